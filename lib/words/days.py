"""Days and periods in words: "14 June 2010", "10 to 14 June 2010"."""

from datetime import date
from typing import Any

import pandas as pd

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def day_in_words(day: Any, precision: str = "day", *, within: Any = None) -> str:
    """A day as a reader writes it, no finer than its source knew it.

    Args:
        day: A date or timestamp; missing gives "day unknown".
        precision: One of `vocabulary.DATE_PRECISIONS`.
        within: A day whose year the reader sees already; the year is left out where it is the same.

    >>> day_in_words(date(2010, 6, 14))
    '14 June 2010'
    """
    if pd.isna(day):
        return "day unknown"
    month = MONTHS[day.month - 1]
    year = "" if _same_year(day, within) else f" {day.year}"
    spoken = {
        "week": f"week to {day.day} {month}{year}",
        "month": f"{month}{year}",
        "quarter": f"{('first', 'second', 'third', 'fourth')[(day.month - 1) // 3]} quarter of {day.year}",
        "year": str(day.year),
    }
    return spoken.get(precision, f"{day.day} {month}{year}")


def period_in_words(start: Any, end: Any, *, within: Any = None) -> str:
    """A period of days, both inclusive: "10 to 14 June 2010"; one day, or a missing start, is the last day alone.

    >>> period_in_words(date(2010, 6, 10), date(2010, 6, 14))
    '10 to 14 June 2010'
    """
    if pd.isna(start) or pd.isna(end) or _as_day(start) == _as_day(end):
        return day_in_words(start if pd.isna(end) else end, within=within)
    if (start.year, start.month) == (end.year, end.month):
        first = str(start.day)
    else:
        first = day_in_words(start, within=end)
    return f"{first} to {day_in_words(end, within=within)}"


def _as_day(day: Any) -> date:
    return date(day.year, day.month, day.day)


def _same_year(day: Any, within: Any) -> bool:
    return not pd.isna(within) and bool(day.year == within.year)
