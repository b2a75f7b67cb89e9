"""The rows below a header: which are data, which are blank, totals or footnotes, and which have too many cells."""

import csv
import io
import re

import numpy as np
import pandas as pd

from lib.errors import Problem
from lib.numbers.folding import folded
from lib.tables.model import key
from lib.tables.words import NOTE, TOTAL_OF, TOTALS

LABELLED = 200
WORD = r"[^\W\d_]{2}|\d{4}-\d\d|\d[/.]\d+[/.]\d"


def is_total(cell: str) -> bool:
    """Whether a cell says that its row is a total of others."""
    return folded(cell).strip(" :*.-") in TOTALS


def is_total_of(cell: str) -> bool:
    """Whether a name of a place or day says that its row is the total of one: `Total Gao`, `Gao Total`."""
    return is_total(cell) or bool(TOTAL_OF.fullmatch(folded(cell).strip(" :*.-")))


def filled(cells: pd.DataFrame) -> np.ndarray:
    """How many cells of each row hold something: 0, 1, or 2 for more."""
    counts = np.zeros(len(cells), dtype="int8")
    at = np.arange(len(cells))
    for column in cells.columns:
        counts[at] += (cells[column].iloc[at].str.strip() != "").to_numpy()
        at = at[counts[at] < 2]
        if not len(at):
            break
    return counts


def repeats_header(cells: pd.DataFrame) -> np.ndarray:
    """Which rows are the header again, as where files were put together."""
    again = np.ones(len(cells), dtype=bool)
    for column in cells.columns[:3]:
        again &= (cells[column].str.strip().str.casefold() == column).to_numpy()
        if not again.any():
            return again
    for at in np.flatnonzero(again):
        again[at] = all(key(cell) == column for column, cell in cells.iloc[at].items() if cell.strip())
    return again


def sorted_out(
    cells: pd.DataFrame, *, above: pd.DataFrame | None = None, more: bool = False
) -> tuple[pd.DataFrame, list[Problem]]:
    """The rows of data, and a problem for each total and footnote among the rest.

    Args:
        cells: Text, all rows below a header, indexed by line; or some of them in a row.
        above: The first `LABELLED` rows of data above these, where they are not all.
        more: Whether rows of data follow these.

    Returns:
        Rows that are neither blank, a total nor a footnote; and what the totals and footnotes were.
    """
    columns = list(cells.columns)
    if not columns or cells.empty:
        return cells, []
    counts = filled(cells)
    nothing, alone = (counts == 0) | repeats_header(cells), (counts == 1) & (len(columns) > 2)
    problems: list[Problem] = []
    dropped = nothing.copy()
    lines = cells.index.to_numpy()
    last = max(np.flatnonzero(~nothing & ~alone), default=-1)
    for at in np.flatnonzero(alone):
        row = cells.iloc[at]
        column = next(name for name in columns if row[name].strip())
        if is_note(row[column], after=bool(at > last) and not more):
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
    for last_one in [] if more else unlabelled(cells, columns, dropped, above):
        problems.append(
            aggregate(int(lines[last_one]), "", " ".join(cell for cell in cells.iloc[last_one] if cell.strip()))
        )
        dropped[last_one] = True
    return (cells[~dropped] if dropped.any() else cells), sorted(problems, key=lambda problem: problem.line)


def unlabelled(cells: pd.DataFrame, columns: list[str], dropped: np.ndarray, above: pd.DataFrame | None) -> list[int]:
    """The last rows that hold numbers alone, below rows that have words or days: totals without a label, or shares."""
    kept = np.flatnonzero(~dropped)
    known = 0 if above is None else len(above)
    if known + len(kept) < 3:
        return []
    sample = pd.concat([above, cells.iloc[kept[:-1]]]).head(LABELLED)
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
