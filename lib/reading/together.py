"""The pieces of a long file, with the rows that a loader reads together in one of them."""

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType

import pandas as pd
import pyarrow as pa

from lib.errors import Problem
from lib.tables import Long

LINE = "\x1fline"
Piece = tuple[pd.DataFrame, list[Problem]]


class Together:
    """The rows of a long file in pieces; a folder on the disk holds them while rows have to be brought together.

    Args:
        keys: The columns in which rows that are read together hold the same; none where each row is read by itself.
        long: The file, read through once.
        most: How many rows a piece has at most, as a rule.
    """

    def __init__(self, keys: list[str], long: Long, most: int) -> None:
        self._keys, self._long, self._most = keys, long, most
        self._stack = ExitStack()
        self._files: list[Path] = []
        self._problems: list[Problem] = []

    def __enter__(self) -> "Together":
        if self._keys:
            folder = Path(self._stack.enter_context(tempfile.TemporaryDirectory(prefix="uprooted-")))
            number = min(self._long.seen // self._most + 1, 500)
            self._files = [folder / f"{at}.arrow" for at in range(number)]
            self._distribute()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._stack.close()

    def __iter__(self) -> Iterator[Piece]:
        if not self._keys:
            yield from self._long.pieces(self._most)
            return
        problems = self._problems
        for path in self._files:
            if path.exists():
                with pa.OSFile(str(path)) as file:
                    cells = pa.ipc.open_file(file).read_all().to_pandas().set_index(LINE).rename_axis(None)
                yield cells, problems
                problems = []

    def _distribute(self) -> None:
        with ExitStack() as opened:
            writers: dict[int, pa.RecordBatchFileWriter] = {}
            for cells, problems in self._long.pieces(self._most):
                self._problems += problems
                folded = pd.concat([cells[key].str.strip().str.casefold() for key in self._keys], axis=1)
                part = pd.util.hash_pandas_object(folded, index=False).to_numpy() % len(self._files)
                stored = pa.Table.from_pandas(cells.rename_axis(LINE).reset_index(), preserve_index=False)
                for at in pd.unique(part).tolist():
                    if at not in writers:
                        writers[at] = opened.enter_context(pa.ipc.new_file(str(self._files[at]), stored.schema))
                    writers[at].write_table(stored.filter(pa.array(part == at)))
