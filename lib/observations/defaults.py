"""What a row leaves out, filled as the design decides: counting, unit, hedge, status, period, day of publication."""

from collections.abc import Callable
from datetime import date
from functools import partial

import numpy as np
import pandas as pd

from lib.metrics import METRICS
from lib.observations.cells import by_distinct

MOVEMENTS = ("affected", "crossed_border", "evacuated", "relocated", "returned", "returned_idps", "returned_refugees")
FLOWS = {*MOVEMENTS} | {name for name, each in METRICS.items() if each.family == "casualties" or each.unit == "homes"}
UNITS_OF = {name: metric.unit for name, metric in METRICS.items()}
COUNTINGS_OF = {name: "flow" if name in FLOWS else "stock" for name in METRICS}
UNDATED = "Day of publication not stated: the day counted was taken."


def completed(rows: pd.DataFrame, periods: dict[str, pd.DataFrame], published_on: date | None) -> pd.DataFrame:
    """Rows with a counting, unit, hedge, status, period and day of publication.

    A flow without a first day began on the first day of the period that its last day names. Stocks and totals without
    one keep none: to invent one would make another series of a total.

    Args:
        rows: Columns of the tidy table as read, missing where a row states nothing.
        periods: Of each column of days, its `start`, `end` and `precision`, row by row.
        published_on: The day of the document, for rows that state none; without it, their own last day.
    """
    start, end = periods["period_start"], periods["period_end"]
    counting = _filled(rows["counting"], partial(_counting, rows))
    first_day = start["start"].where(start["start"].notna() | (counting != "flow"), end["start"])
    rows = rows.assign(
        counting=counting,
        unit=_filled(rows["unit"], partial(_looked_up, rows["metric"], UNITS_OF)),
        qualifier=_filled(rows["qualifier"], partial(_qualifier, rows)),
        status=_filled(rows["status"], "confirmed"),
        period_start=first_day,
        period_end=end["end"].fillna(start["end"]),
        date_precision=_filled(_filled(rows["date_precision"], end["precision"]), start["precision"]),
        published_on=periods["published_on"]["end"],
    )
    return _published(rows, published_on)


def _published(rows: pd.DataFrame, published_on: date | None) -> pd.DataFrame:
    undated = rows["published_on"].isna()
    if not undated.any():
        return rows
    if published_on:
        return rows.assign(published_on=rows["published_on"].fillna(pd.Timestamp(published_on)))
    said = rows["note"].where(~undated, (rows["note"] + " " + UNDATED).str.strip())
    return rows.assign(published_on=rows["published_on"].fillna(rows["period_end"]), note=said)


def _counting(rows: pd.DataFrame) -> pd.Series:
    return _looked_up(rows["metric"], COUNTINGS_OF).mask(rows["event_id"] != "", "flow")


def _qualifier(rows: pd.DataFrame) -> pd.Series:
    value, low, high = (rows[name].notna().to_numpy() for name in ("value", "low", "high"))
    words = np.select([value, low & high, low, high], ["exact", "range", "at_least", "at_most"], "vague")
    return pd.Series(words, index=rows.index, dtype="str")


def _looked_up(column: pd.Series, words: dict[str, str]) -> pd.Series:
    return by_distinct(column, lambda distinct: pd.Series([words.get(word, "") for word in distinct], dtype="str"))


def _filled(column: pd.Series, default: Callable[[], pd.Series] | pd.Series | str) -> pd.Series:
    blank = column == ""
    if not blank.any():
        return column
    return column.mask(blank, default() if callable(default) else default)
