"""Why a number is what it is: every report of its series with what became of it."""

from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from lib import words
from lib.metrics import METRICS
from lib.scope import Scope
from lib.ui import bar, chosen, worked
from lib.ui.asked import Asked
from lib.ui.card import Card
from lib.ui.rows import records
from lib.ui.text import plain

ORDER = ["speaks", "vague_adds_nothing", "passed_by", "stale", "replaced", "repeat_with_hedge", "zero_after_count"]
MOST = 2_000
RULE = (
    "Our rule: the strongest status, then named sources, then the latest week, then the number stated most often. "
    "Reports are never averaged, and never added to others of the same people."
)


def dialog(card: Card, scope: Scope) -> None:
    """Open a dialog that lists every report of a card's metric with what became of it."""
    st.dialog("Why this number?", width="large")(_body)(card, scope)


def _body(card: Card, scope: Scope) -> None:
    place = bar.place_name(scope) or "whole crisis"
    known = words.day_in_words(bar.pinned(scope).known)
    card = _series(card)
    amount = words.amount_in_words(card.amount)
    st.text(f"{card.label}, {place}, as known on {known}: {amount}, {card.when}")
    found = worked.explained(replace(Asked.of(scope), metric=card.metric))
    own = ordered(chosen.of(found, card))
    told = listed(own.head(MOST), found)
    st.dataframe(told, hide_index=True, column_config=COLUMNS, alt=_alt(card, own), key="why_rows")
    st.caption(plain(_left_out(found, own) + RULE))


def _series(card: Card) -> Card:
    """The card that was asked about, or one of those beside it."""
    all_of_it = {chosen.named(each): each for each in (card, *card.beside)}
    if len(all_of_it) == 1:
        return card
    picked = st.selectbox("Which number", list(all_of_it), key="why_series")
    return all_of_it[str(picked)]


def ordered(own: pd.DataFrame) -> pd.DataFrame:
    """Reports with those that count first, then those that only just do not, the newest first."""
    rank = own["fate"].map({fate: at for at, fate in enumerate(ORDER)}).fillna(len(ORDER))
    ranked = own.assign(rank=rank).sort_values(["rank", "period_end"], ascending=[True, False], kind="stable")
    return ranked.drop(columns="rank")


def listed(own: pd.DataFrame, found: pd.DataFrame | None = None) -> pd.DataFrame:
    """Reports as rows that read as sentences.

    Args:
        own: Those to list, in their order.
        found: All reports of their metric with `fate` and `by`, so that each cause is among them; none to leave out
            what became of them.
    """
    rows = records(own)
    fates = {} if found is None else {"What became of it": words.fates_in_words(found).reindex(own.index).to_numpy()}
    return pd.DataFrame(
        {
            **fates,
            "Reported figure": [f"{words.observation_in_words(row)} {METRICS[row['metric']].noun}" for row in rows],
            "Who says so": own["speaker"].to_numpy(),
            "About": [words.day_in_words(row["period_end"], row["date_precision"]) for row in rows],
            "Where": [where(row) for row in rows],
            "Status": [words.STATUS_WORDS.get(row["status"], row["status"]) for row in rows],
            "Printed in": own["publisher"].to_numpy(),
            "Published": [words.day_in_words(row["published_on"]) for row in rows],
            "Title": own["title"].to_numpy(),
            "Link": [row["url"] if row["url"].startswith(("http://", "https://")) else None for row in rows],
        }
    )


def where(row: dict[str, Any]) -> str:
    """The finest place that a report names."""
    named = next((str(row[level]) for level in ("place", "admin2", "admin1") if row[level]), "")
    return named or (bar.country_name(str(row["country"])) if row["country"] else "place not stated")


def _alt(card: Card, own: pd.DataFrame) -> str:
    count = int((own["fate"] == "speaks").sum())
    return f"{len(own)} reports of {METRICS[card.metric].label.lower()}; {count} count now."


def _left_out(found: pd.DataFrame, own: pd.DataFrame) -> str:
    said = f"The first {MOST:,} of {len(own):,} are listed. " if len(own) > MOST else ""
    beside = len(found) - len(own)
    return said + (f"{beside} other reports of the metric are of another group, unit or counting. " if beside else "")


COLUMNS = {
    "What became of it": st.column_config.TextColumn(width="medium"),
    "Link": st.column_config.LinkColumn(display_text="open"),
}
