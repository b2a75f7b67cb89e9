"""A workbook with a sheet for observations, estimates, the codebook and how to read it; no cell can run."""

from io import BytesIO

import pandas as pd
import xlsxwriter

from lib.errors import UserError
from lib.exports import codebook, printed
from lib.exports.model import Export
from lib.observations.guard import guarded

MOST_ROWS = 1_048_575
LONGEST_CELL = 32_767
ELSE = "Export them as CSV or Parquet, or narrow the view."
NUMBERS = {"value", "low", "high", "best", "line", "speaking", "parts", "of_parts", "latitude", "longitude"}
PLAIN = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "constant_memory": True}


class Exact(float):
    """A number that is written with all its digits; the package would write 16, and some degrees need 17."""

    def __format__(self, digits: str) -> str:
        return repr(float(self))


def workbook(exported: Export) -> bytes:
    """The bytes of an .xlsx file.

    Args:
        exported: What to write.

    Raises:
        UserError: A table has more rows than a sheet can hold, or a cell more letters.
    """
    sheets = {
        "observations": printed.observations(exported.observations).apply(guarded),
        "estimates": printed.estimates(exported.estimates, exported.audience).apply(guarded),
        "codebook": codebook.codebook(),
    }
    content = BytesIO()
    with xlsxwriter.Workbook(content, PLAIN) as book:
        for name, table in sheets.items():
            _write(book, name, table)
        page = book.add_worksheet("read me")
        page.set_column(0, 0, 110)
        for at, line in enumerate(codebook.read_me(exported)):
            page.write_string(at, 0, line)
    return content.getvalue()


def _write(book: xlsxwriter.Workbook, name: str, table: pd.DataFrame) -> None:
    if len(table) > MOST_ROWS:
        raise UserError(
            f"{len(table):,} {name} are more than a sheet holds ({MOST_ROWS:,}).",
            fix=ELSE,
        )
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    bold = book.add_format({"bold": True})
    for at, column in enumerate(table.columns):
        sheet.write_string(0, at, column, bold)
    for line, row in enumerate(table.itertuples(index=False), start=1):
        for at, (column, cell) in enumerate(zip(table.columns, row, strict=True)):
            if cell and column in NUMBERS:
                sheet.write_number(line, at, Exact(cell))
            elif len(cell) > LONGEST_CELL:
                raise UserError(
                    f"A cell of {column} has {len(cell):,} letters, more than a workbook's cell holds "
                    f"({LONGEST_CELL:,}).", fix=ELSE,
                )  # fmt: skip
            elif cell:
                sheet.write_string(line, at, cell)
