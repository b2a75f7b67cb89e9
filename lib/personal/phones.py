"""Telephone numbers, told from amounts, dates, coordinates and codes by how they are written."""

import re

from lib.numbers.folding import folded

FEWEST_DIGITS, MOST_DIGITS = 7, 15
LONGEST = 120
FEW = 3
PARTED = re.compile(r"\s*(?:[;/|,]|\bor\b|\bou\b|\bи\b|\bo\b)\s*")
LABEL = re.compile(r"^\W*(?:tel|phone|mob|mobile|cell|whatsapp|тел|моб|هاتف|ph|fax)[\W_]*", re.IGNORECASE)
DIALLED = re.compile(r"\+?[\d\s().·\u2011\u2013-]+(?:\s*(?:ext|x|доб)\.?\s*\d{1,5})?")
DECIMAL = re.compile(r"[+-]?\d{1,3}\.\d+")
DAY = re.compile(r"(?:\d{4}[-. ]\d{1,2}[-. ]\d{1,2}|\d{1,2}[-. ]\d{1,2}[-. ](?:\d{4}|\d{2}))")
THOUSANDS = re.compile(r"[+-]?\d{1,3}(?:[ .]\d{3})+")
AREA = re.compile(r"(?:\+?\d{1,3}[\s-]*)?\(0?\d{1,5}\)[\s-]*\d{2,4}(?:[\s-]*\d{2,4}){1,3}")
NORTH_AMERICAN = re.compile(r"(?:1[\s.-])?\d{3}[\s.-]\d{3}[\s.-]\d{4}")
LED_BY_ZERO = re.compile(r"0\d{1,4}(?:[\s./-]\d{2,7})+")
BARE = re.compile(r"0\d{8,10}")
IN_TEXT = re.compile(
    r"(?<![\w/.,+-])(?:\+\d[\d\s().-]{7,25}\d|00[1-9]\d{0,2}[\s.-][\d\s().-]{6,25}\d|\(0?\d{2,4}\)\s?\d{3}-\d{2,4}(?:-\d{2})?)(?![\w/])"
)


def written(cell: str) -> list[str]:
    """What may be numbers in a cell: its parts, without a label such as `Tel.`."""
    return [LABEL.sub("", part).strip() for part in PARTED.split(folded(cell)) if part.strip()]


def could_be(cell: str) -> bool:
    """Whether a cell under a header of telephones is one: enough digits, and nothing but what is dialled."""
    return len(cell) <= LONGEST and any(
        _has_digits(part) and DIALLED.fullmatch(part) and not DAY.fullmatch(part) for part in written(cell)
    )


def is_phone(cell: str) -> bool:
    """Whether a cell is a telephone number, whatever stands above it.

    >>> is_phone("+44 7700 900123"), is_phone("2010-06-14"), is_phone("1 234 567")
    (True, False, False)
    """
    return (
        len(cell) <= LONGEST
        and _digits(cell) >= FEWEST_DIGITS
        and any(_is_written_as_one(part) for part in written(cell))
    )


def are_bare_phones(cells: list[str]) -> bool:
    """Whether all cells are digits of one length led by a zero, as no amount is, and end unlike codes of places."""
    shapes = {len(cell) for cell in cells if BARE.fullmatch(cell)}
    if len(cells) <= FEW or len(shapes) != 1 or not all(map(BARE.fullmatch, cells)):
        return False
    return sum(cell.endswith("00") for cell in cells) <= 0.2 * len(cells)


def in_text(text: str) -> list[str]:
    """The telephone numbers that stand in a text, as printed."""
    printed = [found.group() for found in IN_TEXT.finditer(text)]
    return [each for each in printed if 9 <= _digits(each) <= MOST_DIGITS and not DECIMAL.fullmatch(each)]


def _is_written_as_one(part: str) -> bool:
    if not _has_digits(part) or not DIALLED.fullmatch(part) or DECIMAL.fullmatch(part) or DAY.fullmatch(part):
        return False
    number = _digits(part)
    if part.startswith("+"):
        return number >= 11 or (number >= 9 and not THOUSANDS.fullmatch(part))
    if part.startswith("00"):
        return number >= 10
    return bool(AREA.fullmatch(part) or NORTH_AMERICAN.fullmatch(part) or (number >= 9 and LED_BY_ZERO.fullmatch(part)))


def _has_digits(part: str) -> bool:
    return FEWEST_DIGITS <= _digits(part) <= MOST_DIGITS + 5


def _digits(text: str) -> int:
    return sum(sign.isdigit() for sign in text)
