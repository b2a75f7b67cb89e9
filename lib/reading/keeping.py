"""What is kept of a file's bytes: all of them as served, or a copy of its table without what is about people."""

import csv
import io
from collections.abc import Iterator

import pandas as pd

from lib import personal, tables
from lib.reading.pieces import LONG_BYTES
from lib.reading.result import Reading
from lib.tables import Table

ROWS = 100_000


def kept(content: bytes, name: str, read: Reading) -> bytes:
    """What may be recorded of a file.

    Args:
        content: Its bytes as served.
        name: Its name.
        read: What was read from it.

    Returns:
        The bytes as served, where nothing was left out; else a CSV of the table that was read, each row on its own
        line, without what was left out. Rows that are no data, other sheets and what stands above the table are not
        in it.
    """
    if all(suspect.reason for suspect in read.suspects):
        return content
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    at = 0
    for table in _pieces(content, name, read):
        if at == 0 and len(table.cells):
            at = max(int(table.cells.index[0]) - 1, 1)
            writer.writerows([[]] * (at - 1))
            writer.writerow([table.headers[key] for key in table.cells.columns])
        for line, row in zip(table.cells.index.tolist(), table.cells.to_numpy().tolist(), strict=True):
            writer.writerows([[]] * (line - at - 1))
            writer.writerow(row)
            at = line
    return text.getvalue().encode()


def _pieces(content: bytes, name: str, read: Reading) -> Iterator[Table]:
    """The table that was read, or the pieces of a long one, without what is left out."""
    headers = read.table.headers if read.table is not None else {}
    sheet = read.table.sheet if read.table is not None else ""
    long = tables.opened(content, name, LONG_BYTES)
    if long is None:
        table = next(table for table in tables.read(content, name).tables if table.sheet == sheet)
        yield personal.without(table, read.suspects)
        return
    for cells, _ in long.pieces(ROWS):
        yield personal.without(Table(_under(cells, headers), headers), read.suspects)


def _under(cells: pd.DataFrame, headers: dict[str, str]) -> pd.DataFrame:
    return cells[[key for key in cells.columns if key in headers]]
