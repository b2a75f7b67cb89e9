"""Hatch lines clipped to polygons: plotly's maps have no pattern, so the lines are computed and drawn."""

from typing import Any

import numpy as np


def hatch(geometry: dict[str, Any], *, spacing: float, angle: float = 45.0, stretch: float = 1.0) -> np.ndarray:
    """Parallel lines inside a polygon, holes left out.

    Each line of a family is cut by all edges of all rings; between the first and the second cut it is inside, and so
    on in pairs (even-odd rule), which needs no order of rings.

    Args:
        geometry: GeoJSON `Polygon` or `MultiPolygon`, degrees.
        spacing: Distance between lines, in degrees of latitude.
        angle: Slope of the lines on screen, in degrees.
        stretch: How many degrees of latitude one degree of longitude is wide on screen.

    Returns:
        Longitudes and latitudes, of shape (points, 2), not a number after each line.
    """
    edges = _edges(geometry) * (stretch, 1.0, stretch, 1.0)
    turn = np.radians(angle)
    along, across = np.array([np.cos(turn), np.sin(turn)]), np.array([-np.sin(turn), np.cos(turn)])
    u0, v0, u1, v1 = edges[:, :2] @ along, edges[:, :2] @ across, edges[:, 2:] @ along, edges[:, 2:] @ across
    low, high = min(v0.min(), v1.min()), max(v0.max(), v1.max())
    levels = np.arange(np.ceil(low / spacing), np.floor(high / spacing) + 1) * spacing + spacing * 1e-6
    row, edge = np.nonzero((v0 <= levels[:, None]) != (v1 <= levels[:, None]))
    meets = u0[edge] + (levels[row] - v0[edge]) / (v1[edge] - v0[edge]) * (u1[edge] - u0[edge])
    order = np.lexsort((meets, row))
    ends = np.outer(meets[order], along) + np.outer(levels[row[order]], across)
    lines = np.full((len(ends) // 2, 3, 2), np.nan)
    lines[:, :2] = (ends / (stretch, 1.0)).reshape(-1, 2, 2)
    return lines.reshape(-1, 2)


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
    return middle(max(rings(geometry), key=lambda ring: abs(area(ring))))


def middle(ring: np.ndarray) -> tuple[float, float]:
    """The centroid of a ring of shape (points, 2), or the middle of its widest part at that height."""
    x0, y0, x1, y1 = np.hstack([ring, np.roll(ring, -1, axis=0)]).T
    height = (y0.min() + y0.max()) / 2
    cross = x0 * y1 - x1 * y0
    if abs(cross.sum()) > 1e-12:
        height = float(((y0 + y1) * cross).sum() / (3 * cross.sum()))
    cut = (y0 <= height) != (y1 <= height)
    meets = np.sort(x0[cut] + (height - y0[cut]) / (y1[cut] - y0[cut]) * (x1[cut] - x0[cut]))
    if len(meets) < 2:
        return float(x0.mean()), float(height)
    widths = meets[1::2] - meets[: len(meets) // 2 * 2 : 2]
    widest = int(widths.argmax())
    return float(meets[2 * widest] + meets[2 * widest + 1]) / 2, float(height)


def area(ring: np.ndarray) -> float:
    """Square degrees inside a ring of shape (points, 2); negative where it runs clockwise."""
    x, y = ring[:, 0], ring[:, 1]
    return float((x * np.roll(y, -1) - np.roll(x, -1) * y).sum() / 2)


def _edges(geometry: dict[str, Any]) -> np.ndarray:
    return np.concatenate([np.hstack([ring, np.roll(ring, -1, axis=0)]) for ring in rings(geometry)])


def _wound(ring: Any, *, is_clockwise: bool) -> Any:
    points = np.asarray(ring, dtype=float)[:, :2]
    return ring if (area(points) < 0) == is_clockwise else ring[::-1]
