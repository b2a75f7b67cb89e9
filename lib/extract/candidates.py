"""Candidates: runs of capitalised words that may name a place, without months, offices and bodies."""

import re
from dataclasses import dataclass
from functools import cache

from lib.extract.languages import Language, Names
from lib.extract.naming import country_named
from lib.extract.uncased import named
from lib.places.folding import fold

_WORD = r"(?:[A-ZÀ-ÞĀ-ŽА-ЯЁ][\w'’ʻ]*(?:[-–](?:[\w'’]+))*)"
_LINK = r"\s(?:of the|of|al|el|de la|de las|de los|del|des|de|du|da|das|dos|do|la|le|ez|es|ed|e)\s|\s|-|\sal-|\sel-|\sez-|\ses-|\sas-"


@dataclass(frozen=True)
class Candidate:
    """A run of capitalised words.

    Attributes:
        start: Where it begins in the sentence.
        name: As printed.
        is_body: Whether it names a body, such as an army, whose country is not where something happened.
        nation: Alpha-3 code of the country of a people that its language names.
    """

    start: int
    name: str
    is_body: bool = False
    nation: str = ""


def candidates(text: str, language: Language) -> list[Candidate]:
    """The runs of a sentence that may name places, in order; "India's Tripura" is two."""
    found = _people(language).finditer(text) if language.names.peoples else ()
    hits = [hit for hit in found if not country_named(hit.group())]
    peoples = [Candidate(hit.start(), hit.group(), nation=str(hit.lastgroup)) for hit in hits]
    taken = {at for one in peoples for at in range(one.start, one.start + len(one.name))}
    if language.names.uncased:
        runs = [Candidate(start, name) for start, name in named(text, language.names)]
    else:
        runs = [
            piece
            for hit in _run(language).finditer(text)
            for piece in _pieces(text, hit.start(), hit.group(), language.names)
        ]
    return sorted((*peoples, *(one for one in runs if one.start not in taken)), key=lambda one: one.start)


def unspoken(name: str) -> str:
    """A name without the "s" of possession."""
    return re.sub(r"['’]s?$", "", name)


def _pieces(text: str, start: int, run: str, names: Names) -> list[Candidate]:
    if run.isalpha() and fold(run) in names.never:
        return []
    cuts = [0, *(hit.end() for hit in names.possessive.finditer(run)), len(run)]
    found = [_trimmed(text, start + a, run[a:b].rstrip(), names) for a, b in zip(cuts, cuts[1:], strict=False)]
    return [one for one in found if one]


def _trimmed(text: str, start: int, run: str, names: Names) -> Candidate | None:
    """A run without the small words that it begins with; None where nothing is left or it names something else."""
    for piece in re.finditer(r"\S+", run):
        if fold(piece.group()) in names.events:
            return None
        if fold(unspoken(piece.group())) not in names.never:
            name = run[piece.start() :]
            begin = start + piece.start()
            if names.role.search(text[:begin]) or names.feature.match(text[begin + len(name) :]):
                return None
            is_body = run[0].isupper() and any(fold(word) in names.bodies for word in re.split(r"[\s-]", run))
            return Candidate(begin, name, is_body)
    return None


@cache
def _run(language: Language) -> re.Pattern[str]:
    names = language.names
    return re.compile(rf"(?:{names.directions})?{_WORD}(?:(?:{_LINK}){_WORD})*(?:(?:{names.behind})\b)?")


@cache
def _people(language: Language) -> re.Pattern[str]:
    each = "|".join(rf"(?P<{code}>{words})" for code, words in language.names.peoples.items())
    return re.compile(rf"\b(?:{each})\b", re.I)
