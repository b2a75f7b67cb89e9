"""Whether an amount was counted within a period, at its end, or since a start."""

import re

from lib.extract.counted import Counted
from lib.extract.days import Day
from lib.extract.languages import Language

SINCE_A_START = frozenset(
    "killed injured hospitalized casualties homes_destroyed homes_damaged detained abducted".split()
)
PRESENT = frozenset("sheltering evacuated displaced homeless".split())
STANDING = frozenset("sheltering refugees waiting in_need affected asylum".split())


def counting(text: str, one: Counted, own: list[Day], *, said: bool, language: Language) -> str:
    """One of `vocabulary.COUNTINGS`.

    Args:
        text: The sentence in small letters.
        one: The amount.
        own: The days of its own clause that are not the day of saying.
        said: Whether somebody says so in the sentence.
        language: Whose words to use.
    """
    clause = text[one.left : one.right]
    own = [day for day in own if not language.names.possessive.match(text, day.end)]
    is_perfect = bool(language.predicates.perfect.search(clause))
    is_present = one.kind in PRESENT and bool(re.search(language.stock or r"(?!)", clause))
    is_total = bool(re.search(language.total or r"(?!)", clause)) and not is_present
    if one.how == "tally" or any(day.is_start for day in own) or is_total:
        return "cumulative"
    if (
        one.how in ("label", "group")
        and one.kind not in SINCE_A_START
        and not re.search(language.flow or r"(?!)", clause)
    ):
        return "stock"
    if re.search(language.flow or r"(?!)", clause):
        return "flow"
    if one.kind == "missing":
        return "flow" if own and not re.search(language.stock or r"(?!)", clause) else "stock"
    if one.kind in SINCE_A_START:
        return _of_event(text, one, own, is_perfect=is_perfect, said=said, language=language)
    if re.search(language.stock or r"(?!)", clause) or (one.kind in STANDING and not is_perfect):
        return "stock"
    return "flow" if own or not (is_perfect or said) else "cumulative"


def _of_event(text: str, one: Counted, own: list[Day], *, is_perfect: bool, said: bool, language: Language) -> str:
    """Of one event with its day, or told as one deed, a flow; else the total so far."""
    is_deed = one.how == "object" and bool(language.predicates.past_tense.search(text[slice(*one.trigger)]))
    return "flow" if not is_perfect and (own or is_deed and not said) and one.how != "label" else "cumulative"
