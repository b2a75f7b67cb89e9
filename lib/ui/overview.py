"""The overview: what is known now?"""

from dataclasses import replace
from datetime import timedelta

import pandas as pd
import streamlit as st

from lib import words
from lib.scope import Scope
from lib.ui import bar, cards, chosen, map, notices, reads, why
from lib.ui.card import SERIES, Card
from lib.ui.card import cards as made
from lib.ui.reads import Asked
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
    wall = made(reads.cards(asked), reads.course(asked), reads.speaking(asked))
    if not wall:
        notices.nothing(scope)
        return
    cards.wall(wall, scope)
    left, right = st.columns([3, 2], gap="large")
    with left:
        _map(scope)
    with right:
        _changes(wall, asked)
    _latest(asked)
    notices.sources()


def _map(scope: Scope) -> None:
    card = chosen.card(scope)
    if card is None:
        return
    nodes = chosen.of(reads.nodes(Asked.of(scope)), card)
    country = map.country_shown(scope)
    st.subheader(plain(map.title(map.provinces(nodes, country), card, country)), anchor=False)
    map.draw(scope, card, nodes, country, selects=False, height=360)


def _changes(now: list[Card], asked: Asked) -> None:
    since = asked.day - WEEK
    st.subheader(f"What changed since {words.day_in_words(since, within=asked.day)}", anchor=False)
    told = list(changes(reads.cards(replace(asked, day=since)), now))
    for sentence in told:
        st.text(sentence)
    if not told:
        st.text("Nothing: no report of that week moved a number.")


def changes(before: pd.DataFrame, now: list[Card]) -> list[str]:
    """What moved between two days, one sentence for each card.

    Args:
        before: The headlines of the earlier day.
        now: The cards of the later one.
    """
    earlier = {tuple(str(row[name]) for name in SERIES): row for row in before.to_dict("records") if row["rank"] == 1}
    told = []
    for card in now:
        row = earlier.get(card.series[:-1])
        was = None if row is None else words.Amount.of(row)
        is_now = words.Amount.of(card.row)
        if was is None or (was.low, was.best, was.high, was.open) != (
            is_now.low,
            is_now.best,
            is_now.high,
            is_now.open,
        ):
            told.append(words.changed_sentence(card.metric, was, card.amount, source=card.source))
    return told


def _latest(asked: Asked) -> None:
    st.subheader("Latest reports", anchor=False)
    told = why.listed(reads.latest(asked))
    st.dataframe(
        told, hide_index=True, column_config=why.COLUMNS, alt=f"The {len(told)} latest reports.", key="latest_rows"
    )
