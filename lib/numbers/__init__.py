"""Amounts as people print them: text to whole numbers with their hedge, or the reason why not.

A cell alone never decides whether `1.234` is a thousand or a fraction: its column does (`marks`).
"""

import re
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from lib.numbers.folding import folded
from lib.numbers.separators import SPACES, Marks, marks
from lib.numbers.words import (
    COLLECTIVE,
    COLLECTIVES,
    FACTORS,
    HIDDEN,
    MISSING,
    PREFIX,
    RANGE,
    SCALE,
    SUFFIXES,
    UNIT,
    UNITS,
    VAGUE,
    spelled,
)

__all__ = ["Amount", "Marks", "Refusal", "hedge", "marks", "parse"]

GREATEST = 10_000_000_000
LONGEST = 200
FOOTNOTE = re.compile(
    r"(?<=[\d+])\s*(?:[*†‡]+|\[\w{1,2}\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|"
    r"\((?:incl(?:uding|\.)?|of (?:which|whom)|among (?:which|whom)|dont|incluid[oa]s|entre ellos)?"
    r"\s*\d+ [^\d()]+\))\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Amount:
    """An amount as stated.

    Attributes:
        value: Whole number of `unit`; None for ranges and words.
        low, high: The ends of a stated range.
        qualifier: The hedge, one of `vocabulary.QUALIFIERS`.
        words: The amount as printed where it is more than digits.
        unit: `households` where the cell says so, else empty.
        note: What was rounded.
    """

    value: int | None = None
    low: int | None = None
    high: int | None = None
    qualifier: str = "exact"
    words: str = ""
    unit: str = ""
    note: str = ""


@dataclass(frozen=True)
class Refusal:
    """Why a cell gives no amount: `bad_number`, `negative`, `missing_value`, or `hidden` (a count kept back)."""

    kind: str
    reason: str


def whole(text: str, decimal: str) -> Decimal | None:
    """The number that digits and marks write, or None where the grouping is broken.

    Args:
        text: Folded text without sign or hedge.
        decimal: The column's decimal mark.
    """
    text = SPACES.sub(" ", text.strip())
    if re.fullmatch(r"\d+(?:[.,]\d+)?e[+-]?\d{1,2}", text):
        return Decimal(text.replace(",", "."))
    group = "," if decimal == "." else "."
    if text.count(decimal) > 1 and group not in text:
        decimal, group = group, decimal
    integer, _, fraction = text.partition(decimal)
    if fraction and not fraction.isdecimal() or text.endswith(decimal):
        return None
    for mark in (group, " "):
        parts = integer.split(mark)
        lakh = len(parts) > 2 and all(len(part) == 2 for part in parts[1:-1]) and len(parts[-1]) == 3
        thousands = all(len(part) == 3 for part in parts[1:])
        if len(parts) > 1 and (1 <= len(parts[0]) <= 3) and (thousands or lakh):
            integer = "".join(parts)
    return Decimal(f"{integer}.{fraction or 0}") if integer.isdecimal() and integer.isascii() else None


def plain(text: str, decimal: str) -> Decimal | None:
    """A number with its scale ("1.2 million"), or spelled out, or None."""
    found = SCALE.match(text)
    factor = 1
    if found:
        text = found["number"]
        factor = next(FACTORS[name] for name, hit in found.groupdict().items() if hit and name != "number")
        decimal = "." if re.fullmatch(r"\d+\.\d+", text) else decimal
        decimal = "," if re.fullmatch(r"\d+,\d{1,2}", text) else decimal
    number = whole(text, decimal)
    if number is None and not found:
        words = spelled(text)
        number = None if words is None else Decimal(words)
    return None if number is None else number * factor


def rounded(number: Decimal) -> int:
    """A fraction of people rounded half up; what is more than anybody counts is cut to that."""
    if number > GREATEST:
        return GREATEST + 1
    return int(number.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def parse(cell: str, decimal: str = ".") -> Amount | Refusal:
    """The amount that a cell states, or why it states none.

    Args:
        cell: As printed.
        decimal: The column's decimal mark (`marks`).

    >>> parse("at least 1,250").value, parse("10-15").high, parse("dozens").qualifier
    (1250, 15, 'vague')
    """
    if len(cell.strip()) > LONGEST:
        return Refusal("bad_number", "is too long to be a number")
    text = folded(unmarked(cell)).removeprefix("'")
    if text.isdecimal() and len(text) < 11:
        return Amount(value=int(text))
    if text in MISSING:
        return Refusal("missing_value", "states nothing")
    if text in HIDDEN:
        return Refusal("hidden", "is a count that its publisher hides")
    if re.match(r"^[-−–—]\s*\d", text) or re.fullmatch(r"\(\s*\d[\d.,\s]*\)", text):
        return Refusal("negative", "is negative, and a count cannot be")
    amount = hedged(text, decimal)
    if amount is None:
        return Refusal("bad_number", "is not a number that can be read")
    if max(amount.value or 0, amount.low or 0, amount.high or 0) > GREATEST:
        return Refusal("bad_number", "is more than all people on earth")
    words = (
        "" if amount.qualifier == "exact" and not amount.unit and re.fullmatch(r"[\d\s.,'٬e+]+", text) else cell.strip()
    )
    return replace(amount, words=words)


def unmarked(cell: str) -> str:
    """A cell without marks of footnotes behind its number, and without a part of it named in brackets.

    >>> unmarked("1,204*"), unmarked("7¹"), unmarked("12 (incl. 3 children)")
    ('1,204', '7', '12')
    """
    return FOOTNOTE.sub("", cell) if cell[-1:] in "*†‡])⁰¹²³⁴⁵⁶⁷⁸⁹" else cell


def hedged(text: str, decimal: str) -> Amount | None:
    """The amount of folded text, with hedge, range and unit; None where it cannot be read."""
    found = UNIT.match(text)
    unit = ""
    if found and (re.search(r"\d", found["number"]) or spelled(found["number"].strip()) is not None):
        text, unit = found["number"].strip(), next(name for name in UNITS if found[name])
        unit = unit if unit == "households" else ""
    qualifier, rest = hedge(text)
    if VAGUE.match(text) and spelled(rest) is None:
        return Amount(qualifier="vague", unit=unit)
    collective = COLLECTIVE.fullmatch(rest)
    if collective and collective["name"] in COLLECTIVES:
        return Amount(value=COLLECTIVES[collective["name"]], qualifier="about" if qualifier == "exact" else qualifier)
    ends = RANGE.match(rest)
    if ends and qualifier in ("exact", "about"):
        high = plain(ends["high"], decimal)
        low = plain(scaled_like(ends["low"], ends["high"]), decimal)
        if low is None or high is None or low > high:
            return None
        return Amount(low=rounded(low), high=rounded(high), qualifier="range", unit=unit)
    number = plain(rest, decimal)
    if number is None:
        return None
    note = f"{text} rounded to a whole number" if number != number.to_integral_value() else ""
    return Amount(value=rounded(number), qualifier=qualifier, unit=unit, note=note)


def scaled_like(low: str, high: str) -> str:
    """The lower end with the scale of the upper one: "1.2-1.5 million" is two millions."""
    found = SCALE.match(high)
    return f"{low} {high[len(found['number']) :].strip()}" if found and not SCALE.match(low) else low


def hedge(text: str) -> tuple[str, str]:
    """The qualifier that stands before or after a number, and the rest of the text."""
    found = PREFIX.match(text)
    if found:
        name = next(name for name, words in found.groupdict().items() if words)
        rest = text[found.end() :]
        inner, bare = hedge(rest)
        return (name, bare) if inner in ("exact", "about") else (inner, bare)
    for name, words in SUFFIXES.items():
        hit = words.search(text)
        if hit:
            return name, text[: hit.start()]
    return "exact", text
