"""Boundary files that people bring (COD-AB or any GeoJSON), used for their country from then on."""

import gzip
import json
import os
from pathlib import Path

from lib.access import Person
from lib.places import geojson
from lib.places.countries import GEO
from lib.places.matching import matches


def folder() -> Path:
    """Where people's own boundaries are kept: `UPROOTED_BOUNDARIES` [data/boundaries]."""
    return Path(os.environ.get("UPROOTED_BOUNDARIES", "") or GEO.parent / "boundaries")


def own_file(country: str) -> Path:
    """The file of a country's own boundaries, which may not exist."""
    return folder() / f"{country}.geojson.gz"


def add(content: bytes, country: str, *, dated: str, source: str, by: Person) -> list[str]:
    """Keep a boundary file of a country's provinces, in the place of ours.

    Args:
        content: A GeoJSON feature collection of polygons in degrees, with names or p-codes.
        country: Alpha-3.
        dated: When the boundaries held, as the map's footer says it.
        source: Who made them.
        by: Who brings them.

    Returns:
        What a person should know: provinces that no name of ours matches, rings that were turned.

    Raises:
        Forbidden: They may not.
        UserError: The file cannot be used; nothing is kept.
    """
    by.must("change settings")
    features = geojson.areas(content)
    kept, notes = [], []
    taken: set[str] = set()
    turned = 0
    for number, feature in enumerate(features, start=1):
        names = geojson.named(feature, number)
        code, is_known = _code(names, country, number, taken)
        taken.add(code)
        if not is_known:
            notes.append(f"No province of ours is called {names['name']!r}: it is drawn, and matched by p-code alone.")
        geometry, count = geojson.drawn(feature["geometry"], number)
        turned += count
        kept.append(
            {"type": "Feature", "id": code, "properties": names, "bbox": geojson.box(geometry), "geometry": geometry}
        )
    if turned:
        notes.append(f"{turned} rings ran the other way round and were turned.")
    collection = {"type": "FeatureCollection", "dated": dated, "source": source, "features": kept}
    path = own_file(country)
    path.parent.mkdir(parents=True, exist_ok=True)
    half_written = path.with_suffix(".part")
    half_written.write_bytes(gzip.compress(json.dumps(collection, ensure_ascii=False).encode(), mtime=0))
    half_written.replace(path)
    return notes


def own_countries() -> list[str]:
    """The countries (alpha-3) for which a person brought boundaries."""
    return sorted(path.name.partition(".")[0] for path in folder().glob("*.geojson.gz"))


def remove(country: str, *, by: Person) -> None:
    """Go back to our boundaries of a country.

    Raises:
        Forbidden: They may not.
    """
    by.must("change settings")
    own_file(country).unlink(missing_ok=True)


def _code(names: dict[str, str], country: str, number: int, taken: set[str]) -> tuple[str, bool]:
    found, ambiguous = matches(names["name"], country, "admin1")
    if (
        found
        and not ambiguous
        and found[0].matched != "fuzzy"
        and found[0].entry.region
        and found[0].entry.region not in taken
    ):
        return found[0].entry.region, True
    return names["pcode"] if names["pcode"] and names["pcode"] not in taken else f"own.{number}", False
