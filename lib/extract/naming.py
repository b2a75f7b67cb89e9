"""Names to countries: which country a bare name, or the name of a people, most likely means."""

import csv
import gzip
from functools import cache, lru_cache
from pathlib import Path

from lib.places import country
from lib.places.folding import bare, fold
from lib.places.gazetteer import gazetteer

FOLDER = Path(__file__).resolve().parents[2] / "data" / "extract"
WORLD_NAMES = FOLDER / "world_names.tsv.gz"
PEOPLES = FOLDER / "peoples.csv"
SURE = 5.0


def spoken_key(name: str) -> str:
    """A name without case, accents, articles' spaces and punctuation."""
    return fold(name).replace(" ", "")


@lru_cache(maxsize=50_000)
def country_named(name: str) -> str:
    """The alpha-3 code of a country called so, or "". Three Latin letters are no name in a text, except UK and the like."""
    if len(name) <= 3 and name.isascii() and name not in ("UK", "DRC", "USA", "UAE", "CAR"):
        return ""
    return country(name)


@cache
def peoples() -> dict[str, tuple[str, bool]]:
    """Names of peoples and adjectives of countries, folded: the country, and whether it is sure."""
    with PEOPLES.open(encoding="utf-8", newline="") as opened:
        rows = list(csv.DictReader(opened))
    return {fold(word): (row["country"], row["sure"] == "1") for row in rows for word in row["words"].split("|")}


@lru_cache(maxsize=50_000)
def countries_of(name: str) -> tuple[tuple[str, float], ...]:
    """The countries that have a well-known place or province of this name, likeliest first, with weights."""
    found = _world().get(spoken_key(name)) or _world().get(bare(name)[0].replace(" ", ""), "")
    return tuple((pair[:3], float(pair[4:])) for pair in found.split())


@lru_cache(maxsize=50_000)
def lies_in(name: str, code: str) -> bool:
    """Whether a country has any place of exactly this name, small ones too."""
    names = gazetteer(code)
    return spoken_key(name) in names.whole or bare(name)[0].replace(" ", "") in names.bare


@cache
def _world() -> dict[str, str]:
    with gzip.open(WORLD_NAMES, "rt", encoding="utf-8") as opened:
        return dict(line.rstrip("\n").split("\t") for line in opened)
