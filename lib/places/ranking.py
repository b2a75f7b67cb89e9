"""Which of several readings of a name comes first, and whether the first is sure."""

import math
from dataclasses import dataclass

from lib.places.entries import Entry
from lib.places.folding import bare, fold

# A name shared by two places is taken for the one that is twenty times as large, and is called ambiguous otherwise.
CLEARLY = 1.35
PROVINCE, MACRO_REGION, DISTRICT, OWN = 5.5, 7.0, 3.5, 4.0
NAMESAKE, SEAT = 1.2, 0.8
UNKNOWN_POPULATION = 1000
MARGIN = 6.0
# GeoNames lists some towns twice; within one province two of a name may be further apart.
NEAR_DEGREES, NEAR_WITHIN_PROVINCE = 0.15, 0.4


@dataclass(frozen=True)
class Match:
    """One thing that a name may mean.

    Attributes:
        entry: The province, district, place or macro-region.
        matched: How: `exact`, `alternative`, `folded`, `fuzzy` or `given`.
        score: 100 except for fuzzy matches, there the likeness in percent.
        stage: 0 for the whole name, 1 without "oblast" or articles, 2 for less, 3 fuzzy.
        weight: How likely the entry is meant: about the logarithm of its people.
    """

    entry: Entry
    matched: str
    score: float = 100.0
    stage: int = 0
    weight: float = 0.0


def weight(entry: Entry, name: str) -> float:
    """How likely an entry is meant by a name; its first name counts for more than its alternative ones."""
    own = {"admin1": PROVINCE, "admin2": DISTRICT, "macro_region": MACRO_REGION}.get(entry.level)
    if own is None:
        own = OWN if entry.code.startswith("x-") else math.log10(entry.population or UNKNOWN_POPULATION)
        own += SEAT if entry.is_seat else 0.0
    short = bare(name)[0].replace(" ", "")
    is_first = fold(entry.name) == fold(name) or bare(entry.name)[0].replace(" ", "") == short
    return own + (NAMESAKE if is_first else 0.0)


def in_order(found: list[Match]) -> list[Match]:
    """Matches, best first; the order does not depend on anything but the matches."""
    return sorted(found, key=lambda m: (m.stage, -round(m.score), -m.weight, m.entry.level, m.entry.code))


def is_ambiguous(ranked: list[Match], said: str) -> bool:
    """Whether another reading is about as likely as the first, and is elsewhere: in another province, or far away.

    Args:
        ranked: Best first.
        said: The level that a word beside the name says; with it, a whole name is not rivalled by part of another.
    """
    latest = ranked[0].stage if said else max(ranked[0].stage, 1)
    return any(other.stage <= latest and _is_rival(ranked[0], other) for other in ranked[1:])


def _is_rival(first: Match, other: Match) -> bool:
    if other.score < first.score - MARGIN:
        return False
    if other.weight < first.weight - CLEARLY or {first.entry.level, other.entry.level} == {"place", "admin2"}:
        return False
    return not _is_one(first.entry, other.entry)


def _is_one(one: Entry, other: Entry) -> bool:
    """Whether two entries come to the same: a city and the province that it is or lies in, two points of one town."""
    if one.level != other.level:
        return bool(one.region) and one.region == other.region
    if one.level != "place":
        return one.level == "admin2" and one.region == other.region
    if one.latitude is None or other.latitude is None or one.longitude is None or other.longitude is None:
        return one.region == other.region
    apart = max(abs(one.latitude - other.latitude), abs(one.longitude - other.longitude))
    return apart < (NEAR_WITHIN_PROVINCE if one.region == other.region else NEAR_DEGREES)
