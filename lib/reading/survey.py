"""A few rows of a long file that show whatever its columns hold: by them, a column decides what it decides."""

import re
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

TOP = 600
CELLS = 1_000
SHAPES = 4_000
MAILS = 20
SIX = (r"\b\d{4}(?:1[3-9]|[2-9]\d)\b", "w")
SMALL = (r"\b(?:0?[1-9]|1[0-2])\b", "m")
DIGIT = (r"[0-9]", "9")


@dataclass
class Seen:
    """The cells of a column that were kept, and the kinds of those after them."""

    cells: set[str] = field(default_factory=set)
    shapes: set[str] = field(default_factory=set)


class Survey:
    """Gathers rows while a file passes: its first ones, and each that has a cell of a kind not seen before.

    The first cells of a column that differ are all kept; later ones where they differ in more than digits that decide
    nothing: 03/25/2024 stands for 04/26/2023, as a month and what can be no month, and 1.234 for 5.678. Columns of
    prose and of names without number end to be looked at, but for what may be e-mail addresses in them.

    Args:
        top: How many first rows are kept whatever they hold.
        cells: How many different cells of a column are kept.
        shapes: How many kinds of cells are kept beyond these.
    """

    def __init__(self, top: int = TOP, cells: int = CELLS, shapes: int = SHAPES) -> None:
        self._top, self._cells, self._shapes = top, cells, shapes
        self._seen: dict[str, Seen] = {}
        self._parts: list[pd.DataFrame] = []
        self._rows = 0

    def add(self, piece: pd.DataFrame) -> None:
        """Look at the next rows."""
        chosen = np.zeros(len(piece), dtype=bool)
        chosen[: max(0, self._top - self._rows)] = True
        self._rows += len(piece)
        for name in piece.columns:
            self._look(piece[name], self._seen.setdefault(name, Seen()), chosen)
        if chosen.any():
            self._parts.append(piece[chosen])

    def rows(self) -> pd.DataFrame:
        """The rows kept, in their order."""
        return pd.concat(self._parts)

    def _look(self, cells: pd.Series, seen: Seen, chosen: np.ndarray) -> None:
        chosen[np.flatnonzero(cells.str.contains("@", regex=False).to_numpy(dtype=bool))[:MAILS]] = True
        if len(seen.shapes) >= self._shapes:
            return
        codes, distinct = pd.factorize(cells)
        words, first = pd.Series(distinct, dtype="str"), np.unique(codes, return_index=True)[1]
        new = ~words.isin(seen.cells).to_numpy()
        kept = np.flatnonzero(new)[: self._cells - len(seen.cells)]
        seen.cells.update(words.iloc[kept])
        chosen[first[kept]] = True
        new[kept] = False
        later = np.flatnonzero(new)
        for at, word in zip(first[later].tolist(), shape(words.iloc[later]).tolist(), strict=True):
            if word not in seen.shapes and len(seen.shapes) < self._shapes:
                seen.shapes.add(word)
                chosen[at] = True


def shape(cells: pd.Series) -> pd.Series:
    """Cells with one sign for all numbers that decide the same of their column: what may be a month, and what not."""
    for pattern, sign in (SIX, SMALL, DIGIT):
        cells = cells.str.replace(re.compile(pattern), sign, regex=True)
    return cells
