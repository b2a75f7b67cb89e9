"""The two tables as text: days as ISO, amounts as digits, nothing for what is missing, and every estimate in words."""

import pandas as pd

from lib import words
from lib.disclosure import FEW, is_few
from lib.observations import COLUMNS
from lib.reconcile.statements import SERIES

ESTIMATED = [*SERIES, "phase", "day", "low", "best", "high", "open", "in_words", "speaking", "parts", "of_parts",
             "oldest", "newest", "is_last_reported"]  # fmt: skip
STATED = [*COLUMNS, "state"]


def observations(table: pd.DataFrame) -> pd.DataFrame:
    """Observations as text, in the columns of the tidy table and `state`.

    Args:
        table: As the ledger reads it.
    """
    rows = table if "state" in table else table.assign(state="accepted")
    return pd.DataFrame({name: text(rows[name]) for name in STATED}, index=table.index)


def estimates(table: pd.DataFrame, audience: str) -> pd.DataFrame:
    """Estimates as text, each with its amount `in_words`, so that no hedge is lost where only one cell is copied.

    Args:
        table: Rows of `reconcile.with_parts`.
        audience: For whom they are.
    """
    rows = table.assign(in_words=in_words(table, audience))
    return pd.DataFrame({name: text(rows[name]) for name in ESTIMATED}, index=table.index)


def in_words(table: pd.DataFrame, audience: str) -> list[str]:
    """Each estimate in one phrase.

    Args:
        table: Rows of `reconcile.with_parts`.
        audience: For whom they are: the public reads "fewer than 10" where a number is not shown.
    """
    is_public = audience == "public"
    return [
        FEW if is_public and is_few(row) else words.amount_in_words(words.Amount.of(row))
        for row in table.to_dict("records")
    ]


def text(column: pd.Series) -> pd.Series:
    """A column as text."""
    if pd.api.types.is_datetime64_any_dtype(column.dtype):
        return column.dt.strftime("%Y-%m-%d").astype("str").where(column.notna(), "")
    if column.dtype == bool:
        return column.map({True: "true", False: "false"}).astype("str")
    if pd.api.types.is_float_dtype(column.dtype):
        return column.map(lambda cell: "" if pd.isna(cell) else repr(float(cell))).astype("str")
    return column.astype("object").map(lambda cell: "" if pd.isna(cell) else str(cell)).astype("str")
