"""Reads texts that repeat what patterns stumble over, 20,000 characters long: `python -m tests.security.growing`."""

from collections.abc import Callable
from datetime import date

import pandas as pd

from lib import dates, numbers, reading
from lib.loaders.common import headers, measures
from lib.personal import columns, contacts

LENGTH = 20_000
PIECES = (
    "a", "1", " ", "a ", "1 ", "1,", "-", "a1", "(", "'", ".", "a.", "a@", "a@a.", "A", "Aa ", "1-", "0", "<", "\n",
    '"', "at least ", "the ", "и ", "ع ", "number of ", "117 killed ", "12 June ", "rue 1 ", "+9 ", "12-13 ", "~",
)  # fmt: skip


def text(piece: str) -> str:
    """A piece repeated, and an end that no pattern expects."""
    return (piece * (LENGTH // len(piece) + 1))[:LENGTH] + "!"


def file(**cells: str) -> bytes:
    """A table of one row."""
    row = {"date": "2020-01-05", "country": "Sudan", "killed": "3", "note": "calm"} | cells
    quoted = ('"' + cell.replace('"', '""') + '"' for cell in row.values())
    return f"{','.join(row)}\n{','.join(quoted)}\n".encode()


READERS: dict[str, Callable[[str], object]] = {
    "a date": lambda told: dates.parse(told, today=date.max),
    "an amount": numbers.parse,
    "a header": lambda told: (measures.header(told), headers.role(told), columns.hinted(told)),
    "a metric": measures.metric,
    "a column about people": lambda told: columns.kind("x", pd.Series([told + each for each in "abcd"], dtype="str")),
    "a text with somebody's address": contacts.without,
    "a note": lambda told: reading.read(file(note=told), "own.csv"),
    "a title": lambda told: reading.read(" ".join(told.split()).encode() + b"\n\n" + file(), "own.csv"),
    "a day of a file": lambda told: reading.read(file(date=told), "own.csv"),
    "a number of a file": lambda told: reading.read(file(killed=told), "own.csv"),
    "a country of a file": lambda told: reading.read(file(country=told), "own.csv"),
}


def main() -> None:
    """Read all of them, and say of each when it is done."""
    for name, read in READERS.items():
        for piece in PIECES:
            read(text(piece))
        print(name, flush=True)


if __name__ == "__main__":
    main()
