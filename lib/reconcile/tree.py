"""Places and their parts as one tree: country, province, district, place; under each, causes and origins.

Section 4 of the design, "Places" and "Origins and causes". A node stands for everybody in a place, or for those of one
cause or origin there. Its parent is the node that leaves out the finest name.
"""

import duckdb
import pandas as pd

LEVELS = ("country", "admin1_key", "admin2_key", "place_key", "cause", "origin_country")
ROOT, COUNTRY, ADMIN1, ADMIN2, PLACE, CAUSE, ORIGIN = range(7)

TREES = """
create temp table trees as
select row_number() over (order by crisis, metric, counting, unit, "group") as tree, *
from (select distinct crisis, metric, counting, unit, "group" from series);

create temp table paths as
select series, tree, country, admin1_key, admin2_key, place_key, cause, origin_country
from series join trees using (crisis, metric, counting, unit, "group");
"""

ANCESTORS = """
create temp table ancestors as
with recursive climbed as (
    select distinct tree, country, admin1_key, admin2_key, place_key, cause, origin_country from paths
    union
    select tree, {shortened} from climbed
)
select *, {depth} as depth from climbed;

create temp table nodes as
with numbered as (
    select row_number() over (order by tree, {levels}) as node, * from ancestors
),
upward as (select node, tree, depth, {shortened} from numbered)
select numbered.*, parent.node as parent, coalesce(parent.depth, -1) as parent_depth
from numbered join upward using (node)
left join numbered as parent on numbered.depth > 0 and parent.tree = upward.tree and {same};

create temp table node_of as
select paths.series, nodes.node from paths join nodes using (tree, {levels});
"""

PHASE_GROUPS = """
create temp table phase_groups as
with recursive starts as (
    select distinct tree, country, phase_key from phased join paths using (series)
    where counting <> 'flow' and phase_key >= 0
),
anchor as (
    select tree, country, min(phase_key) as phase from starts group by tree, country
    union all
    select starts.tree, starts.country, min(starts.phase_key)
    from anchor join starts on starts.tree = anchor.tree and starts.country = anchor.country
        and starts.phase_key > anchor.phase + 7
    group by starts.tree, starts.country, anchor.phase
),
heard as (select distinct tree, country, phase_key from phased join paths using (series) where is_eligible),
ranked as (
    select tree, country, phase, row_number() over (partition by tree, country order by is_heard desc, phase) as rank
    from (
        select anchor.tree, anchor.country, anchor.phase, bool_or(heard.phase_key is not null) as is_heard
        from anchor left join heard on heard.tree = anchor.tree and heard.country = anchor.country
            and heard.phase_key between anchor.phase and anchor.phase + 7
        group by anchor.tree, anchor.country, anchor.phase)
),
found as (
    select distinct tree, country, phase_key from phased join paths using (series) where counting <> 'flow'
)
select found.tree, found.country, found.phase_key, coalesce(ranked.rank, 1) as rank, ranked.phase
from found asof left join ranked
    on found.tree = ranked.tree and found.country = ranked.country and found.phase_key >= ranked.phase;
"""


def grown(connection: duckdb.DuckDBPyConnection, overlaps: frozenset[tuple[str, str]]) -> None:
    """Make `trees`, `nodes` (with parents and depths), `node_of` (of each series), `phase_groups` and `nested`.

    Args:
        connection: Holds `series` and `phased`.
        overlaps: Pairs of part and whole: provinces that counters put into one another, by code.
    """
    filled = [f"{name} <> ''" for name in LEVELS]
    depth = (
        "case "
        + " ".join(f"when {test} then {at}" for at, test in reversed(list(enumerate(filled, 1))))
        + " else 0 end"
    )
    connection.execute(TREES)
    connection.execute(
        ANCESTORS.format(
            shortened=", ".join(_shortened(at) for at in range(len(LEVELS))),
            depth=depth,
            levels=", ".join(LEVELS),
            same=" and ".join(f"parent.{name} = upward.{name}" for name in LEVELS),
        )
    )
    connection.execute(PHASE_GROUPS)
    pairs = pd.DataFrame(sorted(overlaps), columns=["part", "whole"], dtype="str")
    connection.register("overlapping_places", pairs)
    connection.execute("create temp table nested as select part, whole from overlapping_places")
    connection.unregister("overlapping_places")


def _shortened(at: int) -> str:
    """A level's name in the parent: left out where no finer level is named."""
    finer = " and ".join(f"{name} = ''" for name in LEVELS[at + 1 :]) or "true"
    return f"case when {finer} then '' else {LEVELS[at]} end as {LEVELS[at]}"
