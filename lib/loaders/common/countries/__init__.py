"""Names of countries to codes: the one place where loaders ask for them."""

from functools import cache

import pycountry

from lib import places
from lib.loaders.common.countries.words import AT_SEA, HISTORICAL
from lib.numbers.folding import folded
from lib.observations.cells import is_sea as sea


@cache
def country(text: str) -> str:
    """The ISO 3166-1 alpha-3 code (or XKX, AB9) of a country's name or code; empty where it is none.

    UNHCR codes "Serbia (and Kosovo: S/RES/1244 (1999))" as Serbia.
    """
    text = text.strip()
    return places.country(text) or ("SRB" if "S/RES/1244" in text.upper() else "") if text else ""


@cache
def is_elsewhere(text: str) -> bool:
    """Whether a cell in place of a country names a sea, says "at sea", or names a state that is no more."""
    words = folded(text)
    return words in AT_SEA or words in HISTORICAL or sea(text)


@cache
def code(text: str) -> str:
    """The code of a cell in a column of codes, where numbers are ISO's own: 4 and 004 are AFG."""
    text = text.strip()
    if text.isdecimal() and len(text) <= 3:
        found = pycountry.countries.get(numeric=text.zfill(3))
        return str(found.alpha_3) if found else ""
    return country(text)
