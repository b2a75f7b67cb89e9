"""Where a movement starts or ends: at a place, in the middle of a province or macro-region, or of a country."""

from collections.abc import Sequence
from functools import lru_cache

from lib.places.countries import country as country_code
from lib.places.distances import centre
from lib.places.entries import Entry, provinces
from lib.places.matching import matches

Point = tuple[float, float]


def end(name: str, country: str, around: Sequence[str] = ()) -> Point | None:
    """Latitude and longitude of one end of a movement; none where the name is unknown, doubtful, or in two countries.

    Args:
        name: As the reporter spelled it: "Andijan Province, Uzbekistan", "Uzbekistan", "southern Kyrgyzstan".
        country: Its country (alpha-3), or "" where the report does not say.
        around: Countries (alpha-3) of the crisis, one of which it may lie in.
    """
    return _end(name.strip(), country, tuple(sorted(set(around) - {""})))


@lru_cache(maxsize=10_000)
def _end(name: str, country: str, around: tuple[str, ...]) -> Point | None:
    whole = country_code(name) or ("" if name else country)
    if whole:
        return centre(whole)
    said = country or country_code(name.rpartition(",")[2].strip())
    points = [point for code in ([said] if said else around) if (point := _inside(name, code))]
    return points[0] if len(points) == 1 else None


def _inside(name: str, country: str) -> Point | None:
    found, ambiguous = matches(name, country)
    if not found or ambiguous or found[0].matched == "fuzzy":
        return None
    return _middle(found[0].entry, country)


def _middle(entry: Entry, country: str) -> Point | None:
    if entry.latitude is not None and entry.longitude is not None:
        return entry.latitude, entry.longitude
    points = [
        (each.latitude, each.longitude)
        for each in provinces(country)
        if each.code in entry.members and each.latitude is not None and each.longitude is not None
    ]
    if not points:
        return None
    return sum(point[0] for point in points) / len(points), sum(point[1] for point in points) / len(points)
