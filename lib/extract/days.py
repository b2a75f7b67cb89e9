"""Days in running text, read against the day of publication."""

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from lib.extract.languages import Language

PAST_AFTER = timedelta(days=150)


@dataclass(frozen=True)
class Day:
    """A day or period that a sentence names.

    Attributes:
        start, end: Offsets in the sentence.
        first, last: The days, inclusive.
        precision: One of `vocabulary.DATE_PRECISIONS`.
        is_start: Whether something has gone on since then.
        is_past: Whether it lies long before publication.
    """

    start: int
    end: int
    first: date
    last: date
    precision: str = "day"
    is_start: bool = False
    is_past: bool = False


def days(text: str, published: date, language: Language) -> list[Day]:
    """The days that a sentence names, in order.

    Args:
        text: A sentence in small letters.
        published: Weekdays are the last ones up to this day.
        language: Whose names of days and months to use.
    """
    found: list[Day] = []
    for hit in _pattern(language).finditer(text):
        day = _read(hit, text, published, language)
        if day and found and _is_until(text, found[-1], day, language):
            found[-1] = replace(day, start=found[-1].start, first=found[-1].first)
        elif day:
            found.append(day)
    return found


def _is_over(last: date, published: date) -> bool:
    """Whether a year is past: not in the first months of the next, when its totals are told."""
    return last < published.replace(month=1, day=1) and published.month > 3


def _is_until(text: str, first: Day, last: Day, language: Language) -> bool:
    """Whether two days are the ends of a period: "between 23 September and 3 October"."""
    is_led = re.search(rf"\b(?:{language.between}) $", text[: first.start])
    is_joined = re.fullmatch(rf" (?:{language.ranges}) ", text[first.end : last.start])
    return bool(is_led and is_joined and first.first < last.last)


def _read(hit: re.Match[str], text: str, published: date, language: Language) -> Day | None:
    try:
        period = _period(hit, published, language)
    except ValueError:
        return None
    if period is None:
        return None
    first, last, precision = period
    before = text[max(0, hit.start() - 70) : hit.start()]
    times = language.times
    if not hit["year3"] and any(hit["month3"] == name and not led.search(before) for name, led in times.doubtful):
        return None
    is_start = bool(_begins(language).search(before)) and not times.not_since.match(text, hit.end())
    is_past = (last < published - PAST_AFTER or precision == "year" and _is_over(last, published)) and not is_start
    if first > published:
        return Day(hit.start(), hit.end(), first, last, precision, is_start=True)
    return Day(hit.start(), hit.end(), first, min(last, published), precision, is_start, is_past)


def _period(hit: re.Match[str], published: date, language: Language) -> tuple[date, date, str] | None:
    words = hit.groupdict()
    if words["iso"]:
        on = date.fromisoformat(words["iso"])
        return on, on, "day"
    if words["weekday"]:
        on = weekday(published, _which(language.weekdays, words["weekday"]))
        return on, on, "day"
    if words["relative"]:
        on = published + timedelta(days=language.days[words["relative"]])
        return on, on, "day"
    if words["feast"]:
        on = _feast(language.feasts[words["feast"]], published)
        return on, on, "day"
    if words["window"]:
        kind = next(kind for kind, names in language.last.items() if re.fullmatch(names, words["window"]))
        return _window(kind, published)
    if words["weekend"]:
        on = weekday(published, 6)
        return on - timedelta(days=1), on, "day"
    if words["only_year"]:
        year = int(words["only_year"])
        return (date(year, 1, 1), date(year, 12, 31), "year") if year <= published.year else None
    name = next((words[key] for key in ("month", "month2", "month3") if words[key]), "")
    month = _which(language.months, name) + 1
    day = words["day"] or words["day2"]
    year = int(words["year"] or words["year2"] or words["year3"] or 0)
    if not year:
        year = published.year if (month, int(day or 1)) <= (published.month, published.day) else published.year - 1
    if day:
        on = date(year, month, int(day))
        first = int(words["from_day"] or day)
        return (date(year, month, first) if first < int(day) else on), on, "day"
    return date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month"


def _feast(on: tuple[int, int], published: date) -> date:
    """The last day of a feast up to the day of publication."""
    return date(published.year - (on > (published.month, published.day)), *on)


def _window(kind: str, published: date) -> tuple[date, date, str]:
    sunday = published - timedelta(days=published.weekday() + 1)
    if kind == "week":
        return sunday - timedelta(days=6), sunday, "week"
    last = published.replace(day=1) - timedelta(days=1)
    if kind == "month":
        return last.replace(day=1), last, "month"
    return date(published.year - 1, 1, 1), date(published.year - 1, 12, 31), "year"


def weekday(published: date, number: int) -> date:
    """The last such weekday up to the day of publication (Monday is 0)."""
    return published - timedelta(days=(published.weekday() - number) % 7)


def _which(names: tuple[str, ...], word: str) -> int:
    """Which of several patterns a word is one of, from 0."""
    return next(number for number, name in enumerate(names) if re.fullmatch(name, word))


@cache
def _begins(language: Language) -> re.Pattern[str]:
    """What stands before the day since which something goes on: "since late", "since the start of"."""
    return re.compile(rf"\b(?:{language.since})(?: (?:{language.times.since_soft}))*\s*$")


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    months = "|".join(language.months) or r"(?!)"
    weekdays = "|".join(language.weekdays) or r"(?!)"
    last = "|".join(language.last.values()) or r"(?!)"
    relative = "|".join(sorted(map(re.escape, language.days), key=len, reverse=True)) or r"(?!)"
    feasts = "|".join(map(re.escape, language.feasts)) or r"(?!)"
    year = r"(?:1[5-9]|20)\d\d"
    return re.compile(
        rf"(?<![\w.,])(?:(?P<iso>\d{{4}}-\d\d-\d\d)|(?:(?P<from_day>\d{{1,2}})(?:{language.ordinal})?(?: (?:{language.ranges}) | ?[-–] ?))?(?P<day>\d{{1,2}})(?:{language.ordinal})?(?: (?:{language.of_month}))? (?P<month>{months})(?:,? (?:(?:{language.of_month}) )?(?P<year>{year}))?"
        rf"|(?P<month2>{months}) (?P<day2>\d{{1,2}})(?:{language.ordinal})?(?![\d,]\d)(?:,? (?P<year2>{year}))?"
        rf"|(?P<month3>{months})(?:,? (?:(?:{language.of_month}) )?(?P<year3>{year}))?|(?P<weekday>{weekdays})|(?P<relative>{relative})|(?P<feast>{feasts})"
        rf"|(?P<window>{last})|(?P<weekend>{language.weekend})"
        rf"|(?P<only_year>{language.years.replace('YEAR', year)}))(?!\w)"
    )
