"""The land of all countries as arrays, from which a map takes what it shows of those around."""

from dataclasses import dataclass
from typing import Any, Self

import numpy as np

from lib.charts.hatching import area
from lib.charts.views import View

Rings = list[np.ndarray]


@dataclass(frozen=True, eq=False)
class Lands:
    """Outer rings of countries.

    Attributes:
        names: Names of the countries by their id.
        rings: Open rings, each of shape (points, 2): longitude, latitude.
        owners: The id of each ring's country.
        boxes: West, south, east and north end of each ring, of shape (rings, 4).
    """

    names: dict[str, str]
    rings: Rings
    owners: list[str]
    boxes: np.ndarray

    @classmethod
    def of(cls, outlines: dict[str, Any]) -> Self:
        """The lands of a GeoJSON feature collection whose features have `id` and `properties.name`."""
        names = {str(each["id"]): str(each["properties"].get("name", "")) for each in outlines["features"]}
        found = [(str(each["id"]), ring) for each in outlines["features"] for ring in _outer(each["geometry"])]
        rings = [ring for _, ring in found]
        boxes = np.array([[*ring.min(axis=0), *ring.max(axis=0)] for ring in rings]).reshape(-1, 4)
        return cls(names, rings, [owner for owner, _ in found], boxes)

    def around(self, view: View, *, but: str) -> dict[str, Rings]:
        """What lies in a view of every country but one: rings by country, cut to the view, clockwise."""
        west, south, east, north = self.boxes.T
        near = (west <= view.east) & (east >= view.west) & (south <= view.north) & (north >= view.south)
        found: dict[str, Rings] = {}
        for number in np.flatnonzero(near):
            ring = inside(self.rings[number], view)
            if len(ring) > 2 and self.owners[number] != but:
                found.setdefault(self.owners[number], []).append(ring if area(ring) < 0 else ring[::-1])
        return found


def inside(ring: np.ndarray, view: View) -> np.ndarray:
    """The part of an open ring inside a view (Sutherland and Hodgman 1974)."""
    sides = ((0, view.west, 1), (0, view.east, -1), (1, view.south, 1), (1, view.north, -1))
    for axis, limit, sign in sides:
        is_in = (ring[:, axis] - limit) * sign >= 0
        if is_in.all():
            continue
        at = np.flatnonzero(is_in != np.roll(is_in, 1))
        last, point = ring[at - 1], ring[at]
        share = (limit - last[:, axis]) / (point[:, axis] - last[:, axis])
        order = np.argsort(np.concatenate([at * 2, np.flatnonzero(is_in) * 2 + 1]), kind="stable")
        ring = np.concatenate([last + share[:, None] * (point - last), ring[is_in]])[order]
    return ring


def _outer(geometry: dict[str, Any]) -> Rings:
    polygons = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    return [np.asarray(polygon[0], dtype=float)[:-1, :2] for polygon in polygons]
