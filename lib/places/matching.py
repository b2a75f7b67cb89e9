"""A name in a country to what it may mean: exact, alternative, folded, then fuzzy with a bound."""

import re
from dataclasses import replace
from functools import lru_cache

from lib.places.countries import country as country_code
from lib.places.entries import Entry
from lib.places.folding import bare, fold, pointed, scripts, sorted_key
from lib.places.gazetteer import Gazetteer, gazetteer
from lib.places.likeness import CUTOFF, TELLING, likenesses
from lib.places.ranking import Match, in_order, is_ambiguous, weight

LONGEST_NAME = 200
PART = CUTOFF
_PARTS = re.compile(r"\s*[,;/()\[\]]\s*|\s+[-–—]\s+")


def matches(name: str, country: str, level: str = "", region: str = "") -> tuple[list[Match], bool]:
    """What a name may mean in a country, best first, and whether the first is only one of several equals.

    Args:
        name: As the reporter spelled it; "Goma, North Kivu" is looked for in North Kivu.
        country: Alpha-3.
        level: Only provinces (`admin1`), districts (`admin2`) or places (`place`); "" for any.
        region: Only within this province, by its code; "" for all.

    Returns:
        No match for a name of more than 200 characters, nor for a country that does not exist.
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
        One dict per candidate: name, level, code, iso_3166_2 (of its province, or its own; "" for a macro-region),
        latitude, longitude, precision, matched, ambiguous. No candidate is ever outside the country.
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


@lru_cache(maxsize=200_000)
def _matches(name: str, country: str, level: str, region: str) -> tuple[list[Match], bool]:
    names = gazetteer(country)
    if not names.entries:
        return [], False
    found = (
        _named(names, name, level, region)
        or _in_parts(names, name, level, region)
        or _in_scripts(names, name, level, region)
        or _unlike_its_word(names, name, level, region)
        or _pointed(names, name, level, region)
        or _part_of(names, name, level, region)
        or _like(names, name, level, region)
    )
    ranked = in_order(found)
    return ranked, bool(ranked) and is_ambiguous(ranked, bare(name)[1])


def _named(names: Gazetteer, name: str, level: str, region: str) -> list[Match]:
    """By the whole name, then without "oblast", "city" and articles, then in another order of words."""
    folded = fold(name)
    whole = folded.replace(" ", "")
    short, said = bare(name)
    key = short.replace(" ", "")
    found: dict[int, Match] = {}
    for stage, numbers in (
        (0, names.whole.get(whole, ())),
        (1, names.bare.get(key, ())),
        (1, names.whole.get(key, ())),
        (1, names.words.get(sorted_key(short), ()) if " " in short else ()),
    ):
        for number in numbers:
            entry = names.entries[number]
            if number in found or not _fits(entry, level, region) or (stage and not _agrees(entry, said)):
                continue
            found[number] = Match(entry, _how(name, entry), 100.0, stage, weight(entry, name))
    return list(found.values())


def _in_parts(names: Gazetteer, name: str, level: str, region: str) -> list[Match]:
    """By the first part of "Goma, North Kivu" inside the others, else by all: "Mekelle (Mek'ele)", "Goma/Bukavu"."""
    parts = [part for part in _PARTS.split(name) if part and country_code(part) != names.country]
    if not parts or parts == [name]:
        return []
    for around in parts[1:]:
        for outer in in_order(_named(names, around, "admin1", region))[:1]:
            inside = _named(names, parts[0], level, outer.entry.code) or _like(names, parts[0], level, outer.entry.code)
            if inside:
                return [_at_most_folded(match) for match in inside]
    found = {match.entry.code: match for part in reversed(parts) for match in _named(names, part, level, region)}
    return [_at_most_folded(match) for match in found.values()]


def _in_scripts(names: Gazetteer, name: str, level: str, region: str) -> list[Match]:
    """By a name that is said twice, in two scripts: "Osh Ош"; what both may mean, else what either may."""
    parts = scripts(name)
    if len(parts) < 2:
        return []
    readings = [{match.entry.code: match for match in _named(names, part, level, region)} for part in parts]
    known = [reading for reading in readings if reading]
    shared = set.intersection(*(set(reading) for reading in known)) if known else set()
    found = {code: match for reading in reversed(known) for code, match in reading.items()}
    return [_at_most_folded(match) for code, match in found.items() if not shared or code in shared]


def _at_most_folded(match: Match) -> Match:
    return match if match.matched == "fuzzy" else replace(match, matched="folded")


def _unlike_its_word(names: Gazetteer, name: str, level: str, region: str) -> list[Match]:
    """By a name whose word does not agree with the gazetteer: "Suzak region" where Suzak is a district."""
    short, said = bare(name)
    return _named(names, short, level, region) if said else []


def _pointed(names: Gazetteer, name: str, level: str, region: str) -> list[Match]:
    """By a name whose direction is said in another language: "Gharb Kurdufan" is West Kordofan."""
    short, said = bare(name)
    in_english = pointed(short)
    if in_english == short:
        return []
    found = _named(names, in_english, level, region) or _like(names, in_english, level, region)
    return [match for match in found if _agrees(match.entry, said)]


def _part_of(names: Gazetteer, name: str, level: str, region: str) -> list[Match]:
    """By what is left without a direction: "Western Tigray" is somewhere in Tigray, and no more is known of it."""
    words = fold(name).split()
    left = [word for word in words if word not in TELLING]
    if not left or left == words:
        return []
    wholes = _named(names, " ".join(left), "" if level == "place" else level, region)
    return [replace(m, matched="fuzzy", score=PART, stage=3) for m in wholes if m.entry.level in ("admin1", "place")]


def _like(names: Gazetteer, name: str, level: str, region: str) -> list[Match]:
    short, said = bare(name)
    close = [(names.entries[number], score) for number, score in likenesses(names.country, short)]
    fitting = [(entry, score) for entry, score in close if _fits(entry, level, region)]
    agreeing = [(entry, score) for entry, score in fitting if _agrees(entry, said)]
    near = [(entry, score) for entry, score in agreeing or fitting if entry.level != "macro_region"]
    return [Match(entry, "fuzzy", score, 3, weight(entry, name)) for entry, score in near]


def _fits(entry: Entry, level: str, region: str) -> bool:
    if level and entry.level != level and not (level == "admin1" and entry.level == "macro_region"):
        return False
    return not region or entry.region == region


def _agrees(entry: Entry, said: str) -> bool:
    """Whether the word beside a name ("oblast", "city") may stand beside this entry."""
    if said == "admin1":
        return entry.level in ("admin1", "macro_region") and not entry.is_city
    if said == "place":
        return entry.level == "place" or (entry.level == "admin1" and entry.is_city)
    return not said or entry.level == said


def _how(name: str, entry: Entry) -> str:
    small = name.casefold()
    if small == entry.name.casefold():
        return "exact"
    if any(small == other.casefold() for other in entry.names):
        return "alternative"
    return "folded"
