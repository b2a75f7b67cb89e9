"""Bytes to tables of text with the lines that a spreadsheet shows: CSV, TSV, XLSX, XLS, ODS, however messy."""

from dataclasses import replace
from datetime import date

import pandas as pd

from lib.errors import Problem, UserError
from lib.tables import delimited, encodings, headers, kinds, rows, workbooks
from lib.tables.model import Book, Table, key

__all__ = ["Book", "Table", "key", "read"]

EPOCH = date(1899, 12, 30)
PIVOT = ("row labels", "étiquettes de lignes", "etiquetas de fila", "zeilenbeschriftungen", "названия строк")
FEW_BYTES = 2_000_000


def read(content: bytes, name: str) -> Book:
    """The tables of a file.

    Args:
        content: Its bytes.
        name: Its name, for messages.

    Returns:
        One table for each visible sheet that has a header and rows; of delimited text, one.

    Raises:
        UserError: It is empty, a header alone, too large, or holds no table.
    """
    kind = kinds.kind(content, name)
    if kind == "zip":
        content, inner = kinds.unpacked(content, name)
        book = read(content, inner)
        return replace(book, notes=[f"Read {inner} from the archive.", *book.notes])
    return from_workbook(content, name) if kind == "workbook" else from_text(content, name)


def from_text(content: bytes, name: str) -> Book:
    """The table of delimited text.

    Raises:
        UserError: It is empty, or a header alone.
    """
    text, encoding = encodings.decoded(content)
    notes = [] if encoding == "utf-8" else [f"The file is not UTF-8 and was read as {encoding}."]
    mark, text = delimited.stated(text)
    mark = mark or delimited.delimiter(text)
    top = first(text, mark)
    if not any(headers.filled(record) for record in top):
        raise UserError(f"{name} is empty.", fix="Check the file and upload it again.")
    head = headers.found(top)
    if head is None:
        return Book([], notes, headerless=True)
    table = quick(text, mark, head) or careful(list(delimited.records(text, mark)), head, ragged=True)
    if table.cells.empty and not table.problems:
        raise UserError(f"{name} has a header and no rows below it.", fix="Add the rows and upload the file again.")
    return Book([table], notes, text=tuple(head.above))


def first(text: str, mark: str) -> list[list[str]]:
    """The first rows of delimited text, as many as a header is looked for in."""
    found = []
    for record in delimited.records(text[:FEW_BYTES], mark):
        found.append(record)
        if len(found) == 2 * headers.LOOK_AT + 5:
            break
    return found


def quick(text: str, mark: str, head: headers.Head) -> Table | None:
    """The table, read at once, where every row has as many cells as its header; else None."""
    keys, printed, twice = headers.keys(head)
    if text.count('"') % 2:
        return None
    try:
        skip = delimited.skipped_lines(text, mark, head.first)
    except StopIteration:
        return None
    cells = delimited.block(text, mark, skip=skip, keys=keys)
    if cells is None:
        return None
    cells.index = pd.RangeIndex(head.first + 1, head.first + 1 + len(cells))
    return finished(cells, head, printed, twice, [])


def careful(records: list[list[str]], head: headers.Head, *, ragged: bool, sheet: str = "") -> Table:
    """The table, read row by row.

    Args:
        records: All rows of the file or sheet.
        head: Its header.
        ragged: Whether a row of too few or too many cells is refused, as in delimited text.
        sheet: The sheet's name.
    """
    while head.names and not head.names[-1].strip() and (ragged or not head.groups):
        if any(
            len(record) >= len(head.names) and record[len(head.names) - 1].strip() for record in records[head.first :]
        ):
            break
        head = replace(head, names=head.names[:-1], tags=head.tags[: len(head.names) - 1])
    body = list(enumerate(records[head.first :], start=head.first + 1))
    if ragged and shifted(body, len(head.names)):
        head = replace(head, names=["", *head.names], tags=["", *head.tags] if head.tags else [])
    keys, printed, twice = headers.keys(head)
    width, problems, kept, lines = len(keys), [], [], []
    for line, record in body:
        cells = record[:width] if len(record) >= width else record + [""] * (width - len(record))
        if ragged and wrong_width(record, width):
            problems.append(rows.ragged(line, record, width))
        else:
            kept.append(cells)
            lines.append(line)
    columns = list(zip(*kept, strict=True)) if kept else [()] * width
    index = pd.Index(lines, dtype="int64")
    data = pd.DataFrame(
        {name: pd.Series(column, index=index, dtype="str") for name, column in zip(keys, columns, strict=True)},
        index=index,
    )
    table = finished(data, head, printed, twice, problems)
    last = max((at for at, record in enumerate(records, start=1) if headers.filled(record)), default=0)
    return replace(
        table, rows=last, sheet=sheet, problems=[replace(problem, sheet=sheet) for problem in table.problems]
    )


def wrong_width(record: list[str], width: int) -> bool:
    """Whether a row has cells beyond the header, or too few of them; blank rows and lone notes aside."""
    if any(cell.strip() for cell in record[width:]):
        return True
    return len(record) < width and headers.filled(record) > 1 and not rows.is_total(record[0])


def shifted(body: list[tuple[int, list[str]]], width: int) -> bool:
    """Whether nearly all rows have one cell more than the header: a first column of names without a header."""
    longer = sum(len(record) == width + 1 and bool(record[-1].strip()) for _, record in body)
    return longer > 1 and longer >= 0.9 * sum(headers.filled(record) > 1 for _, record in body)


def finished(
    cells: pd.DataFrame, head: headers.Head, printed: dict[str, str], twice: list[str], problems: list[Problem]
) -> Table:
    """The table with its tags and groups, without totals, notes, and columns that have no name and hold nothing."""
    names = list(cells.columns)
    unnamed = [
        name for at, name in enumerate(names) if not head.names[at].strip() and (cells[name].str.strip() == "").all()
    ]
    tags = {
        name: head.tags[at] for at, name in enumerate(names) if at < len(head.tags) and head.tags[at].startswith("#")
    }
    groups = {name: head.groups[at] for at, name in enumerate(names) if at < len(head.groups) and head.groups[at]}
    last = int(cells.index[-1]) if len(cells) else head.first
    data, found = rows.sorted_out(cells.drop(columns=unnamed))
    notes = [
        f"Two columns are called '{name}': both are kept apart, and where they count the same, one is used."
        for name in dict.fromkeys(twice)
    ]
    return Table(
        data,
        printed,
        tags,
        groups,
        above=tuple(head.above),
        rows=last,
        problems=problems + found,
        notes=notes,
        doubles=tuple(twice),
    )


def from_workbook(content: bytes, name: str) -> Book:
    """The tables of a workbook's visible sheets.

    Raises:
        UserError: It is damaged, locked, empty, or holds no table.
    """
    found, hidden, epoch = workbooks.sheets(content, name)
    notes = [f"Hidden sheets were not read: {', '.join(hidden)}."] if hidden else []
    tables, text, headerless = [], [], False
    for sheet in found:
        head = headers.found(sheet.records)
        if head is None or len([cell for cell in head.names if cell.strip()]) < 2:
            headerless |= head is None and any(headers.filled(record) > 2 for record in sheet.records)
            text += [" ".join(cell for cell in record if cell) for record in sheet.records if headers.filled(record)]
            continue
        if key(head.names[0]) in PIVOT:
            notes.append(f"Sheet '{sheet.name}' is a pivot table and was not read.")
            continue
        table = careful(sheet.records, head, ragged=False, sheet=sheet.name)
        text += [sheet.name, *head.above]
        if not table.cells.empty:
            tables.append(replace(table, epoch=epoch))
    if not found or not any(headers.filled(record) for sheet in found for record in sheet.records):
        raise UserError(f"{name} is empty: no visible sheet holds anything.", fix="Check the file and upload it again.")
    return Book(tables, notes, text=tuple(text[:400]), headerless=headerless and not tables)
