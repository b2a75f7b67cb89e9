"""What all charts share: type, ground, axes and legend."""

import math
from typing import Any

import plotly.graph_objects as go

from lib.charts.palette import GROUNDS, Ground

SANS = '"Source Sans", "Source Sans 3", "Source Sans Pro", system-ui, sans-serif'
DAYS = [
    {"dtickrange": [None, 86_400_000 * 6.5], "value": "%-d %b\n%Y"},
    {"dtickrange": [86_400_000 * 6.5, "M1"], "value": "%-d %b\n%Y"},
    {"dtickrange": ["M1", "M12"], "value": "%b\n%Y"},
    {"dtickrange": ["M12", None], "value": "%Y"},
]
CONFIG: dict[str, Any] = {
    "displaylogo": False,
    "responsive": True,
    "modeBarButtonsToRemove": ["select2d", "lasso2d", "autoScale2d", "zoomIn2d", "zoomOut2d"],
    "toImageButtonOptions": {"format": "png", "scale": 2},
}


def framed(
    chart: go.Figure,
    mode: str,
    *,
    height: int,
    margin: tuple[int, int, int, int] = (8, 8, 8, 8),
    key: dict[str, Any] | None = None,
) -> go.Figure:
    """A figure in the project's type and colours, its ground left to the page.

    Args:
        chart: The figure; changed in place.
        mode: `light` or `dark`.
        height: Pixels.
        margin: Left, right, top, bottom, in pixels.
        key: What its legend has other than `legend` says.
    """
    ground = GROUNDS[mode]
    left, right, top, bottom = margin
    parts = {
        "template": "none",
        "font": {"family": SANS, "size": 13, "color": ground.ink},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "height": height,
        "margin": {"l": left, "r": right, "t": top, "b": bottom},
        "hoverlabel": {
            "bgcolor": ground.paper,
            "bordercolor": ground.rule,
            "font": {"family": SANS, "size": 13, "color": ground.ink},
            "align": "left",
        },
        "legend": {**legend(ground), **(key or {})},
        "modebar": {"bgcolor": "rgba(0,0,0,0)", "color": ground.quiet, "activecolor": ground.ink},
        "separators": ".,",
        "uirevision": "keep",
        "dragmode": "pan",
    }
    # One by one: update_layout takes thrice as long.
    for name, part in parts.items():
        chart.layout[name] = part
    return chart


def legend(ground: Ground) -> dict[str, Any]:
    """A legend that lies above the chart and wraps."""
    return {
        "orientation": "h",
        "x": 0,
        "xanchor": "left",
        "y": 1.02,
        "yanchor": "bottom",
        "font": {"size": 12, "color": ground.quiet},
        "itemsizing": "trace",
        "itemwidth": 30,
        "entrywidth": 66,
        "entrywidthmode": "pixels",
        "itemclick": False,
        "itemdoubleclick": False,
        "bgcolor": "rgba(0,0,0,0)",
        "tracegroupgap": 0,
    }


def halo(colour: str) -> str:
    """A shadow that keeps a label readable on whatever lies under it."""
    return ", ".join(f"{x}px {y}px 1.5px {colour}" for x in (-1, 0, 1) for y in (-1, 0, 1) if x or y)


def day_axis(ground: Ground) -> dict[str, Any]:
    """A time axis whose years are named once."""
    return {
        "type": "date",
        "tickformatstops": DAYS,
        "showgrid": False,
        "zeroline": False,
        "linecolor": ground.rule,
        "linewidth": 1,
        "ticks": "outside",
        "ticklen": 4,
        "tickcolor": ground.rule,
        "tickfont": {"size": 12, "color": ground.quiet},
        "nticks": 8,
    }


def amount_axis(ground: Ground) -> dict[str, Any]:
    """An axis of whole people, with thin rules."""
    return {
        "tickformat": ",",
        "showgrid": True,
        "gridcolor": ground.rule,
        "gridwidth": 1,
        "zeroline": False,
        "ticks": "",
        "tickfont": {"size": 12, "color": ground.quiet},
        "nticks": 6,
        "automargin": True,
    }


def logarithmic(least: float, greatest: float) -> dict[str, Any]:
    """Range and ticks of a logarithmic axis: 1, 2 and 5 times powers of ten, or powers alone over many decades."""
    low, high = math.log10(max(least, 1)) - 0.08, math.log10(max(greatest, 2)) + 0.08
    steps = (1, 2, 5) if high - low < 3 else (1,)
    ticks = [step * 10**power for power in range(int(low) - 1, int(high) + 2) for step in steps]
    shown = [tick for tick in ticks if low <= math.log10(tick) <= high]
    return {"type": "log", "range": [low, high], "tickvals": shown, "ticktext": [f"{int(tick):,}" for tick in shown]}


def first(chart: go.Figure, row: int = 1) -> dict[str, int]:
    """Where a trace belongs in a chart of several rows; nothing in a chart of one."""
    return {"row": row, "col": 1} if chart._has_subplots() else {}
