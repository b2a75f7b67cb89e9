"""Flows: periods that overlap form a stretch; in a stretch sources are compared, and stretches add up.

Section 4 of the design, "Flows" and "Events". Everything works on instances: an instance is one sum to be made, such as
one series up to one day.
"""

import duckdb
import numpy as np
import pandas as pd

from lib.reconcile import running
from lib.reconcile.policy import Policy

FLOWING = """
create temp table flowing as
with eligible as (
    select * replace (case when event >= 0 then start else day end as day,
            case when lower is not null then least(lower, counted) end as lower,
            case when upper is not null then greatest(upper, counted) end as upper),
        case when event >= 0 then dataset else speaker end as counter
    from placed where is_eligible and counting = 'flow'
),
marked as (
    select *, event < 0 and not is_exact and value is not null and bool_or(is_exact) over (
        partition by series, counter, start, day, value) as is_repeat
    from eligible
),
versions as (
    select *, case when event < 0
        then first_value(ordinal) over (partition by series, counter, start, day, event
            order by is_repeat, published desc, amount desc, identity desc)
        else first_value(ordinal) over (partition by event, family
            order by published desc, recorded desc, amount desc, identity desc) end as version
    from marked
)
select * from versions;
"""

INSTANCES = """
create temp table components as
with ordered as (
    select ordinal, series, start, day, max(day) over (partition by series order by start, day, ordinal
        rows between unbounded preceding and 1 preceding) as reached
    from flowing where version = ordinal
),
numbered as (
    select ordinal, series, day, sum(case when reached is null or start > reached then 1 else 0 end) over (
        partition by series order by start, day, ordinal) as component
    from ordered
)
select * from numbered;

create temp table instances as
select row_number() over (order by series, component, on_day) as instance, series, component, on_day
from (select distinct series, component, day as on_day from components);

create temp table instance_rows as
select instances.instance, flowing.ordinal, counter, start, flowing.day, lower, upper, reach, counted, strength,
    event >= 0 as is_event, published, amount, identity
from instances join components using (series, component) join flowing using (ordinal)
where components.day <= instances.on_day;
"""

STRETCHES = """
create or replace temp table stretched as
with ordered as (
    select *, max(day) over (partition by instance order by start, day, ordinal
        rows between unbounded preceding and 1 preceding) as reached
    from {rows}
)
select * exclude (reached), sum(case when reached is null or start > reached then 1 else 0 end) over (
    partition by instance order by start, day, ordinal) as stretch
from ordered;
"""

CROWDED = """
with ordered as (
    select instance, counter, ordinal, start, day, is_event, published, amount, identity,
        max(day) over before as reached, max(day) filter (not is_event) over before as periods_reached
    from stretched window before as (partition by instance, counter order by start, day
        rows between unbounded preceding and 1 preceding)
)
select instance, ordinal, start, day, is_event, dense_rank() over (order by instance, counter) as family from ordered
qualify bool_or(coalesce(case when is_event then periods_reached else reached end >= start, false)) over (
    partition by instance, counter)
order by family, day - start desc, is_event, day desc, published desc, amount desc, identity desc
"""

PIECES = """
create or replace temp table pieces as
with extents as (
    select instance, stretch, min(start) as start, max(day) as day from stretched group by instance, stretch
),
taken as (select * from stretched anti join left_out using (instance, ordinal)),
summed as (
    select instance, stretch, counter, sum(coalesce(lower, 0))::bigint as low,
        case when count(counted) = count(*) then sum(counted)::bigint end as best,
        sum(coalesce(upper, reach))::bigint as high,
        bool_or(upper is null) as open, min(strength) as strength, count(*) as speaking,
        count(distinct start) filter (is_event) + coalesce(sum(day - start + 1) filter (not is_event), 0) as covered
    from taken group by instance, stretch, counter
),
widest as (
    select *, covered = max(covered) over (partition by instance, stretch) as is_widest from summed
),
strongest as (
    select *, is_widest and best is not null and strength = max(strength) filter (is_widest and best is not null) over (
        partition by instance, stretch) as competes
    from widest
),
compared as (
    select instance, stretch, min(low) filter (is_widest) as low,
        case when max(best) filter (competes) <= {ratio} * min(best) filter (competes)
            then quantile_disc(best, 0.5) filter (competes) end as best,
        max(high) as high, bool_or(open) as open, sum(speaking)::bigint as speaking
    from strongest group by instance, stretch
)
select instance, stretch, start, day, least(low, best) as low, best, greatest(high, best) as high, open, speaking
from compared join extents using (instance, stretch);
"""

SUMMED = """
create or replace temp table summed as
select series as thing, component, on_day, {sums}
from pieces join instances using (instance)
group by series, component, on_day
"""


def pieces(connection: duckdb.DuckDBPyConnection, rows: str, policy: Policy) -> None:
    """Make the table `pieces`: one row per instance and stretch, with the range of what happened in it.

    Also makes `left_out`: rows that overlap a longer period of their own source, and so are not added.

    Args:
        connection: Holds the table named by `rows`.
        rows: A table of instance, ordinal, counter, start, day, lower, upper, reach,
            counted, strength, is_event, published, amount, identity.
        policy: Its `ratio` decides when sources disagree.
    """
    connection.execute(STRETCHES.format(rows=rows))
    overlapping = _overlapping(connection.execute(CROWDED).df())
    connection.register("overlapping", overlapping)
    connection.execute("create or replace temp table left_out as select * from overlapping")
    connection.unregister("overlapping")
    connection.execute(PIECES.format(ratio=policy.ratio))


def _overlapping(rows: pd.DataFrame) -> pd.DataFrame:
    """Which rows overlap one already taken: of each instance and source, the longest periods are taken first.

    Events lie beside each other; an event within a period of its own source is already in that period.
    """
    starts, days, is_event = (rows[name].to_numpy() for name in ("start", "day", "is_event"))
    is_out = np.zeros(len(rows), dtype=bool)
    edges = np.flatnonzero(np.diff(rows["family"].to_numpy(), prepend=-1, append=-1))
    for first, last in zip(edges[:-1], edges[1:], strict=True):
        taken: list[int] = []
        for place in range(first, last):
            before = np.array(taken, dtype=int)
            meets = (starts[before] <= days[place]) & (days[before] >= starts[place])
            is_out[place] = bool(np.any(meets & ~(is_event[before] & is_event[place])))
            if not is_out[place]:
                taken.append(place)
    return rows.loc[is_out, ["instance", "ordinal"]].astype("int64")


def flowing(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the table `flowing`: flows that count, each with the `version` that holds, by ordinal."""
    connection.execute(FLOWING)


def totals(connection: duckdb.DuckDBPyConnection, policy: Policy) -> None:
    """Make the table `running`: the sum of the flows of each series up to each of its days."""
    connection.execute(INSTANCES)
    pieces(connection, "instance_rows", policy)
    connection.execute(SUMMED.format(sums=running.SUMS))
    running.add_up(connection)
