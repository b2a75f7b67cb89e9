"""Delimited files too long to be held as one table: their header, and their rows in pieces, read anew each time."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

import pandas as pd
import pyarrow as pa
import pyarrow.csv

from lib.errors import Problem, UserError
from lib.tables import delimited, encodings, headers, rows, widths

BLOCK_BYTES = 8 << 20
HELD_BACK = 10
MOST_LINES = 50_000


class Utf8(io.RawIOBase):
    """A file's text as UTF-8, without byte order mark, NUL and the line breaks at its end.

    Args:
        content: The file's bytes.
        codec: Python's name of their encoding.
    """

    def __init__(self, content: bytes, codec: str) -> None:
        self._text = io.TextIOWrapper(io.BytesIO(content), codec, encodings.at_fault(codec), newline="")
        self._ready, self._breaks = b"", b""

    def readable(self) -> bool:
        """That it can be read, as `io` asks."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill a buffer; the number of bytes filled, 0 at the end."""
        while not self._ready:
            read = self._text.read(len(buffer) // 4 + 1)
            if not read:
                return 0
            found = self._breaks + encodings.clean(read).encode("utf-8", "replace")
            self._ready = found.rstrip(b"\r\n")
            self._breaks = found[len(self._ready) :]
        size = min(len(buffer), len(self._ready))
        buffer[:size], self._ready = self._ready[:size], self._ready[size:]
        return size


@dataclass
class Long:
    """A long delimited file.

    Attributes:
        content: The file's bytes.
        codec: Python's name of their encoding.
        mark: The delimiter.
        head: Its header.
        skip: How many lines of text stand above the first row.
        notes: What was decided while opening it.
        even: Whether every row has as many cells as the header; found out by the first full reading.
        seen: How many rows a spreadsheet shows, as far as they were read.
        passed: About how many bytes were read.
    """

    content: bytes
    codec: str
    mark: str
    head: headers.Head
    skip: int
    notes: list[str] = field(default_factory=list)
    even: bool = True
    seen: int = 0
    passed: int = 0

    def pieces(self, most: int) -> Iterator[tuple[pd.DataFrame, list[Problem]]]:
        """The rows of data, with a problem for each total, footnote and row of another width.

        Args:
            most: How many rows a piece has at most, as a rule.

        Raises:
            Uneven: Rows differ in their number of cells, and were thought not to: `fit`, and read from the start.
            UserError: A quote is opened and never closed.
        """
        keep = Kept()
        waiting: pd.DataFrame | None = None
        self.passed = 0
        problems: list[Problem] = []
        for cells, found in self._blocks(most):
            problems += found
            together = cells if waiting is None else pd.concat([waiting, cells])
            ready, waiting = split(together)
            if len(ready):
                data, said = rows.sorted_out(ready, above=keep.first, more=True)
                keep.add(data)
                yield data, sorted(problems + said, key=lambda problem: problem.line)
                problems = []
        if waiting is not None:
            data, said = rows.sorted_out(waiting, above=keep.first)
            yield data, sorted(problems + said, key=lambda problem: problem.line)

    def _blocks(self, most: int) -> Iterator[tuple[pd.DataFrame, list[Problem]]]:
        names = headers.keys(self.head)[0]
        if not self.even:
            yield from self._ragged(most)
            return
        line = self.head.first + 1
        try:
            for batch in self._batches(names):
                self.passed += batch.nbytes
                for start in range(0, batch.num_rows, most):
                    cells = pa.Table.from_batches([batch.slice(start, most)]).to_pandas()
                    cells.index = pd.RangeIndex(line, line + len(cells))
                    line += len(cells)
                    self.seen = line - 1
                    yield cells, []
        except pa.ArrowInvalid as uneven:
            raise Uneven from uneven

    def _batches(self, names: list[str]) -> Iterator[pa.RecordBatch]:
        stream = pa.PythonFile(io.BufferedReader(Utf8(self.content, self.codec), BLOCK_BYTES), "r")
        yield from pyarrow.csv.open_csv(
            stream,
            read_options=pyarrow.csv.ReadOptions(
                column_names=names, skip_rows=self.skip, block_size=BLOCK_BYTES, use_threads=False
            ),
            parse_options=delimited.parsing(self.mark),
            convert_options=delimited.converting(names),
        )

    def _ragged(self, most: int) -> Iterator[tuple[pd.DataFrame, list[Problem]]]:
        body = islice(enumerate(self._records(), start=1), self.head.first, None)
        while part := list(islice(body, most)):
            filled = [line for line, record in part if headers.filled(record)]
            self.seen = max(filled, default=self.seen)
            self.passed += sum(sum(map(len, record)) + len(record) for _, record in part)
            yield widths.framed(part, headers.keys(self.head)[0], ragged=True)

    def _records(self) -> Iterator[list[str]]:
        opened = Opened(io.TextIOWrapper(io.BufferedReader(Utf8(self.content, self.codec)), "utf-8", newline=""))
        if self.mark_is_stated:
            opened.skip()
            yield []
        for record in csv.reader(opened, delimiter=self.mark):
            opened.since = 0
            yield record

    def fit(self) -> None:
        """Fit the header to rows that differ in their number of cells."""
        self.even = False
        self.head = widths.fitted(self.head, lambda: islice(self._records(), self.head.first, None), ragged=True)

    @property
    def share(self) -> float:
        """About how much of the file the last reading has passed, from 0 to 1."""
        return min(self.passed / max(len(self.content), 1), 1.0)

    @property
    def mark_is_stated(self) -> bool:
        """Whether the first line is `sep=;`."""
        return bool(delimited.stated(self.content[:100].decode(self.codec, "replace"))[0])


class Uneven(Exception):
    """Rows of a file differ in their number of cells: it has to be read from its start, row by row."""


class Opened:
    """Lines of text that end with an error where one record takes more of them than any table's cell."""

    def __init__(self, text: io.TextIOWrapper) -> None:
        self._text = text
        self.since = 0
        self._line = 0

    def skip(self) -> None:
        """Pass over one line."""
        next(self)

    def __iter__(self) -> "Opened":
        return self

    def __next__(self) -> str:
        self.since += 1
        self._line += 1
        if self.since > MOST_LINES:
            fix = "Close it, or leave it out, and upload the file again."
            raise UserError(f"A quote that is opened near line {self._line - self.since + 1} is never closed.", fix=fix)
        return next(self._text)


class Kept:
    """The first rows of data, by which a total without a label is known."""

    def __init__(self) -> None:
        self.first: pd.DataFrame | None = None

    def add(self, data: pd.DataFrame) -> None:
        """Keep as many more as are looked at."""
        if self.first is None or len(self.first) < rows.LABELLED:
            self.first = pd.concat([self.first, data]).head(rows.LABELLED)


def split(cells: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Rows that surely have rows of data below them, and the last ones, which may be totals or notes."""
    data = (rows.filled(cells) > 1).nonzero()[0]
    cut = int(data[-HELD_BACK]) if len(data) > HELD_BACK else 0
    return cells.iloc[:cut], cells.iloc[cut:]
