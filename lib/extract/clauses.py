"""Clauses: the stretch of a sentence that is each amount's own, so that no verb is lent to a neighbour."""

import re

from lib.extract.amounts import Mention

STRONG = re.compile(
    r"; |: | [—–-] | -- |—|, (?:and|but|while|whereas|though|although|when|where|as|with|then|before|after|so|yet|which|who|only|against)\b|\) | \("
)
MEDIUM = re.compile(r" (?:and|but|while|whereas|though|although|with|plus|or|on top of) ")
WEAK = re.compile(r",")


def clauses(text: str, found: list[Mention]) -> list[tuple[int, int]]:
    """Where the own clause of each amount begins and ends in a sentence.

    Args:
        text: The sentence in small letters.
        found: Its amounts, in order.
    """
    inner = [_border(text, one.end, other.start) for one, other in zip(found, found[1:], strict=False)]
    borders = [0, *inner, len(text)]
    return list(zip(borders, borders[1:], strict=False)) if found else []


def _border(text: str, start: int, end: int) -> int:
    between = text[start:end]
    for pattern in (STRONG, MEDIUM, WEAK):
        hits = list(pattern.finditer(between + " " if pattern is MEDIUM else between))
        if hits:
            return start + min(hits[-1].start() + 1, len(between))
    return end
