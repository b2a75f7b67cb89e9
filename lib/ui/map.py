"""The map: where, from where to where, how sure?"""

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib import places, transforms, words
from lib.metrics import METRICS
from lib.scope import Scope
from lib.ui import (
    address,
    bar,
    cards,
    chosen,
    clock,
    drawings,
    mapped,
    notices,
    outlines,
    player,
    reads,
    region,
    tray,
    worked,
)
from lib.ui.asked import Asked
from lib.ui.card import Card
from lib.ui.countries import country_name
from lib.ui.look import mode
from lib.ui.mapped import BOTH, MARKS, SHADING, Drawn, Laid, Way
from lib.ui.text import plain

SMALL = 360
LARGE = 560


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
    way = _way(card, country, _shown(), LARGE, scope.region)
    if player.is_on(scope):
        heading.title(plain(f"{METRICS[card.metric].label}, day by day"), anchor=False)
        player.play(scope, card, way)
    else:
        _still(scope, card, way, heading)
    notices.sources()


def _still(scope: Scope, card: Card, way: Way, heading: DeltaGenerator) -> None:
    drawn = _of(Asked.of(scope), card, way)
    heading.title(plain(title(drawn.laid.regions, card, way.country)), anchor=False)
    left, right = st.columns([3, 1], gap="medium")
    with left:
        draw(drawn, way.country, selects=True)
        with st.container(horizontal=True, vertical_alignment="bottom"):
            player.offer(scope)
            clock.slider(scope)
        with st.container(horizontal=True):
            cards.copy(card, scope)
            outlines.offer(way.country, _forget)
    with right:
        region.card(scope, card, drawn.laid.nodes)
        tray.numbers(drawn.laid, way.country, scope.region)
        tray.left_over(drawn.laid.left_over, way.country, unplaced=_unplaced(scope), acts=True)
        tray.movements(drawn.laid.flows)


def _shown() -> str:
    picked = st.segmented_control(
        "Drawn as", [SHADING, MARKS, BOTH], default=BOTH, required=True, key="map_shown", persist_state="session"
    )
    return str(picked)


def of(
    scope: Scope, card: Card, country: str, *, height: int, shown: str = SHADING, asked: Asked | None = None
) -> Drawn:
    """The map of a series in a country, drawn once for all readers who ask for it.

    Args:
        scope: What the page shows.
        card: The series.
        country: Alpha-3.
        height: Pixels.
        shown: Provinces shaded, provinces as marks with rings, or shaded with the places inside them as marks.
        asked: What the map asks for, where that is not what the scope says.
    """
    return _of(asked or Asked.of(scope), card, _way(card, country, shown, height, scope.region))


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
        drawn.figure, title="", alt=drawn.alt, table=drawings.places_table(drawn.laid.regions), key="map",
        selects=selects, clicked=_clicked if selects else None,
        source=f"Boundaries of {dated}{made}." if dated else "No boundaries are known for this country.",
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


def _way(card: Card, country: str, shown: str, height: int, region: str) -> Way:
    return Way(country, card.metric, shown, mode(), height, _edition(country), region)


def _of(asked: Asked, card: Card, way: Way) -> Drawn:
    return _drawn(asked.anywhere(), card.series, way, card)


@worked.shared(show_spinner="Drawing the map")
def _drawn(asked: Asked, series: tuple[str, ...], way: Way, _card: Card) -> Drawn:
    return mapped.drawn(_laid(asked, series, way.country, way.edition, _card), asked.day, way)


@worked.shared(show_spinner=False)
def _laid(asked: Asked, series: tuple[str, ...], country: str, edition: tuple[str, str], _card: Card) -> Laid:
    nowhere = worked.without_country(asked) if _card.row["rank"] == 1 else transforms.nowhere(pd.DataFrame())
    return mapped.laid(worked.nodes(asked), nowhere, worked.movements(asked, _card), _card, country)


def _forget() -> None:
    """Let maps be drawn anew: the boundaries are others."""
    _laid.clear()
    _drawn.clear()
    player.frames.clear()


def _edition(country: str) -> tuple[str, str]:
    """What tells boundaries of a country from others that stood there before."""
    provinces = places.boundaries(country)
    return str(provinces["dated"]), str(provinces["source"])


def _unplaced(scope: Scope) -> int:
    facets = reads.facets(Asked.of(scope))
    return int(facets.loc[(facets["metric"] == scope.metric) & (facets["country"] == ""), "reports"].sum())


def _clicked() -> None:
    points = st.session_state["map"]["selection"]["points"]
    region = str(points[0].get("location") or "") if points else ""
    address.change(country=country_shown(bar.scope_of_page()), region=region)
