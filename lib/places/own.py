"""Boundary files that people bring (COD-AB or any GeoJSON), used for their country from then on."""

import gzip
import json
import math
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lib.errors import UserError
from lib.places.countries import GEO
from lib.places.matching import matches

LARGEST_BYTES = 30_000_000
DIGITS = 3
AREAS = ("Polygon", "MultiPolygon")
NAME_COLUMNS = (
    "admin1name",
    "adm1_name",
    "adm1_en",
    "admin1name_en",
    "adm1_fr",
    "adm1_es",
    "adm1_ar",
    "name_1",
    "shapename",
    "name_en",
    "name",
    "nom",
    "nombre",
)
PCODE_COLUMNS = ("admin1pcode", "adm1_pcode", "adm1_code", "pcode", "shapeiso", "iso_3166_2")


def folder() -> Path:
    """Where people's own boundaries are kept: `UPROOTED_BOUNDARIES` [data/boundaries]."""
    return Path(os.environ.get("UPROOTED_BOUNDARIES", "") or GEO.parent / "boundaries")


def own_file(country: str) -> Path:
    """The file of a country's own boundaries, which may not exist."""
    return folder() / f"{country}.geojson.gz"


def add(content: bytes, country: str, *, dated: str, source: str) -> list[str]:
    """Keep a boundary file of a country's provinces, in the place of ours.

    Args:
        content: A GeoJSON feature collection of polygons in degrees, with names or p-codes.
        country: Alpha-3.
        dated: When the boundaries held, as the map's footer says it.
        source: Who made them.

    Returns:
        What a person should know: provinces that no name of ours matches, rings that were turned.

    Raises:
        UserError: The file cannot be used; nothing is kept.
    """
    features = _features(content)
    kept, notes = [], []
    taken: set[str] = set()
    turned = 0
    for number, feature in enumerate(features, start=1):
        names = _named(feature, number)
        code, is_known = _code(names, country, number, taken)
        taken.add(code)
        if not is_known:
            notes.append(f"No province of ours is called {names['name']!r}: it is drawn, and matched by p-code alone.")
        geometry, count = _drawn(feature["geometry"], number)
        turned += count
        kept.append({"type": "Feature", "id": code, "properties": names, "bbox": _box(geometry), "geometry": geometry})
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


def remove(country: str) -> None:
    """Go back to our boundaries of a country."""
    own_file(country).unlink(missing_ok=True)


def _features(content: bytes) -> list[dict[str, Any]]:
    if len(content) > LARGEST_BYTES:
        raise UserError(
            f"The boundary file has {len(content) / 1e6:.0f} MB; maps stay quick up to {LARGEST_BYTES / 1e6:.0f} MB.",
            fix="Thin it, for example with mapshaper.org (simplify to 5 %), and add the result.",
        )
    try:
        collection = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise UserError(
            f"The boundary file is no JSON: {error}.", fix="Export the boundaries as GeoJSON and add that file."
        ) from error
    features = collection.get("features") if isinstance(collection, dict) else None
    if not isinstance(features, list) or not features:
        found = collection.get("type", "no type") if isinstance(collection, dict) else type(collection).__name__
        raise UserError(
            f"The boundary file is JSON but no GeoJSON feature collection (it says {found!r}).",
            fix="Export the boundaries as a GeoJSON FeatureCollection and add that file.",
        )
    areas = [feature for feature in features if _is_area(feature)]
    if not areas:
        raise UserError(
            "The boundary file holds no polygons, only points or lines.", fix="Export the areas of the provinces."
        )
    return areas


def _is_area(feature: object) -> bool:
    geometry = feature.get("geometry") if isinstance(feature, dict) else None
    return isinstance(geometry, dict) and geometry.get("type") in AREAS


def _named(feature: dict[str, Any], number: int) -> dict[str, str]:
    given = feature.get("properties")
    stated = given.items() if isinstance(given, dict) else ()
    properties = {str(name).lower(): str(value) for name, value in stated if value}
    name = next((properties[column] for column in NAME_COLUMNS if column in properties), "")
    pcode = next((properties[column] for column in PCODE_COLUMNS if column in properties), "")
    if not name and not pcode:
        columns = ", ".join(sorted(properties)) or "none"
        raise UserError(
            f"Area {number} of the boundary file has neither a name nor a p-code; its properties are: {columns}.",
            fix="Name the areas in a property such as ADM1_EN or name, or give them an ADM1_PCODE.",
        )
    return {"name": name or pcode, "pcode": pcode}


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


def _drawn(geometry: dict[str, Any], number: int) -> tuple[dict[str, Any], int]:
    try:
        drawn, turned = _geometry(geometry, number)
    except (KeyError, TypeError, ValueError) as error:
        raise UserError(
            f"The coordinates of area {number} of the boundary file cannot be read: {error}.",
            fix="Export the boundaries as GeoJSON again and add that file.",
        ) from error
    if not drawn["coordinates"]:
        raise UserError(
            f"Area {number} of the boundary file has no area that a map could show.", fix="Take it out of the file."
        )
    return drawn, turned


def _geometry(geometry: dict[str, Any], number: int) -> tuple[dict[str, Any], int]:
    """The geometry rounded, exterior rings clockwise and holes the other way, and how many rings were turned."""
    single = geometry["type"] == "Polygon"
    turned = 0
    polygons = []
    for polygon in [geometry["coordinates"]] if single else geometry["coordinates"]:
        rings = []
        for place, ring in enumerate(polygon):
            points = list(_thinned(ring, number))
            if len(points) < 4:
                continue
            if (_area(points) > 0) == (place == 0):
                points.reverse()
                turned += 1
            rings.append(points)
        if rings:
            polygons.append(rings)
    return {"type": "MultiPolygon", "coordinates": polygons}, turned


def _thinned(ring: list[Any], number: int) -> Iterator[list[float]]:
    last: list[float] = []
    for x, y, *_ in ring:
        if not (math.isfinite(x) and math.isfinite(y)):
            raise ValueError(f"{x}, {y} is no point")
        if abs(x) > 180 or abs(y) > 90:
            raise UserError(
                f"Area {number} of the boundary file has the point {x:g}, {y:g}: these are metres, not degrees.",
                fix="Reproject the file to WGS 84 (EPSG:4326) and add the result.",
            )
        point = [round(x, DIGITS), round(y, DIGITS)]
        if point != last:
            yield point
        last = point


def _area(points: list[list[float]]) -> float:
    """Twice the signed area: above 0 for a ring that runs anticlockwise."""
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(points, points[1:], strict=False))


def _box(geometry: dict[str, Any]) -> list[float]:
    points = [point for polygon in geometry["coordinates"] for point in polygon[0]]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return [min(xs), min(ys), max(xs), max(ys)]
