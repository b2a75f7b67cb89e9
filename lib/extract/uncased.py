"""Names in scripts without capital letters: runs of words that a gazetteer knows, or that a word such as "town" leads."""

import re
from collections.abc import Iterator

from lib.extract.languages import Names
from lib.extract.naming import countries_of, country_named
from lib.places.folding import fold

LONGEST = 4
_WORD = re.compile(r"[^\W\d_]+")


def named(text: str, names: Names) -> Iterator[tuple[int, str]]:
    """Where each name of a sentence begins, and the name, the longest first; names do not overlap."""
    words = [(hit.start(), hit.end()) for hit in _WORD.finditer(text)]
    at = 0
    while at < len(words):
        start = words[at][0]
        ends = [end for _, end in words[at : at + LONGEST] if "  " not in text[start:end]]
        name = next((text[start:end] for end in reversed(ends) if _is_name(text, start, end, names)), "")
        if name:
            yield start, name
        at += max(len(name.split()), 1)


def _is_name(text: str, start: int, end: int, names: Names) -> bool:
    name = text[start:end]
    folded = fold(name)
    if folded in names.never or not re.fullmatch(r"[\w ]+", name):
        return False
    if country_named(name) or folded in names.regions:
        return True
    if folded.split()[0] in names.generic:
        return False
    before = text[:start]
    is_single = " " not in name
    return bool(countries_of(name) and names.led.search(before) or is_single and names.surely_led.search(before))
