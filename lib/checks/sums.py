"""Parts against their whole: provinces and their country, origins and everybody, returns and those still displaced."""

from lib import words
from lib.checks.check import Check, Row, Rows, amount, asking, dated, day, noun, place

RETURNS_SHARE = 0.1
SHOWN_SHARE = 0.5

SUMS = """
with stated as (
    select phased.*, node, parent, depth, admin1_key
    from phased join node_of using (series) join nodes using (node)
    where is_eligible and event < 0 and (lower is not null or upper is not null)
    qualify row_number() over (partition by node, counting, speaker, dataset, day, published, start
        order by amount desc, identity desc) = 1
),
pairs as (
    select whole.ordinal as whole, part.ordinal as part, part.depth,
        part.lower, coalesce(part.upper, part.reach) as top, part.upper is null as is_open,
        whole.lower as whole_lower, whole.upper as whole_upper
    from stated as whole join stated as part on part.parent = whole.node and part.speaker = whole.speaker
        and part.dataset = whole.dataset and part.day = whole.day and part.published = whole.published
        and (part.counting <> 'flow' or part.start = whole.start)
    where part.admin1_key not in (select part from nested) or part.depth <> 2
)
select [whole] || list(part order by part) as ordinals, [] as suspects, sum(lower)::bigint as low,
    sum(top)::bigint as high, bool_or(is_open) as open
from pairs group by whole, depth
having count(*) > 1 and (low > any_value(whole_upper) or high < any_value(whole_lower)) order by ordinals
"""

ABOVE = """
with newest as (
    select series, phase_key, max(day) as day from phased where is_eligible and counting <> 'flow' group by all
),
heard as (
    select levels.series, levels.low, levels.best, levels.day, levels.newest, node, nodes.parent
    from levels join newest using (series, phase_key, day) join node_of using (series) join nodes using (node)
),
said as (
    select heard.*, phased.ordinal, phased.speaker from heard join phased on phased.series = heard.series
        and phased.day = heard.newest and phased.is_eligible
    qualify row_number() over (partition by heard.series order by phased.amount desc, phased.ordinal) = 1
)
select [part.ordinal, whole.ordinal] as ordinals, [] as suspects, part.low, whole.best
from said as part join said as whole on whole.node = part.parent
where part.low > whole.best order by ordinals
"""

RETURNS = f"""
with stocks as (
    select series.country, series.admin1_key, series.crisis, series.metric, daily.*,
        lag(daily.lower) over w as was, lag(daily.day) over w as since, lag(daily.ordinal) over w as before
    from daily join series using (series)
    where daily.counting = 'stock' and series.metric in ('idps', 'displaced', 'homeless', 'sheltered')
    window w as (partition by daily.series, daily.speaker order by daily.day)
),
returns as (
    select series.crisis, series.country, series.admin1_key, phased.* from phased join series using (series)
    where is_eligible and metric in ('returned', 'returned_idps') and phased.lower > 0
),
gained as (
    select stocks.ordinal, stocks.before, stocks.was, stocks.lower as now,
        arg_max(returns.ordinal, returns.lower) as went, max(returns.lower) as back
    from stocks join returns using (crisis, country, admin1_key)
    where returns.day > stocks.since and returns.day <= stocks.day
        and (returns.counting = 'flow' and returns.start > stocks.since
            or returns.has_start and returns.counting = 'cumulative' and returns.start > stocks.since)
    group by all
)
select [ordinal, before, went] as ordinals, [] as suspects from gained
where back >= {RETURNS_SHARE} * was and now > was - {SHOWN_SHARE} * back order by ordinals
"""


def _sum(rows: Rows, found: Row) -> str:
    whole, parts = rows[0], rows[1:]
    added = " + ".join(f"{_part(row)} {amount(row)}" for row in parts)
    low, high = int(found["low"]), int(found["high"])
    total = words.range_in_words(low, None, high, bool(found["open"]))
    value = whole["value"]
    told = f"{added} = {total}, but {whole['speaker']} stated {amount(whole)} on {day(whole)}"
    if low != high or found["open"] or value != value or value is None or whole["qualifier"] != "exact":
        return told
    left = int(value) - low
    return f"{told}: {words.whole(left)} are in no part" if left > 0 else f"{told}: {words.whole(-left)} too many"


def _part(row: Row) -> str:
    return str(place(row) or row["cause"] or row["origin_country"] or row["country"])


def _above(rows: Rows, _: Row) -> str:
    part, whole = rows
    return f"{_part(part)} alone has {dated(part)} ({part['speaker']}), the whole {dated(whole)} ({whole['speaker']})"


def _returns(rows: Rows, _: Row) -> str:
    now, before, went = rows
    return (
        f"{went['speaker']} stated {amount(went)} {noun(went)} by {day(went)}, but {now['speaker']} "
        f"went from {dated(before)} to {dated(now)}"
    )


CHECKS = (
    Check("sum_differs", asking(SUMS), _sum),
    Check("part_above_whole", asking(ABOVE), _above),
    Check("returns_unseen", asking(RETURNS), _returns),
)
