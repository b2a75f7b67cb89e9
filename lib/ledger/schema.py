"""What the three tables of a ledger hold, and how an older ledger gains a column."""

from collections.abc import Iterator, Mapping

import numpy as np
import pandas as pd
import pyarrow as pa

from lib.observations import empty

SCHEMA = 1
SLICE = 64 * 1024
SCHEMA_PROPERTY = "uprooted.schema"
UPGRADED_PROPERTY = "uprooted.upgraded"
INSTANT = pa.timestamp("us", tz="UTC")
DAY = pa.date32()

_TYPES = {"int64": pa.int64(), "Int64": pa.int64(), "float64": pa.float64(), "datetime64[s]": DAY}
_OBSERVATION = pa.schema([(name, _TYPES.get(str(kind), pa.string())) for name, kind in empty().dtypes.items()])

TABLES: Mapping[str, pa.Schema] = {
    "documents": pa.schema(
        [
            ("id", pa.string()),
            ("kind", pa.string()),
            ("title", pa.string()),
            ("publisher", pa.string()),
            ("url", pa.string()),
            ("published_on", DAY),
            ("retrieved_at", INSTANT),
            ("bytes", pa.binary()),
            ("text", pa.string()),
            ("sensitivity", pa.string()),
            ("added_by", pa.string()),
        ]
    ),
    "observations": pa.schema(
        [
            *_OBSERVATION,
            pa.field("batch_id", pa.string()),
            pa.field("recorded_by", pa.string()),
            pa.field("recorded_at", INSTANT),
            pa.field("recorded_as", pa.string()),
        ]
    ),
    "decisions": pa.schema(
        [
            ("decision_id", pa.string()),
            ("about", pa.string()),
            ("key", pa.string()),
            ("decision", pa.string()),
            ("value", pa.string()),
            ("reason", pa.string()),
            ("note", pa.string()),
            ("after", pa.string()),
            ("decided_by", pa.string()),
            ("decided_at", INSTANT),
        ]
    ),
}

HEAVY = ("bytes", "text")
_PRUNED_BY = {
    "documents": "id",
    "observations": "crisis,batch_id,metric,country",
    "decisions": "about,key,decided_at",
}


def properties(table: str) -> dict[str, str | None]:
    """The properties that a new table carries: its log is never deleted, its schema has a number."""
    return {
        "delta.logRetentionDuration": "interval 36500 days",
        "delta.enableExpiredLogCleanup": "false",
        "delta.dataSkippingStatsColumns": _PRUNED_BY[table],
        SCHEMA_PROPERTY: str(SCHEMA),
    }


def stored(observations: pd.DataFrame, **same: object) -> pa.RecordBatchReader:
    """Observations as they are stored: sorted by crisis, so that one crisis is read without the others.

    Args:
        observations: A tidy frame.
        same: What stands in every row of the other columns of the table.

    Returns:
        In the columns and types of the table, slice by slice; text is never missing.
    """
    schema = TABLES["observations"]
    tidy = pa.schema([field for field in schema if field.name not in same])
    rows = pa.Table.from_pandas(observations[tidy.names], preserve_index=False)
    codes = pd.factorize(observations["crisis"], sort=True)[0]
    order = np.arange(len(codes)) if (np.diff(codes) >= 0).all() else np.argsort(codes, kind="stable")
    return pa.RecordBatchReader.from_batches(schema, _slices(rows, order, same))


def _slices(rows: pa.Table, order: np.ndarray, same: Mapping[str, object]) -> Iterator[pa.RecordBatch]:
    """Rows in an order and in the columns and types of the table; a few at a time, so that no copy of all is held."""
    schema = TABLES["observations"]
    for at in range(0, len(order), SLICE):
        taken = rows.take(pa.array(order[at : at + SLICE]))
        columns = [
            pa.repeat(pa.scalar(same[field.name], field.type), taken.num_rows)
            if field.name in same
            else _stored(taken[field.name], field.type)
            for field in schema
        ]
        yield from pa.table(columns, schema=schema).combine_chunks().to_batches()


def _stored(column: pa.ChunkedArray, kind: pa.DataType) -> pa.ChunkedArray:
    cast = column.cast(kind)
    return cast.fill_null("") if pa.types.is_string(kind) and cast.null_count else cast


def as_selected(table: str, present: tuple[str, ...], *, upgraded: bool) -> str:
    """The columns of a table as SQL; what an older version of it lacks is filled in as not stated.

    Args:
        table: A name in `TABLES`.
        present: The columns that the version read has.
        upgraded: Whether columns were added to the table, so that older files lack them.
    """
    return ", ".join(_column(field, field.name in present, upgraded) for field in TABLES[table])


def _column(field: pa.Field, present: bool, upgraded: bool) -> str:
    is_text = pa.types.is_string(field.type)
    if not present:
        return f"""{"''" if is_text else "null"} as "{field.name}\""""
    return f"""coalesce("{field.name}", '') as "{field.name}\"""" if upgraded and is_text else f'"{field.name}"'
