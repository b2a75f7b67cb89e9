"""What became of every observation: why a number is what it is.

The fates are those of the design, section 4, `explain`; the words on screen are in `lib.words`.
"""

from datetime import date

import duckdb
import pandas as pd

from lib import places
from lib.reconcile import own, statements, tree, whole_flows, whole_levels
from lib.reconcile.decided import Decided
from lib.reconcile.parts import EPOCH
from lib.reconcile.policy import Policy

LEVEL_FATES = """
create temp table level_fates as
with at_day as (
    select speaking.*, row_number() over (partition by ordinal order by on_day desc) as recency
    from speaking where on_day <= {on}
),
now as (select * from at_day where recency = 1),
standing as (
    select now.ordinal, is_stale, passed_by, speaks, bests.best,
        is_vague and bests.best between lower and upper as adds_nothing
    from now left join bests using (series, phase_key, on_day)
),
newer as (
    select stale.ordinal, arg_max(other.ordinal, other.day) as by_ordinal
    from now as stale join now as other using (series, phase_key, on_day)
    where stale.is_stale and other.strength >= stale.strength and other.day > stale.day group by stale.ordinal
)
select phased.ordinal, case
    when phased.state <> 'accepted' then phased.state
    when not phased.is_known then 'published_later'
    when not phased.is_eligible then 'not_counted'
    when phased.day > {on} then 'later_day'
    when marks.is_repeat then 'repeat_with_hedge'
    when marks.is_zero then 'zero_after_count'
    when latest.expires <= {on} and latest.expires <= coalesce(latest.next_day, latest.expires)
        then 'no_longer_reported'
    when latest.until <= {on} then 'replaced'
    when standing.is_stale then 'stale'
    when standing.passed_by is not null then 'passed_by'
    when adds_nothing then 'vague_adds_nothing'
    else 'speaks' end as fate,
    case when marks.is_repeat or marks.is_zero then null when latest.until <= {on} then latest.next_ordinal
        when standing.is_stale then newer.by_ordinal else standing.passed_by end as by_ordinal
from phased left join (select ordinal, is_repeat, is_zero from marked) as marks using (ordinal)
left join latest using (ordinal) left join standing using (ordinal) left join newer using (ordinal)
where phased.counting <> 'flow';
"""

FLOW_FATES = """
create temp table flow_fates as
select placed.ordinal, case
    when state <> 'accepted' then state
    when not is_known then 'published_later'
    when not placed.is_eligible then 'not_counted'
    when case when placed.event >= 0 then placed.start else placed.day end > {on} then 'later_day'
    when flowing.is_repeat then 'repeat_with_hedge'
    when flowing.version <> placed.ordinal then 'replaced'
    else 'speaks' end as fate,
    case when flowing.version <> placed.ordinal then flowing.version end as by_ordinal
from placed left join (select ordinal, version, is_repeat from flowing) as flowing using (ordinal)
where placed.counting = 'flow';
"""

OWN_OVERLAPS = """
create temp table crowded_out as
select distinct ordinal from left_out join instances using (instance)
where (series, component, on_day) in (
    select (series, component, max(on_day)) from instances where on_day <= {on} group by series, component)
"""

VISIBLE_LEVELS = """
create temp table visible as
with recursive entered as (
    {entered}
),
moments as (select node, rank, max(on_day) as on_day from resolved group by node, rank),
shown as (
    select resolved.node, resolved.rank, won, resolved.on_day from resolved join moments using (node, rank, on_day)
    join nodes using (node) where {target}
    union all
    select entered.node, entered.rank, resolved.won, resolved.on_day
    from shown join entered on entered.parent = shown.node and entered.won = shown.won and entered.on_day = shown.on_day
    join resolved on resolved.node = entered.node and resolved.rank = entered.rank and resolved.on_day = entered.on_day
    where entered.node <> shown.node
)
select node, rank from shown where won in (0, {root_sum});
"""

VISIBLE = """
select phased.ordinal from phased join node_of using (series) join paths using (series)
join phase_groups using (tree, country, phase_key) join visible using (node, rank)
union
select stretched.ordinal from spans join nodes using (node) join occasions using (occasion)
join stretched on stretched.instance = spans.instance and stretched.stretch = spans.stretch
anti join left_out on left_out.instance = stretched.instance and left_out.ordinal = stretched.ordinal
where {target}
"""


def explained(
    observations: pd.DataFrame,
    *,
    on: date,
    known: date | None = None,
    policy: Policy | None = None,
    country: str | None = None,
    region: str = "",
    rank: int = 1,
    decided: Decided | None = None,
) -> pd.DataFrame:
    """Every observation with what became of it in the estimates of a day.

    Args:
        observations: The tidy table (all rows accepted), or the table as the ledger reads it.
        on: The day of the estimate.
        known: The day up to which publications are known; none for all.
        policy: The brackets of the rule.
        country: A place whose number by the rule for places is explained (empty: the whole crisis); none for each
            series by itself.
        region: Key of the province in that country; empty for the country.
        rank: Which phase of totals (1: the earliest), where a place is given.
        decided: What people decided that names of places and sources mean.

    Returns:
        The observations in their order with `fate` and `by`, the observation_id that caused it or "".
    """
    policy = policy or Policy()
    with statements.opened(observations, known=known, policy=policy, decided=decided) as connection:
        own.reconciled(connection, policy)
        fates = _own_fates(connection, (on - EPOCH).days)
        if country is not None:
            day = pd.DataFrame({"day": [(on - EPOCH).days]})
            visible = _visible(connection, policy, day, country=country, region=region, rank=rank)
            is_part = fates["fate"].isin(["speaks", "vague_adds_nothing"]) & ~fates.index.isin(visible)
            fates.loc[is_part, "fate"] = "part_of"
            fates.loc[is_part & fates["other_phase"], "fate"] = "other_phase"
    ids = observations["observation_id"].reset_index(drop=True)
    by = fates["by_ordinal"].map(ids).fillna("").astype("str")
    return observations.assign(fate=fates["fate"].to_numpy(), by=by.to_numpy())


def _own_fates(connection: duckdb.DuckDBPyConnection, on: int) -> pd.DataFrame:
    """One row per observation, indexed by its place in the table: fate, by_ordinal."""
    connection.execute(LEVEL_FATES.format(on=on))
    connection.execute(FLOW_FATES.format(on=on))
    connection.execute(OWN_OVERLAPS.format(on=on))
    joined = """
        select ordinal, by_ordinal,
            case when fate = 'speaks' and crowded_out.ordinal is not null then 'overlaps' else fate end as fate,
            phased.phase_key > first.phase_key as other_phase
        from (select * from level_fates union all select * from flow_fates) as fates
        left join crowded_out using (ordinal) left join phased using (ordinal)
        left join (select series, min(phase_key) as phase_key from phased group by series) as first using (series)
        order by ordinal"""
    return connection.execute(joined).df().set_index("ordinal").astype({"by_ordinal": "Int64"})


def _visible(
    connection: duckdb.DuckDBPyConnection, policy: Policy, day: pd.DataFrame, *, country: str, region: str, rank: int
) -> pd.Index:
    """Which observations the number of a place rests on, by the rule for places."""
    tree.grown(connection, places.overlaps())
    whole_levels.decided(connection, day)
    whole_flows.decided(connection, policy, day)
    connection.execute(
        "create temp table target as select $country as country, $region as region",
        {"country": country, "region": region},
    )
    target = (
        "nodes.country = (select country from target) and nodes.admin1_key = (select region from target) "
        "and nodes.admin2_key = '' and nodes.place_key = '' and nodes.cause = '' and nodes.origin_country = ''"
    )
    entered = "\n    union all ".join(
        f"select parent, node, rank, on_day, {won} as won from entering_{won}"
        for won in (6, 5, 3, 2, 1, whole_levels.ROOT_SUM)
    )
    connection.execute(
        VISIBLE_LEVELS.format(
            root_sum=whole_levels.ROOT_SUM, entered=entered, target=f"{target} and resolved.rank = {int(rank)}"
        )
    )
    return pd.Index(connection.execute(VISIBLE.format(target=target)).df()["ordinal"])
