"""Bytes to tables of text with the lines that a spreadsheet shows: CSV, TSV, XLSX, XLS, ODS, Parquet, however messy."""

from dataclasses import replace
from datetime import date

import pandas as pd

from lib.errors import Problem, UserError
from lib.tables import columnar, delimited, encodings, headers, kinds, rows, widths, workbooks
from lib.tables.headers import keys
from lib.tables.long import Long, Uneven
from lib.tables.model import Book, Table, key

__all__ = ["Book", "Long", "Table", "Uneven", "described", "key", "keys", "nothing_below", "opened", "read"]

EPOCH = date(1899, 12, 30)
PIVOT = ("row labels", "étiquettes de lignes", "etiquetas de fila", "zeilenbeschriftungen", "названия строк")
FEW_BYTES = 2_000_000
READ_FROM = "Read {} from the archive."


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
        return replace(book, notes=[READ_FROM.format(inner), *book.notes])
    reader = {"workbook": from_workbook, "parquet": from_parquet}.get(kind, from_text)
    return reader(content, name)


def from_text(content: bytes, name: str) -> Book:
    """The table of delimited text.

    Raises:
        UserError: It is empty, or a header alone.
    """
    text, encoding = encodings.decoded(content)
    mark, text, head = begun(text, name)
    if head is None:
        return Book([], said_of(encoding), headerless=True)
    table = quick(text, mark, head) or careful(list(delimited.records(text, mark)), head, ragged=True)
    if table.cells.empty and not table.problems:
        raise nothing_below(name)
    return Book([table], said_of(encoding), text=tuple(head.above))


def from_parquet(content: bytes, name: str) -> Book:
    """The table of a Parquet file.

    Raises:
        UserError: It is damaged, too large, or has no row.
    """
    head, cells = columnar.columns(content, name)
    if cells.empty:
        raise nothing_below(name)
    _, printed, twice = headers.keys(head)
    return Book([replace(finished(cells, head, printed, twice, []), is_typed=True)])


def begun(text: str, name: str) -> tuple[str, str, headers.Head | None]:
    """The delimiter of a text, the text without a line that states it, and its header.

    Raises:
        UserError: It is empty.
    """
    mark, text = delimited.stated(delimited.unwrapped(text))
    mark = mark or delimited.delimiter(text)
    top = first(text, mark)
    if not any(headers.filled(record) for record in top):
        raise UserError(f"{name} is empty.", fix="Check the file and upload it again.")
    return mark, text, headers.found(top)


def said_of(encoding: str) -> list[str]:
    """A note on an encoding that had to be decided."""
    return [] if encoding == "utf-8" else [f"The file is not UTF-8 and was read as {encoding}."]


def nothing_below(name: str) -> UserError:
    """The error of a file that is a header alone."""
    return UserError(f"{name} has a header and no rows below it.", fix="Add the rows and upload the file again.")


def opened(content: bytes, name: str, least: int) -> Long | None:
    """A delimited file to be read in pieces; None where it is short or another file, or has no header.

    Args:
        content: Its bytes, or those of a ZIP archive that holds it.
        name: Its name, for messages.
        least: How many bytes a long file has at least.

    Raises:
        UserError: It is empty, too large, or a file of another kind.
    """
    if len(content) < least and not content.startswith(b"PK"):
        return None
    kind = kinds.kind(content, name)
    if kind == "zip" and kinds.unpacked_size(content, name) >= least:
        content, inner = kinds.unpacked(content, name)
        long = opened(content, inner, least)
        return long and replace(long, notes=[READ_FROM.format(inner), *long.notes])
    if kind != "text":
        return None
    codec, encoding, end = encodings.named(content)
    start = encodings.clean(content[:FEW_BYTES].decode(codec, "replace"))
    mark, start, head = begun(start, name)
    if head is None:
        return None
    try:
        skip = delimited.skipped_lines(start, mark, head.first)
    except StopIteration:
        return None
    whole = content if end == len(content) else content[:end]
    long = Long(whole, codec, mark, head, skip, said_of(encoding))
    if content.count(b'"') % 2:
        long.fit()
    return long


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
    head = widths.fitted(head, lambda: records[head.first :], ragged=ragged)
    keys, printed, twice = headers.keys(head)
    data, problems = widths.framed(list(enumerate(records[head.first :], start=head.first + 1)), keys, ragged=ragged)
    table = finished(data, head, printed, twice, problems)
    last = max((at for at, record in enumerate(records, start=1) if headers.filled(record)), default=0)
    return replace(
        table, rows=last, sheet=sheet, problems=[replace(problem, sheet=sheet) for problem in table.problems]
    )


def finished(
    cells: pd.DataFrame, head: headers.Head, printed: dict[str, str], twice: list[str], problems: list[Problem]
) -> Table:
    """The table with its tags and groups, without totals, notes, and columns that have no name and hold nothing."""
    names = list(cells.columns)
    unnamed = [
        name for at, name in enumerate(names) if not head.names[at].strip() and (cells[name].str.strip() == "").all()
    ]
    last = int(cells.index[-1]) if len(cells) else head.first
    data, found = rows.sorted_out(cells.drop(columns=unnamed))
    return replace(described(data, head, printed, twice), rows=last, problems=problems + found)


def described(cells: pd.DataFrame, head: headers.Head, printed: dict[str, str], twice: list[str]) -> Table:
    """A table of cells under its header, with its tags and groups."""
    names = headers.keys(head)[0]
    tags = {
        name: head.tags[at] for at, name in enumerate(names) if at < len(head.tags) and head.tags[at].startswith("#")
    }
    groups = {name: head.groups[at] for at, name in enumerate(names) if at < len(head.groups) and head.groups[at]}
    notes = [
        f"Two columns are called '{name}': both are kept apart, and where they count the same, one is used."
        for name in dict.fromkeys(twice)
    ]
    return Table(cells, printed, tags, groups, above=tuple(head.above), notes=notes, doubles=tuple(twice))


def from_workbook(content: bytes, name: str) -> Book:
    """The tables of a workbook's visible sheets.

    Raises:
        UserError: It is damaged, locked, empty, or holds no table.
    """
    sheets, epoch = workbooks.sheets(content, name)
    found = [sheet for sheet in sheets if not sheet.is_hidden]
    hidden = [sheet for sheet in sheets if sheet.is_hidden]
    notes = [f"Hidden sheets were not read: {', '.join(sheet.name for sheet in hidden)}."] if hidden else []
    tables, text, headerless = [], [], False
    for sheet in found:
        head = headers.found(sheet.records)
        if head is None or not heads_a_table(head):
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
    if not any(headers.filled(record) for sheet in found for record in sheet.records):
        raise UserError(f"{name} is empty: no visible sheet holds anything.", fix="Check the file and upload it again.")
    aside = [table for table in map(of_hidden, hidden) if table is not None]
    return Book(tables, notes, text=tuple(text[:400]), headerless=headerless and not tables, hidden=aside)


def heads_a_table(head: headers.Head) -> bool:
    """Whether a header of a sheet names two columns or more."""
    return len([cell for cell in head.names if cell.strip()]) > 1


def of_hidden(sheet: workbooks.Sheet) -> Table | None:
    """The table of a hidden sheet, if it holds one."""
    head = headers.found(sheet.records)
    if head is None or not head.names:
        return None
    return careful(sheet.records, head, ragged=False, sheet=sheet.name)
