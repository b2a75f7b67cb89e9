"""Fuzzy matching with a bound: misspelt names of a country, never of five letters or fewer."""

from collections import defaultdict
from functools import lru_cache

from rapidfuzz import fuzz, process

from lib.places.entries import Entry
from lib.places.folding import fold, sound
from lib.places.gazetteer import gazetteer

CUTOFF = 86.0
SAME_SOUND = 95.0
SHORTEST = 6
# Misspelt, a name must still point the same way: North Darfur is not South Darfur.
TELLING = frozenset(
    "north south east west northern southern eastern western central upper lower new old nord sud est ouest norte sur"
    " este oeste haut bas inner outer greater rural rif"
    " северная южная восточная западная شمال جنوب شرق غرب وسط".split()
)


@lru_cache(maxsize=200_000)
def likenesses(country: str, short: str) -> tuple[tuple[int, float], ...]:
    """Numbers of the country's entries with a name like this one, and how like.

    Names that sound the same come first. Of the others only those that share their first or last two letters are
    compared: thirty times faster than all, and a slip of the pen at both ends of a name at once is rare.

    Args:
        country: Alpha-3.
        short: A bare folded name.

    Returns:
        Number of the entry and likeness in percent; nothing for a name of five letters or fewer.
    """
    wanted = short.replace(" ", "")
    if len(wanted) < SHORTEST:
        return ()
    names = gazetteer(country)
    starts, ends, sounds = _keys(country)
    scored = dict.fromkeys(sounds.get(sound(short), ()), SAME_SOUND)
    near = dict.fromkeys((*starts.get(wanted[:2], ()), *ends.get(wanted[-2:], ())))
    for like, score, _ in process.extract(wanted, list(near), scorer=fuzz.ratio, score_cutoff=CUTOFF, limit=None):
        scored[like] = max(score, scored.get(like, 0.0))
    found: dict[int, float] = {}
    for like, score in scored.items():
        for number in (*names.whole.get(like, ()), *names.bare.get(like, ())):
            if _points_alike(short, names.entries[number]):
                found[number] = max(score, found.get(number, 0.0))
    return tuple(found.items())


@lru_cache(maxsize=64)
def _keys(country: str) -> tuple[dict[str, list[str]], dict[str, list[str]], dict[str, list[str]]]:
    """The keys of a country that are long enough, by first two letters, by last two, and by sound."""
    starts: dict[str, list[str]] = defaultdict(list)
    ends: dict[str, list[str]] = defaultdict(list)
    sounds: dict[str, list[str]] = defaultdict(list)
    names = gazetteer(country)
    for name in dict.fromkeys((*names.whole, *names.bare)):
        if len(name) >= SHORTEST:
            starts[name[:2]].append(name)
            ends[name[-2:]].append(name)
            if name.isascii():
                sounds[sound(name)].append(name)
    return starts, ends, sounds


def _points_alike(short: str, entry: Entry) -> bool:
    telling = TELLING.intersection(short.split())
    return any(telling == TELLING.intersection(fold(name).split()) for name in (entry.name, *entry.names))
