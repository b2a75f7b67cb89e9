"""Names of countries to codes: the one place where loaders ask for them."""

from functools import cache

from lib.numbers.words import folded
from lib.observations.cells import country as named
from lib.observations.cells import is_sea as sea


@cache
def country(text: str) -> str:
    """The ISO 3166-1 alpha-3 code (or XKX, AB9) of a country's name or code; empty where it is none."""
    return named(text.strip()) if text.strip() else ""


@cache
def is_sea(text: str) -> bool:
    """Whether a cell in place of a country names a sea, or says "at sea"."""
    words = folded(text)
    return words in (
        "at sea",
        "en mer",
        "en el mar",
        "в море",
        "في البحر",
        "international waters",
        "high seas",
        "offshore",
    ) or sea(text)
