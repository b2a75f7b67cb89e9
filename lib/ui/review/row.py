"""One reported figure in review: what it says, its sentence, who recorded it, and what happened to it."""

from typing import Any

import pandas as pd
import streamlit as st

from lib import proposals, words
from lib.metrics import METRICS
from lib.ui import record, session
from lib.ui.review import mending
from lib.ui.review.acts import pick
from lib.ui.review.filters import STANDINGS
from lib.ui.sentences import of_row
from lib.ui.text import plain


def show(row: dict[str, Any]) -> None:
    """Draw a figure with the box that chooses it.

    Args:
        row: A row of `proposals.listed`.
    """
    key = str(row["observation_id"])
    with st.container(key=f"item_{METRICS[row['metric']].family}_other_{key}", gap="xxsmall"):
        if session.person().may("decide"):
            st.checkbox(plain(of_row(row)), key=pick(key))
        else:
            st.markdown(plain(of_row(row)))
        for line in _lines(row):
            st.text(line)
        with st.container(horizontal=True):
            mending.button(row)
            with st.popover("What happened to it", type="tertiary", key=f"history_{key}"):
                for told in proposals.history(_decisions(record.ledger().version), key):
                    st.text(_happened(told))
                st.text(f"{_at(row['recorded_at'])}: recorded by {row['recorded_by']}")
        mending.fields(row)


def _lines(row: dict[str, Any]) -> list[str]:
    said = [quoted(row["quote"]) if row["quote"] else "The sentence is not kept."]
    where = row["document"] or "an article without a title"
    said.append(f"From {where}, recorded by {row['recorded_by']} on {words.day_in_words(row['recorded_at'])}"
                f", crisis: {row['crisis'] or 'none'}")  # fmt: skip
    if row["standing"] != "proposed" or row["decided_by"]:
        because = f" ({row['reason']})" if row["reason"] else ""
        when = words.day_in_words(row["decided_at"])
        said.append(f"{STANDINGS[row['standing']]}{because}: {row['decided_by']}, {when}")
    if row["replaces"]:
        said.append("It replaces an earlier reading of the same sentence.")
    return said + ([f"Comment: {row['comment']}"] if row["comment"] else [])


def quoted(sentence: str) -> str:
    """A sentence in quotation marks, unless it begins with some of its own."""
    return sentence if sentence[0] in "\"“«‘'" else f"“{sentence}”"


def _happened(told: dict[str, Any]) -> str:
    verb = "commented" if told["is_comment"] else told["decision"]
    because = f" ({told['reason']})" if told["reason"] and not told["is_comment"] else ""
    note = f": {told['note']}" if told["note"] else ""
    return f"{_at(told['decided_at'])}: {verb} by {told['decided_by']}{because}{note}"


def _at(instant: pd.Timestamp) -> str:
    return f"{words.day_in_words(instant)}, {instant:%H:%M} UTC"


@st.cache_resource(max_entries=2, show_spinner=False)
def _decisions(version: str) -> pd.DataFrame:
    return record.ledger().decisions()
