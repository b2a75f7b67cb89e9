"""Where, from where to where, and how sure: provinces shaded by best, places with rings for low and high, flows.

Drawn by plotly's geo subplot from our own outlines. The first trace is an empty one: plotly.js fetches outlines of the
world from its own server whenever the first trace of such a figure is a choropleth (plotly.js#6767).
"""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from lib.charts import atlas, layout
from lib.charts.flows import draw_flows
from lib.charts.lands import Lands
from lib.charts.legend import draw_legend
from lib.charts.palette import GROUNDS
from lib.charts.places import draw_marks
from lib.charts.provinces import draw_borders, draw_hatches, draw_names, draw_shades
from lib.charts.regions import described, unshaded
from lib.charts.sheet import Measure, Sheet, wound
from lib.charts.views import View

HEIGHT = 560
NAMED = 8


def provinces(
    outlines: dict[str, Any],
    regions: pd.DataFrame,
    marks: pd.DataFrame | None = None,
    *,
    metric: str,
    mode: str = "light",
    neighbours: Lands | None = None,
    country: str = "",
    flows: pd.DataFrame | None = None,
    selected: str = "",
    height: int = HEIGHT,
    shaded: bool = True,
    measure: Measure | None = None,
) -> go.Figure:
    """A country's provinces shaded by best in five classes, with marks at places and lines from where to where.

    Args:
        outlines: GeoJSON features with `id` (region code) and `properties.name`, `contested` where they are.
        regions: One row per region that has an estimate: `region_code`, `low`, `best`, `high`, `open`; `words` and
            `short` where the caller has better ones, `region_name` as reported, `detail` for a last line of the hover
            label, `kind` where it is `unknown`.
        marks: One row per place: `latitude`, `longitude`, `low`, `best`, `high`, `open`, `name`; `key` for clicks;
            `words` and `short` as above.
        metric: One of `METRICS`.
        mode: `light` or `dark`.
        neighbours: The land of all countries; those around are drawn and named.
        country: The id of this country among `neighbours`.
        flows: One row per movement: `from_latitude`, `from_longitude`, `to_latitude`, `to_longitude`, `low`, `best`,
            `high`, `words`, `is_estimate`.
        selected: The region that is chosen, outlined.
        height: Pixels.
        shaded: False where marks alone say how many.
        measure: What shades, sizes and spots mean, where several maps share it; made for this one else.

    Returns:
        A figure whose provinces carry their code as `location` and as first item of `customdata`.
    """
    measure = measure or Measure.of(outlines, regions, marks, flows)
    features = wound(outlines)
    shown = described(features, regions)
    chart = go.Figure(go.Scattergeo(lat=[None], lon=[None], mode="markers", showlegend=False, hoverinfo="skip"))
    sheet = Sheet(chart, features, shown if shaded else unshaded(shown), measure, metric, mode)
    if neighbours:
        atlas.draw_neighbours(chart, neighbours, measure.view, but=country, ground=sheet.ground)
    draw_shades(sheet)
    draw_hatches(sheet)
    draw_borders(sheet, selected)
    if flows is not None and len(flows):
        draw_flows(sheet, flows)
    taken = draw_names(sheet, NAMED if shaded else 0)
    if marks is not None and len(marks):
        draw_marks(sheet, marks, taken)
    atlas.draw_scale(chart, measure.view, sheet.ground)
    draw_legend(sheet, has_marks=marks is not None and len(marks) > 0, has_flows=flows is not None and len(flows) > 0)
    return framed(chart, measure.view, mode, height, unit="per 100,000 people" if measure.is_rate else "")


def framed(chart: go.Figure, view: View, mode: str, height: int, *, unit: str = "") -> go.Figure:
    """A figure whose geo subplot shows a view and asks no other computer for outlines.

    Args:
        chart: The figure; changed in place.
        view: The rectangle that is shown.
        mode: `light` or `dark`.
        height: Pixels.
        unit: What the legend says before its classes.
    """
    below = {"y": -0.01, "yanchor": "top", "entrywidth": 0, "itemsizing": "constant", "traceorder": "normal"}
    layout.framed(chart, mode, height=height, margin=(0, 0, 0, 0), key={**below, "title": {"text": unit}})
    unseen = {"visible": False, "domain": [0, 0.001], "fixedrange": True}
    chart.layout.geo = {
        "visible": False, "projection": {"type": "mercator"}, "bgcolor": GROUNDS[mode].water,
        "lataxis": {"range": view.latitudes}, "lonaxis": {"range": view.longitudes},
        "domain": {"x": [0, 1], "y": [0, 1]},
    }  # fmt: skip
    chart.layout.xaxis, chart.layout.yaxis = unseen, unseen
    return chart
