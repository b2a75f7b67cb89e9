"""Days as articles print them: stated in a head, or in a short line near the headline."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from email.utils import parsedate_to_datetime

from lib import dates

LONGEST_LINE = 80
LONGEST_DAY = 5
LEAST_SHARE = 0.25
FIRST_DAY = date(1900, 1, 1)
PRINTED = "The day of publication was taken from a date printed near the top: check it."
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
CHANGED = re.compile(r"updated|modified|mise? à jour|actualizad|обновлен|تحديث", re.IGNORECASE)
EITHER_WAY = re.compile(r"(0?[1-9]|1[0-2])[/.-](0?[1-9]|1[0-2])[/.-]\d{4}")


def day_of(stated: str) -> date | None:
    """The calendar day of a stated instant or day, as printed, never converted; None where it is no day.

    >>> day_of("2019-03-11T23:40:00-05:00")
    datetime.date(2019, 3, 11)
    """
    day: date | None
    try:
        day = date.fromisoformat(stated.strip()[:10])
    except ValueError:
        day = _mailed(stated) or _written(stated)
    return day if day and FIRST_DAY <= day <= date.today() else None


def printed_day(lines: Iterable[str]) -> date | None:
    """The first whole day that a short line prints; a day of a change, or one that could be read in two ways, is none.

    >>> printed_day(["Clashes spread", "Published on Monday, 14 June 2010, 10:20"])
    datetime.date(2010, 6, 14)
    """
    for line in lines:
        if len(line) <= LONGEST_LINE and YEAR.search(line) and not CHANGED.search(line):
            day = next((day for day in map(day_of, _pieces(line)) if day), None)
            if day:
                return day
    return None


def _mailed(stated: str) -> date | None:
    try:
        return parsedate_to_datetime(stated).date()
    except ValueError:
        return None


def _written(stated: str) -> date | None:
    if EITHER_WAY.fullmatch(stated.strip()):
        return None
    span = dates.parse(stated, today=date.today())
    return None if isinstance(span, dates.Refusal) or span.start != span.end else span.start


def _pieces(line: str) -> Iterator[str]:
    """Runs of words that hold a year and make up a good part of the line, longer ones first."""
    words = line.split()
    for length in range(LONGEST_DAY, 0, -1):
        for start in range(len(words) - length + 1):
            piece = " ".join(words[start : start + length]).strip("()[],.;:|–—- ")
            if YEAR.search(piece) and len(piece) >= LEAST_SHARE * len(line):
                yield piece
