"""A map to point at: plotly's maps report clicks on marks alone, so marks that nearly nobody sees lie all over it.

How far they are apart says how exactly a click is known.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from lib.charts import atlas
from lib.charts.lands import Lands
from lib.charts.maps import framed
from lib.charts.provinces import draw_borders, draw_names, draw_shades
from lib.charts.regions import described, unshaded
from lib.charts.sheet import Measure, Sheet, wound
from lib.charts.text import escaped
from lib.charts.views import Label, View, spaced, view

COLUMNS = 40
CLOSER = 6
NAMED = 12
HEIGHT = 330
DEGREE_KM = 111.32
NO_REGIONS = pd.DataFrame(columns=["region_code", "low", "best", "high", "open"])


def whole_view(outlines: dict[str, Any]) -> View:
    """The rectangle that holds a country."""
    return view([feature["geometry"] for feature in outlines["features"]])


def closer_view(around: View, latitude: float, longitude: float) -> View:
    """A smaller rectangle round a point that was clicked, a few marks wide."""
    wide, high = ((end - start) / COLUMNS * CLOSER for start, end in (around.longitudes, around.latitudes))
    return View(longitude - wide / 2, latitude - high / 2, longitude + wide / 2, latitude + high / 2)


def exactness(around: View) -> float:
    """How far a click can lie from the mark that is nearest to it, in kilometres."""
    return _step(around) * DEGREE_KM / 2**0.5


def grid(
    outlines: dict[str, Any], around: View, *, neighbours: Lands, country: str, metric: str, mode: str,
    landmarks: Sequence[Label] = (), marked: tuple[float, float] | None = None,
) -> go.Figure:  # fmt: skip
    """A country's provinces under marks whose `customdata` is their latitude and longitude.

    Args:
        outlines: As `maps.provinces` takes them, like all that follows.
        around: The rectangle that is shown.
        neighbours: The land of all countries.
        country: The id of this country among them.
        metric: Decides the hue of the mark.
        mode: `light` or `dark`.
        landmarks: Longitude, latitude and name of places that help to find one's way, the best known first.
        marked: Latitude and longitude that were clicked last.
    """
    features = wound(outlines)
    chart = go.Figure(go.Scattergeo(lat=[None], lon=[None], mode="markers", showlegend=False, hoverinfo="skip"))
    shown = unshaded(described(features, NO_REGIONS)).assign(kind="plain", short="")
    sheet = Sheet(chart, features, shown, Measure((1, 2, 3, 4, 5), 1, 1, around), metric, mode)
    atlas.draw_neighbours(chart, neighbours, around, but=country, ground=sheet.ground)
    draw_shades(sheet)
    chart.data[-1].update(hoverinfo="skip")
    draw_borders(sheet, "")
    taken = draw_names(sheet, NAMED)
    atlas.draw_scale(chart, around, sheet.ground)
    _draw_landmarks(sheet, landmarks, taken)
    if marked:
        chart.add_scattergeo(
            lat=[marked[0]], lon=[marked[1]], mode="markers", hoverinfo="skip", showlegend=False,
            marker={"symbol": "cross-thin", "size": 18, "line": {"color": sheet.hue, "width": 3}},
        )  # fmt: skip
    latitudes, longitudes = _points(around)
    chart.add_scattergeo(
        lat=latitudes, lon=longitudes, mode="markers", marker={"size": 9, "color": sheet.ground.ink, "opacity": 0.03},
        customdata=np.stack([latitudes, longitudes], axis=1).tolist(), hovertemplate="%{lat}, %{lon}<extra></extra>",
        showlegend=False, selected={"marker": {"opacity": 0.03}}, unselected={"marker": {"opacity": 0.03}},
    )  # fmt: skip
    return framed(chart, around, mode, HEIGHT)


def _draw_landmarks(sheet: Sheet, landmarks: Sequence[Label], taken: list[Label]) -> None:
    free = spaced(landmarks, sheet.measure.view, before=taken)
    kept = [label for label, fits in zip(landmarks, free, strict=True) if fits]
    sheet.chart.add_scattergeo(
        lon=[longitude for longitude, _, _ in kept], lat=[latitude for _, latitude, _ in kept], mode="markers+text",
        text=[escaped(name) for _, _, name in kept], textposition="top center", hoverinfo="skip", showlegend=False,
        textfont={"size": 11, "color": sheet.ground.quiet}, marker={"size": 4, "color": sheet.ground.quiet},
    )  # fmt: skip


def _step(around: View) -> float:
    """How far marks are apart, in degrees of latitude; as far on the screen both ways."""
    return (around.east - around.west) / COLUMNS * around.stretch


def _points(around: View) -> tuple[np.ndarray, np.ndarray]:
    across = np.linspace(around.west, around.east, COLUMNS + 1)
    up = np.arange(around.south, around.north, _step(around))
    longitudes, latitudes = np.meshgrid(across, up)
    return latitudes.ravel().round(4), longitudes.ravel().round(4)
