"""Names of people, told from those of places, bodies and events by given names, titles, initials and shape."""

import csv
import re
from functools import cache
from pathlib import Path

from lib.loaders.common.countries import country
from lib.numbers.folding import folded
from lib.personal.words import BODIES, PLACES

FILE = Path(__file__).parents[2] / "data" / "personal" / "given_names.tsv"
MOST_WORDS, LONGEST = 5, 100
TITLE = re.compile(
    r"^(?:mr|mrs|ms|miss|dr|prof|sr|sra|srta|dona|mme|mlle|m|hajj|haji|ustaz|г-н|г-жа|السيد|السيدة|د)\.?\s+",
    re.IGNORECASE,
)
INITIALS = re.compile(r"(?:[^\W\d_]\.\s?){1,2}[^\W\d_][\w'’-]+|[^\W\d_][\w'’-]+,? (?:[^\W\d_]\.\s?){1,2}")
PARTICLES = {"bin", "ibn", "bint", "ben", "ould", "van", "von", "der", "de", "da", "dos", "del", "abu", "y", "e", "al"}
WORD = re.compile(r"[^\W\d_][^\W\d_'’.-]*(?:['’.-][^\W\d_]+)*\.?")


@cache
def given() -> frozenset[str]:
    """Common given names of several languages, folded."""
    with FILE.open(encoding="utf-8", newline="") as opened:
        rows = csv.DictReader(opened, delimiter="\t")
        return frozenset(folded(name) for row in rows for name in row["names"].split())


def parts(cell: str) -> list[str]:
    """The words of what may be a name; none where it holds anything else, or what names a body or a place."""
    text = TITLE.sub("", cell.strip()[: LONGEST + 1])
    if len(text) > LONGEST:
        return []
    words = [word for word in re.split(r"[\s,]+", text) if word]
    if not 1 <= len(words) <= MOST_WORDS or not all(WORD.fullmatch(word) for word in words):
        return []
    if any(word[0].islower() and folded(word) not in PARTICLES for word in words):
        return []
    plain = folded(text)
    return [] if BODIES.search(plain) or PLACES.search(plain) else [folded(word).strip(".") for word in words]


def could_be(cell: str) -> bool:
    """Whether a cell under a header of people's names is one."""
    return bool(parts(cell)) or bool(INITIALS.fullmatch(cell.strip()))


def is_name(cell: str) -> bool:
    """Whether a cell is a person's whole name: a known given name beside another, or an initial before one.

    >>> is_name("Fatima Okafor"), is_name("Santa Rosa"), is_name("Government of Mali")
    (True, False, False)
    """
    words = parts(cell)
    if INITIALS.fullmatch(cell.strip()) and words:
        return True
    return len(words) > 1 and any(word in given() for word in words)


def is_shaped_as_one(cell: str) -> bool:
    """Whether a cell is two to four words, each with a capital letter where the script has such, and no country."""
    words = parts(cell)
    return 2 <= len(words) <= 4 and not any(map(country, words))
