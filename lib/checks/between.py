"""Sources against one another: who is behind, who is far from all others, whose count is printed by many."""

from lib.checks.check import Check, Row, Rows, amount, asking, dated, day

OUTLIER_TIMES = 5
OUTLIER_OTHERS = 3
OUTLIER_DAYS = 7
PRINTS = 3

BEHIND = """
with peaks as (
    select series, phase_key, speaker, day, max(lower) over so_far as peak,
        arg_max(ordinal, (lower, ordinal)) over so_far as early
    from daily where counting = 'cumulative'
    window so_far as (partition by series, phase_key, speaker order by day)
),
pairs as (
    select daily.*, others.speaker as other
    from daily join (select distinct series, phase_key, speaker from peaks) as others using (series, phase_key)
    where counting = 'cumulative' and upper is not null and others.speaker <> daily.speaker
),
passed as (
    select pairs.*, peaks.peak, peaks.early
    from pairs asof join peaks on pairs.series = peaks.series and pairs.phase_key = peaks.phase_key
        and pairs.other = peaks.speaker and pairs.day > peaks.day
    where peaks.peak > pairs.top
)
select [arg_max(ordinal, (day, peak, early, ordinal)), arg_max(early, (day, peak, early, ordinal))] as first,
    list_distinct(list(ordinal)) as found,
    first || list_sort(list_filter(found, lambda each: not list_contains(first, each))) as ordinals,
    [] as suspects, count(distinct other) as others
from passed group by series, phase_key, speaker order by ordinals
"""

OUTLIERS = f"""
with near as (
    select one.ordinal, one.counted, quantile_disc(other.counted, 0.5) as middle,
        count(distinct other.speaker) as others, list(other.ordinal order by other.ordinal)[:5] as others_said
    from daily as one join daily as other using (series, phase_key)
    where one.speaker <> other.speaker and other.day between one.day - {OUTLIER_DAYS} and one.day + {OUTLIER_DAYS}
        and one.counted > 0 and other.counted > 0 and (one.counting = 'stock'
            or one.counted > other.counted and other.day >= one.day
            or one.counted < other.counted and other.day <= one.day and not one.is_floor)
    group by one.ordinal, one.counted
)
select [ordinal] || others_said as ordinals, [ordinal] as suspects, others from near
where others >= {OUTLIER_OTHERS} and (counted > {OUTLIER_TIMES} * middle or counted * {OUTLIER_TIMES} < middle)
order by ordinal
"""

PRINTED = f"""
select list(ordinal order by published, ordinal) as ordinals, [] as suspects, count(distinct dataset) as prints
from counts where counted is not null group by series, phase_key, speaker, day, counted
having count(distinct dataset) >= {PRINTS} order by ordinals
"""


def _behind(rows: Rows, found: Row) -> str:
    late, early = rows[:2]
    more = int(found["others"]) - 1
    others = f"; {more} other {'source' if more == 1 else 'sources'} had stated more too" if more else ""
    return f"{late['speaker']} stated {dated(late)}, when {early['speaker']} had already stated {dated(early)}{others}"


def _outlier(rows: Rows, found: Row) -> str:
    others = ", ".join(dict.fromkeys(f"{amount(row)} ({row['speaker']})" for row in rows[1:4]))
    return f"{rows[0]['speaker']} states {dated(rows[0])}; {found['others']} others within a week say {others}"


def _printed(rows: Rows, found: Row) -> str:
    first = rows[0]
    return f"{found['prints']} publishers print {amount(first)} from {first['speaker']} for {day(first)}: one count"


CHECKS = (
    Check("behind", asking(BEHIND), _behind),
    Check("outlier", asking(OUTLIERS), _outlier),
    Check("many_publishers", asking(PRINTED), _printed),
)
