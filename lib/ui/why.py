"""Why a number is what it is: every report of its series with what became of it."""

from dataclasses import replace
from datetime import date

import pandas as pd
import streamlit as st

from lib import words
from lib.metrics import METRICS
from lib.scope import Scope
from lib.ui import address, bar, chosen, listing, rule, worked
from lib.ui.asked import Asked
from lib.ui.card import Card
from lib.ui.text import plain

MOST = 2_000
RULE = (
    "Our rule: the strongest status, then named sources, then the latest week, then the number stated most often. "
    "Reports are never averaged, and never added to others of the same people."
)


def button(card: Card, scope: Scope, *, key: str) -> None:
    """A button that opens the dialog on a card's number.

    Args:
        card: The number.
        scope: Where and as known when it is.
        key: Tells it from other buttons of the page.
    """
    if st.button("Why?", key=f"why_{key}", type="tertiary"):
        dialog(card, scope)


def of_place(card: Card, scope: Scope) -> None:
    """Open the dialog on the number of a card's series in the place of a scope.

    Args:
        card: The series, of any place.
        scope: The place.
    """
    leading = chosen.card(replace(Asked.of(scope), metric=card.metric))
    here = (leading, *leading.beside) if leading else ()
    dialog(next((each for each in here if each.series == card.series), leading or card), scope)


def dialog(card: Card, scope: Scope, *, on: date | None = None) -> None:
    """Open a dialog that lists every report of a card's metric with what became of it.

    Args:
        card: The number.
        scope: Where and as known when it is.
        on: The day that it is of; the last one, if not given.
    """
    st.dialog("Why this number?", width="large")(_body)(card, scope, on)


def _body(card: Card, scope: Scope, on: date | None) -> None:
    place = bar.place_name(scope) or "whole crisis"
    known = words.day_in_words(bar.pinned(scope).known)
    card = card if on else _series(card)
    when = words.day_in_words(on) if on else card.when
    amount = words.amount_in_words(card.amount)
    st.text(f"{card.label}, {place}, as known on {known}: {amount}, {when}")
    asked = replace(Asked.of(scope), metric=card.metric)
    found = worked.explained_of(asked, on) if on else worked.explained(asked)
    own = listing.ordered(chosen.of(found, card))
    told = listing.listed(own.head(MOST)) if on else worked.listed(asked).loc[own.index[:MOST]]
    st.dataframe(told, hide_index=True, column_config=COLUMNS, alt=_alt(card, own), key="why_rows", placeholder="")
    st.caption(plain(_left_out(found, own) + RULE))
    if scope.policy:
        st.text(f"This view changes the rule: {rule.in_words(scope.policy)}.")
    with st.popover("The address of this number", type="tertiary"):
        st.code(address.link(replace(bar.pinned(scope), metric=card.metric)), language=None, wrap_lines=True)


def _series(card: Card) -> Card:
    """The card that was asked about, or one of those beside it."""
    all_of_it = {chosen.named(each): each for each in (card, *card.beside)}
    if len(all_of_it) == 1:
        return card
    picked = st.selectbox("Which number", list(all_of_it), key="why_series")
    return all_of_it[str(picked)]


def _alt(card: Card, own: pd.DataFrame) -> str:
    count = int((own["fate"] == "speaks").sum())
    return f"{len(own)} reports of {METRICS[card.metric].label.lower()}; {count} count now."


def _left_out(found: pd.DataFrame, own: pd.DataFrame) -> str:
    said = f"The first {MOST:,} of {len(own):,} are listed. " if len(own) > MOST else ""
    beside = len(found) - len(own)
    return said + (f"{beside} other reports of the metric are of another group, unit or counting. " if beside else "")


COLUMNS = {
    listing.FATE: st.column_config.TextColumn(width="large"),
    "Link": st.column_config.LinkColumn(display_text="open"),
}
