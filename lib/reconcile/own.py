"""The estimates of each series by its own rows: one row per series and day on which anything may change."""

from datetime import date

import duckdb
import pandas as pd

from lib.reconcile import flows, levels, series, statements
from lib.reconcile.decided import Decided
from lib.reconcile.policy import Policy

OWN = """
with asked as (
    select distinct series, phase_key, day from phased where counting <> 'flow' and is_known
),
flow_days as (select distinct series, case when event >= 0 then start else day end as day
    from placed where counting = 'flow' and is_known),
found as (
    select series, nullif(phase_key, -1) as phase, day, low, best, high, open, speaking
    from levels join asked using (series, phase_key, day)
    union all
    select flow_days.series, null, flow_days.day, low, best, high, open, speaking
    from flow_days asof join running on flow_days.series = running.thing and flow_days.day >= running.day
)
select crisis, country, admin1, admin2, place, metric, counting::varchar as counting, unit, "group", cause,
    origin_country, admin1_key, admin2_key, place_key, (date '1970-01-01' + phase::int)::timestamp_s as phase,
    (date '1970-01-01' + day::int)::timestamp_s as day,
    low, best, high, open, speaking
from found join series using (series)
order by series, phase nulls first, day
"""


def estimates(
    observations: pd.DataFrame,
    *,
    known: date | None = None,
    policy: Policy | None = None,
    decided: Decided | None = None,
) -> pd.DataFrame:
    """Each series' estimates by its own rows, without the rule for places.

    Args:
        observations: The tidy table (all rows accepted), or the table as the ledger reads it.
        known: The day up to which publications are known; none for all.
        policy: The brackets of the rule; its defaults where none is given.
        decided: What people decided that names of places and sources mean.

    Returns:
        One row per series, phase and `period_end` of any accepted observation on which an estimate exists: its
        key (places by name and by `admin1_key`, ...), `day`, `low`, `best` and `high` (people or `unit`, missing where
        there is none), `open` and `speaking` (observations). Flows are summed up to the day.
    """
    policy = policy or Policy()
    with statements.opened(observations, known=known, policy=policy, decided=decided) as connection:
        reconciled(connection, policy)
        return typed(connection.execute(OWN).df())


def reconciled(connection: duckdb.DuckDBPyConnection, policy: Policy) -> None:
    """Make every table of the rule for single series, up to `levels` and `running`."""
    series.numbered(connection)
    series.latest(connection, forever=statements.FOREVER)
    levels.estimated(connection, policy)
    flows.flowing(connection)
    flows.totals(connection, policy)


def typed(rows: pd.DataFrame) -> pd.DataFrame:
    """Amounts as nullable whole numbers, whatever was missing."""
    amounts = [name for name in ("low", "best", "high") if name in rows]
    days = [name for name in ("phase", "day", "oldest", "newest") if name in rows]
    kinds = dict.fromkeys(amounts, "Int64") | dict.fromkeys(days, "datetime64[s]")
    return rows.astype(kinds | {"open": bool, "speaking": "int64"})
