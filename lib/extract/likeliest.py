"""The country that a place's name most likely means, with all that its document names."""

import csv
import re
from collections import Counter
from functools import cache

from lib.extract.candidates import Candidate
from lib.extract.cases import bases
from lib.extract.languages import Language
from lib.extract.naming import FOLDER, countries_of, country_named, lies_in, peoples
from lib.places.folding import fold

CRISES_CSV = FOLDER / "crises.csv"
UNSURE, LED, WELL_KNOWN, FAMOUS, RENOWNED = 2.5, 3.4, 4.6, 5.2, 6.5


def votes(named: list[Candidate], language: Language, country: str) -> Counter[str]:
    """How often each country is named, or likely meant, in a document.

    Args:
        named: The candidates of all its sentences.
        language: The language that it is written in.
        country: Alpha-3 code that is known beforehand, or "".
    """
    found: Counter[str] = Counter({country: 5} if country else {})
    for one in named:
        code = one.nation or next(filter(None, (country_of(name, language) for name in bases(one.name, language))), "")
        if code:
            found[code] += 3
        if fold(one.name) in peoples():
            people, is_sure = peoples()[fold(one.name)]
            found[people] += 2 if is_sure else 1
    likely: Counter[str] = Counter()
    for one in named:
        options = next(filter(None, (countries_of(name)[:6] for name in bases(one.name, language))), ())
        for code, weight in options:
            if code in found or weight + _prior(code) > max(WELL_KNOWN, options[0][1] - 1):
                likely[code] += 1
    return found + likely


def country_of(name: str, language: Language) -> str:
    """The alpha-3 code of the country that a name is, "northern" before it or not; or ""."""
    return country_named(name) or country_named(undirected(name, language))


def undirected(name: str, language: Language) -> str:
    """A name without "northern" and the like before it."""
    return _direction(language).sub("", name)


def likeliest(name: str, counted: Counter[str], language: Language, *, is_led: bool, is_first: bool) -> str:
    """The likeliest country of a place: well known there, named in the document, often in such reports; or "".

    Args:
        name: Of the place.
        counted: The votes of the document.
        language: The language that it is written in.
        is_led: Whether a word such as "in" stands before it.
        is_first: Whether it begins its sentence, where any word has a capital letter.
    """
    options = dict(countries_of(name)) or dict(countries_of(undirected(name, language)))
    known = {code: options.get(code, UNSURE) for code in [*options, *(c for c in counted if c and lies_in(name, c))]}
    if not known:
        return ""
    scores = {code: weight + 0.35 * min(counted[code], 6) + _prior(code) for code, weight in known.items()}
    best = max(scores, key=lambda code: scores[code])
    if counted[best] > 1:
        return best
    least = FAMOUS if is_first else LED if is_led else WELL_KNOWN
    is_elsewhere = bool(counted) and max(counted.values()) > 1
    return best if options.get(best, 0) > (max(least, RENOWNED) if is_elsewhere else least) else ""


def _prior(code: str) -> float:
    return _crises().get(code, 0.0)


@cache
def _crises() -> dict[str, float]:
    """What is added to the weight of a name in a country that humanitarian appeals were made for."""
    with CRISES_CSV.open(encoding="utf-8", newline="") as opened:
        return {row["country"]: float(row["weight"]) for row in csv.DictReader(opened)}


@cache
def _direction(language: Language) -> re.Pattern[str]:
    return re.compile(rf"^(?:{language.names.directions})", re.I)
