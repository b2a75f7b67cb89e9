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
LANDMARKS = FOLDER / "landmarks.csv"
SPOKEN = {"Congo": "COD", "Eastern Congo": "COD"}
KNOWN_BY_ALL = 7.2


def spoken_key(name: str) -> str:
    """A name without case, accents, articles' spaces and punctuation."""
    return fold(name).replace(" ", "")


@lru_cache(maxsize=50_000)
def country_named(name: str) -> str:
    """The alpha-3 code of a country called so, or "". Three Latin letters are no name in a text, except UK and the like."""
    if len(name) <= 3 and name.isascii() and name not in ("UK", "DRC", "USA", "UAE", "CAR"):
        return ""
    return SPOKEN.get(name) or country(name)


@cache
def peoples() -> dict[str, tuple[str, bool]]:
    """Names of peoples and adjectives of countries, folded: the country, and whether it is sure."""
    with PEOPLES.open(encoding="utf-8", newline="") as opened:
        rows = list(csv.DictReader(opened))
    return {fold(word): (row["country"], row["sure"] == "1") for row in rows for word in row["words"].split("|")}


@lru_cache(maxsize=50_000)
def countries_of(name: str) -> tuple[tuple[str, float], ...]:
    """The countries that have a well-known place or province of this name, likeliest first, with weights."""
    key = spoken_key(name)
    found = _world().get(key) or _world().get(bare(name)[0].replace(" ", ""), "")
    others = tuple((pair[:3], float(pair[4:])) for pair in found.split())
    marked = _landmarks().get(key)
    return ((marked, KNOWN_BY_ALL), *(pair for pair in others if pair[0] != marked)) if marked else others


@lru_cache(maxsize=50_000)
def lies_in(name: str, code: str) -> bool:
    """Whether a country has any place of exactly this name, small ones too."""
    names = gazetteer(code)
    return spoken_key(name) in names.whole or bare(name)[0].replace(" ", "") in names.bare


@cache
def _landmarks() -> dict[str, str]:
    """Camps, crossings and scenes of crises: the country of each folded name."""
    with LANDMARKS.open(encoding="utf-8", newline="") as opened:
        rows = list(csv.DictReader(opened))
    return {spoken_key(name): row["country"] for row in rows for name in row["names"].split("|")}


@cache
def _world() -> dict[str, str]:
    with gzip.open(WORLD_NAMES, "rt", encoding="utf-8") as opened:
        return dict(line.rstrip("\n").split("\t") for line in opened)
