"""The overview: what is known now?"""

from dataclasses import replace
from datetime import timedelta

import pandas as pd
import streamlit as st

from lib import transforms, words
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
    asked = Asked.of(scope)
    card = chosen.card(asked)
    if card is None:
        return
    nodes = chosen.of(reads.nodes(asked), card)
    country = map.country_shown(scope)
    st.subheader(plain(map.title(map.provinces(nodes, country), card, country)), anchor=False)
    map.draw(scope, card, nodes, country, selects=False, height=360)


def _changes(now: list[Card], asked: Asked) -> None:
    since = replace(asked, day=asked.day - WEEK)
    st.subheader(f"What changed since {words.day_in_words(since.day, within=asked.day)}", anchor=False)
    told = changes(made(reads.cards(since), reads.course(asked), reads.speaking(since)), now)
    for sentence in told:
        st.text(sentence)
    if not told:
        st.text("Nothing: no report of that week moved a number.")


def changes(before: list[Card], now: list[Card]) -> list[str]:
    """What moved between two days, one sentence for each card that did."""
    was, is_now = (
        pd.DataFrame([{**card.row, "amount": card.amount} for card in cards], columns=[*SERIES, "rank", "amount"])
        for cards in (before, now)
    )
    return list(transforms.changed(was, is_now, {card.metric: card.source for card in now})["sentence"])


def _latest(asked: Asked) -> None:
    st.subheader("Latest reports", anchor=False)
    told = why.listed(reads.latest(asked))
    st.dataframe(
        told, hide_index=True, column_config=why.COLUMNS, alt=f"The {len(told)} latest reports.", key="latest_rows"
    )
