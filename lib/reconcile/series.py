"""Which observations belong together: series, their phases, and how long each statement speaks in its own.

Section 4 of the design: "Who speaks in a series", steps 1 and 2, "Phases", and the editions of "Stock".
"""

import duckdb

KEYS = 'crisis, country, admin1_key, admin2_key, place_key, metric, counting, unit, "group", cause, origin_country'

NUMBERED = f"""
create temp table series as
select row_number() over (order by {KEYS}) as series, {KEYS},
    dense_rank() over (order by crisis, metric, unit, "group") as field,
    dense_rank() over (order by crisis, metric, unit, "group", country) as family,
    min(admin1) as admin1, min(admin2) as admin2, min(place) as place
from statements group by {KEYS};

create temp table placed as
select series.series, field, family, statements.* exclude ({KEYS}, admin1, admin2, place), series.counting
from statements join series using ({KEYS});

drop table statements;
"""

ANCHORS = """
create temp table anchors as
with recursive starts as (
    select distinct series, start from placed where counting = 'cumulative' and has_start and is_known
),
anchor as (
    select series, min(start) as phase from starts group by series
    union all
    select starts.series, min(starts.start)
    from anchor join starts on starts.series = anchor.series and starts.start > anchor.phase + 7
    group by starts.series, anchor.phase
)
select distinct series, phase from anchor;
"""

PHASED = """
create temp table phased as
with first as (select series, min(phase) as earliest from anchors group by series),
found as (
    select placed.*, anchors.phase as own
    from placed asof left join anchors on placed.series = anchors.series and placed.start >= anchors.phase
)
select found.* exclude (own),
    case when has_start then coalesce(own, earliest) else earliest end as phase,
    coalesce(case when has_start then coalesce(own, earliest) else earliest end, -1) as phase_key
from found left join first using (series);
"""

EDITIONS = """
create temp table expiries as
with stocks as (
    select * from phased where counting = 'stock' and is_eligible
),
edition as (
    select document, field, speaker, day, case when min(family) = max(family) then min(family) else -1 end as reach_of
    from stocks group by document, field, speaker, day
    having count(distinct series) >= 5
),
days as (select distinct field, speaker, reach_of, day from edition),
following as (
    select *, lead(day) over (partition by field, speaker, reach_of order by day) as next_day
    from days
)
select stocks.ordinal, following.next_day
from stocks join edition using (document, field, speaker, day)
join following using (field, speaker, reach_of, day);
"""

LATEST = """
create temp table marked as
with eligible as (select * from phased where is_eligible and counting <> 'flow')
select *,
    not is_exact and value is not null and bool_or(is_exact) over (
        partition by series, phase_key, speaker, day, value) as is_repeat,
    counting = 'cumulative' and amount = 0 and coalesce(max(amount) over (
        partition by series, phase_key, speaker order by day, published, amount, identity
        rows between unbounded preceding and 1 preceding), 0) > 0 as is_zero
from eligible;

create temp table latest as
with spans as (
    select *, lead(day) over later as next_day, lead(ordinal) over later as next_ordinal
    from marked where not is_repeat and not is_zero
    window later as (partition by series, phase_key, speaker order by day, published, amount, identity)
)
select spans.*, expiries.next_day as expires, expiries.ordinal is not null as in_edition,
    least(coalesce(spans.next_day, {forever}), coalesce(expiries.next_day, {forever})) as until
from spans left join expiries using (ordinal);
"""


def numbered(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the tables `series` and `placed`: every statement with the number of its series."""
    connection.execute(NUMBERED)


def latest(connection: duckdb.DuckDBPyConnection, *, forever: int) -> None:
    """Make `phased`, `marked` and `latest`: levels, with the days [day, until) when each is its source's latest."""
    connection.execute(ANCHORS)
    connection.execute(PHASED)
    connection.execute(EDITIONS)
    connection.execute(LATEST.format(forever=forever))
