"""Whether points lie in a country, and how far from its border, on the coarse outline (about 5 km)."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from lib.places.boundaries import countries_outline

Degrees = NDArray[np.float64]
# What the outline leaves off: bays, islands, and its own coarseness.
TOLERANCE_DEGREES = 0.3
CHUNK = 2_000


def is_inside(latitude: Degrees, longitude: Degrees, country: str) -> NDArray[np.bool_]:
    """Whether points lie in a country, or within about 30 km of its outline.

    Args:
        latitude: Degrees north, one per point, none missing.
        longitude: Degrees east, likewise.
        country: Alpha-3.

    Returns:
        One per point; all true for a country without an outline, since nothing can be said against them.
    """
    edges = outline(country)
    if not len(edges):
        return np.ones(len(latitude), dtype=bool)
    inside = np.zeros(len(latitude), dtype=bool)
    near = np.flatnonzero(_in_box(latitude, longitude, edges))
    for part in np.split(near, range(CHUNK, len(near), CHUNK)):
        inside[part] = _crossings(longitude[part, None], latitude[part, None], edges)
    for part in np.split(near[~inside[near]], range(CHUNK, int((~inside[near]).sum()), CHUNK)):
        inside[part] = _gap(longitude[part, None], latitude[part, None], edges) < TOLERANCE_DEGREES
    return inside


def _in_box(latitude: Degrees, longitude: Degrees, edges: Degrees) -> NDArray[np.bool_]:
    west, south = edges[:, :2].min(axis=0)
    east, north = edges[:, :2].max(axis=0)
    margin = TOLERANCE_DEGREES / max(np.cos(np.radians(min(max(abs(south), abs(north)), 85))), 0.1)
    in_latitude = (latitude > south - margin) & (latitude < north + margin)
    box: NDArray[np.bool_] = in_latitude & (longitude > west - margin) & (longitude < east + margin)
    return box


@lru_cache(maxsize=32)
def outline(country: str) -> Degrees:
    """The edges of a country's outline: one row each of x1, y1, x2, y2 in degrees."""
    edges = []
    for feature in countries_outline()["features"]:
        if feature["id"] == country:
            geometry = feature["geometry"]
            single = geometry["type"] == "Polygon"
            for polygon in [geometry["coordinates"]] if single else geometry["coordinates"]:
                for ring in polygon:
                    points = np.asarray(ring, dtype=np.float64)
                    edges.append(np.hstack([points[:-1], points[1:]]))
    return np.vstack(edges) if edges else np.empty((0, 4))


def _crossings(x: Degrees, y: Degrees, edges: Degrees) -> NDArray[np.bool_]:
    """Even-odd rule: a ray to the east crosses the outline an odd number of times from inside."""
    x1, y1, x2, y2 = edges.T
    spans = (y1 > y) != (y2 > y)
    with np.errstate(divide="ignore", invalid="ignore"):
        at = x1 + (y - y1) / (y2 - y1) * (x2 - x1)
    odd: NDArray[np.bool_] = (spans & (x < at)).sum(axis=1) % 2 == 1
    return odd


def _gap(x: Degrees, y: Degrees, edges: Degrees) -> Degrees:
    """The least distance to an edge, in degrees of latitude."""
    shrink = np.cos(np.radians(y))
    x1, y1, x2, y2 = edges.T
    along_x, along_y = (x2 - x1) * shrink, np.broadcast_to(y2 - y1, (len(y), len(y1)))
    to_x, to_y = (x - x1) * shrink, y - y1
    length = along_x**2 + along_y**2
    share = np.clip((to_x * along_x + to_y * along_y) / np.where(length == 0, 1, length), 0, 1)
    gaps: Degrees = np.hypot(to_x - share * along_x, to_y - share * along_y).min(axis=1)
    return gaps


def nearest_on_outline(latitude: float, longitude: float, country: str) -> tuple[float, float] | None:
    """The point of a country's outline that is nearest to a point (latitude, longitude); None without an outline."""
    edges = outline(country)
    if not len(edges):
        return None
    shrink = np.cos(np.radians(latitude))
    x1, y1, x2, y2 = edges.T
    along_x, along_y = (x2 - x1) * shrink, y2 - y1
    to_x, to_y = (longitude - x1) * shrink, latitude - y1
    length = along_x**2 + along_y**2
    share = np.clip((to_x * along_x + to_y * along_y) / np.where(length == 0, 1, length), 0, 1)
    best = int(np.hypot(to_x - share * along_x, to_y - share * along_y).argmin())
    return float(y1[best] + share[best] * (y2[best] - y1[best])), float(x1[best] + share[best] * (x2[best] - x1[best]))
