"""A lane for each source below a timeline: its statements on the same axis, its name and last word above."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from lib.charts import statements
from lib.charts.palette import OTHERS, Ground
from lib.charts.text import escaped

MOST = 8
WIDTH = 42


def ranked(drawn: pd.DataFrame) -> list[str]:
    """The sources that have a lane: the eight that say most, then one for all others."""
    said = drawn["speaker"].value_counts()
    names = sorted((name for name in said.index if name), key=lambda name: (-said[name], name))
    alone = names if len(names) <= MOST + 1 and len(names) == len(said) else names[:MOST]
    return [*alone, OTHERS] if len(alone) < len(said) else alone


def draw(chart: go.Figure, drawn: pd.DataFrame, rows: list[str], hues: Mapping[str, str], *, ground: Ground) -> None:
    """Draw the lanes into the second row of a chart.

    Args:
        chart: A timeline with two rows.
        drawn: Marks.
        rows: Sources from top to bottom, as `ranked` gives them.
        hues: Colours by source.
        ground: Its colours.
    """
    lane_of = {name: number for number, name in enumerate(rows)}
    others = len(rows) - 1
    placed = drawn.assign(at=drawn["speaker"].map(lane_of).fillna(others).astype("float64") + 0.68)
    statements.symbols(chart, placed, hues, ground=ground, row=2, size=8)
    chart.update_yaxes(
        row=2, col=1, range=[len(rows), 0], showgrid=False, zeroline=False, showticklabels=False, fixedrange=True
    )
    for name, number in lane_of.items():
        said = placed[placed["at"] == number + 0.68]
        chart.add_shape(
            type="line", xref="x2 domain", yref="y2", x0=0, x1=1, y0=number, y1=number, layer="below",
            line={"color": ground.rule, "width": 1},
        )  # fmt: skip
        hue = hues.get(name, ground.others)
        chart.add_annotation(
            xref="x2 domain", yref="y2", x=0, y=number + 0.04, xanchor="left", yanchor="top", showarrow=False,
            text=f'<span style="color:{hue}">■</span> {escaped(_named(name, said))}', xshift=2,
            font={"size": 12, "color": ground.ink},
        )  # fmt: skip


def _named(name: str, said: pd.DataFrame) -> str:
    if name == OTHERS:
        count = said["speaker"].replace("", pd.NA).nunique()
        return f"{count} other sources" if count > 1 else "others"
    last = str(said.iloc[-1]["said"]) if len(said) else ""
    room = WIDTH - len(last)
    return f"{name if len(name) <= room else name[: room - 1] + '…'}: {last}"
