"""A long delimited file, read in pieces: first what its columns hold, then rows, each piece as if it were the file.

What a whole column decides is decided by a survey of it (`survey`); rows that a loader reads together are put into one
piece (`together`); rows that repeat another are known by a digest of each (`observations.Earlier`).
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
import pandas as pd

from lib import loaders, personal, tables
from lib.observations import Earlier
from lib.personal import Suspect
from lib.reading import counting, people, rows
from lib.reading.account import Account
from lib.reading.choosing import chosen
from lib.reading.observed import Spool
from lib.reading.result import Reading, troubled
from lib.reading.survey import Survey
from lib.reading.together import Together
from lib.tables import Book, Long, Table, Uneven

Progress = Callable[[float, str], None]
LOOKED, COUNTED = 0.25, 0.5
LONG_BYTES = 32_000_000


def read(long: Long, name: str, account: Account, most: int, tell: Progress) -> Reading:
    """The reading of a long file.

    Args:
        long: The file.
        name: Its name.
        account: Where questions, problems and notes go.
        most: How many rows a piece has at most, as a rule.
        tell: Told how far it is, from 0 to 1, and what is done.

    Raises:
        UserError: Nothing can be read from it.
    """
    sample = people.left_out(surveyed(long, name, most, tell), account)
    account.notes += long.notes
    table, layout, confidence = chosen(Book([sample], text=sample.above), account)
    account.sheet, account.epoch, account.around = table.sheet, table.epoch, (*table.above, *table.above, name)
    loader = loaders.known()[layout]
    began = rows.begun(sample, loader.read(sample), account)
    account.surveyed()
    keys = loaders.together(loader, sample)
    with Together(keys, long, most) as parts:
        source = Source(long, sample, parts, account.suspects)
        if counting.is_open(began.rows):
            counted(source, loader, account, tell)
        return gathered(source, loader, account, (layout, confidence), tell)


class Source:
    """The pieces of a long file as tables, as often as they are needed.

    Args:
        long: The file.
        sample: Its survey as a table.
        parts: Its rows in pieces.
        suspects: What is about people; without a reason it stays out of every piece.
    """

    def __init__(self, long: Long, sample: Table, parts: Together, suspects: list[Suspect]) -> None:
        self.long, self.sample, self._parts, self._suspects = long, sample, parts, suspects

    def __iter__(self) -> Iterator[Table]:
        like = replace(self.sample, sample=self.sample)
        for cells, problems in self._parts:
            piece = replace(like, cells=cells[list(like.cells.columns)], problems=problems)
            yield personal.without(piece, self._suspects)


def surveyed(long: Long, name: str, most: int, tell: Progress) -> Table:
    """A table of the rows that show what the file's columns hold.

    Raises:
        UserError: It has no row below its header.
    """
    try:
        return looked_through(long, name, most, tell)
    except Uneven:
        long.fit()
        return looked_through(long, name, most, tell)


def looked_through(long: Long, name: str, most: int, tell: Progress) -> Table:
    """As `surveyed`, of a file of which is known whether its rows have one width."""
    survey, empty = Survey(), set(headers_without_names(long))
    any_problem = False
    for cells, problems in long.pieces(most):
        any_problem |= bool(problems)
        empty -= {key for key in empty if (cells[key].str.strip() != "").any()}
        if len(cells):
            survey.add(cells)
        tell(LOOKED * long.share, f"Looking through {name}: {long.seen:,} rows")
    found = survey.rows()
    if found.empty and not any_problem:
        raise tables.nothing_below(name)
    _, printed, twice = tables.keys(long.head)
    return replace(tables.described(found.drop(columns=list(empty)), long.head, printed, twice), rows=long.seen)


def headers_without_names(long: Long) -> list[str]:
    """The keys of columns that have no header: they go where they hold nothing."""
    keys = tables.keys(long.head)[0]
    return [key for key, name in zip(keys, long.head.names, strict=True) if not name.strip()]


def counted(source: Source, loader: loaders.Loader, account: Account, tell: Progress) -> None:
    """Decide how numbers are counted, by the days and places of all rows."""
    parts = []
    for table in source:
        parts.append(counting.open_rows(rows.begun(table, loader.read(table), account).rows))
        tell(LOOKED + (COUNTED - LOOKED) * source.long.share, f"Comparing days: row {int(parts[-1].index.max()):,}")
    account.surveyed()
    counting.decided(pd.concat(parts), account)


def gathered(
    source: Source, loader: loaders.Loader, account: Account, format: tuple[str, float], tell: Progress
) -> Reading:
    """Read and check all pieces."""
    spool, earlier, accepted, refused = Spool(), Earlier(), [], []
    all_rows = source.sample.rows
    for table in source:
        before = len(account.problems)
        step = rows.begun(table, loader.read(table), account)
        good = rows.finished(step, account, earlier)
        spool.add(good)
        accepted.append(rows.accounted(good, step.draft))
        refused.append(troubled(table, account.problems[before:]).cells)
        at = min(int(table.cells.index.max()) if len(table.cells) else 0, all_rows)
        tell(COUNTED + (1 - COUNTED) * at / max(all_rows, 1), f"Reading rows {at:,} of {all_rows:,}")
    tell(1.0, f"Read {all_rows:,} rows")
    return Reading.of(
        account, *format, spool, accepted=np.unique(np.concatenate(accepted)), all_rows=all_rows,
        table=replace(source.sample, cells=pd.concat(refused).sort_index()),
    )  # fmt: skip
