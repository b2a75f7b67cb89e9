"""From a file's bytes to observations: what the upload page, `check` and `load` have in common.

tables -> one loader -> days, amounts, places, counting -> `observations.validate`. Nothing is recorded here. A long
file passes in pieces (`pieces`), and gives the same.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from lib import loaders, tables
from lib.errors import UserError
from lib.reading import people, pieces, rows
from lib.reading.account import Account
from lib.reading.choosing import chosen
from lib.reading.keeping import kept
from lib.reading.observed import Held
from lib.reading.pieces import LONG_BYTES
from lib.reading.result import Reading, rejected, troubled

__all__ = ["Held", "Progress", "Reading", "kept", "read"]

NO_HEADER = "The file has no header row that says what its columns are: its first row already holds numbers."
ROWS_IN_A_PIECE = 100_000
Progress = Callable[[float, str], None]


def read(
    content: bytes,
    name: str,
    *,
    answers: dict[str, str] | None = None,
    crisis: str = "",
    published_on: date | None = None,
    progress: Progress | None = None,
    long_bytes: int = LONG_BYTES,
    piece: int = ROWS_IN_A_PIECE,
) -> Reading:
    """What a file says, as observations, with everything that was refused, assumed or has to be asked.

    Args:
        content: The file's bytes.
        name: Its name, for messages.
        answers: What the person chose, by what was asked about.
        crisis: The crisis of rows that name none.
        published_on: When the document was published, for rows that do not say.
        progress: Told how far it is, from 0 to 1, and what is done, in a few words.
        long_bytes: From how many bytes on delimited text is read in pieces.
        piece: How many rows a piece has at most.

    Returns:
        The reading. A bad file raises nothing: its outcome is `reject`, with a message.
    """
    account = Account(dict(answers or {}), date.today(), crisis, published_on)
    tell = progress or (lambda share, words: None)
    try:
        long = tables.opened(content, name, long_bytes)
        return pieces.read(long, name, account, piece, tell) if long else whole(content, name, account, tell)
    except UserError as error:
        return rejected(str(error), account.suspects)


def whole(content: bytes, name: str, account: Account, tell: Progress) -> Reading:
    """The reading of a file that is held as a whole.

    Raises:
        UserError: Nothing can be read from it.
    """
    tell(0.0, f"Opening {name}")
    book = tables.read(content, name)
    if book.headerless:
        raise UserError(NO_HEADER, fix="Add a first row with the names of the columns, such as date, country, killed.")
    account.notes += book.notes
    for table in book.hidden:
        people.left_out(table, account)
    book = replace(book, tables=[people.left_out(table, account) for table in book.tables])
    table, layout, confidence = chosen(book, account)
    account.sheet, account.epoch, account.around = table.sheet, table.epoch, (*table.above, *book.text, name)
    tell(0.3, f"Reading {len(table.cells):,} rows")
    step = rows.begun(table, loaders.known()[layout].read(table), account)
    tell(0.7, f"Checking {len(step.rows):,} reported numbers")
    good = rows.finished(step, account)
    tell(1.0, f"Read {len(table.cells):,} rows")
    return Reading.of(
        account, layout, confidence, Held(good), accepted=rows.accounted(good, step.draft), all_rows=table.rows,
        table=troubled(table, account.problems),
    )  # fmt: skip
