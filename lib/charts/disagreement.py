"""When sources cannot both be right: a bar for each pair, as long as their ranges do not meet."""

import pandas as pd
import plotly.graph_objects as go

from lib.charts import layout
from lib.charts.palette import GROUNDS, family_hue
from lib.charts.text import escaped

ROW = 34
MOST = 12


def pairs(apart: pd.DataFrame, *, metric: str, mode: str = "light") -> go.Figure:
    """A bar for each pair of sources, on a time axis; what each stated is written in it when pointed at.

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
        orientation="h", y=[escaped(label) for label in shown["label"]], x=long, base=shown["start"],
        marker={"color": hue, "opacity": 0.55}, width=0.5, hovertext=[escaped(told) for told in shown["told"]],
        hovertemplate="%{hovertext}<extra></extra>",
    )  # fmt: skip
    layout.framed(chart, mode, height=70 + ROW * len(shown), margin=(8, 14, 8, 40))
    chart.update_layout(showlegend=False)
    chart.update_xaxes(**layout.day_axis(ground))
    chart.update_yaxes(automargin=True, ticks="", showgrid=False, tickfont={"size": 12, "color": ground.ink})
    return chart
