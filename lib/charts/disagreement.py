"""When sources cannot both be right: a bar for each pair, as long as their ranges do not meet."""

import pandas as pd
import plotly.graph_objects as go

from lib.charts import layout
from lib.charts.palette import GROUNDS, family_hue
from lib.charts.text import escaped

ROW = 44
NAMED = 62
MOST = 12


def pairs(apart: pd.DataFrame, *, metric: str, mode: str = "light") -> go.Figure:
    """A bar for each pair of sources under their names, on a time axis; pointed at it says what each stated.

    Args:
        apart: `label`, `start`, `until` and `told`, one row per pair.
        metric: One of `METRICS`.
        mode: `light` or `dark`.
    """
    ground, hue = GROUNDS[mode], family_hue(metric, mode)
    shown = apart.head(MOST)[::-1]
    long = (shown["until"] - shown["start"]).dt.days.clip(lower=1) * 86_400_000
    chart = go.Figure()
    chart.add_bar(
        orientation="h", y=list(range(len(shown))), x=long, base=shown["start"],
        marker={"color": hue, "opacity": 0.55}, width=0.36, hovertext=[escaped(told) for told in shown["told"]],
        hovertemplate="%{hovertext}<extra></extra>",
    )  # fmt: skip
    for at, label in enumerate(shown["label"]):
        chart.add_annotation(
            xref="paper", yref="y", x=0, y=at + 0.22, xanchor="left", yanchor="bottom", showarrow=False,
            text=escaped(label if len(label) <= NAMED else f"{label[: NAMED - 1]}…"),
            font={"size": 12, "color": ground.ink},
        )  # fmt: skip
    layout.framed(chart, mode, height=70 + ROW * len(shown), margin=(8, 14, 8, 40))
    chart.update_layout(showlegend=False)
    chart.update_xaxes(**layout.day_axis(ground))
    chart.update_yaxes(visible=False, fixedrange=True, range=[-0.5, len(shown) - 0.2])
    return chart
