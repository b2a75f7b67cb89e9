"""Amounts that are no reports: money, ages, distances, shares, parts of a whole."""

import re
from functools import cache

from lib.extract.amounts import Mention
from lib.extract.languages import Language

_UNITS = (
    r"per ?cent|percent|percentage|pour cent|por ciento|процент\w*|%|degrees?|°|years?|months?|weeks?|days?|nights?|hours?|minutes?|seconds?|decades?|ans|años|лет|km|kms|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|cm|mm"
    r"|feet|foot|inch(?:es)?|hectares|acres|tonnes?|tons?|kg|kilos?|kilograms|lit(?:re|er)s?|gallons|dollars?|euros?|pounds|rupees|rubles|roubles|pesos|shillings|francs|naira|mph|kph|am|pm|a\.m|p\.m|th|st|nd|rd|am\b"
)
_AFTER = re.compile(
    rf"^[ -]?(?:{_UNITS})(?![a-z])|^-(?:year|month|week|day|hour|minute|kilomet|met|mile|storey|story|strong|member|odd|bed|foot|ton|point|seat|page|man|vehicle|lorry|truck)|^(?: \w+)? (?:in|out of) (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten)\b(?! [a-z]*(?:s)\b)|^ \w+ (?:in|out of) (?:every )?(?:ten|five|four|three)\b|^ (?:in|out of) (?:every )?(?:ten|five|three|four|100|10)\b"
    r"|^(?:-| )?(?:magnitude|times|fold)\b|^:\d|^/\d|^ (?:more )?(?:years?|months?) old|^ (?:of|per cent of) (?:the )?(?:budget|vote)"
)
_BEFORE = re.compile(
    r"\b(?:boy|girl|baby|child|man|woman) of $|(?<![a-z])(?:magnitude|category|article|resolution|section|chapter|phase|page|route|highway|flight|no\.?|number|level|grade|class|paragraph|version|boeing|airbus|room|gate|level|aged?|ages|the age of|call|hotline(?: on)?|phone|tel\.?|covid|b\.?|mi|su|mig|f|bm|t|g|group of|every|aged between|sarscov) ?-?$"
)
_NUMBERED = re.compile(r"(?<![a-z])(?:district|ward|sector|unit|camp|ramp|zone|block)s? ?-?$")
_IN_TEN = re.compile(r"\b(?:one|two|three|four|five|six|seven|eight|nine|\d)(?: [a-z]+)? (?:in|out of)(?: every)? $")
_SMALL = 60
_SUBSET = re.compile(
    r"(?:including|includes?|of (?:them|whom|those|these)(?: \w+){0,2}|counting|among which|incl\.?)(?: \w+){0,1},? ?(?:and )?(?:at least|about|some|over|more than)? ?$"
    r"|\b(?:including|among them) (?:[\w-]+ ){1,4}and (?:at least |about |some )?$"
    r"|\bamong (?:them|those|whom|the dead|the victims|the injured)(?: (?:are|were|was|is))?(?: (?:also|the|at least|about|some|over))? ?$"
)
_OF_THEM = re.compile(
    r"^(?: \w+)? of (?:them|whom|those|these|the (?:dead|victims|killed|injured|wounded|displaced|deaths|missing))\b"
)
_UP_FROM = re.compile(
    r"(?:up|down|rose|risen|increased|fell|climb(?:ed|ing)|jumped|higher|lower|raised(?: \w+){0,3}|dropped|increase|rise|from) (?:sharply )?from(?: (?:a|the) \w+(?: \w+)?)?(?: (?:about|around|some|nearly|over|more than|at least))? ?$|(?:against|compared (?:with|to)|instead of|rather than|an earlier(?: \w+){0,3}|earlier (?:toll|count|figure|estimate)s?(?: \w+){0,2} of|previous(?:ly)?(?: \w+){0,3}(?: of)?|initial(?:ly)?(?: \w+){0,2}(?: of)?|contrary to) ?(?:about|around|some|nearly|over|more than|at least)? ?$"
)

_WITHIN = re.compile(
    r"\b(?:in|at|to|into|across|from|of|inside|over|among|between|around|the|these|those|its|their)\s$"
)


def is_measure(text: str, mention: Mention, language: Language) -> bool:
    """Whether an amount measures something: money, time, length, a share, an age, a temperature, a number on a door."""
    before, after = text[: mention.start], text[mention.end :]
    core_before = text[: mention.core]
    if (mention.value or _SMALL) < _SMALL and (_NUMBERED.search(core_before) or _IN_TEN.search(core_before)):
        return True
    if _AFTER.match(after) or _money(language).search(core_before.rstrip()) or _BEFORE.search(core_before):
        return True
    if re.match(r"^[ ]?[%°]", after) or re.search(r"\d{3,4} $", before) and re.match(r" \d{3}", after):
        return True
    digits = re.search(r"^\+?[\d ]+$", text[max(0, mention.core - 6) : mention.end])
    if digits and re.search(r"\+\d|\b0\d{2,}", text[max(0, mention.core - 14) : mention.end]):
        return True
    age = (
        re.match(r"^,(?! (?:and|or)\b)", after)
        and re.search(r"\b(?:under|over|aged|woman|man|boy|girl|[a-z]+,)$", before.rstrip())
        and (mention.value or 0) < 110
    )
    under = (
        mention.qualifier in ("less_than", "more_than")
        and (mention.value or 0) < 19
        and re.search(r"(?:them|children|boys|girls|people|those|pupils|were|are)$", before.rstrip())
    )
    return bool(age or under)


def is_part(text: str, mention: Mention) -> bool:
    """Whether an amount is a part of one stated already: "including 19 children", "28 of them soldiers"."""
    return bool(_SUBSET.search(text[: mention.start]) or _OF_THEM.match(text[mention.end :]))


def is_superseded(text: str, mention: Mention) -> bool:
    """Whether an amount is an earlier one that is compared with: "up from 114"."""
    return bool(_UP_FROM.search(text[: mention.start]))


def is_site(text: str, mention: Mention, language: Language) -> bool:
    """Whether an amount counts the places where something happened: "in 192 shelters", "from 111 villages"."""
    before, after = text[: mention.start], text[mention.end :]
    return bool(_WITHIN.search(before) and _sites(language).match(after))


@cache
def _sites(language: Language) -> re.Pattern[str]:
    return re.compile(rf"[ -](?:[\w-]+ ){{0,2}}?(?:{language.others})(?![\w-])")


@cache
def _money(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?:(?<![a-z])(?:{language.money or '(?!)'}))\s?$")
