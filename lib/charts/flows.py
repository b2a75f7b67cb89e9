"""Lines of movements from somewhere to somewhere, as wide as their best."""

import math
from typing import Any

import numpy as np
import pandas as pd

from lib.charts.palette import faded
from lib.charts.sheet import Sheet
from lib.charts.text import lines

WIDTHS = (1.5, 3.0, 5.0, 8.0)


def draw_flows(sheet: Sheet, flows: pd.DataFrame) -> None:
    """Draw movements as curves with a head, as wide as their best; dashed where `is_estimate`.

    Args:
        sheet: The map.
        flows: One row per movement, as `maps.provinces` takes them.
    """
    chart, hue = sheet.chart, sheet.hue
    amounts = flows["best"].astype("float64").fillna(0)
    level = np.minimum((amounts / sheet.measure.widest * len(WIDTHS)).astype(int), len(WIDTHS) - 1)
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
