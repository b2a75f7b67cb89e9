"""What surrounds a country on its map: the countries around, cut to the view, and the scale."""

import math
from typing import Any

import numpy as np
import plotly.graph_objects as go

from lib.charts.hatching import centre, clockwise, rings
from lib.charts.palette import Ground, mixed
from lib.charts.text import escaped
from lib.charts.views import Label, View, spaced

BEYOND = 0.15
KILOMETRES = 111.32
INSET = 0.04


def draw_neighbours(chart: go.Figure, countries: dict[str, Any], around: View, *, but: str, ground: Ground) -> None:
    """Draw the countries around as quiet land with their names, cut to the view so that the page stays light."""
    wide, high = (around.east - around.west) * BEYOND, around.height * BEYOND
    beyond = View(around.west - wide, around.south - high, around.east + wide, around.north + high)
    near = [each for each in countries["features"] if str(each["id"]) != but and _meets(each, around)]
    cut = [{**feature, "type": "Feature", "geometry": clipped(feature["geometry"], beyond)} for feature in near]
    features = [feature for feature in cut if feature["geometry"]["coordinates"]]
    if not features:
        return
    border = mixed(ground.paper, ground.quiet, 0.3)
    chart.add_choropleth(
        geojson={"type": "FeatureCollection", "features": features}, locations=[feature["id"] for feature in features],
        z=[0] * len(features), colorscale=[(0, ground.land), (1, ground.land)], showscale=False, hoverinfo="skip",
        marker={"line": {"color": border, "width": 0.8}}, featureidkey="id", selectedpoints=None,
    )  # fmt: skip
    inside = [(feature, clipped(feature["geometry"], around)) for feature in features]
    large = [(feature, seen) for feature, seen in inside if seen["coordinates"] and _share(seen, around) > 0.02]
    names = [str(feature["properties"].get("name", "")).upper() for feature, _ in large]
    middles = [centre(seen) for _, seen in large]
    texts = [(*middle, name) for middle, name in zip(middles, names, strict=True)]
    free = spaced(texts, around, before=[_scale_label(around)])
    shown = [(*middle, name) for middle, name, fits in zip(middles, names, free, strict=True) if fits]
    chart.add_scattergeo(
        lon=[longitude for longitude, _, _ in shown], lat=[latitude for _, latitude, _ in shown], mode="text",
        text=[escaped(name) for _, _, name in shown],
        textfont={"size": 10, "color": mixed(ground.paper, ground.quiet, 0.8)}, hoverinfo="skip", showlegend=False,
    )  # fmt: skip


def draw_scale(chart: go.Figure, around: View, ground: Ground) -> None:
    """Draw a line in the lower left corner whose length in kilometres is round and at most a fifth of the width."""
    start, latitude, text, long = _scale(around)
    chart.add_scattergeo(
        lon=[start, start + long / 2, start + long], lat=[latitude] * 3, mode="lines+text", text=["", text, ""],
        textposition="top center", textfont={"size": 10, "color": ground.quiet},
        line={"color": ground.quiet, "width": 1.5}, hoverinfo="skip", showlegend=False,
    )  # fmt: skip


def _scale(around: View) -> tuple[float, float, str, float]:
    """Where the scale starts, what it says and how long it is, in degrees."""
    latitude = around.south + around.height * INSET
    degree = KILOMETRES * math.cos(math.radians(latitude))
    most = (around.east - around.west) * degree / 5
    steps = [digit * 10.0**power for power in range(-2, 5) for digit in (1, 2, 5)]
    long = max(step for step in steps if step <= max(most, steps[0]))
    text = f"{long:,.0f} km" if long >= 1 else f"{long * 1000:,.0f} m"
    return around.west + (around.east - around.west) * INSET / 2, latitude, text, long / degree


def _scale_label(around: View) -> Label:
    start, latitude, text, long = _scale(around)
    return start + long / 2, latitude, text


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
