"""Observations on their way into the ledger: one tidy frame, or many of a long file, a few rows at a time."""

from collections.abc import Iterator, Mapping
from typing import Protocol

import numpy as np
import pandas as pd
import pyarrow as pa

from lib.ledger.schema import TABLES

SLICE = 64 * 1024
GATHERED = 8


class Pieces(Protocol):
    """Observations that are held in pieces."""

    def __len__(self) -> int:
        """How many they are."""

    def pieces(self) -> Iterator[pd.DataFrame]:
        """Tidy frames, in any order, each time anew."""


def stored(observations: pd.DataFrame | Pieces, **same: object) -> pa.RecordBatchReader:
    """Observations as they are stored: sorted by crisis, so that one crisis is read without the others.

    Args:
        observations: A tidy frame, or what holds it in pieces; of a few crises, each is gathered from all pieces.
        same: What stands in every row of the other columns of the table.

    Returns:
        In the columns and types of the table, slice by slice; text is never missing.
    """
    schema = TABLES["observations"]
    return pa.RecordBatchReader.from_batches(schema, _batches(observations, same))


def crises(observations: pd.DataFrame | Pieces) -> list[str]:
    """The crises of observations, in alphabetical order."""
    return sorted({str(name) for piece in pieces_of(observations) for name in piece["crisis"].unique()})


def pieces_of(observations: pd.DataFrame | Pieces) -> Iterator[pd.DataFrame]:
    """Tidy frames that are the observations together."""
    if isinstance(observations, pd.DataFrame):
        yield observations
    else:
        yield from observations.pieces()


def _batches(observations: pd.DataFrame | Pieces, same: Mapping[str, object]) -> Iterator[pa.RecordBatch]:
    names = crises(observations)
    is_one_frame = isinstance(observations, pd.DataFrame)
    for name in [None] if is_one_frame or not 1 < len(names) <= GATHERED else names:
        for piece in pieces_of(observations):
            yield from _sorted(piece if name is None else piece[(piece["crisis"] == name).to_numpy()], same)


def _sorted(piece: pd.DataFrame, same: Mapping[str, object]) -> Iterator[pa.RecordBatch]:
    tidy = [field.name for field in TABLES["observations"] if field.name not in same]
    rows = pa.Table.from_pandas(piece[tidy], preserve_index=False)
    codes = pd.factorize(piece["crisis"], sort=True)[0]
    order = np.arange(len(codes)) if (np.diff(codes) >= 0).all() else np.argsort(codes, kind="stable")
    yield from _slices(rows, order, same)


def _slices(rows: pa.Table, order: np.ndarray, same: Mapping[str, object]) -> Iterator[pa.RecordBatch]:
    """Rows in an order and in the columns and types of the table; a few at a time, so that no copy of all is held."""
    schema = TABLES["observations"]
    for at in range(0, len(order), SLICE):
        taken = rows.take(pa.array(order[at : at + SLICE]))
        columns = [
            pa.repeat(pa.scalar(same[field.name], field.type), taken.num_rows)
            if field.name in same
            else _stored(taken[field.name], field.type)
            for field in schema
        ]
        yield from pa.table(columns, schema=schema).combine_chunks().to_batches()


def _stored(column: pa.ChunkedArray, kind: pa.DataType) -> pa.ChunkedArray:
    cast = column.cast(kind)
    return cast.fill_null("") if pa.types.is_string(kind) and cast.null_count else cast
