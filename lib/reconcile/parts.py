"""Estimates of every place by its own rows or by its parts: the rule for places, for maps, cards and `--with-parts`."""

from collections.abc import Iterable
from datetime import date

import pandas as pd

from lib import places
from lib.reconcile import own, statements, tree, whole_flows, whole_levels
from lib.reconcile.decided import Decided
from lib.reconcile.policy import Policy

EPOCH = date(1970, 1, 1)

NAMED = """
create temp table names as
select node, min(admin1) as admin1, min(admin2) as admin2, min(place) as place
from (
    select nodes.node, series.admin1, series.admin2, series.place
    from nodes join trees using (tree) join series on series.crisis = trees.crisis and series.metric = trees.metric
        and series.counting = trees.counting and series.unit = trees.unit and series."group" = trees."group"
        and series.country = nodes.country and series.admin1_key = nodes.admin1_key
        and (nodes.admin2_key = '' or series.admin2_key = nodes.admin2_key)
        and (nodes.place_key = '' or series.place_key = nodes.place_key)
) group by node
"""

FLOW_DAYS = """
create temp table flow_asked as
select distinct tree, case when event >= 0 then start else day end as day
from placed join paths using (series) where counting = 'flow' and is_known
union
select tree, day from trees cross join other_days
"""

NODES = """
with children as (
    select parent as node, count(*) as of_parts from nodes where depth <= 4 and parent is not null group by parent
),
first_phase as (select tree, country, rank, min(phase) as phase from phase_groups group by tree, country, rank),
found as (
    select node, rank, on_day as day, low, best, high, open, speaking, oldest, newest, carried, parts from resolved
    union all
    select running.thing, 1, asked.day, low, best, high, open, speaking, null, running.newest, null, null
    from (select distinct thing, nodes.tree, flow_asked.day from running join nodes on nodes.node = running.thing
        join flow_asked using (tree)) as asked
    asof join running on asked.thing = running.thing and asked.day >= running.day
)
select crisis, nodes.country, admin1_key, admin2_key, place_key,
    case when admin1_key = '' then '' else coalesce(names.admin1, '') end as admin1,
    case when admin2_key = '' then '' else coalesce(names.admin2, '') end as admin2,
    case when place_key = '' then '' else coalesce(names.place, '') end as place,
    metric, counting::varchar as counting, unit, "group", nodes.cause, nodes.origin_country, depth,
    (date '1970-01-01' + first_phase.phase::int)::timestamp_s as phase, found.rank,
    (date '1970-01-01' + day::int)::timestamp_s as day, low, best, high, open, speaking,
    (date '1970-01-01' + oldest::int)::timestamp_s as oldest, (date '1970-01-01' + newest::int)::timestamp_s as newest,
    counting = 'stock' and carried < day as is_last_reported, coalesce(parts, 0) as parts,
    coalesce(of_parts, 0) as of_parts
from found join nodes using (node) join trees using (tree) left join names using (node)
left join children using (node)
left join first_phase on first_phase.tree = nodes.tree and first_phase.country = nodes.country
    and first_phase.rank = found.rank
order by crisis, metric, counting, unit, "group", nodes.country, admin1_key, admin2_key, place_key, nodes.cause,
    nodes.origin_country, found.rank, day
"""


def with_parts(
    observations: pd.DataFrame,
    *,
    days: Iterable[date] | None = None,
    also: Iterable[date] = (),
    known: date | None = None,
    policy: Policy | None = None,
    decided: Decided | None = None,
) -> pd.DataFrame:
    """Estimates of every place that is named or holds one that is, by the rule for places.

    Args:
        observations: The tidy table (all rows accepted), or the table as the ledger reads it.
        days: The days wanted; none for every day on which something may change.
        also: Days wanted besides those on which something may change.
        known: The day up to which publications are known; none for all.
        policy: The brackets of the rule; its defaults where none is given.
        decided: What people decided that names of places and sources mean.

    Returns:
        One row per node (crisis, metric, counting, unit, group, place, cause, origin), phase and day. A row with an
        empty country is the crisis: its countries added up, with what names no country. `parts` is how many parts were
        added (0: its own estimate), of `of_parts` that ever reported; `oldest` and `newest` are the days of the
        statements below; `rank` 1 is the earliest phase; `is_last_reported` says that a stock is too old to be carried
        to that day.
    """
    policy = policy or Policy()
    asked, besides = None if days is None else _numbered(days), _numbered(also)
    with statements.opened(observations, known=known, policy=policy, decided=decided) as connection:
        own.reconciled(connection, policy)
        tree.grown(connection, places.overlaps())
        whole_levels.decided(connection, asked, besides)
        whole_flows.decided(connection, policy, asked)
        connection.execute(NAMED)
        if asked is None:
            connection.register("other_days", besides)
            connection.execute(FLOW_DAYS)
        else:
            connection.register("given_days", asked)
            connection.execute("create temp table flow_asked as select tree, day from trees cross join given_days")
        return own.typed(connection.execute(NODES).df()).astype({"parts": "int64", "of_parts": "int64"})


def _numbered(days: Iterable[date]) -> pd.DataFrame:
    """Days as the tables of the rule have them: a column `day`, days since 1970."""
    return pd.DataFrame({"day": sorted({(day - EPOCH).days for day in days})}, dtype="int64")
