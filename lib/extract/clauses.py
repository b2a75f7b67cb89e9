"""Clauses: the stretch of a sentence that is each amount's own, so that no verb is lent to a neighbour."""

import re

from lib.extract.amounts import Mention
from lib.extract.languages import Language

WEAK = re.compile(r",")


def clauses(text: str, found: list[Mention], language: Language) -> list[tuple[int, int]]:
    """Where the own clause of each amount begins and ends in a sentence.

    Args:
        text: The sentence in small letters.
        found: Its amounts, in order.
        language: Whose conjunctions part clauses.
    """
    inner = [_border(text, one.end, other.start, language) for one, other in zip(found, found[1:], strict=False)]
    borders = [0, *inner, len(text)]
    return list(zip(borders, borders[1:], strict=False)) if found else []


def _border(text: str, start: int, end: int, language: Language) -> int:
    between = text[start:end]
    for pattern in (language.clauses.strong, language.clauses.medium, WEAK):
        hits = list(pattern.finditer(between + " " if pattern is language.clauses.medium else between))
        if hits:
            return start + min(hits[-1].start() + 1, len(between))
    return end
