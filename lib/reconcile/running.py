"""Sums of flows up to each day, from the sums of their components.

A component is a run of overlapping periods; what it holds grows from day to day until it ends.
Components add up, so a running sum is the sum over days of what each gained on that day: no day is counted afresh.
"""

import duckdb

SUMS = """sum(low) as low, coalesce(sum(best), 0) as best, count(*) - count(best) as unknown, sum(high) as high,
    count(*) filter (open) as opened, sum(speaking) as speaking, max(day) as newest"""
AMOUNTS = ("low", "best", "unknown", "high", "opened", "speaking")

RUNNING = """
create or replace temp table running as
with changes as (
    select thing, on_day, newest, {gains}
    from summed window component as (partition by thing, component order by on_day)
),
added as (select thing, on_day, max(newest) as newest, {added} from changes group by thing, on_day),
total as (select thing, on_day as day, max(newest) over until as newest, {totals}
    from added window until as (partition by thing order by on_day))
select thing, day, low::bigint as low, case when unknown = 0 then best::bigint end as best, high::bigint as high,
    opened > 0 as open, speaking::bigint as speaking, newest
from total;
"""


def add_up(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the table `running` (thing, day, low, best, high, open, speaking, newest) from `summed`.

    Args:
        connection: Holds `summed`: one row per thing, component and day, with the columns of `SUMS`.
    """
    gains = ", ".join(f"{name} - coalesce(lag({name}) over component, 0) as {name}" for name in AMOUNTS)
    added = ", ".join(f"sum({name}) as {name}" for name in AMOUNTS)
    totals = ", ".join(f"sum({name}) over until as {name}" for name in AMOUNTS)
    connection.execute(RUNNING.format(gains=gains, added=added, totals=totals))
