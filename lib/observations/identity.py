"""What makes an observation the same wherever it is read: a digest of what is stated, and of nothing we resolve."""

from collections.abc import Iterator

import duckdb
import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

IDENTITY = (
    "crisis", "metric", "counting", "unit", "group", "cause", "value", "low", "high", "qualifier", "words",
    "period_start", "period_end", "date_precision", "country", "admin1", "admin2", "place", "origin", "origin_country",
    "destination", "destination_country", "source", "publisher", "published_on", "status", "event_id",
)  # fmt: skip
SEPARATOR = "\x1f"
ROWS_AT_ONCE = 250_000
ANSWERS = pa.schema({"observation_id": pa.large_string(), "likeness": pa.uint64()})


def identify(observations: pd.DataFrame) -> pd.Series:
    """The id of each observation.

    Args:
        observations: Rows of the tidy table, in any order of columns.

    Returns:
        Lowercase hexadecimal SHA-256 of the cells of `IDENTITY`: Unicode NFC, trimmed, days as ISO, amounts as decimal
        digits, missing as empty, joined by U+001F and encoded in UTF-8. Same index.
    """
    return digests(observations)["observation_id"]


def digests(observations: pd.DataFrame) -> pd.DataFrame:
    """The id of each observation, and a number that two rows share where they differ only in case and spaces.

    Args:
        observations: Rows of the tidy table.

    Returns:
        `observation_id` and `likeness`; two rows that differ may share a likeness too, by chance. Same index.
    """
    answers = pa.concat_tables([_answers(part) for part in _parts(observations)] or [_answers(observations)])
    return answers.to_pandas().set_axis(observations.index)


class Earlier:
    """Where rows of a file were stated first, while it passes in pieces: 16 bytes for each row, and no text.

    Two rows are taken for equal where their likeness is: of 5,000,000 different rows, two share one by chance in less
    than one file of a million.
    """

    def __init__(self) -> None:
        self._likeness = np.empty(0, dtype="uint64")
        self._lines = np.empty(0, dtype="int64")

    def lines(self, likeness: np.ndarray, lines: np.ndarray) -> np.ndarray:
        """The lines of equal rows in earlier pieces, and these rows kept for later ones.

        Args:
            likeness: Of each row of a piece, as `digests` gives it.
            lines: Of each row, its line.

        Returns:
            Of each row, the line of an equal one in an earlier piece; -1 where there is none.
        """
        at = np.searchsorted(self._likeness, likeness)
        known = at < len(self._likeness)
        known[known] = self._likeness[at[known]] == likeness[known]
        found = np.full(len(likeness), -1, dtype="int64")
        found[known] = self._lines[at[known]]
        new, first = np.unique(likeness[~known], return_index=True)
        at = np.searchsorted(self._likeness, new)
        self._likeness = np.insert(self._likeness, at, new)
        self._lines = np.insert(self._lines, at, lines[~known][first])
        return found


def first_equals(observations: pd.DataFrame, likeness: pd.Series) -> np.ndarray:
    """Where each row was stated first.

    Args:
        observations: Rows of the tidy table.
        likeness: As `digests` gives it.

    Returns:
        Of each row the position of the first that is equal in all but case and spaces; its own where it is the first.
    """
    codes = pd.factorize(likeness)[0]
    first = np.unique(codes, return_index=True)[1][codes]
    later = np.flatnonzero(first != np.arange(len(first)))
    if len(later):
        differs = pc.not_equal(_folded(observations.iloc[later]), _folded(observations.iloc[first[later]]))
        chance = later[differs.to_numpy(zero_copy_only=False)]
        first[chance] = chance
    return np.asarray(first)


def _parts(observations: pd.DataFrame) -> Iterator[pd.DataFrame]:
    for start in range(0, len(observations), ROWS_AT_ONCE):
        yield observations.iloc[start : start + ROWS_AT_ONCE]


def _answers(observations: pd.DataFrame) -> pa.Table:
    stated = pa.table({"cells": _joined(observations)})
    with duckdb.connect() as connection:
        connection.register("stated", stated)
        answers = connection.sql(
            "select sha256(cells) as observation_id, hash(lower(replace(cells, ' ', ''))) as likeness from stated"
        )
        return answers.to_arrow_table().cast(ANSWERS)


def _joined(observations: pd.DataFrame) -> pa.Array:
    columns = [_printed(observations[name]) for name in IDENTITY]
    cells = pc.binary_join_element_wise(*columns, pa.scalar(SEPARATOR, pa.large_string()))
    return cells if pc.all(pc.string_is_ascii(cells)).as_py() else pc.utf8_normalize(cells, form="NFC")


def _folded(observations: pd.DataFrame) -> pa.Array:
    return pc.utf8_lower(pc.replace_substring(_joined(observations), " ", ""))


def _printed(column: pd.Series) -> pa.Array:
    cells = pa.array(column, from_pandas=True)
    if isinstance(cells, pa.ChunkedArray):
        cells = cells.combine_chunks()
    if pa.types.is_timestamp(cells.type):
        cells = cells.cast(pa.date32())
    return pc.utf8_trim_whitespace(pc.fill_null(cells.cast(pa.large_string()), ""))
