"""Every reported number on a timeline: a mark on its day, a bar where it has two ends."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from lib.charts.layout import first
from lib.charts.palette import Ground
from lib.charts.scales import Scale
from lib.words import whole

LARGER = ("triangle-up", "triangle-down", "diamond")


def reports(chart: go.Figure, drawn: pd.DataFrame, hues: Mapping[str, str], *, ground: Ground, scale: Scale) -> None:
    """Every reported number on its day: a mark, and a bar where it has two ends."""
    inside = drawn.assign(**{name: scale.within(drawn[name]) for name in ("at", "low", "high")})
    spread = inside[inside["high"].notna() & inside["low"].notna() & (inside["high"] > inside["low"])]
    for counts, width in ((True, 3), (False, 1.2)):
        for speaker, part in spread[spread["counts"] == counts].groupby("speaker"):
            days = [point for day in part["day"] for point in (day, day, None)]
            ends = [point for low, high in zip(part["low"], part["high"], strict=True) for point in (low, high, None)]
            line = {"color": hues.get(str(speaker), ground.others), "width": width}
            chart.add_scatter(
                x=days, y=ends, mode="lines", line=line, hoverinfo="skip", showlegend=False, **first(chart)
            )
    symbols(chart, inside, hues, ground=ground, size=9)
    caps = inside[inside["shape"] == "line-ew"].dropna(subset=["high"])
    symbols(chart, caps.assign(at=caps["high"]), hues, ground=ground, size=9)
    above = drawn[drawn[["at", "high"]].max(axis=1) > scale.top * 1.04]
    if len(above):
        _name_those_above(chart, above, ground)


def symbols(
    chart: go.Figure, drawn: pd.DataFrame, hues: Mapping[str, str], *, ground: Ground, row: int = 1, size: int = 9
) -> None:
    """One trace for what counts and one for what does not, so that what counts lies on top."""
    for counts in (False, True):
        part = drawn[(drawn["counts"] == counts) & drawn["at"].notna()]
        if part.empty:
            continue
        colour = [hues.get(speaker, ground.others) for speaker in part["speaker"]]
        chart.add_scatter(
            x=part["day"], y=part["at"], mode="markers", showlegend=False, cliponaxis=False,
            marker={
                "symbol": [shape if counts or shape == "line-ew" else f"{shape}-open" for shape in part["shape"]],
                "size": [size + (1 if counts else 0) + (2 if shape in LARGER else 0) for shape in part["shape"]],
                "color": colour, "opacity": 1,
                "line": {"width": [2 if shape == "line-ew" else (1 if counts else 1.5) for shape in part["shape"]],
                         "color": [hue if shape == "line-ew" or not counts else ground.paper
                                   for shape, hue in zip(part["shape"], colour, strict=True)]},
            },
            customdata=part[["observation_id"]].to_numpy().tolist(), hovertext=part["hover"].tolist(), hoverinfo="text",
            name="counts now" if counts else "does not count",
            **first(chart, row),
        )  # fmt: skip


def _name_those_above(chart: go.Figure, above: pd.DataFrame, ground: Ground) -> None:
    top = whole(int(above[["at", "high"]].max(axis=1).max()))
    said = f"{len(above)} reported figures" if len(above) > 1 else "1 reported figure"
    chart.add_annotation(
        xref="paper", yref="paper", x=0, y=1, xanchor="left", yanchor="bottom", showarrow=False, xshift=2, yshift=17,
        text=f"{said} above this axis, up to {top}", font={"size": 12, "color": ground.quiet},
    )  # fmt: skip
