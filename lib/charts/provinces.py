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
        geojson={"type": "FeatureCollection", "features": list(sheet.features.values())},
        locations=shown["region_code"], z=level,
        zmin=-0.5, zmax=len(colours) - 0.5, colorscale=scale, showscale=False, featureidkey="id",
        customdata=shown[["region_code"]].to_numpy().tolist(), hovertext=shown["hover"], hoverinfo="text",
        marker={"line": {"color": mixed(ground.paper, ground.quiet, 0.55), "width": 0.8}},
        selected={"marker": {"opacity": 1}}, unselected={"marker": {"opacity": 0.55}},
    )  # fmt: skip


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
        longitudes: list[float | None] = []
        latitudes: list[float | None] = []
        for code in sheet.shown.loc[sheet.shown["kind"] == kind, "region_code"]:
            cut = hatch(sheet.features[code]["geometry"], spacing=apart, angle=angle, stretch=view.stretch)
            longitudes += cut[0]
            latitudes += cut[1]
        if longitudes:
            _lines(sheet, longitudes, latitudes, color=colour, width=width)


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
    for row, (longitude, latitude), fits in zip(rows, middles, free, strict=True):
        if not fits:
            continue
        found = sheet.shade_of(row["shade"])
        under = sheet.ground.paper if found is None else sheet.shades[found]
        ink = max((sheet.ground.ink, sheet.ground.paper), key=lambda colour: contrast(colour, under))
        sheet.chart.add_scattergeo(
            lon=[longitude], lat=[latitude], mode="text",
            text=[f"<b>{escaped(row['name'])}</b><br>{escaped(row['short'])}"],
            textfont={"size": 12, "color": ink, "shadow": halo(under)}, hoverinfo="skip", showlegend=False,
        )  # fmt: skip
    return [label for label, fits in zip(labels, free, strict=True) if fits]


def _outline(sheet: Sheet, geometries: Iterable[dict[str, Any]], **line: Any) -> None:
    longitudes: list[float | None] = []
    latitudes: list[float | None] = []
    for geometry in geometries:
        for ring in rings(geometry):
            longitudes += [*ring[:, 0].tolist(), None]
            latitudes += [*ring[:, 1].tolist(), None]
    _lines(sheet, longitudes, latitudes, **line)


def _lines(sheet: Sheet, longitudes: list[float | None], latitudes: list[float | None], **line: Any) -> None:
    sheet.chart.add_scattergeo(
        lon=np.array(longitudes, dtype="float32"),
        lat=np.array(latitudes, dtype="float32"),
        mode="lines",
        line=line,
        hoverinfo="skip",
        showlegend=False,
    )
