"""Bad cells gathered while a table is read, and what the person who has to mend them is told."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import NamedTuple

import numpy as np
import pandas as pd
from rapidfuzz import process

from lib.errors import Problem
from lib.metrics import METRICS
from lib.observations import periods
from lib.observations.columns import AMOUNTS, COLUMNS, DAYS
from lib.vocabulary import CAUSES, COUNTINGS, DATE_PRECISIONS, PLACE_PRECISIONS, QUALIFIERS, STATUSES, UNITS

CLOSEST_KIND = {
    "metric": "unknown_metric",
    "counting": "unknown_metric",
    "unit": "unknown_metric",
    "cause": "unknown_metric",
    "qualifier": "bad_number",
    "status": "bad_number",
    "date_precision": "bad_date",
    "country": "unknown_country",
    "latitude": "bad_coordinate",
    "longitude": "bad_coordinate",
    "place_precision": "bad_coordinate",
}
CLOSED_LISTS = {
    "metric": list(METRICS),
    "counting": list(COUNTINGS),
    "unit": list(UNITS),
    "cause": list(CAUSES),
    "qualifier": list(QUALIFIERS),
    "status": list(STATUSES),
    "date_precision": list(DATE_PRECISIONS),
    "place_precision": list(PLACE_PRECISIONS),
}
NEGATIVE = re.compile(r"[-−–‐‑]\s*[\d.,\s]+|\([\d.,\s]+\)")
CLOSE = 75
LONGEST_QUOTE = 60


class Fault(NamedTuple):
    """What is wrong with a cell.

    Attributes:
        kind: One of `vocabulary.PROBLEMS`.
        wrong: What is wrong, to stand after "Line 4 ".
        fix: What to do, in one imperative sentence.
    """

    kind: str
    wrong: str
    fix: str


class Faults:
    """The bad cells of one table.

    Args:
        table: The text, one row per observation, indexed by line.
    """

    def __init__(self, table: pd.DataFrame) -> None:
        self._table = table
        self._bad: dict[str, np.ndarray] = {}
        self._found: list[tuple[int, Problem]] = []
        self.refused = np.zeros(len(table), dtype=bool)

    def among(self, *columns: str) -> np.ndarray:
        """Which rows have a bad cell in any of these columns, one flag per row."""
        return np.logical_or.reduce([self._bad.get(column, np.zeros_like(self.refused)) for column in columns])

    def unreadable(self, column: str, bad: np.ndarray) -> None:
        """Note cells that could not be read; a row is refused unless it lost only its point."""
        cell_only = CLOSEST_KIND.get(column) == "bad_coordinate"
        self.note(column, bad, lambda cell: unreadable(column, cell), cell_only=cell_only)

    def note(self, column: str, bad: np.ndarray, fault: Callable[[str], Fault], *, cell_only: bool = False) -> None:
        """Note bad rows, each with its cell of a column.

        Args:
            column: The column; where the table lacks it, its cells are blank.
            bad: One flag per row.
            fault: What is wrong with a cell.
            cell_only: Whether the row is recorded all the same, without the cell.
        """
        at = np.flatnonzero(bad)
        printed = self._table[column].iloc[at].fillna("").tolist() if column in self._table else [""] * len(at)
        of_cell = cache(fault)
        for position, cell in zip(at.tolist(), printed, strict=True):
            self.note_row(position, column, cell, of_cell(cell), cell_only=cell_only)
        self._bad[column] = bad | self.among(column)
        if not cell_only:
            self.refused[at] = True

    def note_row(self, position: int, column: str, cell: str, fault: Fault, *, cell_only: bool = False) -> None:
        """Note one fault of the row at a position, without refusing the row."""
        line = self.line(position)
        message = f"Line {line} {fault.wrong}"
        problem = Problem(line, fault.kind, column, cell, message, fault.fix, cell_only=cell_only)
        self._found.append((position, problem))

    def line(self, position: int) -> int:
        """The line that a spreadsheet shows of the row at a position."""
        return int(self._table.index[position])

    def lines(self, positions: np.ndarray) -> np.ndarray:
        """The lines that a spreadsheet shows of the rows at positions."""
        return self._table.index.to_numpy()[positions]

    def problems(self) -> list[Problem]:
        """All that was found, in the order of the rows."""
        in_order = sorted(self._found, key=lambda found: found[0])
        return [
            replace(problem, cell_only=False) if problem.cell_only and self.refused[position] else problem
            for position, problem in in_order
        ]


def unreadable(column: str, cell: str) -> Fault:
    """What is wrong with a cell that its column's reader could not read."""
    wrong = f"says '{short(cell)}' where {column} should be {COLUMNS[column].expected}."
    if column in AMOUNTS:
        if NEGATIVE.fullmatch(cell.strip()):
            return Fault("negative", wrong, "Write a number of 0 or more, or leave the cell blank if it is not known.")
        return Fault("bad_number", wrong, "Write the number in digits, without a unit or separators.")
    if column in DAYS:
        if periods.is_early(cell.strip()):
            return Fault("out_of_range_date", wrong, "Correct the year in this cell: it lies before 1900.")
        return Fault("bad_date", wrong, "Write the date as year-month-day.")
    if column in CLOSED_LISTS:
        return Fault(CLOSEST_KIND[column], wrong, _closest(cell, CLOSED_LISTS[column]))
    if column == "country":
        return Fault("unknown_country", wrong, "Write one country's name or its ISO code; leave a sea blank.")
    return Fault(CLOSEST_KIND[column], wrong, "Correct the degrees, or leave both latitude and longitude blank.")


def short(cell: str) -> str:
    """A cell to be quoted, cut where it is long."""
    return cell if len(cell) <= LONGEST_QUOTE else f"{cell[: LONGEST_QUOTE - 1]}…"


def _closest(cell: str, words: list[str]) -> str:
    found = process.extractOne(cell.strip().lower(), words, score_cutoff=CLOSE)
    return f"Write {found[0]}, if that is what it means." if found else f"Write one of {', '.join(words)}."
