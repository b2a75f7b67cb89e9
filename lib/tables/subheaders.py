"""A second header row below the first: units or parts under a name, as `HH` and `Ind` under `IDPs`."""

import re

from lib.numbers.folding import folded
from lib.numbers.words import MISSING

DIGITS = re.compile(r"\W*\d[\d\W]*")


def follows(header: list[str], below: list[list[str]]) -> bool:
    """Whether the row below a header is its second row: all it adds are words above numbers, and names stay blank.

    Args:
        header: The first row.
        below: The rows below it.
    """
    row, body = (below or [[]])[0], below[1:]
    own = added(header, row)
    kept = [at for at, cell in enumerate(header) if cell.strip() and at not in own]
    words = all(re.search(r"[^\W\d_]", row[at]) and folded(row[at]) not in MISSING for at in own)
    return bool(own and kept) and words and all(stands_above_numbers(at, body) for at in own)


def added(header: list[str], row: list[str]) -> list[int]:
    """The columns in which a row says something that the row above does not say."""
    above = [cell.strip() for cell in header] + [""] * len(row)
    return [at for at, cell in enumerate(row) if cell.strip() and cell.strip() != above[at]]


def stands_above_numbers(at: int, body: list[list[str]]) -> bool:
    """Whether most of what a column states is in digits."""
    stated = [row[at] for row in body if at < len(row) and folded(row[at]) not in MISSING]
    return bool(stated) and sum(bool(DIGITS.fullmatch(cell)) for cell in stated) > 0.5 * len(stated)


def joined(header: list[str], row: list[str]) -> list[str]:
    """The names of columns under two header rows.

    >>> joined(["Country", "IDPs", ""], ["", "HH", "Ind"])
    ['Country', 'IDPs HH', 'IDPs Ind']
    """
    own = added(header, row)
    names, last = [], ""
    for at in range(max(len(header), len(row))):
        above = header[at].strip() if at < len(header) else ""
        last = above or last
        names.append(f"{last} {row[at].strip()}" if at in own else above)
    return names
