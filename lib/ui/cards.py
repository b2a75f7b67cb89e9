"""Headline cards on the page: how many, as of when, by whom, what changed, and why."""

from dataclasses import replace
from typing import Any

import streamlit as st

from lib import words
from lib.charts import timelines
from lib.metrics import METRICS
from lib.scope import Scope
from lib.ui import address, bar, drawings, why, worked
from lib.ui.asked import Asked
from lib.ui.card import Card
from lib.ui.look import mode
from lib.ui.text import plain

WIDTH = 215


def wall(cards: list[Card], scope: Scope) -> None:
    """Draw cards side by side, as many as the screen is wide."""
    with st.grid(min_column_width=WIDTH, gap="medium"):
        for card in cards:
            family = METRICS[card.metric].family
            with st.container(key=f"card_{family}_{'_'.join(card.series)}"):
                _card(card, scope)


def _card(card: Card, scope: Scope) -> None:
    st.caption(plain(card.label), help=METRICS[card.metric].definition)
    st.subheader(plain(words.best_in_words(card.amount)), anchor=False)
    for line in lines(card):
        st.text(line)
    if card.course["day"].nunique() > 1:
        _sparkline(card, scope)
    if card.beside:
        with st.container(key=f"quiet_{'_'.join(card.series)}", gap="xxsmall"):
            for other in card.beside:
                st.text(f"{_beside(other)}: {words.amount_in_words(other.amount)}, {other.when}")
    with st.container(horizontal=True, gap="small"):
        why.button(card, scope, key="_".join(card.series))
        copy(card, scope)


def lines(card: Card) -> list[str]:
    """What stands under a card's number: its range, who says so and when, what changed."""
    told = [words.rest_in_words(card.amount), ", ".join(part for part in (_who(card), card.when) if part), card.change]
    told += [f"{card.speakers} sources speak"] if card.speakers > 1 and not card.row["parts"] > 1 else []
    return [line for line in told if line]


def _who(card: Card) -> str:
    if card.row["parts"] > 1:
        parts = f"sum of {card.row['parts']} of {card.row['of_parts']} parts"
        return f"{parts}, the oldest of {words.day_in_words(card.row['oldest'], within=card.row['newest'])}"
    if card.is_sum:
        return f"sum of {card.reports} reports"
    return card.source


def _beside(card: Card) -> str:
    kind = {"stock": "at one time", "cumulative": "in total", "flow": "within periods"}[str(card.row["counting"])]
    return str(card.row["group"]) or kind


def _sparkline(card: Card, scope: Scope) -> None:
    figure, alt = _drawn(Asked.of(scope).for_all_metrics(), card.series, mode(), card)
    drawings.sparkline(figure, alt=alt, key=f"spark_{'_'.join(card.series)}")


@worked.shared(show_spinner=False)
def _drawn(asked: Asked, series: tuple[str, ...], mode: str, _card: Card) -> tuple[Any, str]:
    """A card's sparkline with its alternative text."""
    figure = timelines.sparkline(_card.course, metric=_card.metric, mode=mode, known=asked.day)
    return figure, words.timeline_in_words(_card.metric, _card.course, _card.course.iloc[:0])


def copy(card: Card, scope: Scope) -> None:
    """A button that shows a card as a sentence to copy, with the address of the view."""
    link = address.link(replace(bar.pinned(scope), metric=card.metric))
    with st.popover("Copy as a sentence", type="tertiary", key=f"copy_{'_'.join(card.series)}"):
        st.code(card.sentence(place=bar.place_name(scope), address=link), language=None, wrap_lines=True)
