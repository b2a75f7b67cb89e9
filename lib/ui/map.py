"""The map: where, from where to where, how sure?"""

from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from lib import places, transforms, words
from lib.charts import maps
from lib.metrics import METRICS
from lib.scope import Scope
from lib.ui import address, bar, cards, chosen, clock, drawings, notices, outlines, reads, tray, worked
from lib.ui.asked import Asked
from lib.ui.card import Card
from lib.ui.countries import country_name
from lib.ui.look import mode
from lib.ui.text import plain

NAMED = ["country", "admin1", "admin2", "place"]
SHADING, MARKS, BOTH = "Shading", "Marks with rings", "Both"
SMALL = 360
LARGE = 560


@dataclass(frozen=True)
class Drawn:
    """A map with what belongs to it.

    Attributes:
        figure: What plotly draws.
        alt: The same in words.
        regions: One row per province on it.
        left_over: Rows that are not on it: places that cannot be drawn, other countries, what has no country.
        marked: Rows without an outline, which are on it as marks.
        flows: Movements on it.
    """

    figure: Any
    alt: str
    regions: pd.DataFrame
    left_over: pd.DataFrame
    marked: pd.DataFrame
    flows: pd.DataFrame


def world(scope: Scope) -> None:
    """Draw the provinces of the scope's country, what is not on the map, and the time control."""
    if not scope.crisis:
        notices.nothing_yet()
        return
    first = chosen.card(Asked.of(scope))
    if first is None:
        notices.nothing(scope)
        return
    country, heading = country_shown(scope), st.container()
    card = chosen.series(first)
    shown = _shown()
    drawn = of(scope, card, country, height=LARGE, shown=shown)
    heading.title(plain(title(drawn.regions, card, country)), anchor=False)
    left, right = st.columns([3, 1], gap="medium")
    with left:
        draw(drawn, country, selects=True)
        cards.copy(card, scope)
        clock.slider(scope)
        outlines.offer(country, _drawn.clear)
    with right:
        tray.beside(scope, card, country, pd.concat([drawn.regions, drawn.marked]), drawn.left_over)
        tray.movements(drawn.flows)
    notices.sources()


def _shown() -> str:
    picked = st.segmented_control(
        "Drawn as", [SHADING, MARKS, BOTH], default=BOTH, required=True, key="map_shown", persist_state="session"
    )
    return str(picked)


def of(scope: Scope, card: Card, country: str, *, height: int, shown: str = SHADING) -> Drawn:
    """The map of a series in a country, drawn once for all readers who ask for it.

    Args:
        scope: What the page shows.
        card: The series.
        country: Alpha-3.
        height: Pixels.
        shown: Provinces shaded, provinces as marks with rings, or shaded with the places inside them as marks.
    """
    asked = Asked.of(scope).anywhere()
    return _drawn(asked, card.series, country, scope.region, mode(), height, shown, _edition(country), card)


def draw(drawn: Drawn, country: str, *, selects: bool) -> None:
    """Draw a map with its table and source line.

    Args:
        drawn: The map.
        country: ISO code.
        selects: True where a click on a province chooses it.
    """
    dated, source = _edition(country)
    made = f", {source}" if places.has_own_boundaries(country) else ""
    drawings.chart(
        drawn.figure, title="", alt=drawn.alt, table=drawings.places_table(drawn.regions), key="map", selects=selects,
        source=f"Boundaries of {dated}{made}." if dated else "No boundaries are known for this country.",
        clicked=_clicked if selects else None,
    )  # fmt: skip


def country_shown(scope: Scope) -> str:
    """The country of the map: the scope's, or the one with most reports of the metric."""
    if scope.country:
        return scope.country
    facets = reads.facets(Asked.of(scope))
    own = facets[(facets["metric"] == scope.metric) & (facets["country"] != "")]
    return str(own.groupby("country")["reports"].sum().idxmax()) if len(own) else ""


def title(regions: pd.DataFrame, card: Card, country: str) -> str:
    """What the map found, in one sentence."""
    known = regions.dropna(subset=["best"]).sort_values("best", ascending=False)
    label = METRICS[card.metric].label
    if known.empty:
        name = country_name(country) or "any country"
        return f"{label}: {words.amount_in_words(card.amount)}; no report names a region of {name}"
    top = known.iloc[0]
    return f"{label}: most in {top['region_name']}, {words.amount_in_words(words.Amount.of(top.to_dict()))}"


@worked.shared(show_spinner="Drawing the map")
def _drawn(
    asked: Asked,
    series: tuple[str, ...],
    country: str,
    region: str,
    mode: str,
    height: int,
    shown: str,
    edition: tuple[str, str],
    _card: Card,
) -> Drawn:
    provinces = places.boundaries(country)
    nodes = chosen.of(worked.nodes(asked), _card)
    nodes = nodes[(nodes[["cause", "origin_country"]] == "").all(axis=1)]
    rows = transforms.table(nodes, country=country, nowhere=_nowhere(asked, _card))
    inner = transforms.map_rows(nodes, country=country, level="place")
    codes = {str(feature["id"]) for feature in provinces["features"]}
    placed = transforms.placed(rows, located(rows), codes)
    flows = worked.movements(asked, _card) if height == LARGE else pd.DataFrame()
    figure = maps.provinces(
        provinces, placed.regions, _marks(placed, inner, shown), metric=_card.metric, mode=mode, flows=flows,
        neighbours=places.countries_outline(), country=country, selected=region, height=height, shaded=shown != MARKS,
    )  # fmt: skip
    left_over = placed.tray
    alt = words.map_in_words(
        _card.metric, placed.regions, day=asked.day, country=country_name(country),
        nothing=len(codes) - len(placed.regions), tray=left_over,
    )  # fmt: skip
    return Drawn(figure, alt, placed.regions, left_over, placed.marks, flows)


def _edition(country: str) -> tuple[str, str]:
    """What tells boundaries of a country from others that stood there before."""
    provinces = places.boundaries(country)
    return str(provinces["dated"]), str(provinces["source"])


def _nowhere(asked: Asked, card: Card) -> pd.DataFrame:
    found = worked.without_country(asked)
    if found.empty or card.row["rank"] > 1:
        return found.iloc[:0]
    found = chosen.of(found, card)
    return found[(found[["cause", "origin_country"]] == "").all(axis=1)]


def _marks(placed: transforms.Placed, inner: pd.DataFrame, shown: str) -> pd.DataFrame:
    """What is drawn as marks: provinces without an outline, and all of them, or the places inside, where asked for."""
    if shown == MARKS:
        around = located(placed.regions)
        return pd.concat([placed.marks, placed.regions.assign(
            name=placed.regions["region_name"], latitude=around["latitude"], longitude=around["longitude"]
        )], ignore_index=True)  # fmt: skip
    if shown == BOTH:
        places_inside = transforms.placed(inner, located(inner), ()).marks
        places_inside = places_inside[places_inside["place_key"] != ""]
        outside = placed.marks[~placed.marks["admin1_key"].isin(places_inside["admin1_key"])]
        return pd.concat([outside, places_inside], ignore_index=True)
    return placed.marks


def located(rows: pd.DataFrame) -> pd.DataFrame:
    """Where the places of estimates lie, as `places.joined` gives it."""
    return places.joined(rows[NAMED], decided=reads.decided().places)


def _clicked() -> None:
    points = st.session_state["map"]["selection"]["points"]
    region = str(points[0].get("location") or "") if points else ""
    address.change(country=country_shown(bar.scope_of_page()), region=region)
