"""Columns of words read cell by distinct cell."""

import re
from collections.abc import Callable

import numpy as np
import pandas as pd

from lib.loaders.common.measures import counting, spaced
from lib.numbers import hedge
from lib.numbers.folding import folded
from lib.numbers.words import MISSING, UNITS
from lib.reading.words import STATUS_WORDS
from lib.vocabulary import COUNTINGS, QUALIFIERS, STATUSES
from lib.vocabulary import UNITS as UNIT_NAMES


def blank(rows: pd.DataFrame) -> pd.Series:
    """A column of nothing."""
    return pd.Series("", index=rows.index, dtype="str")


def column(rows: pd.DataFrame, name: str) -> pd.Series:
    """A column of rows, of nothing where they lack it."""
    return rows[name] if name in rows else blank(rows)


def mapped(cells: pd.Series, word: Callable[[str], str]) -> pd.Series:
    """What `word` makes of each cell, asked once for each distinct one."""
    codes, distinct = pd.factorize(cells)
    answers = pd.array([word(cell) for cell in distinct], dtype="str")
    return pd.Series(answers.take(codes), index=cells.index) if len(distinct) else cells


def is_stated(cells: pd.Series) -> np.ndarray:
    """Which cells state something."""
    codes, distinct = pd.factorize(cells)
    stated = np.array([folded(cell) not in MISSING for cell in distinct], dtype=bool)
    return stated[codes] if len(distinct) else np.zeros(len(cells), dtype=bool)


def counted(cell: str) -> str:
    """A counting, by the words of a cell; the cell itself where they say none."""
    words = folded(cell)
    if words in MISSING:
        return ""
    return words if words in COUNTINGS else counting(cell) or cell


def unit(cell: str) -> str:
    """A unit, by the words of a cell; the cell itself where they say none."""
    words = spaced(cell)
    if words in MISSING or words in UNIT_NAMES:
        return "" if words in MISSING else words
    return next((name for name, pattern in UNITS.items() if re.fullmatch(pattern, words)), cell)


def status(cell: str) -> str:
    """A status, by the words of a cell; the cell itself where they say none."""
    words = spaced(cell)
    if words in MISSING or words in STATUSES:
        return "" if words in MISSING else words
    return next((name for name, known in STATUS_WORDS.items() if words in known.split()), cell)


def qualifier(cell: str) -> str:
    """A qualifier, by the words of a cell ("approximately", ">"); the cell itself where they say none."""
    words = folded(cell).replace("_", " ").replace("-", " ")
    name = words.replace(" ", "_")
    if words in MISSING or name in QUALIFIERS:
        return "" if words in MISSING else name
    if words in ("total", "exactly", "precise", "="):
        return "exact"
    found, _ = hedge(f"{words} 1")
    return cell if found == "exact" else found
