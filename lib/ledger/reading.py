"""Observations as they are read: one row per observation, with its documents and its state."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

import duckdb
import pandas as pd
import pyarrow as pa

from lib.ledger.decisions import Verdicts
from lib.ledger.documents import SENSITIVITY
from lib.ledger.engine import literal
from lib.ledger.schema import DAY, INSTANT, TABLES
from lib.ledger.snapshots import Snapshot
from lib.vocabulary import SENSITIVITIES

ADDED = {"document_ids": pa.string(), "state": pa.string(), "reason": pa.string(), "decided_by": pa.string()}
AS_READ: dict[str, pa.DataType] = {
    **{field.name: field.type for field in TABLES["observations"] if field.name != "recorded_as"},
    **ADDED,
    "decided_at": INSTANT,
    "decision_id": pa.string(),
}

_ROWS = """
create or replace temp view rows as
select stored.*, coalesce(batch.decision = 'retracted' and batch.decided_at > recorded_at, false) as is_gone,
    batch.reason as batch_reason, batch.decided_by as batch_decided_by, batch.decided_at as batch_decided_at
from stored left join last_on_batch as batch on batch.key = stored.batch_id
where {where}
"""
_TWICE = "create or replace temp table twice as select observation_id from rows group by all having count(*) > 1"
_EACH = "create or replace temp view once as select rows.*, document_id as document_ids from rows"
_ONCE = """
create or replace temp table repeated as
select observation_id, coalesce(
    string_agg(distinct document_id, ' ' order by document_id) filter (not is_gone),
    string_agg(distinct document_id, ' ' order by document_id)) as document_ids
from rows semi join twice using (observation_id) group by observation_id;
create or replace temp view once as
select rows.*, document_id as document_ids from rows anti join twice using (observation_id)
union all by name
select rows.*, document_ids from rows join repeated using (observation_id)
qualify row_number() over (
    partition by observation_id order by is_gone, recorded_as, recorded_at, document_id, line, batch_id) = 1
"""
_OBSERVATIONS = """
create or replace temp view observations as
select once.*,
    case when is_gone then 'retracted' else coalesce(decided.decision, recorded_as) end as state,
    coalesce(if(is_gone, batch_reason, decided.reason), '') as reason,
    coalesce(if(is_gone, batch_decided_by, decided.decided_by), '') as decided_by,
    if(is_gone, batch_decided_at, decided.decided_at) as decided_at,
    coalesce(decided.decision_id, '') as decision_id
from once left join last_on_observation as decided on decided.key = once.observation_id
"""
_ALLOWED = """
create or replace temp table allowed as
select id from (select id, sensitivity from told qualify row_number() over (
    partition by id order by retrieved_at desc) = 1)
where {sensitivity} in ({named})
"""
ORDER = "recorded_at, document_id, line, observation_id"


@dataclass(frozen=True)
class Allowed:
    """Whose statements are read: those of documents of some sensitivities, as the documents are said to be now.

    Attributes:
        documents: The newest of the table, so that what was made less public since is so in every earlier version.
        sensitivities: Some of `SENSITIVITIES`; a document that names none is internal.
    """

    documents: Snapshot
    sensitivities: Collection[str] = SENSITIVITIES

    def condition(self, connection: duckdb.DuckDBPyConnection) -> str:
        """What holds for a row of an allowed document, as SQL over `document_id`."""
        if set(self.sensitivities) >= set(SENSITIVITIES):
            return "true"
        self.documents.view(connection, "told")
        named = ", ".join(map(literal, self.sensitivities)) or "null"
        connection.execute(_ALLOWED.format(sensitivity=SENSITIVITY, named=named))
        return "document_id in (select id from allowed)"


def open_observations(
    connection: duckdb.DuckDBPyConnection,
    observations: Snapshot,
    verdicts: Verdicts,
    allowed: Allowed,
    *,
    known: date | None = None,
    **equal: str | None,
) -> None:
    """Give a connection a view `observations`: one row per observation, columns `AS_READ`.

    Args:
        connection: Of this call alone.
        observations: The table as of a version.
        verdicts: The last decisions as of a version.
        allowed: The documents whose statements are read; of what others state nothing is told.
        known: Only what was published by this day; where no day of publication is known, its period's last day counts.
        equal: Columns that are part of an observation's identity, and the values asked for; None for all.
    """
    asked = {column: value for column, value in equal.items() if value is not None}
    observations.view(connection, "stored", equal=asked)
    connection.register("last_on_observation", verdicts.on_observations)
    connection.register("last_on_batch", verdicts.on_batches)
    by_then = "true" if known is None else f"coalesce(published_on, period_end) <= date {literal(known)}"
    connection.execute(_ROWS.format(where=f"{by_then} and {allowed.condition(connection)}"))
    connection.execute(_TWICE)
    is_repeated = connection.execute("select exists (from twice)").fetchall()[0][0]
    connection.execute(_ONCE if is_repeated else _EACH)
    connection.execute(_OBSERVATIONS)


def frame(rows: pa.Table) -> pd.DataFrame:
    """An Arrow table as the frames of this project are: `str`, `Int64`, days as `datetime64[s]`, instants in UTC."""
    told = pa.schema([(field.name, _read_as(field.type)) for field in rows.schema])
    read: pd.DataFrame = rows.cast(told).to_pandas(types_mapper={pa.int64(): pd.Int64Dtype()}.get)
    return read.astype({"line": "int64"}) if "line" in read else read


def _read_as(kind: pa.DataType) -> pa.DataType:
    if kind == DAY:
        return pa.timestamp("s")
    return INSTANT if pa.types.is_timestamp(kind) else kind


def selected(columns: Iterable[str] | None) -> str:
    """Columns of `AS_READ` as SQL.

    Raises:
        KeyError: If one of them is none of ours.
    """
    wanted = list(AS_READ if columns is None else columns)
    unknown = [name for name in wanted if name not in AS_READ]
    if unknown:
        raise KeyError(f"No such columns of observations: {unknown}")
    return ", ".join(f'"{name}"' for name in wanted)
