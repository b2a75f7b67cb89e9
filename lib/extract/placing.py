"""Places in running text, with the country that each lies in."""

import re
from collections import Counter
from dataclasses import dataclass

from lib.extract.candidates import Candidate, candidates, unspoken
from lib.extract.cases import bases
from lib.extract.languages import Language
from lib.extract.likeliest import country_of, likeliest, undirected, votes
from lib.extract.naming import peoples
from lib.extract.sentences import Sentence
from lib.places.folding import fold

SHORT = frozenset({"UK", "DRC", "USA", "UAE", "CAR", "US"})


@dataclass(frozen=True)
class Place:
    """A place that a sentence names.

    Attributes:
        start, end: Offsets in the sentence.
        name: As printed, in the nominative where a language has cases.
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
    counted = votes([one for each in named for one in each], language, country)
    return [
        [place for one in each for place in _meanings(one, counted, sentence.text, language)]
        for each, sentence in zip(named, sentences, strict=True)
    ]


def _meanings(one: Candidate, counted: Counter[str], text: str, language: Language) -> list[Place]:
    """The places in a run of capitalised words: the whole, else parts that can stand alone."""
    if one.nation:
        return [Place(one.start, one.start + len(one.name), one.name, one.nation, "people")]
    words = [(hit.start(), hit.end()) for hit in re.finditer(r"[^\s]+", one.name)]
    found: list[Place] = []
    at = 0
    while at < len(words):
        place = None
        for stop in range(len(words), at, -1):
            start, end = words[at][0], words[stop - 1][1]
            rest = [fold(unspoken(one.name[a:b])) for a, b in (*words[:at], *words[stop:])]
            is_whole = all(word in language.names.generic or word in language.names.never or not word for word in rest)
            place = _meaning(one.start + start, one.name[start:end], counted, text, language, is_whole=is_whole)
            if place:
                found.append(Place(place.start, place.end, place.name, place.country, "body") if one.is_body else place)
                at = stop
                break
        at += not place
    return found


def _meaning(
    start: int, printed: str, counted: Counter[str], text: str, language: Language, *, is_whole: bool
) -> Place | None:
    """What words of a run name, the first of the names that they can be a form of."""
    end = start + len(unspoken(printed))
    for name in bases(printed, language):
        country, kind = _named(name, text, (start, end), language)
        if kind:
            return Place(start, end, name, country, kind)
    is_levelled = bool(language.names.level.match(text, end))
    if not is_whole or _is_none(unspoken(printed), language):
        return None
    is_led = is_levelled or bool(language.names.led.search(text[:start]))
    for name in bases(printed, language):
        country = likeliest(name, counted, language, is_led=is_led, is_first=not start)
        if country:
            return Place(start, end, name, country, "place")
    is_unheard = is_levelled or language.names.surely_led.search(text[:start])
    return Place(start, end, unspoken(printed), "", "place") if is_unheard and not printed[0].islower() else None


def _is_none(name: str, language: Language) -> bool:
    folded = fold(name)
    is_word = folded in language.names.never or folded in language.names.phenomena
    return not folded or is_word or (name.isupper() and len(name) < 4 and name not in SHORT)


def _named(name: str, text: str, span: tuple[int, int], language: Language) -> tuple[str, str]:
    """The country and kind of what is no mere place: a country, a people, a continent; or two times ""."""
    names, folded = language.names, fold(name)
    if _is_none(name, language):
        return "", ""
    code = country_of(name, language)
    if code:
        return code, "country" if name == undirected(name, language) else "place"
    if folded in peoples():
        nation = "" if names.ethnic.search(text[: span[0]]) else peoples()[folded][0]
        return nation, "country" if names.side.match(text, span[1]) and nation else "people"
    return "", "region" if folded in names.regions else ""
