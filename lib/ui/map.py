"""The map: where, from where to where, how sure?"""

import pandas as pd
import streamlit as st

from lib import places, words
from lib.charts import maps
from lib.metrics import METRICS
from lib.scope import Scope
from lib.ui import address, bar, chosen, clock, drawings, notices, reads
from lib.ui.card import Card
from lib.ui.look import mode
from lib.ui.reads import Asked
from lib.ui.rows import records
from lib.ui.text import plain


def world(scope: Scope) -> None:
    """Draw the provinces of the scope's country, what is not on the map, and the time control."""
    if not scope.crisis:
        notices.nothing_yet()
        return
    asked = Asked.of(scope)
    first = chosen.card(asked)
    if first is None:
        notices.nothing(scope)
        return
    country = country_shown(scope)
    card = chosen.series(first)
    nodes = chosen.of(reads.nodes(asked), card)
    regions = provinces(nodes, country)
    st.title(plain(title(regions, card, country)), anchor=False)
    left, right = st.columns([3, 1], gap="medium")
    with left:
        draw(scope, card, nodes, country, selects=True)
        clock.slider(scope)
    with right:
        _beside(nodes, regions, country)
    notices.sources()


def draw(scope: Scope, card: Card, nodes: pd.DataFrame, country: str, *, selects: bool, height: int = 560) -> None:
    """Draw the map of a country's provinces with its alt text, table and source line."""
    outlines = places.boundaries(country)
    regions = provinces(nodes, country)
    marks = points(nodes, country) if selects else None
    figure = maps.provinces(
        outlines, regions, marks, metric=card.metric, mode=mode(), neighbours=places.countries_outline(),
        country=country, selected=scope.region, height=height,
    )  # fmt: skip
    silent = len(outlines["features"]) - len(regions)
    alt = words.map_in_words(
        card.metric, regions, day=bar.pinned(scope).known, country=bar.country_name(country), nothing=silent
    )
    drawings.chart(
        figure, title="", alt=alt, table=drawings.places_table(regions), key="map", selects=selects,
        source=f"Boundaries of {outlines['dated']}. {places.ATTRIBUTION}" if outlines["dated"] else places.ATTRIBUTION,
        clicked=_clicked if selects else None,
    )  # fmt: skip


def country_shown(scope: Scope) -> str:
    """The country of the map: the scope's, or the one with most reports of the metric."""
    if scope.country:
        return scope.country
    facets = reads.facets(reads.Asked.of(scope))
    own = facets[(facets["metric"] == scope.metric) & (facets["country"] != "")]
    return str(own.groupby("country")["reports"].sum().idxmax()) if len(own) else ""


def provinces(nodes: pd.DataFrame, country: str) -> pd.DataFrame:
    """One row per province that has an estimate: `region_code`, `region_name`, `low`, `best`, `high`, `open`."""
    own = nodes[(nodes["country"] == country) & (nodes["depth"] == 2) & (nodes["cause"] == "")]
    own = own[own["origin_country"] == ""]
    return own.assign(region_code=own["admin1_key"], region_name=own["admin1"])


def points(nodes: pd.DataFrame, country: str) -> pd.DataFrame:
    """One row per place that has an estimate and coordinates: `latitude`, `longitude`, `name`, and its ends."""
    own = nodes[(nodes["country"] == country) & (nodes["place_key"] != "")]
    own = own[(own["origin_country"] == "") & (own["cause"] == "")]
    where = places.joined(own[["country", "admin1", "admin2", "place"]])
    return own.assign(latitude=where["latitude"], longitude=where["longitude"], name=own["place"], key=own["place_key"])


def title(regions: pd.DataFrame, card: Card, country: str) -> str:
    """What the map found, in one sentence."""
    known = regions.dropna(subset=["best"]).sort_values("best", ascending=False)
    label = METRICS[card.metric].label
    if known.empty:
        return f"{label}: no report names a region of {bar.country_name(country) or 'any country'}"
    top = known.iloc[0]
    return f"{label}: most in {top['region_name']}, {words.amount_in_words(words.Amount.of(top.to_dict()))}"


def _clicked() -> None:
    points = st.session_state["map"]["selection"]["points"]
    region = str(points[0].get("location") or "") if points else ""
    scope = bar.scope_of_page()
    address.change(country=country_shown(scope), region=region)


def _beside(nodes: pd.DataFrame, regions: pd.DataFrame, country: str) -> None:
    """The number of the country as a whole, and what no province holds."""
    whole = nodes[(nodes["country"] == country) & (nodes["depth"] == 1) & (nodes["cause"] == "")]
    for row in records(whole[whole["origin_country"] == ""]):
        st.text(f"{bar.country_name(country)} as a whole: {words.amount_in_words(words.Amount.of(row))}")
    for row in records(regions):
        st.text(f"{row['region_name']}: {words.amount_in_words(words.Amount.of(row))}")
