"""Parquet files to a table of text: what other programs keep with types, as a spreadsheet would print it."""

import io

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from lib.errors import UserError
from lib.tables import headers

GREATEST_CELLS = 60_000_000
FIRST_LINE = 2


def columns(content: bytes, name: str) -> tuple[headers.Head, pd.DataFrame]:
    """The header and the rows of a Parquet file; its first row is line 2, as below a header.

    Args:
        content: The file's bytes.
        name: Its name, for messages.

    Raises:
        UserError: It is damaged, or has more cells than can be held.
    """
    try:
        file = pq.ParquetFile(io.BytesIO(content))
        cells = file.metadata.num_rows * file.metadata.num_columns
        if cells > GREATEST_CELLS:
            raise UserError(f"{name} has {cells:,} cells.", fix=f"Split it into parts of at most {GREATEST_CELLS:,}.")
        table = file.read()
    except (pa.ArrowException, OSError) as damage:
        raise UserError(f"{name} is a Parquet file that is damaged.", fix="Download or save it again.") from damage
    head = headers.Head(list(table.column_names), [], [], 1, [])
    keys = headers.keys(head)[0]
    printed = {key: _text(column) for key, column in zip(keys, table.columns, strict=True)}
    cells_as_text = pd.DataFrame(printed)
    return head, cells_as_text.set_axis(pd.RangeIndex(FIRST_LINE, FIRST_LINE + len(cells_as_text)))


def _text(column: pa.ChunkedArray) -> pd.Series:
    """Cells as text: days as ISO, numbers as they are written, nothing for what is missing."""
    kind = column.type
    if pa.types.is_dictionary(kind):
        column, kind = column.cast(kind.value_type), kind.value_type
    if pa.types.is_timestamp(kind):
        column = _without_midnight(column)
    elif pa.types.is_floating(kind):
        return pd.Series([_number(cell) for cell in column.to_pylist()], dtype="str")
    elif pa.types.is_nested(kind) or pa.types.is_binary(kind) or pa.types.is_large_binary(kind):
        column = pa.chunked_array([[str(cell) for cell in column.to_pylist()]], pa.large_string())
    text = pc.fill_null(column.cast(pa.large_string()), "")
    return text.to_pandas().astype("str").str.replace("\x00", "", regex=False)


def _without_midnight(instants: pa.ChunkedArray) -> pa.ChunkedArray:
    """Instants as text; days alone where none has a time."""
    printed = pc.strftime(instants.cast(pa.timestamp("s"), safe=False), "%Y-%m-%d %H:%M:%S")
    is_midnight = pc.all(pc.ends_with(printed, " 00:00:00")).as_py()
    return pc.utf8_slice_codeunits(printed, 0, 10) if is_midnight is not False else printed


def _number(cell: float | None) -> str:
    if cell is None or cell != cell:
        return ""
    return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
