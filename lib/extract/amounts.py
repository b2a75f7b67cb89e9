"""Amounts in running text: digits, words and vague words, each with its hedge and offsets."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

from lib.extract.languages import Language
from lib.phrases import interval

_DIGITS = r"\d{1,2}(?:,\d\d)+,\d{3}(?!\d)|\d{1,3}(?:,\d{3})+(?!\d)|\d{1,3}(?:, 000)+(?!\d)|\d{1,3}(?:\.\d{3})+(?!\d)|\d{1,3}(?:['٬]\d{3})+(?!\d)|\d{1,3}(?: \d{3})+(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d)"
_SEVERAL = (3, 9)


@dataclass(frozen=True)
class Mention:
    """An amount in a sentence.

    Attributes:
        start, end: Offsets in the sentence, hedge included.
        core: Where the amount itself begins.
        value: The number printed, or None for ranges and vague words.
        low, high: The ends of a range, or what vague words stand for.
        qualifier: One of `vocabulary.QUALIFIERS`.
        words: The amount as printed, where it is more than digits.
    """

    start: int
    end: int
    core: int
    value: int | None
    low: int | None
    high: int | None
    qualifier: str
    words: str


def mentions(text: str, language: Language, taken: Iterable[tuple[int, int]]) -> list[Mention]:
    """Every amount of a sentence, in order.

    Args:
        text: A sentence in small letters.
        language: Whose words to use.
        taken: Stretches that are something else, such as dates; looked at only where there is an amount.
    """
    found: list[Mention] = []
    hit = _amount(language).search(text)
    stretches = list(taken) if hit else []
    while hit:
        ends = [end for start, end in stretches if hit.start() < end and start < hit.end()]
        mention = None if ends else _read(text, hit, language)
        at = max(*ends, hit.start() + 1) if ends else hit.end()
        if mention:
            found.append(mention)
            at = mention.end
        hit = _amount(language).search(text, at)
    return found


def _read(text: str, hit: re.Match[str], language: Language) -> Mention | None:
    start, end = hit.span()
    if hit["vague"]:
        low, high = interval(hit["vague"]) or _SEVERAL
        qualifier, begin = hedge_before(text, start, language)
        more = language.more.match(text[end:])
        return Mention(begin, end + (more.end() if more else 0), start, None, low, high, "vague", hit["vague"].strip())
    qualifier, begin = hedge_before(text, start, language)
    joined = text[hit.end("low") : hit.start("high")].strip() if hit["high"] else ""
    is_list = joined == language.joins and not re.search(rf"(?:{language.between}) $", text[:begin])
    shares_scale = hit["high"] and not hit["scale"] and not is_list
    low_number = number(hit["low"], hit["scale2"] if shares_scale else hit["scale"], language)
    if low_number is None:
        return None
    if hit["high"]:
        high_number = number(hit["high"], hit["scale2"], language)
        if high_number is None or high_number <= low_number or is_list:
            return Mention(begin, hit.end("low"), start, low_number, None, None, qualifier, "")
        return Mention(begin, end, start, None, low_number, high_number, "range", text[start:end])
    for name, pattern in _trailing(language).items():
        after = pattern.match(text, end)
        if after and qualifier in ("exact", "about"):
            stop = end if after["noun"] else after.end()
            words = "" if text[start:stop].isdigit() else text[start:stop]
            return Mention(begin, stop, start, low_number, None, None, name, words)
    words = "" if text[start:end].replace(",", "").isdigit() else text[start:end].strip()
    if words and qualifier == "exact" and re.search(rf"\b(?:{language.rough})", words):
        qualifier = "about"
    return Mention(begin, end, start, low_number, None, None, qualifier, words)


def hedge_before(text: str, start: int, language: Language) -> tuple[str, int]:
    """The qualifier before an amount, and where it begins; the strongest of several ("at least some 300")."""
    qualifier, begin = "exact", start
    for _ in range(3):
        hit = _hedges(language).search(text[:begin])
        if not hit:
            break
        name = next(key for key, words in hit.groupdict().items() if words)
        qualifier = name if qualifier in ("exact", "about") else qualifier
        begin = hit.start(name)
    return qualifier, begin


def number(words: str, scale: str | None, language: Language) -> int | None:
    """The number that digits or words write, times its scale; None for what is none."""
    words = words.strip()
    if words[0].isdigit():
        value = digits(words)
    else:
        spelled = spoken(words, language)
        if spelled is None:
            return None
        value = Decimal(spelled)
    value *= next((size for names, size in language.scales.items() if scale and re.fullmatch(names, scale.strip())), 1)
    return int(value.quantize(Decimal(1), rounding=ROUND_HALF_UP)) if value < 10**10 else None


def digits(words: str) -> Decimal:
    """The number that digits and marks write; a mark before three digits parts thousands."""
    if words.isdecimal():
        return Decimal(words)
    bare = re.sub(r"[ '٬]", "", words)
    if re.fullmatch(r"\d+(?:[.,]\d{3})+", bare) or re.fullmatch(r"\d{1,2}(?:,\d\d)+,\d{3}", bare):
        return Decimal(re.sub(r"[.,]", "", bare))
    return Decimal(bare.replace(",", "."))


def spoken(words: str, language: Language) -> int | None:
    """The number that words spell: "thirty-one thousand nine hundred" is 31,900."""
    part = _fraction(language).fullmatch(words)
    if part:
        whole = language.numbers[part["ones"]] if part["ones"] else 0
        share = language.fractions[part["share"]] if part["share"] else 0.5
        return round((whole + share) * language.multiples[part["times"] or part["times2"]])
    total = current = 0
    for word in _units(language).findall(words):
        if word in language.numbers:
            current += language.numbers[word]
            continue
        times = language.multiples[word]
        current = max(current, 1) * times
        if times >= 1_000:
            total, current = total + current, 0
    return total + current or None


@cache
def _amount(language: Language) -> re.Pattern[str]:
    ones, times = _any(language.numbers), _any(language.multiples)
    unit = rf"(?:{ones}|{times})"
    fraction = rf"(?:{_any(language.fractions)})[ -]?(?:{times})|(?:{ones}) (?:{language.and_a_half}) (?:{times})"
    spelled = rf"{fraction}|(?:(?:{language.article}) (?:{times})|{unit})(?:[\s-]+(?:{language.joins} )?{unit})*"
    scales = "|".join(language.scales)
    size = rf"(?:[ -]?(?:{scales})(?![\w]))"
    one = rf"(?:{_DIGITS})|(?:{spelled})(?![\w])"
    return re.compile(
        rf"(?<![\w.,/:+#-])(?:(?P<vague>{language.vague or '(?!)'})(?![\w])|(?P<low>{one})(?P<scale>{size})?"
        rf"(?:\s?(?:-|–|—|{language.ranges})\s?(?P<high>{_DIGITS})(?![\w])(?P<scale2>{size})?)?)"
    )


@cache
def _trailing(language: Language) -> dict[str, re.Pattern[str]]:
    """Hedges behind an amount, or behind its noun: "20 or more", "20 people or more"."""
    noun = rf"(?P<noun> (?:{language.people}))?"
    return {name: re.compile(rf"{noun}\s?(?:{words})") for name, words in language.trailing.items()}


@cache
def _fraction(language: Language) -> re.Pattern[str]:
    times = _any(language.multiples)
    return re.compile(
        rf"(?P<share>{_any(language.fractions)})[ -]?(?P<times>{times})"
        rf"|(?P<ones>{_any(language.numbers)}) (?:{language.and_a_half}) (?P<times2>{times})"
    )


@cache
def _units(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_any([*language.numbers, *language.multiples])})(?!\w)")


def _any(words: Iterable[str]) -> str:
    """A pattern of words, longest first."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True)) or r"(?!)"


@cache
def _hedges(language: Language) -> re.Pattern[str]:
    groups = "|".join(rf"(?P<{name}>{words})" for name, words in language.hedges.items()) or r"(?!)"
    return re.compile(rf"(?<!\w)(?:{groups})(?: (?:{language.after_hedge}))?\s*$")
