"""Provinces shaded by their best, as a drawing that needs no program and no network."""

from typing import Any

import numpy as np
import pandas as pd

from lib.charts import classes, regions, views
from lib.charts.hatching import rings
from lib.charts.palette import LIGHT, family_hue, shades
from lib.exports.brief.markup import Element, element, joined

WIDE = 480
DARK_FROM = 3


def province_map(outlines: dict[str, Any], rows: pd.DataFrame, *, metric: str, alt: str) -> Element:
    """A country's provinces with their numbers, and what the shades mean.

    Args:
        outlines: GeoJSON features with `id` and `properties.name`.
        rows: One row per province that has an estimate: `region_code`, `region_name`, `low`, `best`, `high`, `open`.
        metric: One of `METRICS`.
        alt: The same in words.
    """
    features = {str(feature["id"]): feature for feature in outlines["features"]}
    view = views.view([feature["geometry"] for feature in features.values()])
    scale = WIDE / ((view.east - view.west) * view.stretch)
    lower = classes.limits(regions.amounts(rows))
    shown = regions.described(features, rows).to_dict("records")
    hues = shades(metric)

    def point(longitude: float, latitude: float) -> tuple[float, float]:
        return (longitude - view.west) * view.stretch * scale, (view.north - latitude) * scale

    areas = [_area(features[row["region_code"]]["geometry"], _fill(row, lower, hues), point) for row in shown]
    names = _names(shown, features, view, lower, point)
    pattern = element("pattern", element("path", d="M0 6L6 0", stroke=family_hue(metric)), id=f"hatch-{metric}",
                      width=6, height=6, patternUnits="userSpaceOnUse")  # fmt: skip
    kinds = {row["kind"] for row in shown}
    box = f"0 0 {WIDE} {view.height * scale:.0f}"
    hatch = [_area(features[row["region_code"]]["geometry"], f"url(#hatch-{metric})", point)
             for row in shown if row["kind"] == "range"]  # fmt: skip
    drawn = element("svg", element("defs", pattern), *areas, *hatch, *names, viewBox=box, role="img", aria_label=alt)
    return joined(drawn, _legend(lower, hues, kinds))


def _fill(row: dict[Any, Any], lower: list[int], hues: tuple[str, ...]) -> str:
    if row["kind"] == "best":
        return hues[classes.class_of(row["shade"], lower)]
    return LIGHT.rule if row["kind"] == "nothing" else LIGHT.paper


def _area(geometry: dict[str, Any], fill: str, point: Any) -> Element:
    drawn = []
    for ring in rings(geometry):
        placed = [point(*corner[:2]) for corner in ring]
        corners = dict.fromkeys(f"{x:.1f} {y:.1f}" for x, y in placed)
        drawn.append(f"M{'L'.join(corners)}Z")
    return element("path", d="".join(drawn), fill=fill, fill_rule="evenodd", stroke=LIGHT.quiet, stroke_width=0.7)


def _names(
    shown: list[dict[Any, Any]], features: dict[str, Any], view: views.View, lower: list[int], point: Any
) -> list[Element]:
    """Name and number of provinces where both have room, the greatest first."""
    told = [row for row in shown if row["kind"] != "nothing"]
    told.sort(key=lambda row: -(0 if pd.isna(row["shade"]) else row["shade"]))
    middles = [_middle(features[row["region_code"]]["geometry"]) for row in told]
    labels = [(*middle, max(row["name"], row["short"], key=len)) for middle, row in zip(middles, told, strict=True)]
    drawn = []
    for row, middle, fits in zip(told, middles, views.spaced(labels, view), strict=True):
        if fits:
            x, y = (f"{at:.1f}" for at in point(*middle))
            is_dark = row["kind"] == "best" and classes.class_of(row["shade"], lower) >= DARK_FROM
            lines = [element("tspan", row["name"], x=x), element("tspan", row["short"], x=x, dy="1.1em")]
            look = {"fill": LIGHT.paper, "stroke": "none"} if is_dark else {"fill": LIGHT.ink, "stroke": "none"}
            drawn.append(element("text", *lines, x=x, y=y, text_anchor="middle", **look))
    return drawn


def _middle(geometry: dict[str, Any]) -> tuple[float, float]:
    """The middle of the corners of the largest part."""
    largest = max(rings(geometry), key=lambda ring: float(np.ptp(ring[:, 0]) * np.ptp(ring[:, 1])))
    low, high = largest.min(axis=0), largest.max(axis=0)
    return float(low[0] + high[0]) / 2, float(low[1] + high[1]) / 2


def _legend(lower: list[int], hues: tuple[str, ...], kinds: set[str]) -> Element:
    keys = list(zip(hues, classes.labels(lower), strict=True)) if "best" in kinds else []
    keys += [(LIGHT.rule, "nothing reported")] if "nothing" in kinds else []
    keys += [(LIGHT.paper, "0")] if "zero" in kinds else []
    drawn = [element("li", element("span", class_="key", style=f"background:{hue}"), label) for hue, label in keys]
    drawn += [element("li", "Hatched: no best, sources disagree or give a bound")] if "range" in kinds else []
    return element("ul", *drawn, class_="legend")
