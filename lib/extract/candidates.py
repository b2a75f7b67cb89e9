"""Candidates: runs of capitalised words that may name a place, without months, offices and bodies."""

import re
from dataclasses import dataclass
from functools import cache

from lib.extract.languages import Language, Names
from lib.places.folding import fold

_WORD = r"(?:[A-ZÀ-ÞĀ-ŽА-ЯЁ][\w'’ʻ]*(?:[-–](?:[\w'’]+))*)"
_LINK = r"\s(?:of the|of|al|el|de la|de|du|da|do|la|le|ez|es|ed|e)\s|\s|-|\sal-|\sel-|\sez-|\ses-|\sas-"


@dataclass(frozen=True)
class Candidate:
    """A run of capitalised words.

    Attributes:
        start: Where it begins in the sentence.
        name: As printed.
        is_body: Whether it names a body, such as an army, whose country is not where something happened.
    """

    start: int
    name: str
    is_body: bool = False


def candidates(text: str, language: Language) -> list[Candidate]:
    """The runs of a sentence that may name places, in order; "India's Tripura" is two."""
    runs = _run(language).finditer(text)
    return [piece for hit in runs for piece in _pieces(text, hit.start(), hit.group(), language.names)]


def unspoken(name: str) -> str:
    """A name without the "s" of possession."""
    return re.sub(r"['’]s?$", "", name)


def _pieces(text: str, start: int, run: str, names: Names) -> list[Candidate]:
    cuts = [0, *(hit.end() for hit in names.possessive.finditer(run)), len(run)]
    found = [_trimmed(text, start + a, run[a:b].rstrip(), names) for a, b in zip(cuts, cuts[1:], strict=False)]
    return [one for one in found if one]


def _trimmed(text: str, start: int, run: str, names: Names) -> Candidate | None:
    """A run without the small words that it begins with; None where nothing is left or it names something else."""
    is_body = any(fold(word) in names.bodies for word in re.split(r"[\s-]", run)) and run[0].isupper()
    for piece in re.finditer(r"\S+", run):
        if fold(unspoken(piece.group())) not in names.never:
            name = run[piece.start() :]
            begin = start + piece.start()
            if names.role.search(text[:begin]) or names.feature.match(text[begin + len(name) :]):
                return None
            return Candidate(begin, name, is_body)
    return None


@cache
def _run(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?:{language.names.directions})?{_WORD}(?:(?:{_LINK}){_WORD})*")
