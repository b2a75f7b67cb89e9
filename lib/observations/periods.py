"""Days and whole periods as ISO 8601 prints them: 2010-06-14, 2010-W24, 2010-06, 2010 Q2, 2010."""

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta

import pandas as pd

FIRST_YEAR = 1900
SHAPES = {
    "year": re.compile(r"(\d{4})"),
    "month": re.compile(r"(\d{4})-(\d{2})"),
    "quarter": re.compile(r"(\d{4})[ -]?Q([1-4])", re.IGNORECASE),
    "week": re.compile(r"(\d{4})[ -]?W(\d{2})", re.IGNORECASE),
}


def read(cells: pd.Series) -> pd.DataFrame:
    """The period that each cell names.

    Args:
        cells: Trimmed text.

    Returns:
        `start` and `end` (days, inclusive) and `precision` (a word of `DATE_PRECISIONS`), with the index of `cells`;
        NaT and empty where a cell is no day or period since 1900.
    """
    is_day = cells.str.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
    days = pd.to_datetime(cells.where(is_day), format="%Y-%m-%d", errors="coerce").astype("datetime64[s]")
    days = days.where(days.dt.year >= FIRST_YEAR)
    precision = pd.Series("", index=cells.index, dtype="str").mask(days.notna(), "day")
    periods = pd.DataFrame({"start": days, "end": days, "precision": precision})
    whole = pd.DataFrame(_whole_periods(cells[~is_day]), columns=["at", *periods.columns]).set_index("at")
    periods.loc[whole.index, "start"] = whole["start"].astype("datetime64[s]")
    periods.loc[whole.index, "end"] = whole["end"].astype("datetime64[s]")
    periods.loc[whole.index, "precision"] = whole["precision"].astype("str")
    return periods


def is_early(cell: str) -> bool:
    """Whether a cell names a real day or period before 1900, such as 0025-06-14."""
    found = re.match(r"(\d{4})(.*)", cell)
    if not found or int(found[1]) >= FIRST_YEAR:
        return False
    return bool(read(pd.Series([f"{2000 + int(found[1]) % 400}{found[2]}"], dtype="str"))["end"].notna().all())


def _whole_periods(cells: pd.Series) -> Iterator[tuple[object, date, date, str]]:
    for position, cell in cells.items():
        for precision, shape in SHAPES.items():
            found = shape.fullmatch(cell)
            ends = _ends(precision, [int(part) for part in found.groups()]) if found else None
            if ends:
                yield position, *ends, precision


def _ends(precision: str, parts: list[int]) -> tuple[date, date] | None:
    year, part = (*parts, 1)[:2]
    if year < FIRST_YEAR or part < 1:
        return None
    if precision == "week":
        if part > date(year, 12, 28).isocalendar().week:
            return None
        monday = date.fromisocalendar(year, part, 1)
        return monday, monday + timedelta(days=6)
    months = {"year": 12, "quarter": 3, "month": 1}[precision]
    last = part * months
    if last > 12:
        return None
    return date(year, last - months + 1, 1), date(year, last, calendar.monthrange(year, last)[1])
