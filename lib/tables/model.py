"""A table of text as it stands in a file, with the lines that a spreadsheet shows."""

from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from lib.errors import Problem


@dataclass
class Table:
    """One table of a file.

    Attributes:
        cells: Text, one row per row of the file that is neither blank nor header, indexed by line; one column per
            printed header, named by its key (lower case, single spaces, no two alike).
        headers: The header as printed, for each key.
        tags: The hashtag (HXL) of each key that has one, without spaces.
        groups: What stands in the header row above, for each key that has such.
        sheet: The sheet's name; empty for a file that has none.
        above: The lines of text above the header.
        rows: How many rows a spreadsheet shows, to the last one that holds anything.
        problems: Rows that are no data: too many or too few cells, footnotes.
        notes: What the person should know of how it was read.
        doubles: Headers that stand twice.
        epoch: The day from which a spreadsheet's serial days count.
        is_typed: Whether the file keeps types: no program runs its cells, so none was marked against it.
        sample: Where the table is one piece of a longer one, rows that show whatever the whole one's columns hold.
    """

    cells: pd.DataFrame
    headers: dict[str, str]
    tags: dict[str, str] = field(default_factory=dict)
    groups: dict[str, str] = field(default_factory=dict)
    sheet: str = ""
    above: tuple[str, ...] = ()
    rows: int = 0
    problems: list[Problem] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    doubles: tuple[str, ...] = ()
    epoch: date = date(1899, 12, 30)
    is_typed: bool = False
    sample: "Table | None" = None

    @property
    def judged(self) -> "Table":
        """The table by whose cells a column's meaning is decided: this one, or the sample of the whole."""
        return self.sample or self

    @property
    def keys(self) -> set[str]:
        """The keys of its columns."""
        return set(self.cells.columns)


@dataclass
class Book:
    """All tables of a file.

    Attributes:
        tables: Those that stand on visible sheets and have a header and a row.
        notes: Encoding, sheets left aside, and whatever else was decided while reading.
        text: What stands on sheets of notes and above headers: it may name a date or country.
        headerless: Whether rows were found under no header.
        hidden: Tables of hidden sheets: none is read, but what is about people in them is found.
    """

    tables: list[Table]
    notes: list[str] = field(default_factory=list)
    text: tuple[str, ...] = ()
    headerless: bool = False
    hidden: list[Table] = field(default_factory=list)


def key(header: str) -> str:
    """The name by which a header is found: lower case, single spaces, without a byte order mark.

    >>> key("  Dis  No ")
    'dis no'
    """
    return " ".join(header.replace("\ufeff", "").casefold().split())
