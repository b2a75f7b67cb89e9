"""What was known when: the line of each version, fainter the older it is."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from lib import words
from lib.charts import layout
from lib.charts.palette import GROUNDS, family_hue
from lib.charts.spells import spells, steps
from lib.charts.text import lines

FAINT, FULL = 0.18, 0.85
HEIGHT = 380


def versions(
    courses: pd.DataFrame, *, metric: str, mode: str = "light", period: tuple[Any, Any] = (None, None)
) -> go.Figure:
    """The best of one series over time, one line for each day on which it was known.

    Args:
        courses: Rows of one series with `known`, `day`, `low`, `best`, `high`, `open`.
        metric: One of `METRICS`.
        mode: `light` or `dark`.
        period: First and last day of the axis.
    """
    ground, hue = GROUNDS[mode], family_hue(metric, mode)
    chart = go.Figure()
    known = sorted(courses["known"].unique())
    for at, day in enumerate(known):
        is_last = at == len(known) - 1
        held = spells(courses[courses["known"] == day], until=day)
        days, amounts = steps(held, "best")
        told = words.day_in_words(day)
        spoken = _spoken(courses[courses["known"] == day], held, f"as known on {told}")
        chart.add_scatter(
            x=days, y=amounts, mode="lines", name=f"as known on {told}", showlegend=False,
            opacity=1.0 if is_last else FAINT + (FULL - FAINT) * at / len(known),
            line={"color": hue, "width": 3 if is_last else 1.4},
            hovertext=[spoken.get(point, "") for point in days], hoverinfo="text",
        )  # fmt: skip
    layout.framed(chart, mode, height=HEIGHT, margin=(8, 14, 10, 44))
    first, last = period
    cut = {"range": [first, last]} if first and last else {}
    chart.update_xaxes(**layout.day_axis(ground), **cut)
    chart.update_yaxes(**layout.amount_axis(ground), rangemode="tozero")
    return chart


def _spoken(course: pd.DataFrame, held: pd.DataFrame, about: str) -> dict[Any, str]:
    """What is said of the days on which a version's line starts or ends a step."""
    said = {
        row["day"]: lines([words.amount_in_words(words.Amount.of(row)), words.day_in_words(row["day"]), about])
        for row in course.to_dict("records")
    }
    return {end: said[start] for start, end in zip(held["start"], held["end"], strict=True)} | said
