"""Amounts that are no reports: money, ages, distances, shares, parts of a whole."""

import re
from functools import cache

from lib.extract.amounts import Mention
from lib.extract.languages import Language

_SMALL = 60
_SHARES = ("%", "°", " %", " °")


def is_measure(text: str, mention: Mention, language: Language) -> bool:
    """Whether an amount measures something: money, time, length, a share, an age, a temperature, a number on a door."""
    before, after = text[: mention.start], text[mention.end :]
    core_before = text[: mention.core]
    if (mention.value or _SMALL) < _SMALL and (
        language.guards.numbered.search(core_before) or language.guards.in_ten.search(core_before)
    ):
        return True
    if (
        language.guards.after.match(after)
        or _money(language).search(core_before.rstrip())
        or language.guards.before.search(core_before)
    ):
        return True
    if after.startswith(_SHARES) or re.search(r"\d{3,4} $", before[-5:]) and re.match(r" \d{3}", after):
        return True
    digits = re.search(r"^\+?[\d ]+$", text[max(0, mention.core - 6) : mention.end])
    if digits and re.search(r"\+\d|\b0\d{2,}", text[max(0, mention.core - 14) : mention.end]):
        return True
    age = (
        (mention.value or 0) < 110
        and after.startswith(",")
        and re.match(rf"^,(?! (?:{language.ranges})\b)", after)
        and language.guards.aged.search(before.rstrip())
    )
    under = (
        mention.qualifier in ("less_than", "more_than")
        and (mention.value or 0) < 19
        and language.guards.of_age.search(before.rstrip())
    )
    return bool(age or under)


def is_part(text: str, mention: Mention, language: Language) -> bool:
    """Whether an amount is a part of one stated already: "including 19 children", "28 of them soldiers"."""
    return bool(
        language.guards.subset.search(text[: mention.start]) or language.guards.of_them.match(text[mention.end :])
    )


def is_superseded(text: str, mention: Mention, language: Language) -> bool:
    """Whether an amount is an earlier one that is compared with: "up from 114"."""
    return bool(language.guards.superseded.search(text[: mention.start]))


def is_site(text: str, mention: Mention, language: Language) -> bool:
    """Whether an amount counts the places where something happened: "in 192 shelters", "from 111 villages"."""
    before, after = text[: mention.start], text[mention.end :]
    return bool(language.guards.within.search(before) and _sites(language).match(after))


@cache
def _sites(language: Language) -> re.Pattern[str]:
    return re.compile(rf"[ -](?:(?!{language.nouns.function})[\w-]+ ){{0,2}}?(?:{language.others})(?![\w-])")


@cache
def _money(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?:(?<![a-z])(?:{language.money or '(?!)'}))\s?$")
