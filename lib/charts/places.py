"""Marks at places, a dot for the best and rings for low and high, and lines of movements."""

import math
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from lib.charts.atlas import DRAWN_WIDTH, LETTER, Label, View, spaced
from lib.charts.layout import halo
from lib.charts.palette import BAND, GROUNDS, faded, family_hue
from lib.charts.text import escaped, lines
from lib.words import Amount, amount_in_words, short_in_words

LARGEST = 46
SMALLEST = 5
NAMED = 6
WIDTHS = (1.5, 3.0, 5.0, 8.0)


def diameters(amounts: pd.Series, greatest: float) -> pd.Series:
    """Diameters in pixels whose areas are as the amounts; missing stays missing."""
    root = (amounts.astype("float64").clip(lower=0) / max(greatest, 1)).pow(0.5) * LARGEST
    return root.clip(lower=SMALLEST)


def draw_marks(
    chart: go.Figure,
    marks: pd.DataFrame,
    greatest: float,
    *,
    taken: list[Label],
    view: View,
    metric: str,
    mode: str,
) -> None:
    """Draw a dot for each best, an inner ring for its low, an outer one for its high, and name the largest.

    Args:
        chart: The map; changed in place.
        marks: One row per place.
        greatest: The greatest amount elsewhere on the map, so that one size means one number.
        taken: Labels that stand already.
        view: The rectangle that is shown.
        metric: One of `METRICS`.
        mode: `light` or `dark`.
    """
    ground, hue = GROUNDS[mode], family_hue(metric, mode)
    shown = marks.dropna(subset=["latitude", "longitude"])
    shown = shown.assign(rank=shown["best"].fillna(shown["low"]).fillna(shown["high"]).astype("float64"))
    shown = shown.sort_values("rank", ascending=False, kind="stable")
    greatest = float(np.nanmax([greatest, *shown[["low", "best", "high"]].astype("float64").max()]))
    size = {end: diameters(shown[end], greatest) for end in ("low", "best", "high")}
    where = {"lat": shown["latitude"], "lon": shown["longitude"], "showlegend": False}
    ring = {"symbol": "circle-open", "color": hue}
    spoken = [str(row.get("words") or "") or amount_in_words(Amount.of(row)) for row in shown.to_dict("records")]
    hover = [lines([name, words]) for name, words in zip(shown["name"], spoken, strict=True)]
    chart.add_scattergeo(
        **where, mode="markers", hoverinfo="skip",
        marker={"size": size["high"].fillna(0), "color": faded(hue, BAND), "line": {"color": hue, "width": 1}},
    )  # fmt: skip
    chart.add_scattergeo(
        **where, mode="markers", hovertext=hover, hoverinfo="text",
        customdata=shown[["key" if "key" in shown else "name"]].to_numpy().tolist(),
        marker={"size": size["best"].fillna(size["low"]).fillna(size["high"]), "opacity": 1,
                "color": [faded(hue, 0.75) if known else "rgba(0,0,0,0)" for known in shown["best"].notna()],
                "line": {"color": ground.paper, "width": [1 if known else 0 for known in shown["best"].notna()]}},
    )  # fmt: skip
    low = {**ring, "color": ground.paper, "size": size["low"].fillna(0), "line": {"width": 1.2}}
    chart.add_scattergeo(**where, mode="markers", hoverinfo="skip", marker=low)
    _label(chart, shown, size["high"].fillna(size["best"]), taken=taken, view=view, mode=mode)


def draw_flows(chart: go.Figure, flows: pd.DataFrame, *, metric: str, mode: str) -> None:
    """Draw movements as curves with a head, as wide as their best; dashed where `is_estimate`."""
    hue = family_hue(metric, mode)
    amounts = flows["best"].astype("float64").fillna(0)
    level = np.minimum((amounts / max(amounts.max(), 1) * len(WIDTHS)).astype(int), len(WIDTHS) - 1)
    dashed = flows["is_estimate"] if "is_estimate" in flows else pd.Series(False, index=flows.index)
    for width, dash in sorted({(int(number), bool(flag)) for number, flag in zip(level, dashed, strict=True)}):
        part = flows[(level == width) & (dashed == dash)]
        curves = [_curve(row) for row in part.to_dict("records")]
        chart.add_scattergeo(
            lon=[x for curve in curves for x in (*curve[0], None)],
            lat=[y for curve in curves for y in (*curve[1], None)],
            mode="lines", line={"color": faded(hue, 0.7), "width": WIDTHS[width], "dash": "dash" if dash else "solid"},
            hoverinfo="skip", showlegend=False,
        )  # fmt: skip
    curves = [_curve(row) for row in flows.to_dict("records")]
    hover = [lines([row.get("words", ""), row.get("detail", "")]) for row in flows.to_dict("records")]
    angles = [_bearing(curve) for curve in curves]
    chart.add_scattergeo(
        lon=[curve[0][-1] for curve in curves], lat=[curve[1][-1] for curve in curves],
        mode="markers", showlegend=False,
        marker={"symbol": "arrow", "size": [10 + 2 * WIDTHS[number] for number in level], "angle": angles,
                "color": hue},
        hovertext=hover, hoverinfo="text",
    )  # fmt: skip


def key(chart: go.Figure, *, metric: str, mode: str) -> None:
    """Legend entry for marks."""
    hue = family_hue(metric, mode)
    chart.add_scatter(
        x=[None], y=[None], mode="markers", name="place: dot best, rings low and high", showlegend=True,
        hoverinfo="skip",
        marker={"symbol": "circle-dot", "size": 14, "color": faded(hue, 0.6), "line": {"color": hue, "width": 1.2}},
    )  # fmt: skip


def _label(
    chart: go.Figure, shown: pd.DataFrame, size: pd.Series, *, taken: list[Label], view: View, mode: str
) -> None:
    ground = GROUNDS[mode]
    top = shown.assign(size=size.fillna(SMALLEST)).head(NAMED).to_dict("records")
    short = [short_in_words(Amount.of(row)) for row in top]
    longest = [max(str(row["name"]), words, key=len) for row, words in zip(top, short, strict=True)]
    degree = (view.east - view.west) / DRAWN_WIDTH
    beside = [
        row["longitude"] + (row["size"] + len(text) * LETTER) / 2 * degree
        for row, text in zip(top, longest, strict=True)
    ]
    where = [(x, row["latitude"], text) for x, row, text in zip(beside, top, longest, strict=True)]
    free = spaced(where, view, before=taken)
    kept = [pair for pair, fits in zip(zip(top, short, strict=True), free, strict=True) if fits]
    chart.add_scattergeo(
        lat=[row["latitude"] for row, _ in kept], lon=[row["longitude"] for row, _ in kept], mode="markers+text",
        text=[f"<b>{escaped(row['name'])}</b><br>{escaped(words)}" for row, words in kept], textposition="middle right",
        textfont={"size": 12, "color": ground.ink, "shadow": halo(ground.paper)},
        marker={"size": [row["size"] for row, _ in kept], "color": "rgba(0,0,0,0)", "line": {"width": 0}},
        hoverinfo="skip", showlegend=False,
    )  # fmt: skip


def _curve(row: dict[Any, Any]) -> tuple[list[float], list[float]]:
    """A quadratic curve that bows to the right of its way, so that both ways between two places can be told apart."""
    x0, y0, x1, y1 = (float(row[name]) for name in ("from_longitude", "from_latitude", "to_longitude", "to_latitude"))
    bow_x, bow_y = (x0 + x1) / 2 + (y1 - y0) * 0.16, (y0 + y1) / 2 - (x1 - x0) * 0.16
    at = np.linspace(0, 1, 24)
    x = (1 - at) ** 2 * x0 + 2 * (1 - at) * at * bow_x + at**2 * x1
    y = (1 - at) ** 2 * y0 + 2 * (1 - at) * at * bow_y + at**2 * y1
    return x.round(3).tolist(), y.round(3).tolist()


def _bearing(curve: tuple[list[float], list[float]]) -> float:
    east = (curve[0][-1] - curve[0][-3]) * math.cos(math.radians(curve[1][-1]))
    return math.degrees(math.atan2(east, curve[1][-1] - curve[1][-3]))
