"""The series that a chart shows: the one that leads its metric's card, or another counting or group by choice."""

import pandas as pd
import streamlit as st

from lib.ui import worked
from lib.ui.asked import Asked
from lib.ui.card import SERIES, Card, cards
from lib.ui.text import plain

KINDS = {"stock": "at one time", "cumulative": "in total", "flow": "within periods"}


def card(asked: Asked, *, course: pd.DataFrame | None = None, speaking: pd.DataFrame | None = None) -> Card | None:
    """The card of a scope's metric, with its others beside it; none where nothing was reported by then.

    Args:
        asked: The scope.
        course: How its number grew; none where the page does not tell.
        speaking: Reports that speak; none where the page names nobody.
    """
    made = cards(worked.metric_cards(asked), course, speaking)
    return made[0] if made else None


def series(first: Card) -> Card:
    """The card whose series a chart shows: the leading one, or the one that the reader picks."""
    all_of_it = {"/".join(each.series): each for each in (first, *first.beside)}
    if len(all_of_it) == 1:
        return first
    picked = st.segmented_control(
        "Which number", list(all_of_it), default=next(iter(all_of_it)), required=True, key=f"series_{first.metric}",
        format_func={key: plain(named(each)) for key, each in all_of_it.items()}.__getitem__, persist_state="session",
    )  # fmt: skip
    return all_of_it.get(str(picked), first)


def named(card: Card) -> str:
    """What tells a series from others of its metric."""
    group = str(card.row["group"])
    kind = KINDS[str(card.row["counting"])]
    return f"{group}, {kind}" if group else kind


def of(found: pd.DataFrame, card: Card) -> pd.DataFrame:
    """The rows of a frame that belong to a card's series, in all places."""
    own = pd.Series(True, index=found.index)
    for name in SERIES:
        own &= found[name] == card.row[name]
    return found[own & (found["rank"] == card.row["rank"])] if "rank" in found else found[own]


def in_place(found: pd.DataFrame, country: str, region: str) -> pd.DataFrame:
    """The rows of estimates that are about a place itself."""
    parts = (found[["admin2_key", "place_key", "cause", "origin_country"]] == "").all(axis=1)
    return found[parts & (found["country"] == country) & (found["admin1_key"] == region)]
