"""The rows below a header: which are data, which are blank, totals or footnotes, and which have too many cells."""

import csv
import io
import re

import numpy as np
import pandas as pd

from lib.errors import Problem
from lib.numbers.folding import folded
from lib.tables.words import NOTE, TOTALS

FEW = 50_000
WORD = r"[^\W\d_]{2}|\d{4}-\d\d|\d[/.]\d+[/.]\d"


def is_total(cell: str) -> bool:
    """Whether a cell says that its row is a total of others."""
    return folded(cell).strip(" :*.-") in TOTALS


def blank(cells: pd.DataFrame, columns: list[str]) -> np.ndarray:
    """Which rows hold nothing in the named columns."""
    empty = np.ones(len(cells), dtype=bool)
    for column in columns:
        if not empty.any():
            break
        at = np.flatnonzero(empty)
        empty[at] = (cells[column].iloc[at].str.strip() == "").to_numpy()
    return empty


def sorted_out(cells: pd.DataFrame) -> tuple[pd.DataFrame, list[Problem]]:
    """The rows of data, and a problem for each total and footnote among the rest.

    Args:
        cells: Text, all rows below a header, indexed by line.

    Returns:
        Rows that are neither blank, a total nor a footnote; and what the totals and footnotes were.
    """
    columns = list(cells.columns)
    if not columns or cells.empty:
        return cells, []
    nothing = blank(cells, columns)
    alone = alone_in_row(cells, columns) & ~nothing if len(columns) > 2 else np.zeros(len(cells), dtype=bool)
    problems: list[Problem] = []
    dropped = nothing.copy()
    lines = cells.index.to_numpy()
    last = max(np.flatnonzero(~nothing & ~alone), default=-1)
    for at in np.flatnonzero(alone):
        row = cells.iloc[at]
        column = next(name for name in columns if row[name].strip())
        if is_note(row[column], after=bool(at > last)):
            problems.append(footnote(int(lines[at]), column, row[column]))
            dropped[at] = True
    for at in np.flatnonzero(maybe_total(cells, columns) & ~dropped):
        row = cells.iloc[at]
        column = next(name for name in columns if row[name].strip())
        if is_total(row[column]):
            problems.append(aggregate(int(lines[at]), column, row[column]))
            dropped[at] = True
        elif row[column].strip().endswith(":") and NOTE.match(row[column]):
            problems.append(footnote(int(lines[at]), column, row[column]))
            dropped[at] = True
    for last_one in unlabelled(cells, columns, dropped):
        problems.append(
            aggregate(int(lines[last_one]), "", " ".join(cell for cell in cells.iloc[last_one] if cell.strip()))
        )
        dropped[last_one] = True
    return (cells[~dropped] if dropped.any() else cells), sorted(problems, key=lambda problem: problem.line)


def unlabelled(cells: pd.DataFrame, columns: list[str], dropped: np.ndarray) -> list[int]:
    """The last rows that hold numbers alone, below rows that have words or days: totals without a label, or shares."""
    kept = np.flatnonzero(~dropped)
    if len(kept) < 3:
        return []
    sample = cells.iloc[kept[: min(len(kept) - 1, 200)]]
    labels = [name for name in columns if (sample[name].str.contains(WORD, regex=True)).mean() > 0.9]
    found: list[int] = []
    for at in reversed(kept[-3:]):
        row = cells.iloc[at]
        if (
            not labels
            or any(row[name].strip() for name in labels)
            or any(re.search(r"[^\W\d_]{2}", cell) for cell in row)
        ):
            break
        found.append(int(at))
    return found


def alone_in_row(cells: pd.DataFrame, columns: list[str]) -> np.ndarray:
    """Which rows hold no more than one cell, looking at the first column and then at all others."""
    later = blank(cells, columns[1:])
    if len(cells) > FEW:
        return later
    return later | (np.sum([(cells[name].str.strip() != "").to_numpy() for name in columns], axis=0) == 1)


def maybe_total(cells: pd.DataFrame, columns: list[str]) -> np.ndarray:
    """Which rows could begin with a word for a total, or with a note's."""
    maybe = np.zeros(len(cells), dtype=bool)
    pattern = (
        "^\\W*(?:" + "|".join(sorted(map(re.escape, {word[:3] for word in TOTALS}))) + "|[Nn][Oo]|[Ss][Oo]|[Ff][Uu])"
    )
    for column in columns[:4]:
        codes, distinct = pd.factorize(cells[column])
        hits = pd.Series(distinct, dtype="str").str.contains("(?i)" + pattern, regex=True).to_numpy(dtype=bool)
        maybe |= hits[codes]
    return maybe


def is_note(cell: str, *, after: bool) -> bool:
    """Whether the one cell of a row is a note: marked as one, a sentence, or words below the data."""
    if not re.search(r"[^\W\d_]{2}", cell) or is_total(cell):
        return False
    return bool(NOTE.match(cell)) or len(cell.split()) >= 5 or after


def footnote(line: int, column: str, cell: str) -> Problem:
    """The problem of a row that is a note."""
    return Problem(
        int(line),
        "footnote",
        column,
        cell,
        f"Line {line} is a note to the table: '{cell[:80]}'.",
        "Nothing to do: it holds no row of data.",
    )


def aggregate(line: int, column: str, cell: str) -> Problem:
    """The problem of a row that adds up others."""
    return Problem(
        int(line),
        "aggregate_row",
        column,
        cell,
        f"Line {line} adds up other rows: '{cell[:80]}'.",
        "Nothing to do: its parts are recorded.",
    )


def ragged(line: int, record: list[str], width: int) -> Problem:
    """The problem of a row with too many or too few cells, which are kept as a row of CSV."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="").writerow(record)
    return Problem(
        line,
        "wrong_column_count",
        "",
        text.getvalue(),
        f"Line {line} has {len(record)} cells where the header has {width}.",
        "Put cells that hold the delimiter in quotes, or add the missing cells, and upload the line again.",
    )
