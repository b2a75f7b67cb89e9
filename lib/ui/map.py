"""The map: where, from where to where, how sure?"""

from dataclasses import replace
from datetime import date
from functools import partial

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib import places, populations, transforms
from lib.metrics import METRICS
from lib.scope import Scope
from lib.ui import (
    address,
    bar,
    captions,
    cards,
    chosen,
    clock,
    drawings,
    laid,
    mapped,
    notices,
    outlines,
    player,
    problems,
    reads,
    region,
    tray,
    why,
    worked,
)
from lib.ui.asked import Asked
from lib.ui.card import Card
from lib.ui.countries import country_name
from lib.ui.look import mode
from lib.ui.mapped import BOTH, MARKS, RATE, SHADING, Drawn, Way
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
    with st.container(horizontal=True, vertical_alignment="bottom"):
        card = chosen.series(first)
        shown, why_not = _shown(card, country, Asked.of(scope).day)
    if why_not:
        st.caption(plain(why_not))
    way = _way(card, country, shown, LARGE, scope.region)
    if player.is_on(scope):
        heading.title(plain(f"{METRICS[card.metric].label}, day by day"), anchor=False)
        player.play(scope, card, way)
    else:
        _still(scope, card, way, heading)
    notices.sources()


def _still(scope: Scope, card: Card, way: Way, heading: DeltaGenerator) -> None:
    drawn = _of(Asked.of(scope), card, way)
    heading.title(plain(captions.title(drawn.rows, card, way.country)), anchor=False)
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
        tray.numbers(drawn, way.country, scope.region, partial(_why, card, replace(scope, country=way.country)))
        tray.left_over(drawn.laid.left_over, way.country, unplaced=_unplaced(scope), acts=True)
        tray.movements(drawn.laid.flows)
        problems.link(Asked.of(scope), scope)


def _why(card: Card, scope: Scope, region: str) -> None:
    """A button that opens the reasons of the number of a place on the map."""
    if st.button("Why?", key=f"why_at_{region}", type="tertiary"):
        why.of_place(card, replace(scope, region=region))


def _shown(card: Card, country: str, day: date) -> tuple[str, str]:
    """The way that the reader chose to draw the map; another one, and why, where there are no rates."""
    picked = st.segmented_control(
        "Drawn as", [SHADING, MARKS, BOTH, RATE], default=BOTH, required=True, key="map_shown", persist_state="session"
    )
    unit = str(card.row["unit"])
    if picked == RATE and unit != "people":
        return SHADING, f"There is no rate per people: {unit} are counted here. The shading says how many."
    if picked == RATE and not populations.known(country, day)["code"].str.contains("-").any():
        where = country_name(country) or "a country that no report names"
        return SHADING, f"No population of the provinces of {where} is known. The shading says how many."
    return str(picked), ""


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


def draw(drawn: Drawn, country: str, *, selects: bool, is_recorded: bool = True) -> None:
    """Draw a map with its table and source line.

    Args:
        drawn: The map.
        country: ISO code.
        selects: True where a click on a province chooses it.
        is_recorded: False for what is not in the record.
    """
    drawings.chart(
        drawn.figure, title="", alt=drawn.alt, table=captions.table(drawn), source=captions.source(drawn, country),
        is_recorded=is_recorded, key="map" if selects else "map_small", selects=selects,
        clicked=_clicked if selects else None,
    )  # fmt: skip
    if drawn.note:
        st.caption(plain(drawn.note))


def country_shown(scope: Scope) -> str:
    """The country of the map: the scope's, or the one with most reports of the metric."""
    if scope.country:
        return scope.country
    facets = reads.facets(Asked.of(scope))
    own = facets[(facets["metric"] == scope.metric) & (facets["country"] != "")]
    return str(own.groupby("country")["reports"].sum().idxmax()) if len(own) else ""


def _way(card: Card, country: str, shown: str, height: int, region: str) -> Way:
    return Way(country, card.metric, shown, mode(), height, _edition(country, shown), region)


def _of(asked: Asked, card: Card, way: Way) -> Drawn:
    return _drawn(asked.anywhere(), card.series, way, card)


@worked.shared(show_spinner="Drawing the map")
def _drawn(asked: Asked, series: tuple[str, ...], way: Way, _card: Card) -> Drawn:
    return mapped.drawn(_laid(asked, series, way.country, way.edition, _card), asked.day, way)


@worked.shared(show_spinner=False)
def _laid(asked: Asked, series: tuple[str, ...], country: str, edition: tuple[str, ...], _card: Card) -> laid.Laid:
    nowhere = worked.without_country(asked) if _card.row["rank"] == 1 else transforms.nowhere(pd.DataFrame())
    return laid.laid(worked.nodes(asked), nowhere, worked.movements(asked, _card), _card, country)


def _forget() -> None:
    """Let maps be drawn anew: the boundaries are others."""
    _laid.clear()
    _drawn.clear()
    player.frames.clear()


def _edition(country: str, shown: str) -> tuple[str, ...]:
    """What tells boundaries and populations of a country from others that stood there before."""
    provinces = places.boundaries(country)
    peopled = populations.known(country).to_csv(index=False) if shown == RATE else ""
    return str(provinces["dated"]), str(provinces["source"]), peopled


def _unplaced(scope: Scope) -> int:
    facets = reads.facets(Asked.of(scope))
    return int(facets.loc[(facets["metric"] == scope.metric) & (facets["country"] == ""), "reports"].sum())


def _clicked() -> None:
    points = st.session_state["map"]["selection"]["points"]
    region = str(points[0].get("location") or "") if points else ""
    address.change(country=country_shown(bar.scope_of_page()), region=region)
