"""Observations with where they were counted: codes, keys and coordinates, joined when read and never stored."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from lib.places.boundaries import pcodes
from lib.places.countries import country as country_code
from lib.places.countries import known
from lib.places.decided import Decided
from lib.places.folding import fold, key
from lib.places.gazetteer import gazetteer
from lib.places.matching import matches
from lib.places.overlaps import is_part
from lib.places.ranking import Match

NAMED = ("country", "admin1", "admin2", "place", "place_code")
SURE_SCORE = 90.0
TEXT = ("country_code", "region_code", "admin1_key", "admin2_key", "place_key", "region_name", "precision", "matched")


@dataclass
class Joined:
    """What one combination of country, provinces and place comes to; the columns of `joined`."""

    country_code: str = ""
    region_code: str = ""
    admin1_key: str = ""
    admin2_key: str = ""
    place_key: str = ""
    region_name: str = ""
    latitude: float = float("nan")
    longitude: float = float("nan")
    precision: str = "unknown"
    matched: str = ""
    ambiguous: bool = False


def joined(observations: pd.DataFrame, *, decided: Decided | None = None) -> pd.DataFrame:
    """Where each observation was counted, resolved offline.

    Args:
        observations: Tidy table, or any frame with `country` and, of `admin1`, `admin2`, `place`, `place_code`,
            `latitude`, `longitude`, `place_precision`, those that it has; one row per observation.
        decided: What people decided that a name means: a candidate (as `candidates` gives them) by the name and the
            country (alpha-3).

    Returns:
        The same index, one row per observation: `country_code`; `region_code` and `region_name` (the province's ISO
        3166-2 code, and the reporter's spelling of it); `admin1_key`, `admin2_key`, `place_key` (a code where sure,
        else the folded name: equal keys are one place); `latitude`, `longitude` (NaN where only a country or nothing
        is known), `precision`, `matched` (`exact`, `alternative`, `folded`, `fuzzy`, `given`, "") and `ambiguous`.
    """
    columns = [name for name in NAMED if name in observations]
    numbers, unique = _unique(observations[columns])
    choices = {(fold(name), code): choice for (name, code), choice in (decided or {}).items()}
    resolved = [_resolved(dict(zip(columns, names, strict=True)), choices) for names in unique]
    fields = list(Joined.__dataclass_fields__)
    table = pd.DataFrame({name: [getattr(one, name) for one in resolved] for name in fields})
    table = table.astype(
        {**dict.fromkeys(TEXT, "str"), "latitude": "float64", "longitude": "float64", "ambiguous": bool}
    )
    result = table.take(numbers).set_axis(observations.index)
    return _with_given(result, observations)


def _unique(names: pd.DataFrame) -> tuple[np.ndarray, list[tuple[str, ...]]]:
    """The number of each row's combination of names, and the combinations, in order of appearance."""
    combined = np.zeros(len(names), dtype=np.int64)
    values = []
    for column in names:
        codes, uniques = pd.factorize(names[column].astype("str"))
        values.append((uniques, codes))
        combined, _ = pd.factorize(combined * (len(uniques) + 1) + codes)
    _, first = np.unique(combined, return_index=True)
    rows = zip(*(uniques.take(codes[first]).tolist() for uniques, codes in values), strict=True)
    return combined, list(rows)


def _resolved(names: Mapping[str, str], choices: Mapping[tuple[str, str], Mapping[str, object]]) -> Joined:
    code = names["country"] if names["country"] in known() else country_code(names["country"])
    admin1, admin2, place = (names.get(level, "").strip() for level in ("admin1", "admin2", "place"))
    found = Joined(country_code=code, precision="country" if code else "unknown")
    found.admin1_key, found.admin2_key, found.place_key = key(admin1), key(admin2), key(place)
    if not code:
        return found
    _take(found, "admin1", admin1, choices)
    _take(found, "admin2", admin2, choices)
    _take(found, "place", place, choices)
    _take_code(found, names.get("place_code", "").strip())
    found.region_name = admin1 or _name_of(found.region_code, code)
    return found


def _take(found: Joined, level: str, name: str, choices: Mapping[tuple[str, str], Mapping[str, object]]) -> None:
    """Resolve one name within what is known already, and note what it adds."""
    if not name:
        return
    choice = choices.get((fold(name), found.country_code))
    if choice is not None:
        _choose(found, level, choice)
        return
    ranked, ambiguous = matches(name, found.country_code, level, found.region_code)
    if not ranked and found.region_code:
        ranked, ambiguous = matches(name, found.country_code, level)
        ranked = [match for match in ranked if is_part(match.entry.region, found.region_code)]
    is_own_level = bool(ranked)
    if not ranked:
        ranked, ambiguous = _at_another_level(name, level, found)
    if not ranked:
        return
    is_lone_place = level == "place" and not found.region_code
    found.ambiguous = ambiguous or (is_lone_place and matches(name, found.country_code)[1])
    if ambiguous:
        return
    best = ranked[0]
    sure = is_own_level and (best.matched != "fuzzy" or _is_safe(level, ranked))
    _note(found, level, best, sure)


def _at_another_level(name: str, level: str, found: Joined) -> tuple[list[Match], bool]:
    """What the name means elsewhere: a city that stands in the column of provinces still says where it is."""
    ranked, ambiguous = matches(name, found.country_code, "", found.region_code)
    fitting = [match for match in ranked if match.entry.level != level and match.matched != "fuzzy"]
    return fitting, ambiguous


def _is_safe(level: str, ranked: list[Match]) -> bool:
    """Whether a misspelt province or district is close to one name and far from all others."""
    others = [match.score for match in ranked[1:] if match.entry.code != ranked[0].entry.code]
    return level != "place" and ranked[0].score >= SURE_SCORE and (not others or max(others) < ranked[0].score - 6)


def _note(found: Joined, level: str, best: Match, sure: bool) -> None:
    entry = best.entry
    if entry.region:
        found.region_code = entry.region
    if sure and entry.level != "macro_region":
        if entry.region:
            found.admin1_key = entry.region
        if level == "admin2":
            found.admin2_key = entry.code
        if level == "place":
            found.admin2_key, found.place_key = entry.district, entry.code
    if entry.latitude is not None and entry.longitude is not None:
        found.latitude, found.longitude, found.precision = entry.latitude, entry.longitude, entry.precision
    elif level == "admin2":
        found.precision = found.precision if found.precision == "admin1" else "admin2"
    found.matched = best.matched


def _choose(found: Joined, level: str, choice: Mapping[str, object]) -> None:
    code, region = str(choice.get("code", "")), str(choice.get("iso_3166_2", ""))
    if region:
        found.region_code = found.admin1_key = region
    if level != "admin1" and code:
        setattr(found, f"{level}_key", code)
    latitude, longitude = choice.get("latitude"), choice.get("longitude")
    if isinstance(latitude, int | float) and isinstance(longitude, int | float):
        found.latitude, found.longitude = float(latitude), float(longitude)
    found.precision = str(choice.get("precision") or choice.get("level") or level)
    found.matched, found.ambiguous = "given", False


def _take_code(found: Joined, code: str) -> None:
    """A code that the file gives (ISO 3166-2, GeoNames id, p-code) says more surely than a name what is meant."""
    if not code:
        return
    names = gazetteer(found.country_code).by_code
    entry = names.get(code) or names.get(pcodes(found.country_code).get(code, ""))
    if entry:
        _note(found, entry.level, Match(entry, "given"), sure=True)
        found.ambiguous = False


def _name_of(region: str, country: str) -> str:
    entry = gazetteer(country).by_code.get(region)
    return entry.name if entry else ""


def _with_given(result: pd.DataFrame, observations: pd.DataFrame) -> pd.DataFrame:
    """Coordinates that the file gives stand before those of the gazetteer."""
    if "latitude" not in observations or "longitude" not in observations:
        return result
    latitude = pd.to_numeric(observations["latitude"]).astype("float64")
    longitude = pd.to_numeric(observations["longitude"]).astype("float64")
    given = (latitude.notna() & longitude.notna()).to_numpy()
    result["latitude"] = np.where(given, latitude, result["latitude"])
    result["longitude"] = np.where(given, longitude, result["longitude"])
    stated = observations["place_precision"].astype("str") if "place_precision" in observations else ""
    precise = pd.Series(stated, index=result.index).replace({"": "point", "unknown": "point"})
    result["precision"] = result["precision"].where(~given, precise).astype("str")
    result["matched"] = result["matched"].where(~given, "given").astype("str")
    return result
