"""How far the cells of an XLSX sheet lie apart, before it is opened: one cell in a far corner would fill the memory."""

import io
import re
import zipfile

from lib.errors import UserError

GREATEST_CELLS = 60_000_000
FILLED = rb'r="%s\d+"[^>/]*>'
LETTERS = [bytes([letter]) for letter in range(ord("Z"), ord("A") - 1, -1)]


def check(content: bytes, name: str) -> None:
    """Refuse a workbook with a sheet whose filled cells span more than can be held.

    Args:
        content: The file's bytes.
        name: Its name, for the message.

    Raises:
        UserError: A sheet spans too many cells.
        zipfile.BadZipFile: The file is damaged.
    """
    if not content.startswith(b"PK"):
        return
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for part in archive.namelist():
            if part.startswith("xl/worksheets/sheet"):
                sheet = archive.read(part)
                rows = height(sheet)
                if rows * 16_384 > GREATEST_CELLS and rows * width(sheet) > GREATEST_CELLS:
                    fix = "Copy the rows that hold data to a new sheet, or save them as CSV, and upload that."
                    raise UserError(
                        f"A sheet of {name} has cells as far down as row {rows}, and far to the right.", fix=fix
                    )


def height(sheet: bytes) -> int:
    """The last row that holds a value."""
    last = max(sheet.rfind(b"<v>"), sheet.rfind(b"<t>"), sheet.rfind(b"<t "))
    row = sheet.rfind(b"<row ", 0, max(last, 0))
    found = re.search(rb'r="(\d+)"', sheet[row : row + 200]) if row >= 0 else None
    return int(found[1]) if found else 0


def width(sheet: bytes) -> int:
    """At least as many columns as hold a value: exact to 26 columns."""
    if re.search(FILLED % rb"[A-Z]{3}", sheet):
        return 16_384
    for at, letter in enumerate(LETTERS):
        if re.search(FILLED % (letter + b"[A-Z]"), sheet):
            return 26 * (28 - at)
    return 26
