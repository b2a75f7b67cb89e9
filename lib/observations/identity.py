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


def identify(observations: pd.DataFrame) -> pd.Series:
    """The id of each observation.

    Args:
        observations: Rows of the tidy table, in any order of columns.

    Returns:
        Lowercase hexadecimal SHA-256 of the cells of `IDENTITY`: Unicode NFC, trimmed, days as ISO, amounts as decimal
        digits, missing as empty, joined by U+001F and encoded in UTF-8. Same index.
    """
    ids = pa.chunked_array(_answers(observations, "sha256(cells)"), pa.large_string())
    return pd.Series(ids.to_pandas().array, index=observations.index, dtype="str", name="observation_id")


def first_equals(observations: pd.DataFrame) -> np.ndarray:
    """Where each row was stated first: the position of the first row that is equal in all but case and spaces.

    Args:
        observations: Rows of the tidy table.

    Returns:
        One position per row; its own where the row is the first of its kind.
    """
    folded = pa.chunked_array(_answers(observations, "sha256(lower(replace(cells, ' ', '')))"), pa.large_string())
    codes = pd.factorize(folded.to_pandas())[0]
    first = np.unique(codes, return_index=True)[1]
    return np.asarray(first[codes])


def _answers(observations: pd.DataFrame, expression: str) -> Iterator[pa.Array]:
    for start in range(0, len(observations), ROWS_AT_ONCE):
        stated = pa.table({"cells": _joined(observations.iloc[start : start + ROWS_AT_ONCE])})
        with duckdb.connect() as connection:
            connection.register("stated", stated)
            answers = connection.sql(f"select {expression} as answer from stated").to_arrow_table()
        yield from answers["answer"].cast(pa.large_string()).chunks


def _joined(observations: pd.DataFrame) -> pa.Array:
    columns = [_printed(observations[name]) for name in IDENTITY]
    return pc.binary_join_element_wise(*columns, pa.scalar(SEPARATOR, pa.large_string()))


def _printed(column: pd.Series) -> pa.Array:
    cells = pa.array(column, from_pandas=True)
    if isinstance(cells, pa.ChunkedArray):
        cells = cells.combine_chunks()
    if pa.types.is_timestamp(cells.type):
        cells = cells.cast(pa.date32())
    printed = pc.fill_null(cells.cast(pa.large_string()), "")
    if pa.types.is_date(cells.type) or pa.types.is_integer(cells.type):
        return printed
    return pc.utf8_trim_whitespace(pc.utf8_normalize(printed, form="NFC"))
