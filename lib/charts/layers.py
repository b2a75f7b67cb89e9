"""The layers of a timeline's estimate: band, line, arrows, the time control's handle, and the key to all marks."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from lib.charts.layout import first
from lib.charts.marks import SHAPE_WORDS
from lib.charts.palette import BAND, GROUNDS, Ground, faded, family_hue
from lib.charts.scales import Scale
from lib.charts.spells import outline, steps, tops
from lib.charts.text import lines
from lib.words import Amount, amount_in_words, day_in_words

ARROW = "↑"


def estimate(
    chart: go.Figure, held: pd.DataFrame, *, metric: str, mode: str, scale: Scale, span: Any, **at: Any
) -> None:
    """Band, step line and arrows of one series.

    Args:
        chart: The figure; changed in place.
        held: Spells.
        metric: One of `METRICS`.
        mode: `light` or `dark`.
        scale: The axis of amounts.
        span: How long the axis is; none for a chart without arrows.
        at: `row` and `col` of a chart of several.
    """
    hue = family_hue(metric, mode)
    where = at or ({"row": 1, "col": 1} if chart._has_subplots() else {})
    quiet = {"mode": "lines", "hoverinfo": "skip", "showlegend": False}
    known = held["best"].notna()
    for part, pattern in (
        (held[known], None),
        (held[~known], {"shape": "/", "size": 6, "solidity": 0.25, "fgcolor": hue, "fgopacity": 0.5}),
    ):
        days, amounts = outline(part, scale.floor)
        if days:
            fill = {"fillpattern": pattern} if pattern else {"fillcolor": faded(hue, BAND)}
            chart.add_scatter(
                x=days, y=amounts, fill="toself", line={"width": 0, "color": hue}, **fill, **quiet, **where
            )
    for dash, only in (("solid", ~held["carried"]), ("dot", held["carried"])):
        days, amounts = steps(held, "best", only)
        if days:
            chart.add_scatter(x=days, y=amounts, line={"color": hue, "width": 2.5, "dash": dash}, **quiet, **where)
    if span is not None:
        _told(chart, held[known & (held["end"] > held["start"])], where)
        days, amounts = tops(held, apart=span / 14)
        chart.add_scatter(
            x=days, y=amounts, mode="text", text=[ARROW] * len(days), textposition="top center", cliponaxis=False,
            textfont={"size": 17, "color": hue}, hoverinfo="skip", showlegend=False, **where,
        )  # fmt: skip


def _told(chart: go.Figure, held: pd.DataFrame, where: dict[str, int]) -> None:
    """What the estimate says in words, in the middle of each of its spells: at their ends stand marks of reports."""
    spoken = _spoken(held)
    chart.add_scatter(
        x=held["start"] + (held["end"] - held["start"]) / 2, y=held["best"], mode="markers", showlegend=False,
        marker={"size": 8, "opacity": 0}, hovertext=[spoken[day] for day in held["start"]], hoverinfo="text", **where,
    )  # fmt: skip


def handle(chart: go.Figure, known: Any, *, ground: Ground, start: Any, end: Any) -> None:
    """The vertical line of the one time control, over all rows of a chart."""
    day = pd.Timestamp(known)
    near_end = (day - start) / (end - start) > 0.6
    chart.add_shape(
        type="line",
        xref="x",
        yref="paper",
        x0=day,
        x1=day,
        y0=0,
        y1=1,
        line={"color": ground.ink, "width": 1.2, "dash": "dash"},
    )
    chart.add_annotation(
        xref="x", yref="paper", x=day, y=1, yanchor="bottom", xanchor="right" if near_end else "left", showarrow=False,
        text=f"as known on {day_in_words(day)}", font={"size": 12, "color": ground.ink}, xshift=-5 if near_end else 5,
    )  # fmt: skip


def key(chart: go.Figure, held: pd.DataFrame, drawn: pd.DataFrame, *, metric: str, mode: str) -> None:
    """Legend entries for what the chart holds, and for nothing else."""
    hue, ground = family_hue(metric, mode), GROUNDS[mode]
    entries: list[tuple[str, dict[str, Any]]] = []
    if held["best"].notna().any():
        entries.append(("best", {"mode": "lines", "line": {"color": hue, "width": 2.5}}))
    if (held["carried"] & held["best"].notna()).any():
        entries.append(("carried", {"mode": "lines", "line": {"color": hue, "width": 2.5, "dash": "dot"}}))
    if (held["high"] > held["low"].fillna(0)).any():
        square = {"symbol": "square", "size": 12, "color": faded(hue, BAND)}
        entries.append(("low to high", {"mode": "markers", "marker": square}))
    if held["open"].any():
        arrow = {"symbol": "arrow-up", "size": 10, "color": hue, "opacity": 0.75}
        entries.append(("or more", {"mode": "markers", "marker": arrow}))
    shapes = [shape for shape in SHAPE_WORDS if (drawn["shape"] == shape).any()]
    for shape in shapes:
        line = {"width": 2 if shape == "line-ew" else 0, "color": ground.quiet}
        marker = {"symbol": shape, "size": 9, "color": ground.quiet, "line": line}
        entries.append((SHAPE_WORDS[shape], {"mode": "markers", "marker": marker}))
    if len(drawn) and not drawn["counts"].all():
        hollow = {"symbol": "circle-open", "size": 9, "color": ground.quiet, "line": {"width": 1.5}}
        entries.append(("not counted", {"mode": "markers", "marker": hollow}))
    for name, drawing in entries:
        chart.add_scatter(x=[None], y=[None], name=name, hoverinfo="skip", showlegend=True, **drawing, **first(chart))


def _spoken(held: pd.DataFrame) -> dict[Any, str]:
    rows = held.to_dict("records")
    said = {row["start"]: (row["start"], amount_in_words(Amount.of(row))) for row in rows}
    later = {row["end"]: (row["start"], amount_in_words(Amount.of(row))) for row in rows}
    return {day: lines([words, f"since {day_in_words(since)}"]) for day, (since, words) in (later | said).items()}
