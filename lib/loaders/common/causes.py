"""Words of causes, folded, in the languages of our files: `flood` is a disaster, `clashes` are conflict."""

import re
from collections.abc import Iterable

from lib.loaders.common.words import BESIDE_CAUSES, CONFLICT, DISASTER, WHOLE_CAUSES
from lib.numbers.folding import folded
from lib.numbers.words import MISSING
from lib.vocabulary import CAUSES


def stems(words: str) -> re.Pattern[str]:
    """A pattern of words by how they begin, some of them whole: `rain` is none in `Ukraine`, nor `war` in `warning`."""
    found = [rf"{word}\b" if word in WHOLE_CAUSES else word for word in words.split()]
    return re.compile(rf"(?<![a-zа-яіїєґ])(?:ال|و)?(?:{'|'.join(found)})")


PATTERNS = {"conflict": stems(CONFLICT), "disaster": stems(DISASTER)}


def cause(cell: str) -> str:
    """`conflict`, `disaster` or `other`, by the words of a cell; nothing where it states none."""
    words = folded(cell)
    if words in MISSING or words in CAUSES:
        return "" if words in MISSING else words
    return next((name for name, pattern in PATTERNS.items() if pattern.search(words)), "other")


def are_causes(cells: Iterable[str]) -> bool:
    """Whether all cells are bare words of causes, as `Flash flood`, and none the name of one, as `Storm Daniel`."""
    said = [folded(cell) for cell in cells]
    words = [word for cell in said for word in re.findall(r"[^\W\d_]+", cell)]
    known = (word in BESIDE_CAUSES or any(pattern.match(word) for pattern in PATTERNS.values()) for word in words)
    return bool(said) and all(cause(cell) not in ("", "other") for cell in said) and all(known)
