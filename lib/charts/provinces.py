"""The layers of a map that are provinces: shades, hatches, borders, names."""

from collections.abc import Iterable
from itertools import pairwise
from typing import Any

import numpy as np

from lib.charts.hatching import centre, hatch, rings
from lib.charts.layout import halo
from lib.charts.palette import contrast, mixed
from lib.charts.sheet import Sheet
from lib.charts.text import escaped
from lib.charts.views import Label, spaced

HATCHES = 70
NAMED_KINDS = ("best", "range", "zero", "unknown", "plain")


def draw_shades(sheet: Sheet) -> None:
    """Shade every region by its class; those without one are left white. A region carries its code for clicks."""
    shown, ground = sheet.shown, sheet.ground
    colours = (ground.paper, *sheet.shades)
    level = [0 if found is None else found + 1 for found in map(sheet.shade_of, shown["shade"])]
    edges = [number / len(colours) for number in range(len(colours) + 1)]
    scale = [
        stop
        for ends, colour in zip(pairwise(edges), colours, strict=True)
        for stop in ((ends[0], colour), (ends[1], colour))
    ]
    sheet.chart.add_choropleth(
        locations=shown["region_code"], z=level,
        zmin=-0.5, zmax=len(colours) - 0.5, colorscale=scale, showscale=False, featureidkey="id",
        customdata=shown[["region_code"]].to_numpy().tolist(), hovertext=shown["hover"], hoverinfo="text",
        marker={"line": {"color": mixed(ground.paper, ground.quiet, 0.55), "width": 0.8}},
        selected={"marker": {"opacity": 1}}, unselected={"marker": {"opacity": 0.55}},
    )  # fmt: skip
    # Set afterwards, since plotly copies thrice what a trace is made of.
    sheet.chart.data[-1].geojson = {"type": "FeatureCollection", "features": list(sheet.features.values())}


def draw_hatches(sheet: Sheet) -> None:
    """Hatches say that there is no best: grey where nothing is known, in the hue where only a range is."""
    ground, view = sheet.ground, sheet.measure.view
    quiet, spacing = mixed(ground.paper, ground.quiet, 0.3), view.height / HATCHES
    kinds = (
        ("nothing", quiet, 0.8, spacing, 45.0),
        ("unknown", quiet, 0.8, spacing, -45.0),
        ("range", sheet.hue, 1.1, spacing * 1.25, 45.0),
    )
    for kind, colour, width, apart, angle in kinds:
        lines = [
            hatch(sheet.features[code]["geometry"], spacing=apart, angle=angle, stretch=view.stretch)
            for code in sheet.shown.loc[sheet.shown["kind"] == kind, "region_code"]
        ]
        if lines:
            _lines(sheet, np.concatenate(lines), color=colour, width=width)


def draw_borders(sheet: Sheet, selected: str) -> None:
    """Outline some regions anew: dashed where the data call them contested, dark for a zero, bold if chosen."""
    contested = [each["geometry"] for each in sheet.features.values() if each["properties"].get("contested")]
    if contested:
        _outline(sheet, contested, color=sheet.ground.paper, width=2.2)
        _outline(sheet, contested, color=mixed(sheet.ground.paper, sheet.ground.quiet, 0.85), width=1.2, dash="dash")
    zeros = sheet.shown.loc[sheet.shown["kind"] == "zero", "region_code"]
    if len(zeros):
        _outline(sheet, (sheet.features[code]["geometry"] for code in zeros), color=sheet.ground.ink, width=1.4)
    if selected in sheet.features:
        _outline(sheet, [sheet.features[selected]["geometry"]], color=sheet.ground.ink, width=2.5)


def draw_names(sheet: Sheet, most: int) -> list[Label]:
    """Name the regions with most people, as far as there is room, and give the labels that stand then."""
    top = sheet.shown[sheet.shown["kind"].isin(NAMED_KINDS)].sort_values("shade", ascending=False, kind="stable")
    rows = top.head(most).to_dict("records")
    middles = [centre(sheet.features[row["region_code"]]["geometry"]) for row in rows]
    labels = [(*middle, max(row["name"], row["short"], key=len)) for middle, row in zip(middles, rows, strict=True)]
    free = spaced(labels, sheet.measure.view)
    kept = [(row, *middle) for row, middle, fits in zip(rows, middles, free, strict=True) if fits]
    under = [_under(sheet, row["shade"]) for row, _, _ in kept]
    ink, paper = sheet.ground.ink, sheet.ground.paper
    sheet.chart.add_scattergeo(
        lon=[longitude for _, longitude, _ in kept], lat=[latitude for _, _, latitude in kept], mode="text",
        text=[f"<b>{escaped(row['name'])}</b><br>{escaped(row['short'])}" for row, _, _ in kept],
        textfont={
            "size": 12, "shadow": [halo(colour) for colour in under],
            "color": [ink if contrast(ink, colour) > contrast(paper, colour) else paper for colour in under],
        },
        hoverinfo="skip", showlegend=False,
    )  # fmt: skip
    return [label for label, fits in zip(labels, free, strict=True) if fits]


def _under(sheet: Sheet, shade: Any) -> str:
    """The colour on which a region's name stands."""
    found = sheet.shade_of(shade)
    return sheet.ground.paper if found is None else sheet.shades[found]


def _outline(sheet: Sheet, geometries: Iterable[dict[str, Any]], **line: Any) -> None:
    gap = np.full((1, 2), np.nan)
    drawn = [part for geometry in geometries for ring in rings(geometry) for part in (ring, gap)]
    _lines(sheet, np.concatenate(drawn), **line)


def _lines(sheet: Sheet, points: np.ndarray, **line: Any) -> None:
    longitudes, latitudes = points.astype("float32").T
    sheet.chart.add_scattergeo(
        lon=longitudes, lat=latitudes, mode="lines", line=line, hoverinfo="skip", showlegend=False
    )
