"""Rows and their number of cells: a header that is narrower or wider than they are, and rows that differ from it."""

from collections.abc import Callable, Iterable
from dataclasses import replace

import pandas as pd

from lib.errors import Problem
from lib.tables import headers, rows


def fitted(head: headers.Head, body: Callable[[], Iterable[list[str]]], *, ragged: bool) -> headers.Head:
    """The header without empty cells at its end that nothing stands below, or with one for a column of names before.

    Args:
        head: The header.
        body: Gives the rows below it, each time from the first.
        ragged: Whether it is that of delimited text.
    """
    while head.names and not head.names[-1].strip() and (ragged or not head.groups):
        last = len(head.names) - 1
        if any(len(record) > last and record[last].strip() for record in body()):
            break
        head = replace(head, names=head.names[:-1], tags=head.tags[:last])
    if ragged and shifted(body(), len(head.names)):
        return replace(head, names=["", *head.names], tags=["", *head.tags] if head.tags else [])
    return head


def shifted(body: Iterable[list[str]], width: int) -> bool:
    """Whether nearly all rows have one cell more than the header: a first column of names without a header."""
    longer = filled = 0
    for record in body:
        longer += len(record) == width + 1 and bool(record[-1].strip())
        filled += headers.filled(record) > 1
    return longer > 1 and longer >= 0.9 * filled


def framed(body: list[tuple[int, list[str]]], keys: list[str], *, ragged: bool) -> tuple[pd.DataFrame, list[Problem]]:
    """Rows as columns of text, indexed by line, and a problem for each that is too wide or too narrow.

    Args:
        body: Lines and their cells.
        keys: The columns' names.
        ragged: Whether such rows are refused, as in delimited text.
    """
    width, problems, kept, lines = len(keys), [], [], []
    for line, record in body:
        if ragged and wrong_width(record, width):
            problems.append(rows.ragged(line, record, width))
        else:
            kept.append(record[:width] if len(record) >= width else record + [""] * (width - len(record)))
            lines.append(line)
    columns = list(zip(*kept, strict=True)) if kept else [()] * width
    index = pd.Index(lines, dtype="int64")
    cells = {name: pd.Series(column, index=index, dtype="str") for name, column in zip(keys, columns, strict=True)}
    return pd.DataFrame(cells, index=index), problems


def wrong_width(record: list[str], width: int) -> bool:
    """Whether a row has cells beyond the header, or too few of them; blank rows and lone notes aside."""
    if any(cell.strip() for cell in record[width:]):
        return True
    return len(record) < width and headers.filled(record) > 1 and not rows.is_total(record[0])
