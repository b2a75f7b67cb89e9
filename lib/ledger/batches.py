"""What was added, batch by batch, and what each crisis holds."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pyarrow as pa

from lib.ledger.engine import connection
from lib.ledger.snapshots import Snapshot

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
_LAST = """
create or replace temp table last_on_batch as
select key, arg_max(decision, row(decided_at, decision_id)) as decision, max(decided_at) as decided_at
from decisions where about = 'batch' group by key
"""
_BATCHES = """
with recorded as (
    select batch_id, min(document_id) as document_id, min(recorded_by) as recorded_by,
        max(recorded_at) as recorded_at, count(distinct (observation_id, document_id, line)) as observations
    from observations group by batch_id),
named as (
    select id, arg_max(title, retrieved_at) as title, arg_max(kind, retrieved_at) as kind from documents group by id)
select batch_id, coalesce(title, '') as title, coalesce(kind, '') as kind, recorded_by as added_by, recorded_at,
    observations,
    if(coalesce(decision = 'retracted' and decided_at > recorded_at, false), 'retracted', 'standing') as state
from recorded left join named on named.id = recorded.document_id left join last_on_batch on key = batch_id
order by recorded_at, batch_id
"""
_CRISES = """
select crisis, count(distinct hash(observation_id)) as observations,
    min(coalesce(period_start, period_end)) as first_day, max(period_end) as last_day,
    max(published_on) as last_published
from observations left join last_on_batch on key = batch_id
where not coalesce(decision = 'retracted' and decided_at > recorded_at, false)
group by crisis order by last_published desc nulls last, last_day desc nulls last, crisis
"""


def batches(documents: Snapshot, observations: Snapshot, decisions: pa.Table) -> pa.Table:
    """One row per batch, oldest first: batch_id, title, kind, added_by, recorded_at, observations, state."""
    with connection() as opened:
        documents.view(opened, "documents")
        observations.view(opened, "observations")
        opened.register("decisions", decisions)
        opened.execute(_LAST)
        return opened.sql(_BATCHES).to_arrow_table()


def crises(observations: Snapshot, decisions: pa.Table) -> pa.Table:
    """One row per crisis that has an observation in a standing batch, the last report first."""
    with connection() as opened:
        observations.view(opened, "observations")
        opened.register("decisions", decisions)
        opened.execute(_LAST)
        return opened.sql(_CRISES).to_arrow_table()


def recorded_at(observations: Snapshot, batch_id: str) -> datetime | None:
    """When a batch was last recorded (UTC); None if it never was."""
    with connection() as opened:
        observations.view(opened, "observations", equal={"batch_id": batch_id})
        found: list[tuple[datetime | None]] = opened.execute("select max(recorded_at) from observations").fetchall()
    return found[0][0]


def subject(observations: Snapshot, about: str, keys: Sequence[str]) -> tuple[list[str], set[str], datetime]:
    """What a decision is about: the crises of these rows, the keys that are there, and when the last was recorded.

    Args:
        observations: The table as of a version.
        about: observation or batch.
        keys: Ids of observations or batches.
    """
    column = f"{about}_id"
    one = {column: keys[0]} if len(keys) == 1 else {}
    with connection() as opened:
        observations.view(opened, "observations", equal=one)
        found = opened.execute(
            f"select crisis, {column}, max(recorded_at) from observations "
            f"where {column} in (select unnest($keys)) group by all",
            {"keys": list(keys)},
        ).fetchall()
    latest = max((at for _, _, at in found), default=LONG_AGO)
    return sorted({crisis for crisis, _, _ in found}), {key for _, key, _ in found}, latest
