"""Places in running text, with the country that each lies in."""

import csv
import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from lib.extract.candidates import NOT_PLACES, Candidate, candidates, unspoken
from lib.extract.naming import FOLDER, countries_of, country_named, lies_in, peoples
from lib.extract.sentences import Sentence
from lib.places.folding import fold

_DIRECTION = re.compile(r"^(?:north|south|east|west|central|upper|lower)(?:-?(?:east|west))?(?:ern)?[ -]", re.I)
_LED = re.compile(
    r"\b(?:in|at|near|around|from|to|of|outside|into|towards?|off|across|inside|over|between|reached|left|and|of)(?: the| central| downtown)? $|, $"
)
_SURELY_LED = re.compile(
    r"\b(?:in|at|near|around|outside|inside|from|off) (?:the (?:town|city|village|camp|district|port) of )?$"
)
_LEVEL = re.compile(
    r"(?:['’]s)?,? (?:district|province|region|state|county|governorate|camp|town|city|village|island|valley|prefecture|department|area|municipality)\b"
)
GENERIC = frozenset(
    "north south east west northern southern eastern western central upper lower northeast northwest southeast southwest city town village camp province "
    "state region district county governorate oblast mount lake river valley island islands greater new old capital port fort strip refugee".split()
)
REGIONS = frozenset(
    fold(name)
    for name in (
        "Europe|Africa|Asia|Mediterranean|Central America|West Africa|East Africa|Balkans|Caribbean|Latin America|Middle East|Sahel|Aegean|Gulf of Aden"
    ).split("|")
)
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


def places(sentences: list[Sentence], country: str = "") -> list[list[Place]]:
    """The places of each sentence, read together: a country named anywhere helps to tell which Tripoli is meant.

    Args:
        sentences: Of one document.
        country: Alpha-3 code that is known beforehand, or "".
    """
    named = [candidates(sentence.text) for sentence in sentences]
    votes = _votes([one for each in named for one in each], country)
    return [
        [place for one in each for place in _meanings(one, votes, sentence.text)]
        for each, sentence in zip(named, sentences, strict=True)
    ]


def _votes(named: list[Candidate], country: str) -> Counter[str]:
    """How often each country is named, or likely meant, in a document."""
    votes: Counter[str] = Counter({country: 5} if country else {})
    for one in named:
        code = country_named(unspoken(one.name)) or country_named(_undirected(one.name))
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


def _undirected(name: str) -> str:
    return _DIRECTION.sub("", unspoken(name))


def _meanings(one: Candidate, votes: Counter[str], text: str) -> list[Place]:
    """The places in a run of capitalised words: the whole, else parts that can stand alone."""
    words = [(hit.start(), hit.end()) for hit in re.finditer(r"[^\s]+", one.name)]
    found: list[Place] = []
    at = 0
    while at < len(words):
        place = None
        for stop in range(len(words), at, -1):
            start, end = words[at][0], words[stop - 1][1]
            rest = [fold(unspoken(one.name[a:b])) for a, b in (*words[:at], *words[stop:])]
            is_whole = all(word in GENERIC or word in NOT_PLACES or not word for word in rest)
            place = _meaning(one.start + start, unspoken(one.name[start:end]), votes, text, is_whole=is_whole)
            if place:
                found.append(Place(place.start, place.end, place.name, place.country, "body") if one.is_body else place)
                at = stop
                break
        at += not place
    return found


def _meaning(start: int, name: str, votes: Counter[str], text: str, *, is_whole: bool) -> Place | None:
    folded = fold(name)
    if not folded or folded in NOT_PLACES or (name.isupper() and len(name) < 4 and name not in SHORT):
        return None
    end = start + len(name)
    code = country_named(name) or country_named(_undirected(name))
    if code:
        return Place(start, end, name, code, "country" if name == _undirected(name) else "place")
    if folded in peoples():
        is_ethnic = text[:start].lower().endswith("ethnic ")
        is_side = re.match(r" (?:side|territory|soil|shore)\b", text[end:])
        nation = "" if is_ethnic else peoples()[folded][0]
        return Place(start, end, name, nation, "country" if is_side and nation else "people")
    if folded in REGIONS:
        return Place(start, end, name, "", "region")
    if not is_whole:
        return None
    found = _country_of(
        name, votes, is_led=bool(_LED.search(text[:start]) or _LEVEL.match(text[end:])), is_first=not start
    )
    if found:
        return Place(start, end, name, found, "place")
    is_unheard = bool(_SURELY_LED.search(text[:start]) or _LEVEL.match(text[end:])) and name[0].isupper()
    return Place(start, end, name, "", "place") if is_unheard else None


def _country_of(name: str, votes: Counter[str], *, is_led: bool, is_first: bool) -> str:
    """The likeliest country of a place: well known there, named in the document, often in such reports; or ""."""
    options = dict(countries_of(name)) or dict(countries_of(_undirected(name)))
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
