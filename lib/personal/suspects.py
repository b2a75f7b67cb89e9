"""The columns of a table that look as if they were about single people, as they are shown to whoever decides."""

import re
from dataclasses import dataclass

from lib.personal import columns, contacts
from lib.tables import Table

KINDS = {
    "name": "names of people",
    "phone": "telephone numbers",
    "email": "e-mail addresses",
    "identity": "numbers of identity papers or accounts",
    "address": "addresses of homes",
    columns.CONTACT: "texts with somebody's e-mail or telephone in them",
}
LETTER = re.compile(r"(?<=[^\W_])[^\W_]|\d")
LONGEST = 40


@dataclass(frozen=True)
class Suspect:
    """A column about single people, or one that looks like it.

    Attributes:
        key: Of the column in its table.
        header: As printed.
        sheet: Where the table stands; empty for a file without sheets.
        kind: A key of `KINDS`.
        cells: How many rows say something there.
        example: One cell, masked.
        reason: Why somebody wants it recorded all the same; empty where nobody said.
    """

    key: str
    header: str
    sheet: str
    kind: str
    cells: int
    example: str
    reason: str = ""

    @property
    def is_text(self) -> bool:
        """Whether the column is recorded but for what stands inside its texts."""
        return self.kind == columns.CONTACT

    def as_dict(self) -> dict[str, object]:
        """The suspect as `check` prints it."""
        return {
            "column": self.header,
            "sheet": self.sheet,
            "looks_like": KINDS[self.kind],
            "cells": self.cells,
            "example": self.example,
            "kept": self.reason,
        }


def found(table: Table) -> list[Suspect]:
    """The columns of a table that look as if they were about single people, in their order.

    Args:
        table: As it was read; of a long file, its survey.
    """
    kinds = {key: columns.kind(table.headers[key], table.cells[key]) for key in table.cells.columns}
    return [_suspect(table, key, kind) for key, kind in kinds.items() if kind]


def masked(cell: str) -> str:
    """A cell of which only the first letter of each word can be read.

    >>> masked("Ann Sample, +999 123")
    'A•• S•••••, +••• •••'
    """
    return LETTER.sub("•", cell.strip())[:LONGEST]


def _suspect(table: Table, key: str, kind: str) -> Suspect:
    cells = table.cells[key]
    stated = cells[cells.str.strip() != ""]
    if kind == columns.CONTACT:
        stated = stated[[bool(contacts.in_text(cell)) for cell in stated]]
    first = str(stated.iloc[0])
    example = contacts.in_text(first)[0] if kind == columns.CONTACT else first
    return Suspect(key, table.headers[key], table.sheet, kind, len(stated), masked(example))
