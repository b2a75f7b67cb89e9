"""Readers of cells: text in, typed values out, missing where a cell cannot be read.

Each takes a column of trimmed text, as a rule its distinct cells only, and knows nothing of other columns.
"""

import re
from collections.abc import Callable, Iterable, Mapping

import numpy as np
import pandas as pd

from lib.observations import periods
from lib.places import country

Reader = Callable[[pd.Series], pd.Series]

NOTHING = frozenset({"", "-", "–", "—", "..", "...", "n/a", "na", "#n/a", "nan", "null", "*"})
MOST = 10_000_000_000
SEA = re.compile(
    r"(.* )?(sea|ocean|gulf|straits?|channel|waters)|(gulf|straits?|bay|sea) of .+|"
    r"((the|central|western|eastern) )?mediterranean( .+)?|(.+ )?(sea|ocean) route",
    re.IGNORECASE,
)


def stated(cells: pd.Series) -> pd.Series:
    """Which cells state something: not blank, `-`, `..`, `n/a`, `*` and their like."""
    return ~cells.str.lower().isin(NOTHING)


def text(cells: pd.Series) -> pd.Series:
    """Cells as they stand."""
    return cells


def names(cells: pd.Series) -> pd.Series:
    """Names as stated; empty where the cell states nothing. NA may be a name (it is Namibia's code)."""
    return cells.where(stated(cells) | (cells.str.lower() == "na"), "")


def one_of(words: Iterable[str], labels: Mapping[str, str] | None = None) -> Reader:
    """A reader of a closed list of words, in any case, with spaces or hyphens for underscores.

    Args:
        words: The words.
        labels: The word for each other name that it goes by on screen.
    """
    known = {_key(word): word for word in words} | {_key(label): word for label, word in (labels or {}).items()}

    def read(cells: pd.Series) -> pd.Series:
        return _mapped(cells, lambda cell: known.get(_key(cell)))

    return read


def amounts(cells: pd.Series) -> pd.Series:
    """Whole numbers from 0 to ten billion, as `Int64`."""
    digits = cells.str.fullmatch(r"[0-9]{1,11}")
    numbers = cells.where(digits).astype("int64[pyarrow]").astype("Int64")
    return numbers.where(numbers <= MOST)


def degrees(limit: float) -> Reader:
    """A reader of degrees between -limit and limit."""

    def read(cells: pd.Series) -> pd.Series:
        decimals = cells.str.fullmatch(r"[-+]?[0-9]{1,3}(\.[0-9]*)?([eE]-?[0-9]{1,2})?")
        numbers = cells.where(decimals).astype("double[pyarrow]").astype("float64")
        return numbers.where(numbers.abs() <= limit)

    return read


def first_days(cells: pd.Series) -> pd.Series:
    """The first day of each day, week, month, quarter or year."""
    return periods.read(cells)["start"]


def last_days(cells: pd.Series) -> pd.Series:
    """The last day of each day, week, month, quarter or year."""
    return periods.read(cells)["end"]


def countries(cells: pd.Series) -> pd.Series:
    """ISO 3166-1 alpha-3 codes, and XKX and AB9; empty for a sea."""
    return _mapped(cells, lambda cell: "" if is_sea(cell) else country(cell) or None, nothing=NOTHING - {"na"})


def countries_or_text(cells: pd.Series) -> pd.Series:
    """Codes of countries; other words, such as "Various", as they stand."""
    return _mapped(cells, lambda cell: country(cell) or cell, nothing=NOTHING - {"na"})


def is_sea(cell: str) -> bool:
    """Whether a cell in place of a country names a sea."""
    return bool(SEA.fullmatch(cell)) and not country(cell)


def by_distinct(cells: pd.Series, read: Reader) -> pd.Series:
    """What `read` makes of a column, reading each distinct cell once."""
    codes, distinct = pd.factorize(cells)
    values = read(pd.Series(distinct, dtype="str")).array.take(codes)
    return pd.Series(values, index=cells.index)


def _mapped(cells: pd.Series, word: Callable[[str], str | None], nothing: frozenset[str] = NOTHING) -> pd.Series:
    found = ["" if cell.lower() in nothing else word(cell) for cell in cells]
    return pd.Series(np.array(found, dtype=object), index=cells.index, dtype="str")


def _key(word: str) -> str:
    return "_".join(word.casefold().replace("-", " ").replace("_", " ").split())
