"""A name in a country to what it may mean: exact, alternative, folded, then fuzzy with a bound."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from lib.places.countries import country as country_code
from lib.places.folding import bare, fold, sorted_key
from lib.places.gazetteer import Entry, Gazetteer, gazetteer

CUTOFF = 86.0
SHORTEST_FUZZY = 6
LONGEST_NAME = 200
MARGIN = 6.0
# Misspelt, a name must still point the same way: North Darfur is not South Darfur.
TELLING = frozenset(
    "north south east west northern southern eastern western central upper lower new old nord sud est ouest norte sur"
    " este oeste haut bas inner outer greater rural rif "
    " северная южная восточная западная شمال جنوب شرق غرب وسط".split()
)
HOW = ("exact", "alternative", "folded", "fuzzy")


@dataclass(frozen=True)
class Match:
    """One thing that a name may mean.

    Attributes:
        entry: The province, district or place.
        matched: How: one of `HOW`.
        score: 100 except for fuzzy matches, there the likeness in percent.
    """

    entry: Entry
    matched: str
    score: float = 100.0


def matches(name: str, country: str, level: str = "", region: str = "") -> tuple[list[Match], bool]:
    """What a name may mean in a country, best first, and whether the first is only one of several equals.

    Args:
        name: As the reporter spelled it.
        country: Alpha-3.
        level: Only provinces (`admin1`), districts (`admin2`) or places (`place`); "" for any.
        region: Only within this province, by its code; "" for all.
    """
    if not name.strip() or len(name) > LONGEST_NAME:
        return [], False
    return _matches(name.strip(), country, level, region)


def candidates(name: str, country: str, level: str = "") -> list[dict[str, object]]:
    """What a name may mean in a country, best first, as a person chooses among.

    Args:
        name: As the reporter spelled it, in any script.
        country: A name or code; without a country nothing is matched.
        level: `admin1`, `admin2` or `place` where it is known.

    Returns:
        One dict per candidate: name, level, code, iso_3166_2 (of its province, or its own), latitude, longitude,
        precision, matched, ambiguous. No candidate is ever outside the country.
    """
    found, ambiguous = matches(name, country_code(country), level)
    return [
        {
            "name": match.entry.name,
            "level": match.entry.level,
            "code": match.entry.code,
            "iso_3166_2": match.entry.region,
            "latitude": match.entry.latitude,
            "longitude": match.entry.longitude,
            "precision": match.entry.precision,
            "matched": match.matched,
            "ambiguous": ambiguous,
        }
        for match in found
    ]


@lru_cache(maxsize=50_000)
def _matches(name: str, country: str, level: str, region: str) -> tuple[list[Match], bool]:
    names = gazetteer(country)
    short, said = bare(name)
    ranked = _ranked(names, name, short.replace(" ", ""), said, level, region)
    if not ranked:
        ranked = _fuzzy(names, short, level or said, region)
    found = [match for _, match in ranked]
    return found, _is_ambiguous(ranked)


def _ranked(
    names: Gazetteer, name: str, short: str, said: str, level: str, region: str
) -> list[tuple[tuple[int, ...], Match]]:
    """Matches without fuzziness: by the whole name, then without "oblast" or "city", then in another word order."""
    folded = fold(name)
    whole = folded.replace(" ", "")
    stages: list[tuple[int, Iterable[int]]] = [(0, names.whole.get(whole, ()))]
    if said or not level or level != "place":
        stages += [(1, names.bare.get(short, ())), (1, names.whole.get(short, ()))]
    stages.append((2, names.words.get(sorted_key(folded), ())))
    best: dict[int, tuple[tuple[int, ...], Match]] = {}
    for stage, numbers in stages:
        for number in numbers:
            entry = names.entries[number]
            if number in best or not _fits(entry, level, region):
                continue
            if stage == 1 and not _agrees(entry, said, level):
                continue
            primary = 0 if fold(entry.name).replace(" ", "") in (whole, short) else 1
            rank = (stage, primary, _importance(entry, level or said), -entry.population, number)
            best[number] = (rank, Match(entry, _how(name, entry)))
    return sorted(best.values(), key=lambda pair: pair[0])


def _fits(entry: Entry, level: str, region: str) -> bool:
    return (not level or entry.level == level) and (not region or entry.region == region)


def _agrees(entry: Entry, said: str, level: str) -> bool:
    """Whether the word beside a name ("oblast", "city") may stand beside this entry."""
    if not said:
        return entry.level != "admin2" or level == "admin2"
    if said == "admin1":
        return entry.level == "admin1" and not entry.is_city
    if said == "place":
        return entry.level == "place" or (entry.level == "admin1" and entry.is_city)
    return entry.level == said


def _importance(entry: Entry, level: str) -> int:
    if entry.level == level:
        return 0
    return {"place": 1 if entry.population >= 1000 else 3, "admin1": 2, "admin2": 4}[entry.level]


def _how(name: str, entry: Entry) -> str:
    small = name.casefold()
    if small == entry.name.casefold():
        return "exact"
    if any(small == other.casefold() for other in entry.names):
        return "alternative"
    return "folded"


def _is_ambiguous(ranked: list[tuple[tuple[int, ...], Match]]) -> bool:
    """Whether a second candidate is as good a reading as the first and means another place."""
    if len(ranked) < 2:
        return False
    (first_rank, first), *rest = ranked
    for rank, other in rest:
        if rank[0] > max(first_rank[0], 1) or (first.matched == "fuzzy" and other.score < first.score - MARGIN):
            continue
        if rank[1] > first_rank[1] and other.entry.level == first.entry.level:
            continue
        if not _is_same(first.entry, other.entry):
            return True
    return False


def _is_same(one: Entry, other: Entry) -> bool:
    """Whether two entries may be taken for one: the seat of a district and the district, two points of one town."""
    if {one.level, other.level} in ({"place", "admin2"}, {"admin2"}):
        return one.region == other.region
    if one.level == other.level == "place" and one.region == other.region:
        return _near(one, other)
    return False


def _near(one: Entry, other: Entry) -> bool:
    if None in (one.latitude, other.latitude, one.longitude, other.longitude):
        return False
    assert one.latitude is not None and other.latitude is not None
    assert one.longitude is not None and other.longitude is not None
    return abs(one.latitude - other.latitude) < 0.1 and abs(one.longitude - other.longitude) < 0.1


def _fuzzy(names: Gazetteer, short: str, level: str, region: str) -> list[tuple[tuple[int, ...], Match]]:
    found = []
    for number, score in _likenesses(names.country, short):
        entry = names.entries[number]
        if _fits(entry, level, region):
            rank = (3, -round(score), _importance(entry, level), -entry.population, number)
            found.append((rank, Match(entry, "fuzzy", score)))
    return sorted(found, key=lambda pair: pair[0])


@lru_cache(maxsize=200_000)
def _likenesses(country: str, short: str) -> tuple[tuple[int, float], ...]:
    """Numbers of entries with a name like this one, and how like (percent).

    Only names that share their first or last two letters are compared: thirty times faster than all, and a slip of the
    pen at both ends of a name at once is rare.
    """
    wanted = short.replace(" ", "")
    if len(wanted) < SHORTEST_FUZZY:
        return ()
    names = gazetteer(country)
    starts, ends = _ends(country)
    near = dict.fromkeys((*starts.get(wanted[:2], ()), *ends.get(wanted[-2:], ())))
    found: dict[int, float] = {}
    for like, score, _ in process.extract(wanted, list(near), scorer=fuzz.ratio, score_cutoff=CUTOFF, limit=None):
        for number in (*names.whole.get(like, ()), *names.bare.get(like, ())):
            if number not in found and _points_alike(short, names.entries[number]):
                found[number] = score
    return tuple(found.items())


@lru_cache(maxsize=64)
def _ends(country: str) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """The keys of a country that are long enough for fuzzy matching, by first and by last two letters."""
    starts: dict[str, list[str]] = defaultdict(list)
    ends: dict[str, list[str]] = defaultdict(list)
    names = gazetteer(country)
    for name in dict.fromkeys((*names.whole, *names.bare)):
        if len(name) >= SHORTEST_FUZZY:
            starts[name[:2]].append(name)
            ends[name[-2:]].append(name)
    return starts, ends


def _points_alike(short: str, entry: Entry) -> bool:
    telling = TELLING.intersection(short.split())
    return any(telling == TELLING.intersection(fold(name).split()) for name in (entry.name, *entry.names))
