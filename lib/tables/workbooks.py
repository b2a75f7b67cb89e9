"""Workbooks (XLSX, XLS, ODS) to rows of text, through calamine: visible sheets, merged cells filled, days from 1904."""

import datetime
import io
import re
import zipfile
from dataclasses import dataclass

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from lib.errors import UserError
from lib.tables import spread
from lib.tables.kinds import UNPACKING

DAMAGED = "{name} is damaged or no workbook that can be read."
SAVE_AGAIN = "Open it, save it as XLSX or CSV, and upload that."
EPOCH = datetime.date(1899, 12, 30)
EPOCH_1904 = datetime.date(1904, 1, 1)


@dataclass
class Sheet:
    """One sheet: its name, its rows of text from the first row of the sheet on, and whether a reader sees it."""

    name: str
    records: list[list[str]]
    is_hidden: bool = False


def sheets(content: bytes, name: str) -> tuple[list[Sheet], datetime.date]:
    """The sheets of a workbook, hidden ones too.

    Args:
        content: The file's bytes.
        name: Its name, for messages.

    Returns:
        The sheets, and the day from which serial days count.

    Raises:
        UserError: It is damaged, locked with a password, or too large.
    """
    try:
        return opened(content, name)
    except PasswordError as locked:
        raise UserError(f"{name} is locked with a password.", fix="Save it without and upload it again.") from locked
    except (CalamineError, OSError, ValueError, *UNPACKING) as damage:
        raise UserError(DAMAGED.format(name=name), fix=SAVE_AGAIN) from damage
    except BaseException as panic:
        if type(panic).__name__ != "PanicException":  # what Rust code raises where it meets what it did not expect
            raise
        raise UserError(DAMAGED.format(name=name), fix=SAVE_AGAIN) from panic


def opened(content: bytes, name: str) -> tuple[list[Sheet], datetime.date]:
    """The sheets of a workbook, and its first day."""
    spread.check(content, name)
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    metadata = [sheet for sheet in book.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
    found = [Sheet(sheet.name, rows(book, sheet.name), sheet.visible != SheetVisibleEnum.Visible) for sheet in metadata]
    return found, EPOCH_1904 if counts_from_1904(content) else EPOCH


def rows(book: CalamineWorkbook, sheet: str) -> list[list[str]]:
    """The rows of a sheet as text, with every merged cell filled and nothing behind the last cell."""
    opened = book.get_sheet_by_name(sheet)
    printed = [[text(cell) for cell in row] for row in opened.to_python(skip_empty_area=False)]
    for (top, left), (bottom, right) in opened.merged_cell_ranges or []:
        if top < len(printed) and left < len(printed[top]) and top > 0:
            fill(printed, printed[top][left], rows=range(top, bottom + 1), columns=range(left, right + 1))
    return printed


def fill(printed: list[list[str]], cell: str, *, rows: range, columns: range) -> None:
    """Put the text of a merged cell into all its rows, and into its columns where it lies in one row only."""
    for row in rows:
        for column in columns if len(rows) == 1 else columns[:1]:
            if row < len(printed) and column < len(printed[row]) and not printed[row][column]:
                printed[row][column] = cell


def text(cell: object) -> str:
    """A cell as a spreadsheet's user would print it: whole numbers without a point, days as ISO."""
    if isinstance(cell, str):
        return cell.strip() if "\x00" not in cell else cell.replace("\x00", "").strip()
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime.datetime):
        return cell.date().isoformat() if cell.time() == datetime.time() else cell.isoformat(sep=" ")
    if isinstance(cell, datetime.date):
        return cell.isoformat()
    return "" if cell is None else str(cell)


def counts_from_1904(content: bytes) -> bool:
    """Whether an XLSX counts its days from 1904."""
    if not content.startswith(b"PK"):
        return False
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if "xl/workbook.xml" not in archive.namelist():
            return False
        return bool(re.search(rb'date1904="(?:1|true)"', archive.read("xl/workbook.xml")))
