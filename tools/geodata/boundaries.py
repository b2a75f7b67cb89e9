"""Outlines of provinces and countries as GeoJSON: Natural Earth, thinned.

Polygons finer than the gazetteer's provinces (districts of Burkina Faso, departments of France) are joined into them,
so that a number for a province always finds its outline; new provinces that Natural Earth does not know have none.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import numpy as np
import shapely
from shapely.geometry import mapping

from .outlines import Outline

DATED = "2018"
SOURCE = "Natural Earth 10m (public domain), modified"
PROVINCE_TOLERANCE, PROVINCE_DIGITS = 0.01, 3
# A map is about 1,200 pixels wide: large countries are thinned to a pixel, so that they draw as fast as small ones.
PIXELS, COARSEST = 1200, 0.1
COUNTRY_TOLERANCE, COUNTRY_GRID = 0.05, 0.01


def provinces(attributes: list[Outline], shapes: np.ndarray) -> dict[str, list[dict[str, Any]]]:
    """GeoJSON features by country (alpha-2): one per unit, thinned together so that shared borders stay shared.

    Exterior rings run clockwise: plotly's map fills the whole globe otherwise.
    """
    thinned = _thinned(attributes, shapes)
    members: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, outline in enumerate(attributes):
        members[outline.country, outline.unit].append(number)
    features: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for (country, unit), numbers in sorted(members.items()):
        first = attributes[numbers[0]]
        whole = shapely.union_all(thinned[numbers]) if len(numbers) > 1 else thinned[numbers[0]]
        properties: dict[str, Any] = {"name": first.name}
        if first.outdated:
            properties["outdated"] = True
        if first.contested:
            properties["contested"] = True
        features[country].append(_feature(unit, whole, properties, PROVINCE_DIGITS))
    return features


def _thinned(attributes: list[Outline], shapes: np.ndarray) -> np.ndarray:
    thinned = shapely.coverage_simplify(shapes, PROVINCE_TOLERANCE)
    by_country: dict[str, list[int]] = defaultdict(list)
    for number, outline in enumerate(attributes):
        by_country[outline.country].append(number)
    for numbers in by_country.values():
        west, _, east, _ = shapely.total_bounds(shapes[numbers])
        tolerance = min((east - west) / PIXELS, COARSEST)
        if tolerance > 1.2 * PROVINCE_TOLERANCE:
            thinned[numbers] = shapely.coverage_simplify(shapes[numbers], tolerance)
    return thinned


def countries(
    attributes: list[Outline], shapes: np.ndarray, alpha3: dict[str, str], names: dict[str, str]
) -> list[dict[str, Any]]:
    """One GeoJSON feature per country, dissolved from its provinces; the id is ISO 3166-1 alpha-3."""
    thinned = shapely.coverage_simplify(shapes, COUNTRY_TOLERANCE)
    members: dict[str, list[int]] = defaultdict(list)
    for number, outline in enumerate(attributes):
        members[outline.country].append(number)
    found = []
    for country in sorted(code for code in members if code in alpha3):
        whole = shapely.set_precision(shapely.union_all(thinned[members[country]]), COUNTRY_GRID)
        found.append(_feature(alpha3[country], whole, {"name": names[country]}, 2))
    return found


def centres(attributes: list[Outline], shapes: np.ndarray) -> dict[str, tuple[float, float]]:
    """A point inside each of today's provinces (latitude, longitude), by code."""
    members: dict[str, list[int]] = defaultdict(list)
    for number, outline in enumerate(attributes):
        if not outline.outdated:
            members[outline.unit].append(number)
    points = {unit: shapely.point_on_surface(shapely.union_all(shapes[numbers])) for unit, numbers in members.items()}
    return {unit: (round(point.y, 4), round(point.x, 4)) for unit, point in points.items()}


def _feature(unit: str, geometry: Any, properties: dict[str, Any], digits: int) -> dict[str, Any]:
    turned = shapely.orient_polygons(geometry, exterior_cw=True)
    box = [round(edge, digits) for edge in turned.bounds]
    drawn = _rounded(mapping(turned), digits)
    return {"type": "Feature", "id": unit, "properties": properties, "bbox": box, "geometry": drawn}


def _rounded(geometry: dict[str, Any], digits: int) -> dict[str, Any]:
    def ring(points: Iterable[tuple[float, float]]) -> list[list[float]]:
        kept: list[list[float]] = []
        for x, y in points:
            point = [round(x, digits), round(y, digits)]
            if not kept or kept[-1] != point:
                kept.append(point)
        return kept

    single = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    parts = [[line for line in map(ring, part) if len(line) > 3] for part in single]
    parts = [part for part in parts if part]
    if len(parts) == 1:
        return {"type": "Polygon", "coordinates": parts[0]}
    return {"type": "MultiPolygon", "coordinates": parts}
