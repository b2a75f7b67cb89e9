"""Bars of periods, for what was counted within them."""

import pandas as pd
import plotly.graph_objects as go

from lib.charts.layers import ARROW
from lib.charts.palette import GROUNDS, family_hue
from lib.charts.text import lines
from lib.words import Amount, amount_in_words, period_in_words


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


def _bars(lengths: pd.Series) -> list[float | None]:
    return [float(length) if length > 0 else None for length in lengths]
