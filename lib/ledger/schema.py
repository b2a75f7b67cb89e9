"""What the three tables of a ledger hold, and how an older ledger gains a column."""

from collections.abc import Mapping

import pyarrow as pa

from lib.observations import empty

SCHEMA = 1
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
