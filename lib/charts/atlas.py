"""What surrounds a country on its map: the countries around, cut to the view, and the scale."""

import math
from functools import lru_cache

import numpy as np
import plotly.graph_objects as go

from lib.charts.hatching import area, middle
from lib.charts.lands import Lands, inside
from lib.charts.palette import Ground, mixed
from lib.charts.text import escaped
from lib.charts.views import Label, View, spaced

BEYOND = 0.15
SEEN = 0.02
KILOMETRES = 111.32
INSET = 0.04


def draw_neighbours(chart: go.Figure, lands: Lands, around: View, *, but: str, ground: Ground) -> None:
    """Draw the countries around as quiet land with their names, cut to the view so that the page stays light."""
    points, names = _near(lands, around, but)
    if not len(points):
        return
    chart.add_scattergeo(
        lon=points[:, 0], lat=points[:, 1], mode="lines", fill="toself", fillcolor=ground.land, hoverinfo="skip",
        line={"color": mixed(ground.paper, ground.quiet, 0.3), "width": 0.8}, showlegend=False,
    )  # fmt: skip
    chart.add_scattergeo(
        lon=[longitude for longitude, _, _ in names], lat=[latitude for _, latitude, _ in names], mode="text",
        text=[escaped(name) for _, _, name in names],
        textfont={"size": 10, "color": mixed(ground.paper, ground.quiet, 0.8)}, hoverinfo="skip", showlegend=False,
    )  # fmt: skip


@lru_cache(maxsize=64)
def _near(lands: Lands, around: View, but: str) -> tuple[np.ndarray, list[Label]]:
    """Outlines of the countries around, of shape (points, 2), and the names that have room in the view."""
    wide, high = (around.east - around.west) * BEYOND, around.height * BEYOND
    near = lands.around(View(around.west - wide, around.south - high, around.east + wide, around.north + high), but=but)
    gap = np.full((1, 2), np.nan)
    pieces = [part for rings in near.values() for ring in rings for part in (ring, ring[:1], gap)]
    seen = {
        lands.names[owner]: max((inside(ring, around) for ring in rings), key=_size) for owner, rings in near.items()
    }
    enough = SEEN * (around.east - around.west) * around.height
    texts = [(*middle(ring), name.upper()) for name, ring in seen.items() if _size(ring) > enough]
    free = spaced(texts, around, before=[_scale_label(around)])
    points = np.concatenate([np.empty((0, 2)), *pieces]).round(2).astype("float32")
    return points, [label for label, fits in zip(texts, free, strict=True) if fits]


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


def _size(ring: np.ndarray) -> float:
    return abs(area(ring))
