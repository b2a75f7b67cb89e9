"""Numbers by which offices and banks know people: told by the check that is built into them, or by their shape.

The checks are those that their issuers publish: ISO 13616 (IBAN), the letter of a Spanish identity number, the two last
digits of a Brazilian CPF, the last sign of a Chilean RUT and of a Chinese resident number, the last digits of a Turkish
one. Other registers begin a number with the day of birth.
"""

import re
from collections.abc import Callable
from datetime import date

from lib.numbers.folding import folded

SPANISH_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE"
CHINESE_SIGNS = "10X98765432"
LONGEST = 40
CODE = re.compile(r"[a-z\d][a-z\d .:/_-]{4,30}[a-z\d]")
DATE = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}")
GROUPED = re.compile(r"\d{1,3}(?:[, ]\d{3})+|\d+\.\d+")
BORN = re.compile(r"[1-6]?(\d\d)(\d\d)((?:19|20)\d\d)\d{4,6}|[23](\d\d)(\d\d)(\d\d)\d{7}|(\d{4})(\d\d)(\d\d)\d{4,6}")


def is_code(cell: str) -> bool:
    """Whether a cell may be a number of a register: a few signs with digits among them, no date and no amount."""
    text = folded(cell[:LONGEST])
    if not CODE.fullmatch(text) or DATE.fullmatch(text) or GROUPED.fullmatch(text):
        return False
    return sum(sign.isdigit() for sign in text) >= 4


def are_checked(cells: list[str]) -> bool:
    """Whether nearly all cells pass one of the checks, which amounts and codes of places do by chance alone."""
    plain = [re.sub(r"[\s.-]", "", cell[:LONGEST]).upper() for cell in cells]
    return len(plain) > 3 and any(sum(map(check, plain)) >= 0.8 * len(plain) for check in CHECKS)


def shapes(cells: list[str]) -> int:
    """How many shapes codes have, digits and letters told apart."""
    return len({re.sub(r"[a-z]", "a", re.sub(r"\d", "9", folded(cell))) for cell in cells})


def is_iban(text: str) -> bool:
    """Whether an account's number passes the check of ISO 13616."""
    if not re.fullmatch(r"[A-Z]{2}\d\d[A-Z\d]{11,30}", text):
        return False
    return int("".join(str(int(sign, 36)) for sign in text[4:] + text[:4])) % 97 == 1


def is_spanish(text: str) -> bool:
    """Whether the letter of a Spanish identity number follows from its digits."""
    turned = text.translate(str.maketrans("XYZ", "012", "")) if text[:1] in "XYZ" else text
    found = re.fullmatch(r"(\d{8})([A-Z])", turned[:-1] + text[-1:])
    return bool(found) and SPANISH_LETTERS[int(turned[:8]) % 23] == text[-1]


def is_brazilian(text: str) -> bool:
    """Whether the two last of eleven digits follow from the others."""
    if not re.fullmatch(r"\d{11}", text) or len(set(text)) == 1:
        return False
    sums = [sum(int(text[at]) * (last + 1 - at) for at in range(last)) for last in (9, 10)]
    return [total * 10 % 11 % 10 for total in sums] == [int(text[9]), int(text[10])]


def is_chilean(text: str) -> bool:
    """Whether the last sign of a Chilean number follows from its digits."""
    found = re.fullmatch(r"(\d{7,8})([\dK])", text)
    if not found:
        return False
    total = sum(int(digit) * (2 + at % 6) for at, digit in enumerate(reversed(found[1])))
    return "0123456789K0"[11 - total % 11] == found[2]


def is_chinese(text: str) -> bool:
    """Whether the last sign of a Chinese resident number follows from the others."""
    if not re.fullmatch(r"\d{17}[\dX]", text):
        return False
    return CHINESE_SIGNS[sum(int(digit) * (2 ** (17 - at) % 11) for at, digit in enumerate(text[:17])) % 11] == text[17]


def is_turkish(text: str) -> bool:
    """Whether the two last of eleven digits follow from the others, as in Turkish numbers."""
    if not re.fullmatch(r"[1-9]\d{10}", text):
        return False
    digits = [int(digit) for digit in text]
    tenth = (7 * sum(digits[0:9:2]) - sum(digits[1:8:2])) % 10
    return digits[9] == tenth and sum(digits[:10]) % 10 == digits[10]


def holds_a_birthday(text: str) -> bool:
    """Whether a number of 12 digits and more begins with a day of birth, as those of many registers do."""
    found = BORN.fullmatch(text) if len(text) > 12 else None
    if not found:
        return False
    day, month, year, *rest = found.groups()
    if day is None:
        year, month, day = [part for part in rest if part]
    try:
        born = date(int(year) + (1900 if len(year) == 2 else 0), int(month), int(day))
    except ValueError:
        return False
    return 1900 <= born.year <= date.today().year


CHECKS: tuple[Callable[[str], bool], ...] = (
    is_iban, is_spanish, is_brazilian, is_chilean, is_chinese, is_turkish, holds_a_birthday,
)  # fmt: skip
