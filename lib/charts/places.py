"""Marks at places: a dot for the best and rings for low and high."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from lib.charts.layout import halo
from lib.charts.palette import BAND, faded
from lib.charts.sheet import Sheet
from lib.charts.text import escaped, lines
from lib.charts.views import DRAWN_WIDTH, LETTER, Label, spaced
from lib.words import Amount, amount_in_words, short_in_words

LARGEST = 46
SMALLEST = 5
NAMED = 6


def diameters(amounts: pd.Series, greatest: float) -> pd.Series:
    """Diameters in pixels whose areas are as the amounts; missing stays missing."""
    root = (amounts.astype("float64").clip(lower=0) / max(greatest, 1)).pow(0.5) * LARGEST
    return root.clip(lower=SMALLEST)


def draw_marks(sheet: Sheet, marks: pd.DataFrame, taken: list[Label]) -> None:
    """Draw a dot for each best, an inner ring for its low, an outer one for its high, and name the largest.

    Args:
        sheet: The map.
        marks: One row per place, as `maps.provinces` takes them.
        taken: Labels that stand already.
    """
    ground, hue = sheet.ground, sheet.hue
    shown = marks.dropna(subset=["latitude", "longitude"])
    shown = shown.assign(rank=shown["best"].fillna(shown["low"]).fillna(shown["high"]).astype("float64"))
    shown = shown.sort_values("rank", ascending=False, kind="stable")
    size = {end: diameters(shown[end], sheet.measure.greatest) for end in ("low", "best", "high")}
    where = {"lat": shown["latitude"], "lon": shown["longitude"], "showlegend": False}
    hover = [lines([row["name"], _words(row)]) for row in shown.to_dict("records")]
    sheet.chart.add_scattergeo(
        **where, mode="markers", hoverinfo="skip",
        marker={"size": size["high"].fillna(0), "color": faded(hue, BAND), "line": {"color": hue, "width": 1}},
    )  # fmt: skip
    sheet.chart.add_scattergeo(
        **where, mode="markers", hovertext=hover, hoverinfo="text",
        customdata=shown[["key" if "key" in shown else "name"]].to_numpy().tolist(),
        marker={"size": size["best"].fillna(size["low"]).fillna(size["high"]), "opacity": 1,
                "color": [faded(hue, 0.75) if known else "rgba(0,0,0,0)" for known in shown["best"].notna()],
                "line": {"color": ground.paper, "width": [1 if known else 0 for known in shown["best"].notna()]}},
    )  # fmt: skip
    ring = {"symbol": "circle-open", "color": ground.paper, "size": size["low"].fillna(0), "line": {"width": 1.2}}
    sheet.chart.add_scattergeo(**where, mode="markers", hoverinfo="skip", marker=ring)
    _label(sheet, shown, size["high"].fillna(size["best"]), taken)


def _words(row: Mapping[Any, Any]) -> str:
    return str(row.get("words") or "") or amount_in_words(Amount.of(row))


def _label(sheet: Sheet, shown: pd.DataFrame, size: pd.Series, taken: list[Label]) -> None:
    ground, view = sheet.ground, sheet.measure.view
    top = shown.assign(size=size.fillna(SMALLEST)).head(NAMED).to_dict("records")
    short = [str(row.get("short") or "") or short_in_words(Amount.of(row)) for row in top]
    longest = [max(str(row["name"]), words, key=len) for row, words in zip(top, short, strict=True)]
    degree = (view.east - view.west) / DRAWN_WIDTH
    beside = [
        row["longitude"] + (row["size"] + len(text) * LETTER) / 2 * degree
        for row, text in zip(top, longest, strict=True)
    ]
    where = [(x, row["latitude"], text) for x, row, text in zip(beside, top, longest, strict=True)]
    free = spaced(where, view, before=taken)
    kept = [pair for pair, fits in zip(zip(top, short, strict=True), free, strict=True) if fits]
    sheet.chart.add_scattergeo(
        lat=[row["latitude"] for row, _ in kept], lon=[row["longitude"] for row, _ in kept], mode="markers+text",
        text=[f"<b>{escaped(row['name'])}</b><br>{escaped(words)}" for row, words in kept], textposition="middle right",
        textfont={"size": 12, "color": ground.ink, "shadow": halo(ground.paper)},
        marker={"size": [row["size"] for row, _ in kept], "color": "rgba(0,0,0,0)", "line": {"width": 0}},
        hoverinfo="skip", showlegend=False,
    )  # fmt: skip
