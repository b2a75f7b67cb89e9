"""What was added, batch by batch."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

import pyarrow as pa

from lib.ledger.decisions import Verdicts
from lib.ledger.engine import connection
from lib.ledger.snapshots import Snapshot
from lib.ledger.touches import LONG_AGO

_BATCHES = """
with recorded as (
    select batch_id, min(document_id) as document_id, min(recorded_by) as recorded_by,
        max(recorded_at) as recorded_at, count(distinct hash(observation_id, document_id, line)) as observations
    from observations group by batch_id),
named as (
    select id, arg_max(title, retrieved_at) as title, arg_max(kind, retrieved_at) as kind,
        arg_max(sensitivity, retrieved_at) as sensitivity
    from documents group by id)
select batch_id, coalesce(title, '') as title, coalesce(kind, '') as kind, recorded_by as added_by, recorded_at,
    observations, coalesce(sensitivity, '') as sensitivity,
    if(coalesce(decision = 'retracted' and decided_at > recorded_at, false), 'retracted', 'standing') as state
from recorded left join named on named.id = recorded.document_id left join last_on_batch on key = batch_id
order by recorded_at, batch_id
"""


def batches(documents: Snapshot, observations: Snapshot, decided: Verdicts) -> pa.Table:
    """One row per batch, oldest first, as `Ledger.batches` gives them."""
    with connection() as opened:
        documents.view(opened, "documents")
        observations.view(opened, "observations")
        opened.register("last_on_batch", decided.on_batches)
        return opened.sql(_BATCHES).to_arrow_table()


def recorded_at(observations: Snapshot, batch_id: str) -> datetime | None:
    """When a batch was last recorded (UTC); None if it never was."""
    with connection() as opened:
        observations.view(opened, "observations", equal={"batch_id": batch_id})
        found: list[tuple[datetime | None]] = opened.execute("select max(recorded_at) from observations").fetchall()
    return found[0][0]


class Subject(NamedTuple):
    """What a decision is about.

    Attributes:
        crises: Of its rows; None where it may touch everything.
        keys: Those of the ids asked for that are there.
        recorded_by: Everybody who recorded some of it.
        latest: When the last of it was recorded (UTC).
    """

    crises: Sequence[str] | None = None
    keys: frozenset[str] = frozenset()
    recorded_by: frozenset[str] = frozenset()
    latest: datetime = LONG_AGO


def subject(observations: Snapshot, about: str, keys: Sequence[str], crisis: str | None) -> Subject:
    """What a decision on observations or batches is about.

    Args:
        observations: The table as of a version.
        about: observation or batch.
        keys: Ids of observations or batches.
        crisis: The one to look in; None for all.
    """
    column = f"{about}_id"
    one = ({column: keys[0]} if len(keys) == 1 else {}) | ({} if crisis is None else {"crisis": crisis})
    with connection() as opened:
        observations.view(opened, "observations", equal=one)
        found = opened.execute(
            f"select crisis, {column}, recorded_by, max(recorded_at) from observations "
            f"where {column} in (select unnest($keys)) group by all",
            {"keys": list(keys)},
        ).fetchall()
    if not found:
        return Subject([])
    named, there, people, instants = zip(*found, strict=True)
    return Subject(sorted(set(named)), frozenset(there), frozenset(people), max(instants))
