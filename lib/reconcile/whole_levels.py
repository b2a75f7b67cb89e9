"""Totals and stocks of a place: its own estimate, or the sum of its parts, decided for each day.

Section 4 of the design: "Places", "Origins and causes", "Sums" and what "Stock" says of being carried forward.
"""

import duckdb
import pandas as pd

from lib.reconcile.tree import CAUSE, COUNTRY, ORIGIN, PLACE, ROOT

ROOT_SUM = 7

ASKED = """
create temp table asked_days as
select distinct tree, rank, day
from days join paths using (series) join phase_groups using (tree, country, phase_key)
union
select distinct tree, rank, day from phase_groups cross join other_days
"""

GIVEN = """
create temp table asked_days as
select distinct tree, rank, day from phase_groups cross join given_days
"""

OWN = """
create temp table resolved as
with moments as (
    select series, phase_key, day, low, best, high, open, speaking, newest, fresh_for, carried
    from days left join levels using (series, phase_key, day)
),
asked as (
    select paths.series, phase_key, rank, asked_days.day as on_day
    from (select distinct series, phase_key from moments) join paths using (series)
    join phase_groups using (tree, country, phase_key) join asked_days using (tree, rank)
),
then_known as (
    select asked.series, asked.rank, asked.on_day, moments.* exclude (series, phase_key, day)
    from asked asof join moments on asked.series = moments.series and asked.phase_key = moments.phase_key
        and asked.on_day >= moments.day
)
select node, rank, on_day, low, best, high, open, speaking, newest, newest as oldest, fresh_for, carried,
    0 as parts, 0 as won
from then_known join node_of using (series)
where speaking is not null;
"""

ENTERING = """
create or replace temp table entering_{won} as
with child as (
    select nodes.parent, nodes.node, resolved.* exclude (node),
        coalesce(nested.whole, nodes.admin1_key) as bundle,
        nested.whole is null as is_outer, nodes.depth, trees.counting
    from resolved join nodes using (node) join trees using (tree)
    left join nested on nodes.depth = 2 and nested.part = nodes.admin1_key
    where {which}
),
carried_on as (
    select *, case when bool_or(carried >= on_day) over family then on_day else max(newest) over family end as until
    from child window family as (partition by parent, rank, on_day)
),
entered as (
    select * from carried_on where counting <> 'stock' or carried >= until
    qualify depth <> 2 or row_number() over (
        partition by parent, rank, on_day, bundle, depth
        order by coalesce(best, high, low) desc, is_outer desc) = 1
)
select * from entered;
"""

SUMS = """
create or replace temp table sums as
select parent as node, {rank} as rank, on_day, sum(coalesce(low, 0))::bigint as low,
    case when count(best) = count(*) then sum(best)::bigint end as best, sum(high)::bigint as high,
    bool_or(open) as open, sum(speaking)::bigint as speaking,
    max(newest) as newest, min(oldest) as oldest, max(fresh_for) as fresh_for,
    max(carried) as carried, count(*) as parts, {won} as won
from entering_{won} group by parent, on_day{by_rank};
"""

CONTEST = """
create or replace temp table resolved as
with won as (
    select coalesce(own.node, sums.node) as node, coalesce(own.rank, sums.rank) as rank,
        coalesce(own.on_day, sums.on_day) as on_day, own as o, sums as s,
        case when sums.node is null then true when own.node is null then false
            when counting = 'stock' then own.newest >= sums.newest - own.fresh_for
            else coalesce(sums.low <= own.best, true) end as is_own
    from (select * from resolved) as own full join sums on own.node = sums.node and own.rank = sums.rank
        and own.on_day = sums.on_day
    join nodes on nodes.node = coalesce(own.node, sums.node) join trees using (tree)
)
select node, rank, on_day, {chosen} from won;
"""
CARRIED = ("low", "best", "high", "open", "speaking", "newest", "oldest", "fresh_for", "carried", "parts", "won")


def decided(
    connection: duckdb.DuckDBPyConnection, days: pd.DataFrame | None, besides: pd.DataFrame | None = None
) -> None:
    """Make `resolved`: one row per node, phase rank and day, own or summed, for totals and stocks.

    Args:
        connection: Holds the tables of single series and of the tree.
        days: The days asked for (a column `day`, days since 1970); none for every day on which a part changes.
        besides: Days asked for besides those on which a part changes, in the same shape.
    """
    if days is None:
        connection.register("other_days", pd.DataFrame({"day": []}, dtype="int64") if besides is None else besides)
        connection.execute(ASKED)
        connection.unregister("other_days")
    else:
        connection.register("given_days", days)
        connection.execute(GIVEN)
        connection.unregister("given_days")
    connection.execute(OWN)
    chosen = ", ".join(f"case when is_own then o.{name} else s.{name} end as {name}" for name in CARRIED)
    contest = CONTEST.format(chosen=chosen)
    for depth in (ORIGIN, CAUSE):
        _sum(connection, f"nodes.depth = {depth}", won=depth)
        connection.execute(contest)
    for depth in (PLACE - 1, PLACE - 2, COUNTRY):
        _sum(connection, f"nodes.depth <= {PLACE} and nodes.parent_depth = {depth}", won=depth)
        connection.execute(contest)
    _add_countries(connection)


def _sum(connection: duckdb.DuckDBPyConnection, which: str, *, won: int) -> None:
    """Make `sums` from the children that are named, and keep which of them entered in `entering_<won>`."""
    connection.execute(ENTERING.format(which=which, won=won))
    connection.execute(SUMS.format(won=won, rank="rank", by_rank=", rank"))


def _add_countries(connection: duckdb.DuckDBPyConnection) -> None:
    """Add countries up, in their earliest phase, with the rows that name no country: a part, not the whole."""
    which = f"rank = 1 and nodes.depth <= {PLACE} and (nodes.parent_depth = {ROOT} or nodes.depth = {ROOT})"
    as_part = ENTERING.replace("select nodes.parent,", "select coalesce(nodes.parent, nodes.node) as parent,")
    connection.execute(as_part.format(which=which, won=ROOT_SUM))
    connection.execute(SUMS.format(won=ROOT_SUM, rank="1", by_rank=""))
    connection.execute("delete from resolved using nodes where resolved.node = nodes.node and nodes.depth = 0")
    connection.execute("insert into resolved by name select * from sums")
