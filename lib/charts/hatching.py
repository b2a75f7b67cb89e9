"""Hatch lines clipped to polygons: plotly's maps have no pattern, so the lines are computed and drawn."""

from typing import Any

import numpy as np

Line = tuple[list[float | None], list[float | None]]


def hatch(geometry: dict[str, Any], *, spacing: float, angle: float = 45.0, stretch: float = 1.0) -> Line:
    """Parallel lines inside a polygon, holes left out.

    Each line of a family is cut by all edges of all rings; between the first and the second cut it is inside, and so
    on in pairs (even-odd rule), which needs no order of rings.

    Args:
        geometry: GeoJSON `Polygon` or `MultiPolygon`, degrees.
        spacing: Distance between lines, in degrees of latitude.
        angle: Slope of the lines on screen, in degrees.
        stretch: How many degrees of latitude one degree of longitude is wide on screen.

    Returns:
        Longitudes and latitudes, None between lines.
    """
    edges = _edges(geometry) * (stretch, 1.0, stretch, 1.0)
    turn = np.radians(angle)
    along, across = np.array([np.cos(turn), np.sin(turn)]), np.array([-np.sin(turn), np.cos(turn)])
    u0, v0, u1, v1 = edges[:, :2] @ along, edges[:, :2] @ across, edges[:, 2:] @ along, edges[:, 2:] @ across
    low, high = min(v0.min(), v1.min()), max(v0.max(), v1.max())
    longitudes: list[float | None] = []
    latitudes: list[float | None] = []
    for level in np.arange(np.ceil(low / spacing), np.floor(high / spacing) + 1) * spacing + spacing * 1e-6:
        cut = (v0 <= level) != (v1 <= level)
        meets = np.sort(u0[cut] + (level - v0[cut]) / (v1[cut] - v0[cut]) * (u1[cut] - u0[cut]))
        for first, last in zip(meets[::2], meets[1::2], strict=False):
            ends = np.outer((first, last), along) + level * across
            longitudes += [*(ends[:, 0] / stretch).tolist(), None]
            latitudes += [*ends[:, 1].tolist(), None]
    return longitudes, latitudes


def rings(geometry: dict[str, Any]) -> list[np.ndarray]:
    """All rings of a GeoJSON polygon or multipolygon, each of shape (points, 2): longitude, latitude."""
    polygons = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    return [np.asarray(ring, dtype=float)[:, :2] for polygon in polygons for ring in polygon]


def clockwise(geometry: dict[str, Any]) -> dict[str, Any]:
    """The same polygon with outer rings clockwise and holes not, as plotly's projection wants them.

    The order of GeoJSON itself (RFC 7946) would fill the globe outside of the polygon instead.
    """
    if geometry["type"] not in ("Polygon", "MultiPolygon"):
        return geometry
    polygons = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    turned = [[_wound(ring, is_clockwise=place == 0) for place, ring in enumerate(polygon)] for polygon in polygons]
    return {"type": geometry["type"], "coordinates": turned[0] if geometry["type"] == "Polygon" else turned}


def centre(geometry: dict[str, Any]) -> tuple[float, float]:
    """A point for a label: the centroid of the largest ring, or of its widest middle line where that lies outside."""
    largest = max(rings(geometry), key=lambda ring: abs(_area(ring)))
    middle = (largest[:, 1].min() + largest[:, 1].max()) / 2
    x, y = largest[:, 0], largest[:, 1]
    cross = x[:-1] * y[1:] - x[1:] * y[:-1]
    area = cross.sum() / 2
    if abs(area) > 1e-12:
        middle = float(((y[:-1] + y[1:]) * cross).sum() / (6 * area))
    cut = (y[:-1] <= middle) != (y[1:] <= middle)
    meets = np.sort(x[:-1][cut] + (middle - y[:-1][cut]) / (y[1:][cut] - y[:-1][cut]) * (x[1:][cut] - x[:-1][cut]))
    if len(meets) < 2:
        return float(x.mean()), float(middle)
    widths = meets[1::2] - meets[: len(meets) // 2 * 2 : 2]
    widest = int(widths.argmax())
    return float(meets[2 * widest] + meets[2 * widest + 1]) / 2, float(middle)


def _edges(geometry: dict[str, Any]) -> np.ndarray:
    return np.concatenate([np.hstack([ring, np.roll(ring, -1, axis=0)]) for ring in rings(geometry)])


def _area(ring: np.ndarray) -> float:
    x, y = ring[:, 0], ring[:, 1]
    return float((x * np.roll(y, -1) - np.roll(x, -1) * y).sum() / 2)


def _wound(ring: Any, *, is_clockwise: bool) -> Any:
    points = np.asarray(ring, dtype=float)[:, :2]
    return ring if (_area(points) < 0) == is_clockwise else ring[::-1]
