"""The layers of a timeline: band, line, arrows, marks, bars, and the key that says what they mean."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from lib.charts import layout
from lib.charts.marks import SHAPE_WORDS
from lib.charts.palette import BAND, GROUNDS, Ground, faded, family_hue
from lib.charts.spells import outline, steps, tops
from lib.charts.text import lines
from lib.words import Amount, amount_in_words, day_in_words, period_in_words, whole

FAR = 1.6
ARROW = "↑"
LARGER = ("triangle-up", "triangle-down", "diamond")


@dataclass(frozen=True)
class Scale:
    """The axis of amounts.

    Attributes:
        floor: Its foot.
        top: Its head; what lies above is drawn at the edge and named.
        log: True where it is logarithmic.
    """

    floor: float
    top: float
    log: bool

    @classmethod
    def of(cls, held: pd.DataFrame, drawn: pd.DataFrame | None, *, log: bool) -> "Scale":
        """A scale that holds all estimates and all that counts; others too, unless they dwarf these."""
        amounts = pd.concat([held["low"], held["best"], held["high"]]).dropna()
        above = 0.0
        if drawn is not None and len(drawn):
            reach = drawn[["at", "high"]].max(axis=1)
            amounts = pd.concat([amounts, reach[drawn["counts"]], drawn["at"]]).dropna()
            above = float(reach.max())
        if held.empty or not len(amounts):
            greatest = max(above, 1.0)
        else:
            counted = float(pd.concat([held["best"], held["high"], held["low"]]).max())
            greatest = above if above <= FAR * counted else max(counted * 1.1, 1.0)
            greatest = max(greatest, counted, 1.0)
        least = amounts[amounts > 0].min() if (amounts > 0).any() else 1.0
        return cls(max(1.0, float(least) / 1.4) if log else 0.0, greatest, log)

    def axis(self, *, room: float = 1.08) -> dict[str, Any]:
        """Range and ticks for plotly, with room above the top for arrows."""
        if self.log:
            return layout.logarithmic(self.floor, self.top)
        return {"range": [0, self.top * room]}

    def within(self, amounts: pd.Series) -> pd.Series:
        """Amounts moved to the edge of the scale where they lie outside."""
        return amounts.clip(lower=self.floor, upper=self.top * (1.0 if self.log else 1.04))


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
    spoken = _spoken(held[known])
    for dash, only in (("solid", ~held["carried"]), ("dot", held["carried"])):
        days, amounts = steps(held, "best", only)
        if days:
            chart.add_scatter(
                x=days, y=amounts, mode="lines", line={"color": hue, "width": 2.5, "dash": dash}, showlegend=False,
                hovertext=[spoken.get(day, "") for day in days], hoverinfo="text", **where,
            )  # fmt: skip
    if span is not None:
        days, amounts = tops(held, apart=span / 14)
        chart.add_scatter(
            x=days, y=amounts, mode="text", text=[ARROW] * len(days), textposition="top center", cliponaxis=False,
            textfont={"size": 17, "color": hue}, hoverinfo="skip", showlegend=False, **where,
        )  # fmt: skip


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
                x=days, y=ends, mode="lines", line=line, hoverinfo="skip", showlegend=False, **_first(chart)
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
            **_first(chart, row),
        )  # fmt: skip


def flow_bars(chart: go.Figure, flows: pd.DataFrame, *, metric: str, mode: str) -> None:
    """Bars of periods: solid where there is a best; at their low and hatched where there is none."""
    hue = family_hue(metric, mode)
    ordered = flows.sort_values(["period_start", "period_end"], kind="stable")
    start = ordered["period_start"].fillna(ordered["period_end"]).astype("datetime64[s]")
    length = ordered["period_end"].astype("datetime64[s]") - start + pd.Timedelta(days=1)
    best = ordered["best"].astype("float64")
    low, high = ordered["low"].astype("float64"), ordered["high"].astype("float64")
    tall = best.fillna(low).fillna(0)
    spoken = [
        lines([amount_in_words(Amount.of(row)), period_in_words(row["period_start"], row["period_end"])])
        for row in ordered.to_dict("records")
    ]
    chart.add_bar(
        x=start + length / 2, y=tall, width=(length.dt.total_seconds() * 1000 * 0.92).tolist(), hovertext=spoken,
        hoverinfo="text", showlegend=False,
        customdata=ordered[["observation_id"]].to_numpy().tolist() if "observation_id" in ordered else None,
        marker={
            "color": hue,
            "line": {"color": hue, "width": 1},
            "pattern": {
                "shape": ["" if known else "/" for known in best.notna()], "fillmode": "replace", "size": 6,
                "fgcolor": [hue] * len(ordered), "bgcolor": ["rgba(0,0,0,0)"] * len(ordered), "solidity": 0.25,
            },
        },
        error_y={
            "type": "data", "array": _bars(high - tall), "symmetric": False, "arrayminus": _bars(tall - low),
            "color": GROUNDS[mode].ink, "thickness": 1.2, "width": 3,
        },
    )  # fmt: skip
    opened = ordered["open"].astype("bool")
    chart.add_scatter(
        x=(start + length / 2)[opened], y=high.fillna(tall)[opened], mode="text", hoverinfo="skip", showlegend=False,
        text=[ARROW] * int(opened.sum()), textposition="top center", textfont={"size": 17, "color": GROUNDS[mode].ink},
        cliponaxis=False,
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
        chart.add_scatter(x=[None], y=[None], name=name, hoverinfo="skip", showlegend=True, **drawing, **_first(chart))


def _first(chart: go.Figure, row: int = 1) -> dict[str, int]:
    return {"row": row, "col": 1} if chart._has_subplots() else {}


def _bars(lengths: pd.Series) -> list[float | None]:
    return [float(length) if length > 0 else None for length in lengths]


def _spoken(held: pd.DataFrame) -> dict[Any, str]:
    rows = held.to_dict("records")
    said = {row["start"]: (row["start"], amount_in_words(Amount.of(row))) for row in rows}
    later = {row["end"]: (row["start"], amount_in_words(Amount.of(row))) for row in rows}
    return {day: lines([words, f"since {day_in_words(since)}"]) for day, (since, words) in (later | said).items()}


def _name_those_above(chart: go.Figure, above: pd.DataFrame, ground: Ground) -> None:
    top = whole(int(above[["at", "high"]].max(axis=1).max()))
    said = f"{len(above)} reported figures" if len(above) > 1 else "1 reported figure"
    chart.add_annotation(
        xref="paper", yref="paper", x=0, y=1, xanchor="left", yanchor="bottom", showarrow=False, xshift=2, yshift=17,
        text=f"{said} above this axis, up to {top}", font={"size": 12, "color": ground.quiet},
    )  # fmt: skip
