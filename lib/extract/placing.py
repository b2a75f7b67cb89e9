"""Places in running text, with the country that each lies in."""

import csv
import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from lib.extract.candidates import Candidate, candidates, unspoken
from lib.extract.languages import Language
from lib.extract.naming import FOLDER, countries_of, country_named, lies_in, peoples
from lib.extract.sentences import Sentence
from lib.places.folding import fold

SHORT = frozenset({"UK", "DRC", "USA", "UAE", "CAR", "US"})
CRISES_CSV = FOLDER / "crises.csv"
UNSURE, WELL_KNOWN, FAMOUS, RENOWNED = 2.5, 4.6, 5.2, 6.7


@dataclass(frozen=True)
class Place:
    """A place that a sentence names.

    Attributes:
        start, end: Offsets in the sentence.
        name: As printed.
        country: Alpha-3; "" for continents, seas and names whose country is open.
        kind: `country`, `place`, `people` (a nationality), `region` (a continent or sea) or `body` (an organisation).
    """

    start: int
    end: int
    name: str
    country: str
    kind: str


def places(sentences: list[Sentence], language: Language, country: str = "") -> list[list[Place]]:
    """The places of each sentence, read together: a country named anywhere helps to tell which Tripoli is meant.

    Args:
        sentences: Of one document.
        language: The language that it is written in.
        country: Alpha-3 code that is known beforehand, or "".
    """
    named = [candidates(sentence.text, language) for sentence in sentences]
    votes = _votes([one for each in named for one in each], language, country)
    return [
        [place for one in each for place in _meanings(one, votes, sentence.text, language)]
        for each, sentence in zip(named, sentences, strict=True)
    ]


def _votes(named: list[Candidate], language: Language, country: str) -> Counter[str]:
    """How often each country is named, or likely meant, in a document."""
    votes: Counter[str] = Counter({country: 5} if country else {})
    for one in named:
        code = country_named(unspoken(one.name)) or country_named(_undirected(one.name, language))
        if code:
            votes[code] += 3
        if fold(one.name) in peoples():
            people, is_sure = peoples()[fold(one.name)]
            votes[people] += 2 if is_sure else 1
    likely: Counter[str] = Counter()
    for one in named:
        options = countries_of(unspoken(one.name))[:6]
        for code, weight in options:
            if code in votes or weight + _prior(code) > max(WELL_KNOWN, options[0][1] - 1):
                likely[code] += 1
    return votes + likely


def _undirected(name: str, language: Language) -> str:
    return _direction(language).sub("", unspoken(name))


@cache
def _direction(language: Language) -> re.Pattern[str]:
    return re.compile(rf"^(?:{language.names.directions})", re.I)


def _meanings(one: Candidate, votes: Counter[str], text: str, language: Language) -> list[Place]:
    """The places in a run of capitalised words: the whole, else parts that can stand alone."""
    words = [(hit.start(), hit.end()) for hit in re.finditer(r"[^\s]+", one.name)]
    found: list[Place] = []
    at = 0
    while at < len(words):
        place = None
        for stop in range(len(words), at, -1):
            start, end = words[at][0], words[stop - 1][1]
            rest = [fold(unspoken(one.name[a:b])) for a, b in (*words[:at], *words[stop:])]
            is_whole = all(word in language.names.generic or word in language.names.never or not word for word in rest)
            place = _meaning(one.start + start, unspoken(one.name[start:end]), votes, text, language, is_whole=is_whole)
            if place:
                found.append(Place(place.start, place.end, place.name, place.country, "body") if one.is_body else place)
                at = stop
                break
        at += not place
    return found


def _meaning(
    start: int, name: str, votes: Counter[str], text: str, language: Language, *, is_whole: bool
) -> Place | None:
    names, folded = language.names, fold(name)
    if not folded or folded in names.never or (name.isupper() and len(name) < 4 and name not in SHORT):
        return None
    end = start + len(name)
    code = country_named(name) or country_named(_undirected(name, language))
    if code:
        return Place(start, end, name, code, "country" if name == _undirected(name, language) else "place")
    if folded in peoples():
        is_ethnic = names.ethnic.search(text[:start])
        is_side = names.side.match(text, end)
        nation = "" if is_ethnic else peoples()[folded][0]
        return Place(start, end, name, nation, "country" if is_side and nation else "people")
    if folded in names.regions:
        return Place(start, end, name, "", "region")
    if not is_whole:
        return None
    found = _country_of(
        name,
        votes,
        language,
        is_led=bool(names.led.search(text[:start]) or names.level.match(text, end)),
        is_first=not start,
    )
    if found:
        return Place(start, end, name, found, "place")
    is_unheard = bool(names.surely_led.search(text[:start]) or names.level.match(text, end)) and name[0].isupper()
    return Place(start, end, name, "", "place") if is_unheard else None


def _country_of(name: str, votes: Counter[str], language: Language, *, is_led: bool, is_first: bool) -> str:
    """The likeliest country of a place: well known there, named in the document, often in such reports; or ""."""
    options = dict(countries_of(name)) or dict(countries_of(_undirected(name, language)))
    known = {code: options.get(code, UNSURE) for code in [*options, *(c for c in votes if c and lies_in(name, c))]}
    if not known:
        return ""
    scores = {code: weight + 0.35 * min(votes[code], 6) + _prior(code) for code, weight in known.items()}
    best = max(scores, key=lambda code: scores[code])
    if votes[best] > 1:
        return best
    least = FAMOUS if is_first else 3.4 if is_led else WELL_KNOWN
    is_elsewhere = bool(votes) and max(votes.values()) > 1
    return best if options.get(best, 0) > (max(least, RENOWNED) if is_elsewhere else least) else ""


def _prior(code: str) -> float:
    return _crises().get(code, 0.0)


@cache
def _crises() -> dict[str, float]:
    """What is added to the weight of a name in a country that humanitarian appeals were made for."""
    with CRISES_CSV.open(encoding="utf-8", newline="") as opened:
        return {row["country"]: float(row["weight"]) for row in csv.DictReader(opened)}
