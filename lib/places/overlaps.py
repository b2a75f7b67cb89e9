"""Provinces that counters put into one another: a count for Osh Oblast may hold the city of Osh."""

import csv
from functools import cache

from lib.places.countries import GEO


@cache
def overlaps() -> frozenset[tuple[str, str]]:
    """Pairs of part and whole, as ISO 3166-2 codes: such parts are never added to their whole."""
    with (GEO / "overlaps.csv").open(encoding="utf-8", newline="") as opened:
        return frozenset((row["part"], row["whole"]) for row in csv.DictReader(opened))


def is_part(part: str, whole: str) -> bool:
    """Whether counters may put the first province into the second."""
    return (part, whole) in overlaps()
