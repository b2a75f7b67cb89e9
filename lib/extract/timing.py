"""Timing: the day that an amount refers to, the day since which, and whether it belongs to the past."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from lib.extract.counted import Counted
from lib.extract.days import Day
from lib.extract.languages import Language
from lib.extract.scenes import Known, Scene


@dataclass(frozen=True)
class Timing:
    """When.

    Attributes:
        end: The day that a stock or total refers to, or the last of a period.
        precision: One of `vocabulary.DATE_PRECISIONS`.
        start: The day since which, where stated.
        is_past: Whether it belongs to an earlier event.
        events: The days of the event that the clause names, not those of saying.
    """

    end: date
    precision: str
    start: date | None
    is_past: bool
    events: list[Day]


def timing(scene: Scene, one: Counted, known: Known, as_of: Day | None = None) -> Timing:
    """When an amount was counted.

    Args:
        scene: Its sentence.
        one: The amount.
        known: The day of publication and the language.
        as_of: The day that the document as a whole states for its numbers.
    """
    mine = [day for day in scene.days if one.left <= day.start < one.right]
    said = [day for day in scene.days if _saying(known.language).search(scene.lower[: day.start])]
    events = [day for day in mine if not day.is_start and day not in said]
    starts = [day for day in (*mine, *scene.days) if day.is_start and day.first <= known.published]
    start = starts[0].first if starts else None
    told = (*mine, *_of_relative(scene, one, known), *([] if mine else _joined(scene, one, known)))
    past = [day for day in told if day.is_past and not _starts(day, scene, known)]
    current = [day for day in events if not day.is_past]
    if past and not (current and current[0].start < past[0].start):
        return Timing(past[0].last, past[0].precision, None, True, events)
    if known.language.past and re.search(known.language.past, scene.lower[one.left : one.right]):
        return Timing(known.published, "day", start, True, events)
    chosen = _chosen(scene, one, mine, said, events) or as_of
    if chosen:
        since = chosen.first if chosen.first < chosen.last and chosen.precision == "day" else None
        return Timing(chosen.last, chosen.precision, start or since, False, events)
    return Timing(known.published, "day", start, False, events)


def _starts(day: Day, scene: Scene, known: Known) -> bool:
    """Whether something goes on since a day, as "since March last year" says of both."""
    return day.is_start or bool(re.search(rf"\b{known.language.since} \w+ $", scene.lower[: day.start]))


def _of_relative(scene: Scene, one: Counted, known: Known) -> list[Day]:
    """The day that a relative clause speaks of: "January's earthquake, which killed N"."""
    if not known.language.predicates.relative.match(scene.lower[one.left :]):
        return []
    return [day for day in scene.days if 0 <= one.left - day.end < 25]


def _joined(scene: Scene, one: Counted, known: Known) -> list[Day]:
    """The day of the predicate that an amount's own goes on with: "last year's rains left N homeless and killed M"."""
    if not known.language.clauses.medium.match(scene.lower[one.left - 1 : one.right + 1]):
        return []
    before = [day for day in scene.days if day.end <= one.left]
    return [day for day in before[-1:] if not known.language.clauses.strong.search(scene.lower[day.end : one.left])]


def _chosen(scene: Scene, one: Counted, mine: list[Day], said: list[Day], events: list[Day]) -> Day | None:
    """The day of the clause, else that of the sentence, else that of saying."""
    current = [day for day in events if not day.is_past]
    if current:
        return max(current, key=lambda day: day.last)
    for options in (
        [day for day in mine if not day.is_start],
        [day for day in scene.days if not day.is_start and day not in said and _leads(day, scene, one)],
        [day for day in said if not _is_apart(day, scene, one)],
        [] if _is_perfect(scene, one) else [d for d in scene.days if not d.is_start and not _is_apart(d, scene, one)],
    ):
        near = [day for day in options if not day.is_past]
        if near:
            return near[0]
    return None


def _leads(day: Day, scene: Scene, one: Counted) -> bool:
    """Whether a day before an amount holds for it too; of what has happened so far, only one that opens the sentence."""
    is_opening = not re.search(r"\d", scene.lower[: day.start])
    goes_on = any(other.is_start and one.left <= other.start < one.right for other in scene.days)
    return day.start < one.mention.start and (is_opening or not (goes_on or _is_perfect(scene, one)))


def _is_apart(day: Day, scene: Scene, one: Counted) -> bool:
    """Whether a semicolon stands between a day and an amount."""
    first, last = sorted((day.start, one.mention.start))
    return ";" in scene.lower[first:last]


def _is_perfect(scene: Scene, one: Counted) -> bool:
    """Whether an amount is of what has happened so far, so that the day of a clause behind is not its own."""
    return bool(re.search(r"\b(?:have|has)\b", scene.lower[one.left : one.right]))


@cache
def _saying(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?:{language.saying or '(?!)'})(?: (?!\d)\w+){{0,2}} (?:{language.times.said_on})$")
