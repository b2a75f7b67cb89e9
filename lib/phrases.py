"""Vague words of number, and the interval that each stands for (`data/phrases.csv`).

"Tens of thousands" is no number: it says no more than that there were at least two tens of thousands and not a hundred
thousand. The intervals are those of the method, in people or whatever else was counted.
"""

import csv
import re
import unicodedata
from functools import cache
from pathlib import Path

PHRASES_CSV = Path(__file__).parent.parent / "data" / "phrases.csv"


def interval(words: str) -> tuple[int, int] | None:
    """The least and the greatest amount that vague words stand for.

    Args:
        words: The amount as printed, such as "tens of thousands of people".

    Returns:
        Both ends, inclusive, of the longest phrase that stands in the words; None where there is none.

    >>> interval("Tens of thousands of people")
    (20000, 99999)
    """
    found = _pattern().search(_folded(words))
    return _intervals()[found.group(1)] if found else None


@cache
def _intervals() -> dict[str, tuple[int, int]]:
    with PHRASES_CSV.open(encoding="utf-8", newline="") as file:
        return {_folded(row["words"]): (int(row["low"]), int(row["high"])) for row in csv.DictReader(file)}


@cache
def _pattern() -> re.Pattern[str]:
    longest_first = sorted(_intervals(), key=len, reverse=True)
    return re.compile(rf"(?<!\w)({'|'.join(map(re.escape, longest_first))})(?!\w)")


def _folded(words: str) -> str:
    return " ".join(unicodedata.normalize("NFC", words).casefold().split())
