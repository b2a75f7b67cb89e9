"""Which table of a file is read, and by which loader."""

from lib import loaders
from lib.errors import UserError
from lib.reading.account import Account
from lib.tables import Book, Table

SHEET = "Which sheet holds the table to read?"


def chosen(book: Book, account: Account) -> tuple[Table, str, float]:
    """The table to read, and its format.

    Raises:
        UserError: No table counts anything of ours.
    """
    found = [(table, *loaders.choice(table)) for table in book.tables]
    readable = [each for each in found if each[2] >= 0.25]
    if not readable:
        headers = [
            f"{table.tags.get(key, '')} {header}".strip()
            for table in book.tables
            for key, header in table.headers.items()
        ]
        raise UserError(
            f"No column counts anything that we know as a metric. Columns found: {', '.join(headers[:40]) or 'none'}.",
            fix="Name a column after what it counts, such as killed or idps, or add the columns metric and value.",
        )
    best = max(each[2] for each in readable)
    alike = [each for each in readable if each[2] >= best - 0.15]
    table, layout, confidence = max(alike, key=lambda each: (bool(each[0].tags), each[2]))
    if len(alike) > 1:
        names = [each[0].sheet for each in alike]
        answer = account.ask("sheet", SHEET, names, table.sheet)
        table, layout, confidence = next((each for each in alike if each[0].sheet == answer), alike[0])
    others = [each for each in book.tables if each is not table]
    if others:
        account.notes.append(f"Sheet '{table.sheet}' was read; not read: {', '.join(each.sheet for each in others)}.")
    return table, layout, confidence
