"""One number under two names: as a total and for a period, for all and for some, as people and as households."""

from lib import words
from lib.checks.check import Check, Row, Rows, amount, asking, day, noun
from lib.metrics import METRICS

DAYS_APART = 1
LEAST_NUMBER = 10
MEMBERS = (2, 12)
MOVED = tuple(name for name, metric in METRICS.items() if metric.family == "displacement")

NAMED = f"""
create temp table named_counts as
select phased.*, crisis, country, admin1_key, admin2_key, place_key, metric, unit, "group", cause, origin_country
from phased join series using (series) where is_known and counted >= {LEAST_NUMBER}
"""

TWO = """
select [one.ordinal, other.ordinal] as ordinals, [one.ordinal, other.ordinal] as suspects
from named_counts as one join named_counts as other
    using (crisis, country, admin1_key, admin2_key, place_key, speaker, counted, {same})
where {differ} and abs(one.day - other.day) <= {days}
qualify row_number() over (partition by one.series, other.series, speaker, counted
    order by abs(one.day - other.day), one.ordinal, other.ordinal) = 1
order by ordinals
"""

COUNTINGS = TWO.format(
    same='metric, unit, "group", cause, origin_country',
    differ="one.counting = 'flow' and other.counting = 'cumulative' "
    "and one.start > coalesce(other.phase, one.start - 1)",
    days=DAYS_APART,
)
GROUPS = TWO.format(
    same="metric, unit, counting, cause, origin_country",
    differ="one.\"group\" = '' and other.\"group\" <> ''",
    days=0,
)
METRIC_PAIRS = TWO.format(
    same='unit, "group", published',
    differ=f"one.metric < other.metric and one.metric in {MOVED} and other.metric in {MOVED}",
    days=0,
)

UNITS = f"""
select [people.ordinal, homes.ordinal] as ordinals, [people.ordinal] as suspects
from named_counts as people join named_counts as homes
    using (crisis, country, admin1_key, admin2_key, place_key, speaker, metric, counting, "group", day)
where people.unit = 'people' and homes.unit = 'households'
    and (people.counted < {MEMBERS[0]} * homes.counted or people.counted > {MEMBERS[1]} * homes.counted)
order by ordinals
"""

OVERLAPS = """
with flows as (
    select *, max(day) over before as reached, arg_max(ordinal, day) over before as other,
        lag(start) over (partition by series, speaker order by start, day desc, ordinal) as last_start
    from placed where counting = 'flow' and is_eligible and event < 0
    window before as (partition by series, speaker order by start, day desc, ordinal
        rows between unbounded preceding and 1 preceding)
)
select [flows.ordinal, other] as ordinals, [flows.ordinal] as suspects
from flows join placed as longer on longer.ordinal = other
where reached >= flows.start and (longer.start <> flows.start or longer.day <> flows.day) order by ordinals
"""


def _countings(rows: Rows, _: Row) -> str:
    period, total = rows
    return (
        f"{total['speaker']} is given with {amount(period)} for "
        f"{words.period_in_words(period['period_start'], period['period_end'])} and with the same as a total by "
        f"{day(total)}"
    )


def _groups(rows: Rows, _: Row) -> str:
    everybody, group = rows
    said = f"{amount(group)} on {day(group)}"
    return f"{group['speaker']} is given with {said} both for everybody and for “{group['group']}”"


def _metrics(rows: Rows, _: Row) -> str:
    one, other = rows
    return f"{one['speaker']} is given with {amount(one)} on {day(one)} both as {noun(one)} and as {noun(other)}"


def _units(rows: Rows, _: Row) -> str:
    people, homes = rows
    return f"{people['speaker']} is given with {amount(people)} people in {amount(homes)} on {day(people)}"


def _overlap(rows: Rows, _: Row) -> str:
    one, other = ((words.period_in_words(row["period_start"], row["period_end"]), amount(row)) for row in rows)
    return f"{rows[0]['speaker']} gives {one[1]} for {one[0]} and {other[1]} for {other[0]}, which share days"


CHECKS = (
    Check("two_countings", asking(COUNTINGS), _countings),
    Check("two_groups", asking(GROUPS), _groups),
    Check("two_metrics", asking(METRIC_PAIRS), _metrics),
    Check("units_mixed", asking(UNITS), _units),
    Check("periods_overlap", asking(OVERLAPS), _overlap),
)
