"""Why a number is what it is: every report of its series with what became of it."""

from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from lib import words
from lib.metrics import METRICS
from lib.scope import Scope
from lib.ui import bar, reads
from lib.ui.card import Card
from lib.ui.text import plain

ORDER = ["speaks", "vague_adds_nothing", "passed_by", "stale", "replaced", "repeat_with_hedge", "zero_after_count"]
MOST = 2_000
RULE = (
    "Our rule: the strongest status, then named sources, then the latest week, then the number stated most often. Reports "
    "are never averaged or added to others of the same people."
)


def dialog(card: Card, scope: Scope) -> None:
    """Open a dialog that lists every report of a card's metric with what became of it."""
    st.dialog("Why this number?", width="large")(_body)(card, scope)


def _body(card: Card, scope: Scope) -> None:
    place = bar.place_name(scope) or "whole crisis"
    known = words.day_in_words(bar.pinned(scope).known)
    amount = words.amount_in_words(card.amount)
    st.text(f"{card.label}, {place}, as known on {known}: {amount}, {card.when}")
    found = reads.explained(replace(reads.Asked.of(scope), metric=card.metric))
    own = found[(found["unit"] == card.row["unit"]) & (found["counting"] == card.row["counting"])]
    told = listed(found, own[own["group"] == card.row["group"]])
    st.dataframe(told.head(MOST), hide_index=True, column_config=COLUMNS, alt=_alt(card, told), key="why_rows")
    st.caption(plain(_left_out(found, told) + RULE))


def listed(found: pd.DataFrame, own: pd.DataFrame, *, ordered: bool = True) -> pd.DataFrame:
    """Reports as rows that read as sentences.

    Args:
        found: All reports of a metric with `fate` and `by`, so that each cause is among them.
        own: Those to list.
        ordered: True to put those that count first, False to keep their order.
    """
    told = own.assign(told=words.fates_in_words(found).reindex(own.index))
    if ordered:
        rank = told["fate"].map({fate: at for at, fate in enumerate(ORDER)}).fillna(len(ORDER))
        told = told.assign(rank=rank).sort_values(["rank", "period_end"], ascending=[True, False], kind="stable")
    rows: list[dict[str, Any]] = told.to_dict("records")
    return pd.DataFrame(
        {
            "What became of it": told["told"].to_numpy(),
            "Reported figure": [words.observation_in_words(row) for row in rows],
            "Who says so": told["speaker"].to_numpy(),
            "About": [words.day_in_words(row["period_end"], row["date_precision"]) for row in rows],
            "Where": [where(row) for row in rows],
            "Status": [words.STATUS_WORDS.get(row["status"], row["status"]) for row in rows],
            "Printed in": told["publisher"].to_numpy(),
            "Published": [words.day_in_words(row["published_on"]) for row in rows],
            "Title": told["title"].to_numpy(),
            "Link": [row["url"] if row["url"].startswith(("http://", "https://")) else "" for row in rows],
        }
    )


def where(row: dict[str, Any]) -> str:
    """The finest place that a report names."""
    named = next((str(row[level]) for level in ("place", "admin2", "admin1") if row[level]), "")
    return named or (bar.country_name(str(row["country"])) if row["country"] else "place not stated")


def _alt(card: Card, told: pd.DataFrame) -> str:
    count = int(told["What became of it"].str.startswith(words.FATES["speaks"]).sum())
    return f"{len(told)} reports of {METRICS[card.metric].label.lower()}; {count} count now."


def _left_out(found: pd.DataFrame, told: pd.DataFrame) -> str:
    said = f"The first {MOST:,} of {len(told):,} are listed. " if len(told) > MOST else ""
    beside = len(found) - len(told)
    return said + (f"{beside} other reports of the metric are of another group, unit or counting. " if beside else "")


COLUMNS = {
    "What became of it": st.column_config.TextColumn(width="medium"),
    "Link": st.column_config.LinkColumn(display_text="open"),
}
