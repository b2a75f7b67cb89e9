"""What no single cell shows: a row without a number or a date, an end before its start, a point that is none."""

from datetime import date
from functools import partial

import numpy as np
import pandas as pd

from lib.observations.cells import by_distinct
from lib.observations.columns import AMOUNTS, COLUMNS, DEGREES
from lib.observations.faults import Fault, Faults, short
from lib.phrases import interval

NULL_ISLAND = 0.001
NO_NUMBER = Fault("missing_value", "states no number.", "Add the number that was reported, or remove the line.")
NO_METRIC = Fault("unknown_metric", "does not say what was counted.", f"Fill in metric: {COLUMNS['metric'].expected}.")
NO_DATE = Fault("bad_date", "has no date.", "Fill in period_end: the day, month or year that the number is about.")
HALF_A_POINT = Fault("bad_coordinate", "has only one of latitude and longitude.", "Fill in both, or leave both blank.")
NO_POINT = Fault(
    "bad_coordinate", "has the point 0, 0, which lies in the sea.", "Correct both degrees, or leave both blank."
)


def check_numbers(rows: pd.DataFrame, faults: Faults) -> None:
    """Refuse rows that state no number: no value, no end of a range, no vague words with an interval of their own."""
    is_stated = rows["value"].notna() | rows["low"].notna() | rows["high"].notna()
    vague = (rows["qualifier"] == "vague") & ~is_stated
    if vague.any():
        has_interval = by_distinct(rows.loc[vague, "words"], _have_intervals)
        is_stated[vague] = has_interval.to_numpy()
    missing = ~is_stated.to_numpy() & ~faults.among(*AMOUNTS)
    faults.note("value", missing, lambda _: NO_NUMBER)
    unnamed = (rows["metric"] == "").to_numpy() & ~missing
    faults.note("metric", unnamed & ~faults.among("metric"), lambda _: NO_METRIC)


def check_days(rows: pd.DataFrame, periods: dict[str, pd.DataFrame], faults: Faults, today: date) -> None:
    """Refuse rows without a date, with an end before its start, or with a day that is still to come."""
    undated = rows["period_end"].isna().to_numpy() & ~faults.among("period_start", "period_end")
    faults.note("period_end", undated & ~faults.among("value"), lambda _: NO_DATE)
    faults.note("period_end", (rows["period_end"] < rows["period_start"]).to_numpy(), _backward)
    is_forecast = (rows["status"] == "forecast").to_numpy()
    for column, period in periods.items():
        to_come = (period["start"] > pd.Timestamp(today)).to_numpy()
        may_come = is_forecast & (column != "published_on")
        faults.note(column, to_come & ~may_come & ~faults.among(column), partial(_to_come, column))


def points(rows: pd.DataFrame, faults: Faults) -> pd.DataFrame:
    """Rows without the points that are none: half a point, or 0, 0."""
    latitude, longitude = rows["latitude"], rows["longitude"]
    half = (latitude.isna() != longitude.isna()).to_numpy()
    faults.note("latitude", half & ~faults.among(*DEGREES), lambda _: HALF_A_POINT, cell_only=True)
    null_island = ((latitude.abs() < NULL_ISLAND) & (longitude.abs() < NULL_ISLAND)).to_numpy()
    faults.note("latitude", null_island, lambda _: NO_POINT, cell_only=True)
    bad = half | null_island
    return rows.assign(latitude=latitude.mask(bad), longitude=longitude.mask(bad)) if bad.any() else rows


def note_repeats(first: np.ndarray, good: np.ndarray, faults: Faults, before: np.ndarray | None = None) -> np.ndarray:
    """Refuse rows that say what an earlier row says, naming the line of the first.

    Args:
        first: Of each good row, which good row said it first.
        good: Where each good row stands in the table.
        faults: Where repeats are noted.
        before: Of each good row, the line of an equal one in an earlier piece of the file, -1 where there is none.

    Returns:
        Which of the good rows are repeats.
    """
    repeats = first != np.arange(len(first))
    lines = faults.lines(good[first])
    if before is not None:
        repeats, lines = repeats | (before >= 0), np.where(before >= 0, before, lines)
    for position, line in zip(good[repeats].tolist(), lines[repeats].tolist(), strict=True):
        wrong = f"says the same as line {line}."
        fix = "Remove the line; if it is another event, give both an event_id."
        faults.note_row(position, "", "", Fault("duplicate", wrong, fix))
    faults.refused[good[repeats]] = True
    return np.asarray(repeats)


def _have_intervals(words: pd.Series) -> pd.Series:
    return pd.Series([interval(each) is not None for each in words], dtype="bool")


def _backward(cell: str) -> Fault:
    wrong = f"ends on {short(cell)}, before it starts."
    return Fault("bad_date", wrong, "Swap period_start and period_end, or correct the wrong one.")


def _to_come(column: str, cell: str) -> Fault:
    wrong = f"says '{short(cell)}' in {column}, which is still to come."
    return Fault(
        "out_of_range_date", wrong, "Correct the year in this cell; give what is feared or planned the status forecast."
    )
