"""Statuses: whether a number is counted, estimated, disputed or only said, and whether it is still to come."""

import re
from functools import cache

from lib.extract.counted import Counted
from lib.extract.languages import Language
from lib.vocabulary import CEILINGS


def status(text: str, one: Counted, source: str, language: Language) -> str:
    """One of `vocabulary.STATUSES`; what nobody is named for is confirmed where it is a number stated flatly.

    Args:
        text: The sentence in small letters.
        one: The amount.
        source: Who said it, or "".
        language: The language of the sentence.
    """
    outside = text[: one.mention.start] + text[one.right :]
    if language.statuses.disputed.search(outside):
        return "disputed"
    if language.statuses.estimated.search(text[max(0, one.mention.start - 40) :]):
        return "estimate"
    is_counted = one.mention.qualifier not in ("vague", *CEILINGS) and not language.statuses.heard.search(text)
    return "confirmed" if source or is_counted else "unconfirmed"


def is_ahead(text: str, one: Counted, language: Language) -> bool:
    """Whether an amount is feared, planned or hoped for rather than reported.

    Args:
        text: The sentence in small letters.
        one: The amount.
        language: Whose words for what is to come to use.
    """
    if not language.future:
        return False
    if one.trigger[0] >= one.mention.end:
        near = text[one.mention.end : one.trigger[1]]
    else:
        near = text[max(0, one.trigger[0] - 25) : one.mention.start]
    is_planned = _planned(language).search(text[: one.mention.start])
    return bool(is_planned or _future(language).search(near or text[one.left : one.right]))


@cache
def _planned(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{language.future})(?: for| that)? $")


@cache
def _future(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{language.future})\b")
