"""From a file's bytes to observations: what the upload page, `check` and `load` have in common.

tables -> one loader -> days, amounts, places, counting -> `observations.validate`. Nothing is recorded here.
"""

from dataclasses import replace
from datetime import date

import pandas as pd

from lib import loaders, tables
from lib.errors import UserError
from lib.loaders import Draft
from lib.loaders.common import events
from lib.reading import amounts, cells, counting, days, metrics, places
from lib.reading.account import Account
from lib.reading.checked import validated
from lib.reading.result import Reading, rejected
from lib.tables import Book, Table
from lib.tables.rows import is_total

__all__ = ["Reading", "read"]

NO_HEADER = "The file has no header row that says what its columns are: its first row already holds numbers."
AGGREGATE = ("aggregate_row", "adds up other rows", "Nothing to do: its parts are recorded.")
SHEET = "Which sheet holds the table to read?"
READERS = {
    "cause": cells.cause,
    "counting": cells.counted,
    "unit": cells.unit,
    "status": cells.status,
    "qualifier": cells.qualifier,
}
WORDS = ("crisis", "admin1", "admin2", "place", "source", "publisher", "group")


def read(
    content: bytes,
    name: str,
    *,
    answers: dict[str, str] | None = None,
    crisis: str = "",
    published_on: date | None = None,
) -> Reading:
    """What a file says, as observations, with everything that was refused, assumed or has to be asked.

    Args:
        content: The file's bytes.
        name: Its name, for messages.
        answers: What the person chose, by what was asked about.
        crisis: The crisis of rows that name none.
        published_on: When the document was published, for rows that do not say.

    Returns:
        The reading. A bad file raises nothing: its outcome is `reject`, with a message.
    """
    try:
        book = tables.read(content, name)
        if book.headerless:
            raise UserError(
                NO_HEADER, fix="Add a first row with the names of the columns, such as date, country, killed."
            )
        account = Account(dict(answers or {}), date.today(), crisis, published_on, notes=list(book.notes))
        table, layout, confidence = chosen(book, account)
        account.sheet, account.epoch, account.around = table.sheet, table.epoch, (*table.above, *book.text, name)
        reading = concluded(table, loaders.known()[layout].read(table), account)
    except UserError as error:
        return rejected(str(error))
    return replace(reading, format=layout, confidence=confidence)


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


def concluded(table: Table, draft: Draft, account: Account) -> Reading:
    """The reading of a loader's draft."""
    account.headers, account.day_first = draft.headers, draft.day_first
    account.notes += table.notes + draft.notes
    account.problems += table.problems + [replace(problem, sheet=table.sheet) for problem in draft.problems]
    account.questions += draft.questions
    rows = cleaned(draft, account)
    ids = events.damaged(cells.column(rows, "event_id"))
    account.notes += [ids] if ids else []
    needs_crisis = bool((cells.column(rows, "crisis") == "").any())
    needs_published = bool((cells.column(rows, "published_on") == "").any())
    rows = filled(counting.decided(rows, account), crisis=account.crisis, publisher=draft.publisher)
    good, problems = validated(rows, published_on=account.published_on, today=account.today)
    account.problems += [
        replace(problem, column=draft.headers.get(problem.column, problem.column), sheet=table.sheet)
        for problem in problems
    ]
    if needs_published and account.published_on is None:
        account.notes.append("No day of publication is stated: each row's own day was taken for it.")
    late = int((good["period_end"] > good["published_on"]).sum())
    if late:
        account.notes.append(f"{late} rows count up to a day after their publication: recorded as stated.")
    return Reading.of(table, draft, account, good, needs_crisis=needs_crisis, needs_published=needs_published)


def cleaned(draft: Draft, account: Account) -> pd.DataFrame:
    """A draft's rows with every cell read; those that cannot be are refused."""
    rows = worded(without_totals(draft.rows, account))
    rows = metrics.read(rows, account)
    rows = amounts.read(rows, account)
    rows = days.read(rows, account)
    return places.read(rows, account, asks_country=draft.asks_country)


def without_totals(rows: pd.DataFrame, account: Account) -> pd.DataFrame:
    """Rows without those whose country, place or day says that they add up others."""
    for name in ("date", "country", "admin1", "admin2", "place"):
        if name in rows:
            totals = (cells.mapped(rows[name], lambda cell: "yes" if is_total(cell) else "") == "yes").to_numpy()
            account.refuse(rows, totals, name, lambda cell: AGGREGATE)
            rows = rows[~totals] if totals.any() else rows
    return rows


def worded(rows: pd.DataFrame) -> pd.DataFrame:
    """Rows with closed lists of words read, and names without surplus spaces."""
    read_ones = {name: cells.mapped(rows[name], reader) for name, reader in READERS.items() if name in rows}
    tidy_ones = {name: rows[name].str.strip() for name in WORDS if name in rows}
    return rows.assign(**read_ones, **tidy_ones)


def filled(rows: pd.DataFrame, *, crisis: str, publisher: str) -> pd.DataFrame:
    """Rows with the crisis and publisher that hold for the whole file where they name none."""
    for name, text in (("crisis", crisis), ("publisher", publisher)):
        if text:
            own = cells.column(rows, name)
            rows = rows.assign(**{name: own.where(own != "", text)})
    return rows
