"""The observations of a reading: held in memory, or of a long file in a folder of their own that ends with them."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pandas as pd
import pyarrow as pa
import pyarrow.dataset
import pyarrow.feather

from lib import observations as tidy

MOST_REMEMBERED = 500_000


class Observed(Protocol):
    """The good rows of a file, however they are held."""

    def __len__(self) -> int:
        """How many they are."""

    def frame(self) -> pd.DataFrame:
        """All of them as one tidy table, indexed by line."""

    def pieces(self) -> Iterator[pd.DataFrame]:
        """Tidy tables of some rows each, together all of them, in any order."""


class Held:
    """Observations in memory.

    Args:
        rows: A tidy table.
    """

    def __init__(self, rows: pd.DataFrame) -> None:
        self._rows = rows

    def __len__(self) -> int:
        return len(self._rows)

    def frame(self) -> pd.DataFrame:
        """All of them as one tidy table, indexed by line."""
        return self._rows

    def pieces(self) -> Iterator[pd.DataFrame]:
        """The one tidy table."""
        yield self._rows


class Spool:
    """Observations on the disk, written piece by piece; the folder goes when nobody holds this any more."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="uprooted-")
        self._rows = 0
        self._files: list[Path] = []
        self._whole: pd.DataFrame | None = None

    def __len__(self) -> int:
        return self._rows

    def add(self, rows: pd.DataFrame) -> None:
        """Write the next rows, a tidy table."""
        path = Path(self._folder.name) / f"{len(self._files):05}.arrow"
        pyarrow.feather.write_feather(pa.Table.from_pandas(rows), path, compression="lz4")
        self._files.append(path)
        self._rows += len(rows)

    def frame(self) -> pd.DataFrame:
        """All of them as one tidy table, indexed by line; of a very long file it is read anew each time."""
        if self._whole is not None:
            return self._whole
        whole = pd.concat(list(self.pieces()) or [tidy.empty()])
        if not whole.index.is_monotonic_increasing:
            whole = whole.sort_index(kind="stable")
        if len(whole) <= MOST_REMEMBERED:
            self._whole = whole
        return whole

    def pieces(self) -> Iterator[pd.DataFrame]:
        """Tidy tables of some rows each, in the order in which they were added."""
        for path in self._files:
            yield pyarrow.feather.read_feather(path, memory_map=False)

    def dataset(self) -> pyarrow.dataset.Dataset:
        """The rows for a query that does not hold them all."""
        return pyarrow.dataset.dataset(self._files, format="feather")
