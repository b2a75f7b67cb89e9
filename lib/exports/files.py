"""One export as a file of each kind."""

from collections.abc import Callable
from io import BytesIO

import pandas as pd

from lib.exports import codebook, geography, printed, workbook
from lib.exports.brief import brief
from lib.exports.hashtags import ESTIMATE_TAGS, OBSERVATION_TAGS
from lib.exports.model import Export
from lib.observations.guard import guarded

TABLES = ("observations", "estimates")
TAGS = {"observations": OBSERVATION_TAGS, "estimates": ESTIMATE_TAGS}


def export(exported: Export, kind: str, *, table: str = "observations") -> bytes:
    """The bytes of a file.

    Args:
        exported: What to write.
        kind: One of `FORMATS`.
        table: One of `TABLES`, for kinds that hold one.

    Raises:
        UserError: The file cannot hold as many rows.
    """
    return FORMATS[kind](exported, table)


def _text(exported: Export, table: str) -> pd.DataFrame:
    if table == "estimates":
        return printed.estimates(exported.estimates, exported.audience)
    return printed.observations(exported.observations)


def _csv(exported: Export, table: str) -> bytes:
    return _written(_text(exported, table).apply(guarded))


def _hxl(exported: Export, table: str) -> bytes:
    cells = _text(exported, table).apply(guarded)
    tags = pd.DataFrame({name: [TAGS[table].get(name, "")] for name in printed_columns(table)})
    return _written(pd.concat([tags, cells], ignore_index=True))


def printed_columns(table: str) -> list[str]:
    """The columns of a table as it is written."""
    return printed.ESTIMATED if table == "estimates" else printed.STATED


def _written(cells: pd.DataFrame) -> bytes:
    return cells.to_csv(index=False, lineterminator="\r\n").encode("utf-8-sig")


def _parquet(exported: Export, table: str) -> bytes:
    names = printed_columns(table)
    rows = exported.estimates if table == "estimates" else exported.observations
    if table == "estimates":
        rows = rows.assign(in_words=printed.in_words(rows, exported.audience))
    kept = rows[[name for name in names if name in rows]]
    kept = kept.astype(dict.fromkeys(kept.select_dtypes("category").columns, "str")).reset_index(drop=True)
    kept.attrs = {"read_me": codebook.read_me(exported), "citation": exported.citation}
    content = BytesIO()
    kept.to_parquet(content, index=False)
    return content.getvalue()


def _xlsx(exported: Export, table: str) -> bytes:
    return workbook.workbook(exported)


def _geojson(exported: Export, table: str) -> bytes:
    return geography.geojson(exported)


def _html(exported: Export, table: str) -> bytes:
    return brief(exported)


FORMATS: dict[str, Callable[[Export, str], bytes]] = {
    "csv": _csv,
    "xlsx": _xlsx,
    "parquet": _parquet,
    "geojson": _geojson,
    "hxl": _hxl,
    "html": _html,
}
