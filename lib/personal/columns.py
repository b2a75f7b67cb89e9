"""What particulars of people a column holds, by its header and its cells."""

from collections.abc import Callable

import pandas as pd

from lib.loaders.common import headers, measures
from lib.numbers.folding import folded
from lib.numbers.words import MISSING
from lib.personal import addresses, contacts, identities, names, phones
from lib.personal.words import BARE_NAME, HINTS, NOT_OF_PEOPLE

MOST = 400
FEW, SEVERAL = 3, 6
SHORT = 6
OF_TEXTS = ("note", "quote", "title", "url", "")
CONTACT = "contact"


def kind(header: str, cells: pd.Series) -> str:
    """What a column says of people.

    Args:
        header: As printed.
        cells: Text, one per row.

    Returns:
        A key of `HOLDS`; `CONTACT` for texts in which somebody's e-mail address or telephone stands; empty for nothing.
    """
    distinct = [cell.strip() for cell in cells.unique() if len(cell) > SHORT or not _is_plain(cell)]
    stated = [cell for cell in distinct[:MOST] if folded(cell) not in MISSING]
    if not stated:
        return ""
    hints = hinted(header)
    for found, holds in HOLDS.items():
        if holds(header, stated, found in hints):
            return found
    return CONTACT if any(contacts.in_text(cell) for cell in distinct) else ""


def hinted(header: str) -> set[str]:
    """The kinds that a header names."""
    words = measures.spaced(header)
    return {kind for kind, hint in HINTS.items() if hint.search(words) and not NOT_OF_PEOPLE[kind].search(words)}


def _is_plain(cell: str) -> bool:
    """Whether a short cell is blank or a number: most are, and need no closer look."""
    return cell.isascii() and not any(map(str.isalpha, cell))


def _share(stated: list[str], test: Callable[[str], bool]) -> float:
    return sum(map(test, stated)) / len(stated)


def _holds_mails(header: str, stated: list[str], is_named: bool) -> bool:
    return _share(stated, contacts.is_mail) >= (0.3 if is_named else 0.5)


def _holds_phones(header: str, stated: list[str], is_named: bool) -> bool:
    if is_named:
        return _share(stated, phones.could_be) >= 0.4
    if headers.role(header) == "place_code":
        return False
    return _share(stated, phones.is_phone) >= 0.6 or phones.are_bare_phones([folded(cell) for cell in stated])


def _holds_identities(header: str, stated: list[str], is_named: bool) -> bool:
    if not is_named:
        return identities.are_checked(stated)
    codes = [cell for cell in stated if identities.is_code(cell)]
    if len(codes) < 0.5 * len(stated):
        return False
    return identities.shapes(codes) <= max(2, 0.5 * len(codes)) or _share(codes, _has_letters) >= 0.5


def _has_letters(cell: str) -> bool:
    return any(map(str.isalpha, cell))


def _holds_addresses(header: str, stated: list[str], is_named: bool) -> bool:
    if is_named and _share(stated, addresses.could_be) >= 0.3:
        return True
    return _share(stated, addresses.is_address) >= 0.5


def _holds_names(header: str, stated: list[str], is_named: bool) -> bool:
    if is_named:
        return _share(stated, names.could_be) >= 0.5
    words = measures.spaced(header)
    is_of_others = headers.role(header) not in OF_TEXTS or NOT_OF_PEOPLE["name"].search(words)
    if is_of_others or measures.header(header) is not None:
        return False
    known = _share(stated, names.is_name)
    if known >= (0.25 if BARE_NAME.fullmatch(words) else 0.5):
        return True
    shaped = _share(stated, names.is_shaped_as_one)
    return (len(stated) > FEW and known >= 0.2 and shaped >= 0.9) or (len(stated) >= SEVERAL and shaped >= 0.95)


HOLDS: dict[str, Callable[[str, list[str], bool], bool]] = {
    "email": _holds_mails,
    "phone": _holds_phones,
    "identity": _holds_identities,
    "address": _holds_addresses,
    "name": _holds_names,
}
