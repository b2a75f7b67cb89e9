"""Flows of a place: its own rows, or those of its parts, decided for each stretch; events add up over all levels.

Section 4 of the design: "Flows", "Events", "Places". What holds for a node is kept as pieces, days with a range each,
that never overlap a piece of the same node which counts the same people.
"""

import duckdb
import pandas as pd

from lib.reconcile import flows, running
from lib.reconcile.policy import Policy
from lib.reconcile.tree import CAUSE, COUNTRY, ORIGIN, PLACE, ROOT

HOMES = """
create temp table tree_rows as
with home as (
    select nodes.node, at_place.node as place_node
    from nodes join nodes as at_place on at_place.tree = nodes.tree and at_place.country = nodes.country
        and at_place.admin1_key = nodes.admin1_key and at_place.admin2_key = nodes.admin2_key
        and at_place.place_key = nodes.place_key and at_place.cause = '' and at_place.origin_country = ''
)
select tree, case when event >= 0 then place_node else node end as node, flowing.*
from flowing join node_of using (series) join home using (node) join nodes using (node)
where flowing.version = flowing.ordinal;

create temp table tree_components as
with ordered as (
    select ordinal, tree, node, event, start, day, max(day) over (partition by tree order by start, day, ordinal
        rows between unbounded preceding and 1 preceding) as reached
    from tree_rows
)
select ordinal, tree, node, event, day, sum(case when reached is null or start > reached then 1 else 0 end) over (
    partition by tree order by start, day, ordinal) as component
from ordered;
"""

OCCASIONS = """
create temp table occasions as
select row_number() over (order by tree, component, on_day) as occasion, tree, component, on_day
from (select distinct tree, component, {on_day} as on_day from tree_components {given});
"""

NODE_ROWS = """
create temp table lifted as
with recursive climbed as (
    select ordinal, node, false as is_above from tree_rows where event >= 0
    union all
    select ordinal, nodes.parent, true from climbed join nodes using (node) where nodes.parent_depth >= 1
)
select ordinal, node from climbed where is_above;

create temp table parents as
select distinct parent as node from nodes where depth <= 4 and parent is not null;

create temp table homes as
select ordinal, node, false as is_remainder from tree_rows
union all select ordinal, node, false from lifted
union all select ordinal, node, true from tree_rows semi join parents using (node) where event >= 0;

create temp table node_instances as
select row_number() over (order by node, occasion, is_remainder) as instance, node, occasion, is_remainder
from (select distinct homes.node, occasions.occasion, homes.is_remainder
    from homes join tree_components using (ordinal) join occasions using (tree, component)
    where tree_components.day <= occasions.on_day);

create temp table node_rows as
select node_instances.instance, tree_rows.ordinal, counter, start, tree_rows.day, lower, upper, reach, counted,
    strength, tree_rows.event >= 0 as is_event, published, amount, identity
from node_instances join occasions using (occasion) join homes using (node, is_remainder)
join tree_rows using (ordinal) join tree_components on tree_components.ordinal = homes.ordinal
    and tree_components.component = occasions.component and tree_components.tree = occasions.tree
where tree_rows.day <= occasions.on_day;
"""

OWN = """
create or replace temp table spans as
select node, occasion, start, day, low, best, high, open, speaking, 0 as parts, instance, stretch
from pieces join node_instances using (instance) where not is_remainder;

create temp table remainders as
select node as parent, occasion, start, day, low, best, high, open, speaking, instance, stretch
from pieces join node_instances using (instance) where is_remainder;
"""

CONTESTED = """
create or replace temp table contested as
select distinct {parent} as node from nodes where ({which}) and {parent} is not null;
"""

CONTEST = """
create or replace temp table winners as
with entering as (
    select node, occasion, start, day, low, best, high, open, speaking, parts, instance, stretch, true as is_own,
        node as child, '' as bundle, true as is_outer
    from spans semi join contested using (node) where {has_own}
    union all
    select {parent}, occasion, start, day, low, best, high, open, speaking, 1, instance, stretch, false, nodes.node,
        case when nodes.depth = 2 then coalesce(nested.whole, nodes.admin1_key) else nodes.node::varchar end,
        nested.whole is null
    from spans join nodes using (node)
    left join nested on nodes.depth = 2 and nested.part = nodes.admin1_key
    where {which}
    {remainders}
),
ordered as (
    select *, max(day) over before as reached, max(day) filter (not is_own) over before as parts_reached
    from entering window before as (partition by node, occasion order by start, day, is_own
        rows between unbounded preceding and 1 preceding)
),
clustered as (
    select *, sum(case when reached is null or start > reached then 1 else 0 end) over (
        partition by node, occasion order by start, day, is_own) as cluster,
        case when is_own then day - start + 1
            else greatest(0, day - greatest(start, coalesce(parts_reached + 1, start)) + 1) end as covered
    from ordered
),
weighed as (
    select *, coalesce(sum(covered) filter (is_own) over whole, 0)
            >= coalesce(sum(covered) filter (not is_own) over whole, 0) as own_wins,
        coalesce(sum(coalesce(best, high)) over (partition by node, occasion, cluster, bundle, child), 0) as weight
    from clustered window whole as (partition by node, occasion, cluster)
),
heaviest as (
    select *, first_value(child) over (
        partition by node, occasion, cluster, bundle, is_own
        order by weight desc, is_outer desc, child) as counted_child
    from weighed
)
select node, occasion, start, day, low, best, high, open, speaking, parts, instance, stretch from heaviest
where is_own = own_wins and (is_own or bundle = '' or child = counted_child);

delete from spans where node in (select node from contested);
insert into spans select * from winners;
"""

REMAINDERS = """union all
    select remainders.parent, occasion, start, day, low, best, high, open, speaking, 1, instance, stretch, false,
        -remainders.parent, '', true
    from remainders join nodes on nodes.node = remainders.parent where nodes.depth = {parent}"""

SUMMED = """
create or replace temp table summed as
select node as thing, component, on_day, {sums} from spans join occasions using (occasion)
group by node, component, on_day
"""


def decided(connection: duckdb.DuckDBPyConnection, policy: Policy, days: pd.DataFrame | None) -> None:
    """Make `spans` (pieces per node and occasion) and `running` (sums per node up to each day), for flows.

    Args:
        connection: Holds the tables of single series and of the tree.
        policy: Its `ratio` decides when sources disagree.
        days: The days asked for (a column `day`, days since 1970); none for every day on which a flow ends.
    """
    connection.execute(HOMES)
    _occasions(connection, days)
    connection.execute(NODE_ROWS)
    flows.pieces(connection, "node_rows", policy)
    connection.execute(OWN)
    for depth in (ORIGIN, CAUSE):
        _contested(connection, f"nodes.depth = {depth}")
    for depth in (PLACE - 1, PLACE - 2, COUNTRY):
        parts = f"nodes.depth <= {PLACE} and nodes.parent_depth = {depth}"
        _contested(connection, parts, remainders=REMAINDERS.format(parent=depth))
    countries = f"nodes.depth <= {PLACE} and (nodes.parent_depth = {ROOT} or nodes.depth = {ROOT})"
    _contested(connection, countries, has_own="false", parent="coalesce(nodes.parent, nodes.node)")
    connection.execute(SUMMED.format(sums=running.SUMS))
    running.add_up(connection)


def _contested(
    connection: duckdb.DuckDBPyConnection,
    which: str,
    *,
    remainders: str = "",
    has_own: str = "true",
    parent: str = "nodes.parent",
) -> None:
    """Decide `spans` of the parents of some nodes: their own, or those of their parts."""
    connection.execute(CONTESTED.format(which=which, parent=parent))
    found = connection.execute("select count(*) from contested").fetchone()
    if found and found[0]:
        connection.execute(CONTEST.format(which=which, remainders=remainders, has_own=has_own, parent=parent))


def _occasions(connection: duckdb.DuckDBPyConnection, days: pd.DataFrame | None) -> None:
    if days is None:
        connection.execute(OCCASIONS.format(on_day="day", given=""))
        return
    connection.register("given_days", days)
    following = "asof join given_days on tree_components.day <= given_days.day"
    connection.execute(OCCASIONS.format(on_day="given_days.day", given=following))
    connection.unregister("given_days")
