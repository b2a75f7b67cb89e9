"""Names of countries to codes: the one place where loaders ask for them."""

from functools import cache

from lib import places
from lib.numbers.words import folded
from lib.observations.cells import is_sea as sea

HISTORICAL = frozenset(
    "soviet union|ussr|sun|yugoslavia|yug|scg|serbia and montenegro|serbia-montenegro|czechoslovakia|csk|east germany (gdr)|"
    "east germany|west germany (frg)|west germany|ddr|dfr|german dem rep|germany fed rep|south yemen|north yemen|ymd|ymn|"
    "south vietnam|north vietnam|zaire|rhodesia|netherlands antilles|ant|azores islands|canary is|people's republic of the congo|"
    "yemen arab rep|yemen p dem rep|serbia montenegro".split("|")
)
AT_SEA = "at sea|en mer|en el mar|в море|في البحر|international waters|high seas|offshore|international".split("|")


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
