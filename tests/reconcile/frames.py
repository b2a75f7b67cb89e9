"""Tidy tables from a few words: a test states only what matters."""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from lib.observations import empty

DEFAULTS = {
    "metric": "killed",
    "counting": "cumulative",
    "unit": "people",
    "qualifier": "exact",
    "date_precision": "day",
    "country": "KGZ",
    "status": "confirmed",
}


def tidy(rows: Iterable[Mapping[str, Any]]) -> pd.DataFrame:
    """The tidy table of some rows; what a row leaves out is a plain, exact, confirmed count of killed."""
    filled = [{"published_on": row.get("period_end"), **DEFAULTS, **row} for row in rows]
    for number, row in enumerate(filled):
        row.setdefault("observation_id", f"{number:04d}")
    shape = empty()
    cells = {name: [row.get(name) for row in filled] for name in shape.columns}
    return pd.DataFrame({name: _column(values, shape[name].dtype) for name, values in cells.items()})


def _column(values: list[Any], dtype: Any) -> pd.Series:
    column = pd.Series(values, dtype="object")
    if dtype == "str":
        return column.map(lambda cell: "" if cell is None else str(cell)).astype("str")
    if str(dtype).startswith("datetime"):
        return pd.to_datetime(column.map(lambda cell: None if cell in (None, "") else str(cell))).astype(dtype)
    if dtype == "int64":
        return column.fillna(0).astype("int64")
    return pd.to_numeric(column).astype(dtype)
