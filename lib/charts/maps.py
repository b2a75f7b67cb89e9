"""Where, from where to where, and how sure: provinces shaded by best, places with rings for low and high, flows.

Drawn by plotly's geo subplot from our own outlines. The first trace is an empty one: plotly.js fetches outlines of the
world from its own server whenever the first trace of such a figure is a choropleth (plotly.js#6767).
"""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from lib.charts import atlas, layout, places
from lib.charts.classes import class_of, labels, limits
from lib.charts.hatching import centre, clockwise, hatch, rings
from lib.charts.palette import GROUNDS, Ground, contrast, family_hue, mixed, shades
from lib.charts.text import escaped, lines
from lib.words import Amount, amount_in_words, short_in_words

HEIGHT = 560
HATCHES = 70


def provinces(
    outlines: dict[str, Any],
    regions: pd.DataFrame,
    marks: pd.DataFrame | None = None,
    *,
    metric: str,
    mode: str = "light",
    neighbours: dict[str, Any] | None = None,
    country: str = "",
    flows: pd.DataFrame | None = None,
    selected: str = "",
    named: int = 8,
    height: int = HEIGHT,
    shaded: bool = True,
) -> go.Figure:
    """A country's provinces shaded by best in five classes, with marks at places and lines from where to where.

    Args:
        outlines: GeoJSON features with `id` (region code) and `properties.name`.
        regions: One row per region that has an estimate: `region_code`, `low`, `best`, `high`, `open`; `words` where
            the caller has better ones, `region_name` as reported, `detail` for a last line of the hover label.
        marks: One row per place: `latitude`, `longitude`, `low`, `best`, `high`, `open`, `name`; `key` for clicks.
        metric: One of `METRICS`.
        mode: `light` or `dark`.
        neighbours: Outlines of all countries; those around are drawn and named.
        country: The id of this country among `neighbours`.
        flows: One row per movement: `from_latitude`, `from_longitude`, `to_latitude`, `to_longitude`, `best`, `words`.
        selected: The region that is chosen, outlined.
        named: How many regions are named on the map, most people first.
        height: Pixels.
        shaded: False where marks alone say how many.

    Returns:
        A figure whose provinces carry their code as `location` and as first item of `customdata`.
    """
    ground = GROUNDS[mode]
    features = {
        str(feature["id"]): {**feature, "geometry": clockwise(feature["geometry"])} for feature in outlines["features"]
    }
    view = atlas.view(list(features.values()), marks, flows)
    shown = described(features, regions)
    if not shaded:
        shown, named = _unshaded(shown), 0
    lower = limits(shown["shade"].dropna())
    chart = go.Figure(go.Scattergeo(lat=[None], lon=[None], mode="markers", showlegend=False, hoverinfo="skip"))
    if neighbours:
        atlas.draw_neighbours(chart, neighbours, view, but=country, ground=ground)
    _shade(chart, features, shown, lower, metric=metric, mode=mode)
    _hatch(chart, features, shown, lower, view=view, metric=metric, mode=mode)
    _outline(chart, features, shown, ground, selected)
    if flows is not None and len(flows):
        places.draw_flows(chart, flows, metric=metric, mode=mode)
    taken = _name(chart, features, shown, lower, named=named, view=view, metric=metric, mode=mode)
    if marks is not None and len(marks):
        places.draw_marks(chart, marks, shown["shade"].max(), taken=taken, view=view, metric=metric, mode=mode)
    _key(chart, shown, lower, marks, metric=metric, mode=mode)
    return _framed(chart, view, mode, height)


def described(features: dict[str, dict[str, Any]], regions: pd.DataFrame) -> pd.DataFrame:
    """Every region of the map with how it is drawn.

    Args:
        features: Outlines by region code.
        regions: Rows with an estimate.

    Returns:
        One row per region: `region_code`, `name`, `kind` (`best`, `range`, `zero`, `nothing`), `shade` (the amount that
        decides its class; missing where nothing is shaded), `words`, `short` for the map itself, `hover`.
    """
    rows = {str(row["region_code"]): row for row in regions.to_dict("records")}
    return pd.DataFrame([_described(code, feature, rows.get(code)) for code, feature in features.items()])


def _unshaded(shown: pd.DataFrame) -> pd.DataFrame:
    """The same with every region that has an estimate left plain."""
    return shown.assign(kind=shown["kind"].where(shown["kind"] == "nothing", "plain"), shade=float("nan"))


def _described(code: str, feature: dict[str, Any], row: dict[Any, Any] | None) -> dict[str, Any]:
    name = str(row.get("region_name") or "") if row else ""
    name = name or str(feature["properties"].get("name", code))
    amount = Amount.of(row) if row else Amount()
    words = str(row.get("words") or "") if row else ""
    words = words or amount_in_words(amount)
    if amount.best == 0 and not amount.high and not amount.open:
        kind, shade = "zero", None
    elif amount.best is not None and amount.best > 0:
        kind, shade = "best", float(amount.best)
    elif amount == Amount():
        kind, shade = "nothing", None
    else:
        kind, shade = "range", float(amount.low or 0)
    detail = str(row.get("detail") or "") if row else ""
    hover = lines([name, words, detail])
    return {
        "region_code": code,
        "name": name,
        "kind": kind,
        "shade": shade,
        "words": words,
        "short": short_in_words(amount),
        "hover": hover,
    }


def _shade(
    chart: go.Figure, features: dict[str, Any], shown: pd.DataFrame, lower: list[int], *, metric: str, mode: str
) -> None:
    ground = GROUNDS[mode]
    colours = (ground.paper, *shades(metric, mode))
    level = [0 if pd.isna(amount) or amount <= 0 else class_of(amount, lower) + 1 for amount in shown["shade"]]
    steps = [(place / len(colours), colour) for place, colour in enumerate(colours)]
    scale = [
        part
        for number, (at, colour) in enumerate(steps)
        for part in ((at, colour), ((number + 1) / len(colours), colour))
    ]
    chart.add_choropleth(
        geojson={"type": "FeatureCollection", "features": list(features.values())},
        locations=shown["region_code"], z=level,
        zmin=-0.5, zmax=len(colours) - 0.5, colorscale=scale, showscale=False, featureidkey="id",
        customdata=shown[["region_code"]].to_numpy().tolist(), hovertext=shown["hover"], hoverinfo="text",
        marker={"line": {"color": ground.paper if mode == "light" else ground.water, "width": 1}},
        selected={"marker": {"opacity": 1}}, unselected={"marker": {"opacity": 0.55}},
    )  # fmt: skip


def _hatch(
    chart: go.Figure,
    features: dict[str, Any],
    shown: pd.DataFrame,
    lower: list[int],
    *,
    view: atlas.View,
    metric: str,
    mode: str,
) -> None:
    """Hatches say that there is no best: grey where nothing was reported, in the hue where only a range was."""
    ground, hue = GROUNDS[mode], family_hue(metric, mode)
    spacing = view.height / HATCHES
    kinds = (("nothing", mixed(ground.paper, ground.quiet, 0.3), 0.8, spacing), ("range", hue, 1.1, spacing * 1.25))
    for kind, colour, width, apart in kinds:
        longitudes: list[float | None] = []
        latitudes: list[float | None] = []
        for code in shown.loc[shown["kind"] == kind, "region_code"]:
            cut = hatch(features[code]["geometry"], spacing=apart, stretch=view.stretch)
            longitudes += cut[0]
            latitudes += cut[1]
        chart.add_scattergeo(
            lon=_rounded(longitudes), lat=_rounded(latitudes), mode="lines", line={"color": colour, "width": width},
            hoverinfo="skip", showlegend=False,
        )  # fmt: skip


def _outline(chart: go.Figure, features: dict[str, Any], shown: pd.DataFrame, ground: Ground, selected: str) -> None:
    border = mixed(ground.paper, ground.quiet, 0.55)
    _rings(chart, [feature["geometry"] for feature in features.values()], border, 0.8)
    zeros = shown.loc[shown["kind"] == "zero", "region_code"]
    _rings(chart, [features[code]["geometry"] for code in zeros], ground.ink, 1.4)
    if selected in features:
        _rings(chart, [features[selected]["geometry"]], ground.ink, 2.5)


def _rings(chart: go.Figure, geometries: list[dict[str, Any]], colour: str, width: float) -> None:
    longitudes: list[float | None] = []
    latitudes: list[float | None] = []
    for geometry in geometries:
        for ring in rings(geometry):
            longitudes += [*ring[:, 0].tolist(), None]
            latitudes += [*ring[:, 1].tolist(), None]
    chart.add_scattergeo(
        lon=longitudes,
        lat=latitudes,
        mode="lines",
        line={"color": colour, "width": width},
        hoverinfo="skip",
        showlegend=False,
    )


def _name(
    chart: go.Figure,
    features: dict[str, Any],
    shown: pd.DataFrame,
    lower: list[int],
    *,
    named: int,
    view: atlas.View,
    metric: str,
    mode: str,
) -> list[atlas.Label]:
    ground = GROUNDS[mode]
    most = shown[shown["kind"] != "nothing"].sort_values("shade", ascending=False).head(named).to_dict("records")
    middles = [centre(features[row["region_code"]]["geometry"]) for row in most]
    longest = [max(row["name"], row["short"], key=len) for row in most]
    texts = [(*middle, text) for middle, text in zip(middles, longest, strict=True)]
    free = atlas.spaced(texts, view)
    for row, (longitude, latitude), fits in zip(most, middles, free, strict=True):
        if not fits:
            continue
        under = ground.paper if not (row["shade"] or 0) > 0 else shades(metric, mode)[class_of(row["shade"], lower)]
        ink = max((ground.ink, ground.paper), key=lambda colour: contrast(colour, under))
        chart.add_scattergeo(
            lon=[longitude], lat=[latitude], mode="text",
            text=[f"<b>{escaped(row['name'])}</b><br>{escaped(row['short'])}"],
            textfont={"size": 12, "color": ink, "shadow": layout.halo(under)}, hoverinfo="skip", showlegend=False,
        )  # fmt: skip
    return [label for label, fits in zip(texts, free, strict=True) if fits]


def _key(
    chart: go.Figure, shown: pd.DataFrame, lower: list[int], marks: pd.DataFrame | None, *, metric: str, mode: str
) -> None:
    """Legend entries as bars of an unseen axis: they alone can show a hatch."""
    ground, hue = GROUNDS[mode], family_hue(metric, mode)
    entries: list[tuple[str, dict[str, Any]]] = []
    if shown["shade"].notna().any():
        entries = [(label, {"color": shade}) for label, shade in zip(labels(lower), shades(metric, mode), strict=True)]
    if (shown["kind"] == "range").any():
        entries.append(("range, no best: at its low", {"color": ground.paper, "pattern": _pattern(hue)}))
    if (shown["kind"] == "zero").any():
        entries.append(("zero reported", {"color": ground.paper, "line": {"color": ground.ink, "width": 1.5}}))
    if (shown["kind"] == "nothing").any():
        quiet = mixed(ground.paper, ground.quiet, 0.5)
        entries.append(("nothing reported", {"color": ground.paper, "pattern": _pattern(quiet)}))
    for name, marker in entries:
        border = {"line": {"color": mixed(ground.paper, ground.quiet, 0.5), "width": 1}}
        chart.add_bar(x=[None], y=[None], name=name, marker={**border, **marker}, hoverinfo="skip", showlegend=True)
    if marks is not None and len(marks):
        places.key(chart, metric=metric, mode=mode)


def _pattern(colour: str) -> dict[str, Any]:
    return {"shape": "/", "fgcolor": colour, "size": 5, "solidity": 0.3, "fillmode": "replace"}


def _framed(chart: go.Figure, view: atlas.View, mode: str, height: int) -> go.Figure:
    ground = GROUNDS[mode]
    layout.framed(chart, mode, height=height, margin=(0, 0, 0, 0))
    chart.update_geos(
        visible=False, projection_type="mercator", lataxis_range=view.latitudes, lonaxis_range=view.longitudes,
        bgcolor=ground.water, domain={"x": [0, 1], "y": [0, 1]},
    )  # fmt: skip
    chart.update_layout(
        legend={
            "y": -0.01,
            "yanchor": "top",
            "x": 0,
            "entrywidth": 0,
            "itemsizing": "constant",
            "traceorder": "normal",
        },
        xaxis={"visible": False, "domain": [0, 0.001], "fixedrange": True},
        yaxis={"visible": False, "domain": [0, 0.001], "fixedrange": True},
    )
    return chart


def _rounded(degrees: list[float | None]) -> list[float | None]:
    return [None if degree is None else round(degree, 3) for degree in degrees]
