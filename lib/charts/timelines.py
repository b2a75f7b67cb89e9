"""How a number grew, and who disagreed: bands with every report on them, small multiples, bars of flows, sparklines."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from lib.charts import lanes, layers, layout, statements
from lib.charts.bars import flow_bars
from lib.charts.marks import marks
from lib.charts.palette import GROUNDS, family_hue, source_colours
from lib.charts.scales import Scale
from lib.charts.spells import spells
from lib.charts.text import escaped

CARRIED = 100
PLOT = 380
LANE = 40
LEGEND = 34
DAYS = 44


def band(
    estimates: pd.DataFrame,
    observations: pd.DataFrame,
    *,
    metric: str,
    mode: str = "light",
    known: Any = None,
    period: tuple[Any, Any] | None = None,
    log: bool = False,
    with_lanes: bool = True,
    carried_days: int = CARRIED,
    colours: Mapping[str, str] | None = None,
) -> go.Figure:
    """The band from low to high, the best as a step line, every report as a mark, and a lane for each source below.

    Args:
        estimates: One row per day of one series: `day`, `low`, `best`, `high`, `open`, `counting`.
        observations: The reports of the series, as `explain` gives them (with `fate` and `by`).
        metric: One of `METRICS`.
        mode: `light` or `dark`.
        known: The day up to which publications are known: the handle on the axis.
        period: First and last day of the axis; it cuts, and changes no number.
        log: True for a logarithmic axis.
        with_lanes: True for the lanes of sources.
        carried_days: How long a stock is carried forward, in days.
        colours: Hues by source, from `source_colours`, where several charts share them.

    Returns:
        A figure whose marks carry `observation_id` as the first item of `customdata`.
    """
    ground = GROUNDS[mode]
    drawn = marks(observations)
    hues = colours if colours is not None else source_colours(drawn["speaker"], mode)
    rows = lanes.ranked(drawn) if with_lanes and len(drawn) else []
    held = spells(estimates, until=known, carried_days=_carried(estimates, carried_days))
    start, end = _extent(held, drawn, known, period)
    scale = Scale.of(held, drawn, log=log)
    chart = make_subplots(
        rows=2 if rows else 1, cols=1, shared_xaxes=True, vertical_spacing=0, row_heights=_heights(len(rows))
    )
    layers.estimate(chart, held, metric=metric, mode=mode, scale=scale, span=end - start)
    statements.reports(chart, drawn, hues, ground=ground, scale=scale)
    layers.key(chart, held, drawn, metric=metric, mode=mode)
    layout.framed(chart, mode, height=PLOT + LEGEND + DAYS + LANE * len(rows), margin=(8, 14, LEGEND, DAYS))
    chart.update_layout(legend_y=1 + 38 / (PLOT + LANE * len(rows)))
    chart.update_xaxes(**layout.day_axis(ground), range=[start, end])
    chart.update_yaxes(**layout.amount_axis(ground) | scale.axis(), row=1, col=1)
    if rows:
        lanes.draw(chart, drawn, rows, hues, ground=ground)
    if known is not None and not pd.isna(known):
        layers.handle(chart, known, ground=ground, start=start, end=end)
    return chart


def multiples(
    estimates: pd.DataFrame,
    *,
    metric: str,
    by: str = "region_name",
    mode: str = "light",
    known: Any = None,
    log: bool = False,
    columns: int = 3,
    carried_days: int = CARRIED,
) -> go.Figure:
    """A small band for each region, all on one scale, most people first.

    Args:
        estimates: Rows of several series: `by`, `day`, `low`, `best`, `high`, `open`, `counting`.
        metric: One of `METRICS`.
        by: The column that names the region.
        mode: `light` or `dark`.
        known: The day up to which estimates are carried.
        log: True for a logarithmic axis.
        columns: How many charts stand side by side.
        carried_days: How long a stock is carried forward, in days.
    """
    ground = GROUNDS[mode]
    greatest = estimates.groupby(by)[["best", "high"]].max().max(axis=1)
    names = sorted(greatest.index, key=lambda name: (-(greatest[name] if pd.notna(greatest[name]) else 0), name))
    carried = _carried(estimates, carried_days)
    held = {name: spells(estimates[estimates[by] == name], until=known, carried_days=carried) for name in names}
    scale = Scale.of(pd.concat(held.values()), None, log=log)
    start, end = _extent(pd.concat(held.values()), None, known, None)
    columns = min(columns, len(names))
    rows = -(-len(names) // columns)
    height = 160 * rows + 60
    chart = make_subplots(
        rows=rows, cols=columns, shared_yaxes=True, horizontal_spacing=0.03,
        vertical_spacing=40 / height if rows > 1 else 0,
        subplot_titles=[escaped(name) for name in names],
    )  # fmt: skip
    for place, name in enumerate(names):
        at = {"row": place // columns + 1, "col": place % columns + 1}
        layers.estimate(chart, held[name], metric=metric, mode=mode, scale=scale, span=(end - start) * columns, **at)
    layout.framed(chart, mode, height=height, margin=(8, 14, 30, 40))
    chart.update_layout(showlegend=False)
    chart.update_annotations(font={"size": 13, "color": ground.ink}, xanchor="left", yanchor="bottom", yshift=6)
    chart.update_xaxes(**layout.day_axis(ground) | {"nticks": 4}, range=[start, end])
    for place, title in enumerate(chart.layout.annotations):
        axis = chart.get_subplot(place // columns + 1, place % columns + 1).xaxis
        title.x = axis.domain[0]
        axis.showticklabels = place + columns >= len(names)
    chart.update_yaxes(**layout.amount_axis(ground) | {"nticks": 4} | scale.axis(room=1.22))
    return chart


def bars(flows: pd.DataFrame, *, metric: str, mode: str = "light") -> go.Figure:
    """What happened within periods: a bar for each, as wide as its period, with its range and an arrow for an open top.

    Args:
        flows: One row per period: `period_start`, `period_end`, `low`, `best`, `high`, `open`.
        metric: One of `METRICS`.
        mode: `light` or `dark`.
    """
    ground = GROUNDS[mode]
    chart = go.Figure()
    flow_bars(chart, flows, metric=metric, mode=mode)
    layout.framed(chart, mode, height=PLOT, margin=(8, 14, 28, 44))
    start, end = _extent(flows.rename(columns={"period_start": "start", "period_end": "end"}), None, None, None)
    chart.update_xaxes(**layout.day_axis(ground), range=[start, end + pd.Timedelta(days=1)])
    chart.update_yaxes(**layout.amount_axis(ground), rangemode="tozero")
    return chart


def sparkline(
    estimates: pd.DataFrame, *, metric: str, mode: str = "light", known: Any = None, carried_days: int = CARRIED
) -> go.Figure:
    """A word-sized band and line for a card: no axes, a dot on the last best, an arrow where its top is open."""
    held = spells(estimates, until=known, carried_days=_carried(estimates, carried_days))
    scale = Scale.of(held, None, log=False)
    chart = go.Figure()
    layers.estimate(chart, held, metric=metric, mode=mode, scale=scale, span=None)
    last = held.dropna(subset=["best"]).tail(1)
    hue = family_hue(metric, mode)
    chart.add_scatter(x=last["end"], y=last["best"], mode="markers", marker={"size": 6, "color": hue}, hoverinfo="skip")
    if len(last) and bool(last["open"].iloc[0]):
        top = last["high"].fillna(last["best"])
        chart.add_scatter(
            x=last["end"], y=top, mode="text", text=[layers.ARROW], textposition="top center", cliponaxis=False,
            textfont={"size": 14, "color": hue}, hoverinfo="skip",
        )  # fmt: skip
    layout.framed(chart, mode, height=64, margin=(2, 8, 16, 2))
    chart.update_layout(showlegend=False, hovermode=False, dragmode=False)
    chart.update_xaxes(visible=False, fixedrange=True)
    chart.update_yaxes(visible=False, fixedrange=True, range=scale.axis()["range"])
    return chart


def _carried(estimates: pd.DataFrame, days: int) -> int | None:
    return days if "counting" in estimates and (estimates["counting"] == "stock").any() else None


def _extent(held: pd.DataFrame, drawn: pd.DataFrame | None, known: Any, period: Any) -> tuple[Any, Any]:
    days = [held["start"], held["end"]] + ([drawn["day"]] if drawn is not None else [])
    spoken = pd.concat(days)
    first, last = spoken.min(), spoken.max()
    if known is not None and not pd.isna(known):
        last = max(last, pd.Timestamp(known))
    if period is not None:
        first = first if pd.isna(period[0]) else pd.Timestamp(period[0])
        last = last if pd.isna(period[1]) else pd.Timestamp(period[1])
    room = max((last - first) * 0.03, pd.Timedelta(hours=12))
    return first - room, last + room


def _heights(lanes_below: int) -> list[float] | None:
    return [PLOT, LANE * lanes_below] if lanes_below else None
