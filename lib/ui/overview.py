"""The overview: what is known now?"""

from dataclasses import replace
from datetime import date, timedelta

import streamlit as st

from lib import words
from lib.scope import Scope
from lib.ui import address, bar, captions, cards, chosen, listing, map, notices, problems, reads, why, worked
from lib.ui.asked import Asked
from lib.ui.text import plain

WEEK = timedelta(days=7)


def overview(scope: Scope) -> None:
    """Draw the cards of a scope, where and what changed, what was reported last, and the sources."""
    if not scope.crisis:
        notices.nothing_yet()
        return
    asked = Asked.of(scope)
    place = bar.place_name(scope)
    st.title(plain(bar.crisis_name(scope.crisis) + (f": {place}" if place else "")), anchor=False)
    st.text(f"as known on {words.day_in_words(asked.day)}")
    wall = worked.wall(asked)
    if not wall:
        notices.nothing(scope)
        return
    cards.wall(wall, scope)
    left, right = st.columns([3, 2], gap="large")
    with left:
        _map(scope)
    with right:
        _changes(asked, scope)
    _latest(asked)
    notices.sources()


def _map(scope: Scope) -> None:
    card = chosen.card(Asked.of(scope))
    if card is None:
        return
    country = map.country_shown(scope)
    drawn = map.of(scope, card, country, height=map.SMALL)
    st.subheader(plain(captions.title(drawn.rows, card, country)), anchor=False)
    map.draw(drawn, country, selects=False)


def _changes(asked: Asked, scope: Scope) -> None:
    heading = st.container()
    day = st.date_input(
        "Since", value=asked.day - WEEK, max_value=asked.day, min_value=address.FIRST, format="DD/MM/YYYY",
        key=f"changed_since_{asked.day}", width=145,
    )  # fmt: skip
    since = day if isinstance(day, date) else asked.day - WEEK
    heading.subheader(f"What changed since {words.day_in_words(since, within=asked.day)}", anchor=False)
    told = worked.changes(asked, since)
    for metric, sentence in told:
        st.page_link(
            "pages/explore/timeline.py", label=plain(sentence), query_params=replace(scope, metric=metric).to_query()
        )
    if not told:
        st.text("Nothing: no report of these days moved a number.")
    problems.link(asked.for_all_metrics(), scope)


def _latest(asked: Asked) -> None:
    st.subheader("Latest reports", anchor=False)
    told = listing.listed(reads.latest(asked))
    st.dataframe(
        told, hide_index=True, column_config=why.COLUMNS, alt=f"The {len(told)} latest reports.", key="latest_rows",
        placeholder="",
    )  # fmt: skip
