"""Days and periods as people print them. A column decides what a cell alone cannot: day first or month first.

A day is the calendar day as printed and is never converted; a year, month, quarter or week is its whole period.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from lib.dates.forms import (
    BETWEEN,
    NUMERIC,
    SERIAL,
    SIX,
    Span,
    day,
    full_year,
    month,
    quarter,
    serial,
    single,
    week,
    year,
)
from lib.dates.months import WEEKDAYS
from lib.dates.vague import FROM, MONTH_BEFORE_DAYS, rough, trimmed, weekly
from lib.numbers.folding import folded
from lib.numbers.words import MISSING

EARLIEST = 1900
LONGEST = 200
EPOCH = date(1899, 12, 30)
EPOCH_1904 = date(1904, 1, 1)
ORDERS = ("day first", "month first")

__all__ = ["ORDERS", "Order", "Refusal", "Span", "month", "order", "parse", "quarter", "week", "year"]


@dataclass(frozen=True)
class Refusal:
    """Why a cell gives no period: `missing_value`, `bad_date` or `out_of_range_date`."""

    kind: str
    reason: str


@dataclass(frozen=True)
class Order:
    """How a column writes its dates.

    Attributes:
        day_first: Whether 05/01 is the fifth of January.
        proven: False where no day above 12 decides, though cells could be read both ways.
        weeks: Whether 202105 is a week and not a month.
        example: A cell that could be read both ways.
    """

    day_first: bool = True
    proven: bool = True
    weeks: bool = False
    example: str = ""


def order(cells: Iterable[str]) -> Order:
    """The order of day and month in a column: the first cell with a day above 12 proves it.

    Args:
        cells: The column's cells, in the order of the lines.
    """
    example = ""
    weeks = False
    proof: bool | None = None
    for cell in cells:
        text = folded(cell.strip()[: LONGEST + 1])
        if len(text) > LONGEST:
            continue
        six = SIX.fullmatch(text)
        weeks |= bool(six) and int(six[2]) > 12 if six else False
        for found in NUMERIC.finditer(text):
            first, second = int(found["first"]), int(found["second"])
            named = by_weekday(found)
            if proof is None and (first > 12 >= second or named is True):
                proof = True
            elif proof is None and (second > 12 >= first or named is False):
                proof = False
            elif first != second and first and second and not example:
                example = cell.strip()
    return Order(proof is not False, proof is not None or not example, weeks, example)


def by_weekday(found: re.Match[str]) -> bool | None:
    """Whether the day of the week beside a date is right with the day first; None where it decides nothing."""
    weekday = WEEKDAYS.get(found["weekday"].strip(" .,"))
    if weekday is None or len(found["year"]) == 2:
        return None
    first, second, year = int(found["first"]), int(found["second"]), int(found["year"])
    fits = []
    for of, number in ((second, first), (first, second)):
        try:
            fits.append(date(year, of, number).weekday() == weekday)
        except ValueError:
            fits.append(False)
    return None if fits[0] == fits[1] else fits[0]


def parse(cell: str, how: Order = Order(), *, today: date, epoch: date = EPOCH) -> Span | Refusal:
    """The period that a cell names, or why it names none.

    Args:
        cell: As printed.
        how: What its column decides (`order`).
        today: No reported day lies after it.
        epoch: The day that a spreadsheet's serial numbers count from.

    >>> parse("Feb 2023", today=date(2024, 1, 1)).end
    datetime.date(2023, 2, 28)
    """
    if len(cell.strip()) > LONGEST:
        return Refusal("bad_date", "is too long to be a date")
    text = trimmed(folded(cell)).strip(" .,;")
    if text in MISSING:
        return Refusal("missing_value", "names no day")
    try:
        span = period(text, how, today, epoch)
    except (ValueError, OverflowError):
        return Refusal("bad_date", "is a day that no calendar has")
    if span is None:
        return Refusal("bad_date", "is not a date that can be read")
    if span.start.year < EARLIEST:
        return Refusal("out_of_range_date", f"lies before {EARLIEST}")
    if span.start > today:
        return Refusal("out_of_range_date", "lies in the future")
    return span


def period(text: str, how: Order, today: date, epoch: date) -> Span | None:
    """The period of folded text, or None.

    Raises:
        ValueError: It looks like a date, and no calendar has it.
    """
    six = SIX.fullmatch(text)
    if six:
        number = int(six[2])
        return week(int(six[1]), number) if how.weeks else month(int(six[1]), number)
    found = NUMERIC.fullmatch(text)
    if found:
        first, second = int(found["first"]), int(found["second"])
        number, of = (first, second) if how.day_first else (second, first)
        return day(full_year(found["year"], today), of, number)
    if SERIAL.fullmatch(text):
        return serial(text, epoch)
    ways = (around_a_week, roughly, spanned)
    return single(text, today) or next((span for way in ways if (span := way(text, how, today, epoch))), None)


def around_a_week(text: str, how: Order, today: date, epoch: date) -> Span | None:
    """The week of "week of 4 March 2024", which begins on that day, or of "week ending 10 March 2024"."""
    named, is_last = weekly(text)
    span = period(named, how, today, epoch) if named else None
    if span is None or span.precision != "day" or span.start != span.end:
        return span
    first = span.start - timedelta(6) if is_last else span.start
    return Span(first, first + timedelta(6), "week")


def roughly(text: str, how: Order, today: date, epoch: date) -> Span | None:
    """The month or year of "mid-June 2010" and "late 2023", of which no part is made up; the week about a day."""
    rest = rough(text)
    span = period(rest, how, today, epoch) if rest else None
    return replace(span, precision="week") if span and span.precision == "day" else span


def spanned(text: str, how: Order, today: date, epoch: date) -> Span | None:
    """The period from one date to another in a cell: "MARCH – MAY 2022", "5-7 June 2010"."""
    text = FROM.sub("", MONTH_BEFORE_DAYS.sub(r"\2-\3 \1 \4", text))
    days = re.fullmatch(r"(\d{1,2})\s*[-–—/&]\s*(\d{1,2}\b.*[^\W\d_].*\d)", text)
    halves = [days[1], days[2]] if days else BETWEEN.split(text)
    if len(halves) != 2 or not all(halves):
        return None
    last = period(halves[1], how, today, epoch)
    if last is None:
        return None
    first = None
    for tail in ("", *completions(halves[1])):
        try:
            first = period(halves[0] + tail, how, today, epoch)
        except ValueError:
            continue
        if first is not None:
            break
    if first is None or first.start > last.end:
        return None
    return Span(first.start, last.end, coarser(first, last))


def completions(text: str) -> list[str]:
    """What the first half of a range leaves to the second: the year, or month and year."""
    found = re.search(r"[\s,]*\d{4}$", text)
    rest = re.sub(r"^\d{1,2}(?:st|nd|rd|th)?\b", "", text)
    return [rest, " " + found[0].strip(" ,")] if found else [rest]


def coarser(first: Span, last: Span) -> str:
    """The precision of a range: that of its less precise end."""
    ranks = ["day", "week", "month", "quarter", "year"]
    return max(first.precision, last.precision, key=ranks.index)
