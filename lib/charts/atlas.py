"""What surrounds a country on its map: the view, and the countries around, cut to it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from lib.charts.hatching import centre, clockwise, rings
from lib.charts.palette import Ground, mixed
from lib.charts.text import escaped

MARGIN = 0.06
ASPECT = 1.5
BEYOND = 0.15
DRAWN_WIDTH = 600
LETTER, LINE = 6.4, 15
Label = tuple[float, float, str]


@dataclass(frozen=True)
class View:
    """The rectangle that a map shows, in degrees."""

    west: float
    south: float
    east: float
    north: float

    @property
    def longitudes(self) -> list[float]:
        """West and east end."""
        return [self.west, self.east]

    @property
    def latitudes(self) -> list[float]:
        """South and north end."""
        return [self.south, self.north]

    @property
    def height(self) -> float:
        """Degrees of latitude."""
        return self.north - self.south

    @property
    def stretch(self) -> float:
        """How many degrees of latitude one degree of longitude is wide on screen."""
        return math.cos(math.radians((self.south + self.north) / 2))


def view(features: list[dict[str, Any]], marks: pd.DataFrame | None = None, flows: pd.DataFrame | None = None) -> View:
    """The rectangle that holds a country, its marks and the ends of its flows, with a margin."""
    points = [ring for feature in features for ring in rings(feature["geometry"])]
    if marks is not None and len(marks):
        points.append(marks[["longitude", "latitude"]].dropna().to_numpy(dtype=float))
    for end in ("from", "to"):
        if flows is not None and len(flows):
            points.append(flows[[f"{end}_longitude", f"{end}_latitude"]].dropna().to_numpy(dtype=float))
    if not points:
        return View(-170, -58, 180, 80)
    west, south = np.min([part.min(axis=0) for part in points if len(part)], axis=0)
    east, north = np.max([part.max(axis=0) for part in points if len(part)], axis=0)
    wide, high = (east - west) * MARGIN + 0.05, (north - south) * MARGIN + 0.05
    return _shaped(float(west - wide), float(south - high), float(east + wide), float(north + high))


def _shaped(west: float, south: float, east: float, north: float) -> View:
    """Grow the shorter side, so that the map fills its place on a page."""
    stretch = math.cos(math.radians((south + north) / 2))
    wide, high = (east - west) * stretch, north - south
    more_high, more_wide = max(wide / ASPECT - high, 0) / 2, max(high * ASPECT - wide, 0) / 2 / stretch
    return View(west - more_wide, max(south - more_high, -80.0), east + more_wide, min(north + more_high, 83.0))


def spaced(texts: list[Label], around: View, *, before: Sequence[Label] = ()) -> list[bool]:
    """Which labels can be printed without lying on one before them or over the edge.

    Args:
        texts: Longitude and latitude of the middle, and the longest line, of labels of two lines; most important first.
        around: The view.
        before: Labels that stand already.
    """
    degree = (around.east - around.west) / DRAWN_WIDTH
    taken = [(longitude, latitude, len(text) * LETTER * degree / 2) for longitude, latitude, text in before]
    free = []
    for longitude, latitude, text in texts:
        half = len(text) * LETTER * degree / 2
        clear = all(
            abs(longitude - x) > half + other or abs(latitude - y) > 2 * LINE * degree * around.stretch
            for x, y, other in taken
        )
        fits = clear and around.west < longitude - half and longitude + half < around.east
        free.append(fits)
        if fits:
            taken.append((longitude, latitude, half))
    return free


def draw_neighbours(chart: go.Figure, countries: dict[str, Any], around: View, *, but: str, ground: Ground) -> None:
    """Draw the countries around as quiet land with their names, cut to the view so that the page stays light."""
    wide, high = (around.east - around.west) * BEYOND, around.height * BEYOND
    beyond = View(around.west - wide, around.south - high, around.east + wide, around.north + high)
    features = []
    for feature in countries["features"]:
        if str(feature["id"]) == but or not _meets(feature, around):
            continue
        geometry = clipped(feature["geometry"], beyond)
        if geometry["coordinates"]:
            features.append(
                {"type": "Feature", "id": str(feature["id"]), "properties": feature["properties"], "geometry": geometry}
            )
    if not features:
        return
    border = mixed(ground.paper, ground.quiet, 0.3)
    chart.add_choropleth(
        geojson={"type": "FeatureCollection", "features": features}, locations=[feature["id"] for feature in features],
        z=[0] * len(features), colorscale=[(0, ground.land), (1, ground.land)], showscale=False, hoverinfo="skip",
        marker={"line": {"color": border, "width": 0.8}}, featureidkey="id", selectedpoints=None,
    )  # fmt: skip
    large = [feature for feature in features if _share(feature["geometry"], around) > 0.02]
    names = [str(feature["properties"].get("name", "")).upper() for feature in large]
    middles = [centre(clipped(feature["geometry"], around)) for feature in large]
    free = spaced([(*middle, name) for middle, name in zip(middles, names, strict=True)], around)
    shown = [(*middle, name) for middle, name, fits in zip(middles, names, free, strict=True) if fits]
    chart.add_scattergeo(
        lon=[longitude for longitude, _, _ in shown], lat=[latitude for _, latitude, _ in shown], mode="text",
        text=[escaped(name) for _, _, name in shown],
        textfont={"size": 10, "color": mixed(ground.paper, ground.quiet, 0.8)}, hoverinfo="skip", showlegend=False,
    )  # fmt: skip


def clipped(geometry: dict[str, Any], around: View) -> dict[str, Any]:
    """The part of a polygon inside a view (Sutherland and Hodgman 1974), outer rings only, clockwise."""
    kept = []
    outer = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    sides = ((0, around.west, 1), (0, around.east, -1), (1, around.south, 1), (1, around.north, -1))
    for polygon in outer:
        ring = [(float(point[0]), float(point[1])) for point in polygon[0]]
        for axis, limit, sign in sides:
            ring = _cut(ring, axis, limit, sign)
        if len(ring) > 2:
            kept.append([[[round(x, 2), round(y, 2)] for x, y in (*ring, ring[0])]])
    return clockwise({"type": "MultiPolygon", "coordinates": kept})


def _cut(ring: list[tuple[float, float]], axis: int, limit: float, sign: int) -> list[tuple[float, float]]:
    kept: list[tuple[float, float]] = []
    for last, point in zip(ring[-1:] + ring[:-1], ring, strict=True):
        was_in, is_in = (last[axis] - limit) * sign >= 0, (point[axis] - limit) * sign >= 0
        if was_in != is_in:
            share = (limit - last[axis]) / (point[axis] - last[axis])
            kept.append((last[0] + share * (point[0] - last[0]), last[1] + share * (point[1] - last[1])))
        if is_in:
            kept.append(point)
    return kept


def _meets(feature: dict[str, Any], around: View) -> bool:
    box = feature.get("bbox")
    if not box:
        points = np.concatenate(rings(feature["geometry"]))
        box = [*points.min(axis=0), *points.max(axis=0)]
    return bool(box[0] <= around.east and box[2] >= around.west and box[1] <= around.north and box[3] >= around.south)


def _share(geometry: dict[str, Any], around: View) -> float:
    ring = max(rings(geometry), key=len)
    x, y = ring[:, 0], ring[:, 1]
    area = abs(float((x[:-1] * y[1:] - x[1:] * y[:-1]).sum() / 2))
    return area / ((around.east - around.west) * around.height)
