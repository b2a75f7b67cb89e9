"""The names of one country, indexed for matching, and read when first asked for."""

from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache

from lib.places.entries import Entry, entries
from lib.places.folding import bare, fold, sorted_key
from lib.places.wording import LEVEL_OF


@dataclass
class Gazetteer:
    """The entries of a country, found by key (whole name), bare key (without "oblast", "city") and sorted words."""

    country: str
    entries: list[Entry]
    whole: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    bare: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    words: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        for number, entry in enumerate(self.entries):
            for name in dict.fromkeys((entry.name, *entry.names)):
                self._index(name, number)
        self.by_code = {entry.code: entry for entry in self.entries}

    def _index(self, name: str, number: int) -> None:
        folded = fold(name)
        whole = folded.replace(" ", "")
        if not whole:
            return
        _add(self.whole, whole, number)
        short, _ = bare(name)
        if short in LEVEL_OF:
            return
        if short.replace(" ", "") != whole:
            _add(self.bare, short.replace(" ", ""), number)
        if " " in short:
            _add(self.words, sorted_key(short), number)


def _add(index: dict[str, list[int]], name: str, number: int) -> None:
    numbers = index[name]
    if not numbers or numbers[-1] != number:
        numbers.append(number)


@lru_cache(maxsize=64)
def gazetteer(country: str) -> Gazetteer:
    """All names of a country (alpha-3); an unknown country has none."""
    return Gazetteer(country, entries(country))
