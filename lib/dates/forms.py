"""The ways in which one cell writes a day or a period, each a pattern and what it means.

Each form gives the first and last day and the precision, or raises `ValueError` for a day that no calendar has.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from lib.dates.months import MONTH, MONTHS, WEEKDAY


@dataclass(frozen=True)
class Span:
    """A period: first and last day, inclusive, and how precisely it is known (`vocabulary.DATE_PRECISIONS`)."""

    start: date
    end: date
    precision: str


def day(year_of: int, month_of: int, number: int) -> Span:
    """One day; a day or month of 0 is unknown, and the whole month or year is meant."""
    if not month_of:
        return year(year_of)
    if not number:
        return month(year_of, month_of)
    return Span(date(year_of, month_of, number), date(year_of, month_of, number), "day")


def month(year: int, number: int) -> Span:
    """A whole month."""
    return Span(date(year, number, 1), date(year, number, monthrange(year, number)[1]), "month")


def quarter(year: int, number: int) -> Span:
    """A whole quarter, 1 to 4."""
    last = 3 * number
    return Span(date(year, last - 2, 1), month(year, last).end, "quarter")


def half(year: int, number: int) -> Span:
    """Half a year, 1 or 2, known as precisely as its quarters."""
    return Span(date(year, 6 * number - 5, 1), month(year, 6 * number).end, "quarter")


def year(number: int) -> Span:
    """A whole year."""
    return Span(date(number, 1, 1), date(number, 12, 31), "year")


def years(first: int, last: int) -> Span:
    """Whole years, the first before the last.

    Raises:
        ValueError: They are no two years in their order.
    """
    if first >= last:
        raise ValueError("years out of order")
    return Span(date(first, 1, 1), date(last, 12, 31), "year")


def week(number_of_year: int, number: int) -> Span:
    """An ISO week, Monday to Sunday."""
    start = date.fromisocalendar(number_of_year, number, 1)
    return Span(start, start + timedelta(6), "week")


def full_year(text: str, today: date) -> int:
    """A year of four digits, or of two: never in the future."""
    number = int(text)
    if len(text) > 2:
        return number
    return 2000 + number if 2000 + number <= today.year else 1900 + number


def instant(seconds: float) -> Span:
    """The UTC day of seconds since 1970."""
    on = datetime.fromtimestamp(seconds, UTC).date()
    return Span(on, on, "day")


def serial(text: str, epoch: date) -> Span:
    """The day of a spreadsheet's serial number."""
    on = epoch + timedelta(int(float(text)))
    return Span(on, on, "day")


CLOCK = r"(?:[t\s]+(?:-\s+)?\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:am|pm)?\s*(?:z|utc|gmt|[+-]\d{2}:?\d{2})?)?"
OF = r"(?:\s*(?:st|nd|rd|th|er|º|ª|-?го|\.)?(?:\s+of|\s+de|\s+d')?[\s\-./,]*)"
ORDINALS = {
    word: number
    for number, words in enumerate(
        (
            "first premier primer primeiro",
            "second deuxieme segundo",
            "third troisieme tercer terceiro",
            "fourth quatrieme cuarto quarto",
        ),
        start=1,
    )
    for word in words.split()
}
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
Form = tuple[re.Pattern[str], Callable[[re.Match[str], date], Span]]


def form(pattern: str, meaning: Callable[[re.Match[str], date], Span]) -> Form:
    """A pattern that a whole cell must match, and what it means."""
    return re.compile(pattern), meaning


FORMS: list[Form] = [
    form(rf"(\d{{4}})[-/.](\d{{1,2}})[-/.](\d{{1,2}}){CLOCK}", lambda m, t: day(int(m[1]), int(m[2]), int(m[3]))),
    form(r"(\d{4})年(\d{1,2})月(\d{1,2})日", lambda m, t: day(int(m[1]), int(m[2]), int(m[3]))),
    form(r"((?:19|20)\d{2})(\d{2})(\d{2})(?:\.0)?", lambda m, t: day(int(m[1]), int(m[2]), int(m[3]))),
    form(r"(\d{4})\.0", lambda m, t: year(int(m[1]))),
    form(r"(\d{4})\s*-?m(\d{1,2})", lambda m, t: month(int(m[1]), int(m[2]))),
    form(r"(\d{4})[-/.](\d{1,2})", lambda m, t: month(int(m[1]), int(m[2]))),
    form(r"(\d{4})年(\d{1,2})月", lambda m, t: month(int(m[1]), int(m[2]))),
    form(r"(\d{1,2})[/.-](\d{4})", lambda m, t: month(int(m[2]), int(m[1]))),
    form(r"(\d{4})年?", lambda m, t: year(int(m[1]))),
    form(r"((?:19|20)\d{2})[\s-]*w(?:eek|k)?\s*(\d{1,2})", lambda m, t: week(int(m[1]), int(m[2]))),
    form(
        r"(?:epi(?:demiological)?[\s-]*)?(?:w|wk|week|sem\.?|semaine|semana|неделя)\s*(\d{1,2})[\s,/-]*((?:19|20)\d{2})",
        lambda m, t: week(int(m[2]), int(m[1])),
    ),
    form(r"s\s*(0?[3-9]|[1-5]\d)[\s,/-]+((?:19|20)\d{2})", lambda m, t: week(int(m[2]), int(m[1]))),
    form(r"((?:19|20)\d{2})[\s-]*s\s*(0?[3-9]|[1-5]\d)", lambda m, t: week(int(m[1]), int(m[2]))),
    form(r"((?:19|20)\d{2})[\s-]*(?:q|t|кв\.?)\s*([1-4])", lambda m, t: quarter(int(m[1]), int(m[2]))),
    form(r"(?:q|t|quarter)\s*([1-4])[\s,/-]*((?:19|20)\d{2})", lambda m, t: quarter(int(m[2]), int(m[1]))),
    form(
        r"([1-4])\s*(?:st|nd|rd|th|er|e|eme|º)?\s*(?:quarter|trimestre|квартал|[qt])(?:\s+(?:of|de))?[\s,/-]*((?:19|20)\d{2})",
        lambda m, t: quarter(int(m[2]), int(m[1])),
    ),
    form(
        rf"({'|'.join(ORDINALS)})\s+(?:quarter|trimestre)(?:\s+(?:of|de))?[\s,]*((?:19|20)\d{{2}})",
        lambda m, t: quarter(int(m[2]), ORDINALS[m[1]]),
    ),
    form(
        r"(i{1,3}|iv)\s*(?:quarter|trimestre|квартал|кв\.?)(?:\s+(?:of|de))?[\s,]*((?:19|20)\d{2})(?:\s*г\.?|\s*года)?",
        lambda m, t: quarter(int(m[2]), ROMAN[m[1]]),
    ),
    form(r"((?:19|20)\d{2})[\s-]*(?:h|s)\s*([12])", lambda m, t: half(int(m[1]), int(m[2]))),
    form(r"(?:h|s|semestre|semester)\s*([12])[\s,/-]*((?:19|20)\d{2})", lambda m, t: half(int(m[2]), int(m[1]))),
    form(
        r"([12])\s*(?:st|nd|er|e|eme|º)?\s*(?:half|semestre|полугодие)(?:\s+(?:of|de))?[\s,]*((?:19|20)\d{2})",
        lambda m, t: half(int(m[2]), int(m[1])),
    ),
    form(
        rf"{WEEKDAY}(\d{{1,2}}){OF}({MONTH})[\s\-./,]*(?:of\s+|de\s+|del\s+)?(\d{{4}}|\d{{2}})(?:\s*(?:г\.?|года|р\.?|року))?{CLOCK}",
        lambda m, t: day(full_year(m[3], t), named(m[2]), int(m[1])),
    ),
    form(
        rf"{WEEKDAY}({MONTH})\s*(\d{{1,2}})(?:st|nd|rd|th)?(?:\s*,\s*|\s+)(\d{{4}}){CLOCK}",
        lambda m, t: day(int(m[3]), named(m[1]), int(m[2])),
    ),
    form(rf"(\d{{4}})[\s\-./]*({MONTH})[\s\-./]*(\d{{1,2}})", lambda m, t: day(int(m[1]), named(m[2]), int(m[3]))),
    form(
        rf"({MONTH})[\s\-./,']*(?:of\s+|de\s+|del\s+)?(\d{{4}}|\d{{2}})(?:\s*(?:г\.?|года|р\.?|року))?",
        lambda m, t: month(full_year(m[2], t), named(m[1])),
    ),
    form(rf"(\d{{4}})[\s\-./,]*({MONTH})", lambda m, t: month(int(m[1]), named(m[2]))),
    form(r"(\d{10})(?:\.\d+)?", lambda m, t: instant(int(m[1]))),
    form(r"(1\.\d{5,9})e\+?0?9", lambda m, t: instant(float(m[0]))),
    form(r"(1\.\d{5,12})e\+?12", lambda m, t: instant(float(m[0]) / 1000)),
    form(r"(\d{4})\s*[-–—/]\s*(\d{4})", lambda m, t: years(int(m[1]), int(m[2]))),
    form(r"(\d{13})(?:\.\d+)?", lambda m, t: instant(int(m[1]) / 1000)),
]
NUMERIC = re.compile(
    rf"(?P<weekday>{WEEKDAY})(?<!\d)(?P<first>\d{{1,2}})(?P<mark>[/.-])(?P<second>\d{{1,2}})(?P=mark)"
    rf"(?P<year>\d{{4}}|\d{{2}}){CLOCK}"
)
SERIAL = re.compile(r"([1-7]\d{4})(?:\.\d+)?")
SIX = re.compile(r"((?:19|20)\d{2})(\d{2})")
BETWEEN = re.compile(
    r"\s+(?:-|–|—|to|until|through|and|au|al|a|et|y|e|hasta|по|до|и|الى|و)\s+|\s*[–—]\s*|(?<=\d)\s*/\s*(?=\d{4}-\d\d(?:-|$))|(?<=[a-z])-(?=[a-z])|(?<=[a-z])-(?=\d{1,2}\s*[a-z])|(?<=\d{4})-(?=\d{1,2}[/.])"
)


def named(text: str) -> int:
    """The number of a month's folded name."""
    return MONTHS[text.rstrip(".")]


def single(text: str, today: date) -> Span | None:
    """The period that folded text names by itself, or None for one that its column has to decide.

    Raises:
        ValueError: It looks like a date, and no calendar has it.
    """
    for pattern, meaning in FORMS:
        found = pattern.fullmatch(text)
        if found:
            return meaning(found, today)
    return None
