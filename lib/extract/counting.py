"""Whether an amount was counted within a period, at its end, or since a start."""

import re

from lib.extract.counted import Counted
from lib.extract.days import Day
from lib.extract.languages import Language

CASUALTIES = frozenset({"killed", "injured", "missing", "casualties", "homes_destroyed", "homes_damaged"})


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
    if any(day.is_start for day in own) or re.search(language.total or r"(?!)", clause):
        return "cumulative"
    if re.search(language.flow or r"(?!)", clause):
        return "flow"
    perfect = re.search(r"\b(?:have|has|had)\b(?! to)", clause)
    if one.kind in CASUALTIES:
        active = one.trigger[1] <= one.mention.start and re.search(
            r"(?:ed|ing|lost)$", text[one.trigger[0] : one.trigger[1]]
        )
        if own and not perfect or active and not perfect and not said:
            return "flow"
        return "cumulative"
    if (
        re.search(language.stock or r"(?!)", clause)
        or one.kind in ("sheltering", "refugees", "waiting")
        and not perfect
    ):
        return "stock"
    if own:
        return "flow"
    return "cumulative" if perfect or said else "flow"
