"""Areas of a GeoJSON file that a person brings: checked, named, thinned, and turned as maps want them."""

import json
import math
from collections.abc import Iterator
from typing import Any

from lib.errors import UserError

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


def areas(content: bytes) -> list[dict[str, Any]]:
    """The areas of a GeoJSON feature collection.

    Raises:
        UserError: It is too large, no JSON, no feature collection, or holds no areas.
    """
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
    found_areas = [feature for feature in features if _is_area(feature)]
    if not found_areas:
        raise UserError(
            "The boundary file holds no polygons, only points or lines.", fix="Export the areas of the provinces."
        )
    return found_areas


def _is_area(feature: object) -> bool:
    geometry = feature.get("geometry") if isinstance(feature, dict) else None
    return isinstance(geometry, dict) and geometry.get("type") in AREAS


def named(feature: dict[str, Any], number: int) -> dict[str, str]:
    """The `name` and `pcode` of an area, the latter empty where it has none.

    Raises:
        UserError: It has neither.
    """
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


def drawn(geometry: dict[str, Any], number: int) -> tuple[dict[str, Any], int]:
    """An area as maps want it: rounded, exterior rings clockwise and holes the other way; and how many were turned.

    Raises:
        UserError: Its coordinates cannot be read, are metres, or enclose nothing.
    """
    try:
        shape, turned = _geometry(geometry, number)
    except (KeyError, TypeError, ValueError) as error:
        raise UserError(
            f"The coordinates of area {number} of the boundary file cannot be read: {error}.",
            fix="Export the boundaries as GeoJSON again and add that file.",
        ) from error
    if not shape["coordinates"]:
        raise UserError(
            f"Area {number} of the boundary file has no area that a map could show.", fix="Take it out of the file."
        )
    return shape, turned


def _geometry(geometry: dict[str, Any], number: int) -> tuple[dict[str, Any], int]:
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


def box(geometry: dict[str, Any]) -> list[float]:
    """West, south, east and north of an area, in degrees."""
    points = [point for polygon in geometry["coordinates"] for point in polygon[0]]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return [min(xs), min(ys), max(xs), max(ys)]
