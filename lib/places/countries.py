"""Countries by name or code. Never a fuzzy match: Niger is not Nigeria."""

import csv
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from lib.places.folding import fold, key

GEO = Path(__file__).resolve().parents[2] / "data" / "geo"
_BRACKET = re.compile(r"^(?P<outside>.*?)\s*[(\[](?P<inside>[^()\[\]]*)[)\]]\s*$")
_ARTICLE = re.compile(r"^(the|la|le|les|el|los|las|l) ")
_SHORT = {"st": "saint", "rep": "republic", "dem": "democratic", "isl": "islands", "is": "islands", "fed": "federation"}


@dataclass(frozen=True)
class Country:
    """A country or territory.

    Attributes:
        code: ISO 3166-1 alpha-3, or XKX (Kosovo), AB9 (Abyei).
        alpha2: ISO 3166-1 alpha-2; empty for Abyei.
        name: What the screen shows where the reporter's own spelling is not at hand.
    """

    code: str
    alpha2: str
    name: str


@lru_cache(maxsize=20_000)
def country(text: str, *, codes: str = "iso") -> str:
    """The ISO 3166-1 alpha-3 code of a country, by exact name or code.

    Args:
        text: A name (in eight languages, and common short and former forms) or a code.
        codes: The list that a code is from: `iso` (alpha-2, alpha-3), `m49`, `gleditsch_ward` or `unhcr`. Names are
            read the same in each; lists contradict one another, so a code is read by the list named and no other.

    Returns:
        The code, or "" where no country is called exactly that.

    >>> country("Niger"), country("Nigeria"), country("DRC"), country("ARE", codes="unhcr")
    ('NER', 'NGA', 'COD', 'EGY')
    """
    stripped = text.strip().strip("*†").strip()
    if not stripped or len(stripped) > 200:
        return ""
    return _by_code(codes).get(stripped.upper().lstrip("0"), "") or _named(stripped)


@cache
def known() -> dict[str, Country]:
    """All countries by alpha-3 code."""
    return {row["iso3"]: Country(row["iso3"], row["iso2"], row["name"]) for row in _rows()}


def alpha3(alpha2: str) -> str:
    """The alpha-3 code for an alpha-2 code, or ""."""
    return _alpha3().get(alpha2, "")


def _named(text: str) -> str:
    found = _by_name().get(_words(text), "")
    if found:
        return found
    if text.count(",") == 1:
        before, after = text.split(",")
        return _by_name().get(_words(f"{after} {before}"), "")
    bracket = _BRACKET.match(text)
    if bracket:
        outside, inside = bracket["outside"], bracket["inside"]
        first = _named(outside)
        agreed = first and (inside.strip() == "the" or first in (_named(inside), _named(f"{inside} {outside}")))
        return first if agreed else ""
    return ""


def _words(text: str) -> str:
    words = [_SHORT.get(word, word) for word in _ARTICLE.sub("", fold(text)).split()]
    return "".join(words)


@cache
def _rows() -> list[dict[str, str]]:
    with (GEO / "countries.csv").open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


@cache
def _alpha3() -> dict[str, str]:
    return {row["iso2"]: row["iso3"] for row in _rows() if row["iso2"]}


@cache
def _by_name() -> dict[str, str]:
    claims: dict[str, set[str]] = {}
    for row in _rows():
        for name in [row["name"], *row["names"].split("|")]:
            claims.setdefault(_words(name), set()).add(row["iso3"])
    return {name: codes.pop() for name, codes in claims.items() if name and len(codes) == 1}


@cache
def _by_code(codes: str) -> dict[str, str]:
    if codes == "iso":
        return {code: row["iso3"] for row in _rows() for code in (row["iso2"], row["iso3"]) if code}
    column = {code.lstrip("0"): row["iso3"] for row in _rows() for code in row[codes].split("|") if code}
    if codes == "unhcr":
        return {row["iso3"]: row["iso3"] for row in _rows() if not row["unhcr"]} | column
    return column


def same(one: str, other: str) -> bool:
    """Whether two spellings differ in nothing but case, accents and punctuation."""
    return key(one) == key(other)
