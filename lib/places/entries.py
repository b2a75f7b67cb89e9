"""What the files under data/geo say of one country: its provinces, districts, places and macro-regions."""

import csv
import gzip
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path

from lib.places.countries import GEO
from lib.places.folding import bare, key

LEVELS = {"1": "admin1", "2": "admin2"}
CITY_KINDS = ("city", "capital")


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that has a name: a province, a district or a place.

    Attributes:
        code: ISO 3166-2 for a province (GeoNames's code where it has none), GeoNames's code for a district, GeoNames id
            for a place; an id of ours, `x-...`, for what `places_extra.csv` and `macro_regions.csv` add.
        level: `admin1`, `admin2`, `place`, or `macro_region` for a region that is no unit of administration.
        region: The province's code; the same as `code` for a province; "" where nobody knows.
        precision: How exactly the coordinates say where it is: one of `vocabulary.PLACE_PRECISIONS`.
        is_city: A province that is a single city.
        is_seat: A place that gives its name to a district around it.
        members: The provinces that a macro-region takes in.
    """

    code: str
    level: str
    name: str
    names: tuple[str, ...]
    region: str
    district: str
    latitude: float | None
    longitude: float | None
    population: int
    precision: str
    is_city: bool = False
    is_seat: bool = False
    members: tuple[str, ...] = ()


def entries(country: str) -> list[Entry]:
    """All that has a name in a country (alpha-3), provinces first; an unknown country has nothing."""
    divisions = list(_subdivisions(country))
    centres = {entry.code: entry for entry in divisions}
    found = {entry.code: entry for entry in (*divisions, *_places(country))}
    for row in _rows("places_extra.csv").get(country, ()):
        entry = _merged(row, found.get(row["code"]), centres)
        found[entry.code] = entry
    macro_regions = [_macro_region(row, centres) for row in _rows("macro_regions.csv").get(country, ())]
    return [*_seated(list(found.values()), centres), *macro_regions]


@lru_cache(maxsize=64)
def provinces(country: str) -> tuple[Entry, ...]:
    """The provinces of a country (alpha-3), without reading its places."""
    return tuple(entry for entry in _subdivisions(country) if entry.level == "admin1")


def _seated(entries: list[Entry], centres: dict[str, Entry]) -> Iterator[Entry]:
    """The entries, districts without coordinates at the place of their name, else in their province's middle."""
    seats: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        if entry.level == "place":
            name = (entry.region, _short(entry.name))
            if name not in seats or seats[name].population < entry.population:
                seats[name] = entry
    districts = {(entry.region, _short(entry.name)) for entry in entries if entry.level == "admin2"}
    seated = {seats[name].code for name in districts if name in seats}
    for entry in entries:
        seat = seats.get((entry.region, _short(entry.name))) or centres.get(entry.region)
        if entry.level == "admin2" and entry.latitude is None and seat:
            precision = "admin2" if seat.level == "place" else "admin1"
            yield replace(entry, latitude=seat.latitude, longitude=seat.longitude, precision=precision)
        elif entry.code in seated:
            yield replace(entry, is_seat=True)
        else:
            yield entry


def _short(name: str) -> str:
    return bare(name)[0].replace(" ", "")


def _macro_region(row: dict[str, str], provinces: dict[str, Entry]) -> Entry:
    members = _split(row["members"])
    only = provinces.get(members[0]) if len(members) == 1 else None
    return Entry(
        code=f"x-{key(row['name'])}",
        level="macro_region",
        name=row["name"],
        names=_split(row["names"]),
        region=only.code if only else "",
        district="",
        latitude=only.latitude if only else None,
        longitude=only.longitude if only else None,
        population=0,
        precision="admin1" if only else "country",
        members=members,
    )


def _subdivisions(country: str) -> Iterator[Entry]:
    for row in _table(GEO / "subdivisions" / f"{country}.tsv.gz"):
        if row["level"] in LEVELS:
            level = LEVELS[row["level"]]
            yield Entry(
                code=row["code"],
                level=level,
                name=row["name"],
                names=_split(row["names"]),
                region=row["parent"] if level == "admin2" else row["code"],
                district=row["code"] if level == "admin2" else "",
                latitude=_degrees(row["latitude"]),
                longitude=_degrees(row["longitude"]),
                population=0,
                precision=level,
                is_city=any(word in row["kind"].lower() for word in CITY_KINDS),
            )


def _places(country: str) -> Iterator[Entry]:
    for row in _table(GEO / "places" / f"{country}.tsv.gz"):
        yield Entry(
            code=row["geonames_id"],
            level="place",
            name=row["name"],
            names=_split(row["names"]),
            region=row["admin1"],
            district=row["admin2"],
            latitude=float(row["latitude"]),
            longitude=float(row["longitude"]),
            population=int(row["population"]),
            precision="place",
        )


def _merged(row: dict[str, str], standing: Entry | None, centres: dict[str, Entry]) -> Entry:
    names = _split(row["names"])
    if standing:
        others = dict.fromkeys((*names, standing.name, *standing.names))
        others.pop(row["name"], None)
        return replace(
            standing,
            name=row["name"],
            names=tuple(others),
            region=row["region"] or standing.region,
            latitude=_degrees(row["latitude"]) if standing.latitude is None else standing.latitude,
            longitude=_degrees(row["longitude"]) if standing.longitude is None else standing.longitude,
        )
    latitude, longitude, precision = _degrees(row["latitude"]), _degrees(row["longitude"]), row["level"]
    if latitude is None:
        middle = centres.get(row["region"])
        latitude, longitude = (middle.latitude, middle.longitude) if middle else (None, None)
        precision = "admin1" if middle else "country"
    return Entry(
        code=row["code"] or f"x-{key(row['name'])}",
        level=row["level"],
        name=row["name"],
        names=names,
        region=row["region"],
        district="",
        latitude=latitude,
        longitude=longitude,
        population=0,
        precision=precision,
    )


@cache
def _rows(file: str) -> dict[str, list[dict[str, str]]]:
    by_country: dict[str, list[dict[str, str]]] = defaultdict(list)
    with (GEO / file).open(encoding="utf-8", newline="") as opened:
        for row in csv.DictReader(opened):
            by_country[row["country"]].append(row)
    return by_country


def _table(path: Path) -> Iterator[dict[str, str]]:
    if not path.exists():
        return
    with gzip.open(path, "rt", encoding="utf-8", newline="") as opened:
        header = opened.readline().rstrip("\n").split("\t")
        for line in opened:
            yield dict(zip(header, line.rstrip("\n").split("\t"), strict=True))


def _split(names: str) -> tuple[str, ...]:
    return tuple(names.split("|")) if names else ()


def _degrees(cell: str) -> float | None:
    return float(cell) if cell else None
