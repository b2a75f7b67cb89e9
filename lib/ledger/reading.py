"""Observations as they are read: one row per observation, with its documents and its state."""

from collections.abc import Iterable
from datetime import date

import duckdb
import pandas as pd
import pyarrow as pa

from lib.ledger.engine import literal
from lib.ledger.schema import DAY, INSTANT, TABLES
from lib.ledger.snapshots import Snapshot

ADDED = {"document_ids": pa.string(), "state": pa.string(), "reason": pa.string(), "decided_by": pa.string()}
AS_READ: dict[str, pa.DataType] = {
    **{field.name: field.type for field in TABLES["observations"] if field.name != "recorded_as"},
    **ADDED,
    "decided_at": INSTANT,
    "decision_id": pa.string(),
}

_LAST = """
select key, arg_max(decision, newness) as decision, arg_max(reason, newness) as reason,
    arg_max(decided_by, newness) as decided_by, arg_max(decided_at, newness) as decided_at,
    arg_max(decision_id, newness) as decision_id
from (select *, row(decided_at, decision_id) as newness from decisions where about = '{about}')
group by key
"""
_ROWS = """
create or replace temp view rows as
select stored.*, coalesce(batch.decision = 'retracted' and batch.decided_at > recorded_at, false) as is_gone,
    batch.reason as batch_reason, batch.decided_by as batch_decided_by, batch.decided_at as batch_decided_at
from stored left join last_on_batch as batch on batch.key = stored.batch_id
where {where}
"""
_REPEATED = """
select observation_id, string_agg(distinct document_id, ' ' order by document_id) filter (not is_gone) as standing,
    string_agg(distinct document_id, ' ' order by document_id) as document_ids
from rows group by observation_id having count(*) > 1
"""
_ONCE = """
create or replace temp view once as
select rows.*, document_id as document_ids from rows anti join repeated using (observation_id)
union all by name
select rows.*, coalesce(repeated.standing, repeated.document_ids) as document_ids
from rows join repeated using (observation_id)
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
ORDER = "recorded_at, document_id, line, observation_id"


def open_observations(
    connection: duckdb.DuckDBPyConnection,
    observations: Snapshot,
    decisions: pa.Table,
    *,
    known: date | None = None,
    **equal: str | None,
) -> None:
    """Give a connection a view `observations`: one row per observation, columns `AS_READ`.

    Args:
        connection: Of this call alone.
        observations: The table as of a version.
        decisions: All decisions as of a version.
        known: Only what was published by this day; where no day of publication is known, its period's last day counts.
        equal: Columns that are part of an observation's identity, and the values asked for; None for all.
    """
    asked = {column: value for column, value in equal.items() if value is not None}
    observations.view(connection, "stored", equal=asked)
    connection.register("decisions", decisions)
    for about in ("observation", "batch"):
        connection.execute(f"create or replace temp table last_on_{about} as {_LAST.format(about=about)}")
    by_then = "true" if known is None else f"coalesce(published_on, period_end) <= date {literal(known)}"
    connection.execute(_ROWS.format(where=by_then))
    connection.execute(f"create or replace temp table repeated as {_REPEATED}")
    connection.execute(_ONCE)
    connection.execute(_OBSERVATIONS)


def frame(rows: pa.Table) -> pd.DataFrame:
    """An Arrow table as the frames of this project are: `str`, `Int64`, days as `datetime64[s]`, instants in UTC."""
    kinds = {DAY: pa.timestamp("s")}
    told = [
        field.with_type(INSTANT if pa.types.is_timestamp(field.type) else kinds.get(field.type, field.type))
        for field in rows.schema
    ]
    read: pd.DataFrame = rows.cast(pa.schema(told)).to_pandas(types_mapper={pa.int64(): pd.Int64Dtype()}.get)
    return read.astype({"line": "int64"}) if "line" in read else read


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
