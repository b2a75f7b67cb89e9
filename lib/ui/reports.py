"""The reports: every reported figure with filter and search, and one of them in full."""

from typing import Any, Literal

import pandas as pd
import streamlit as st

from lib import places, words
from lib.metrics import METRICS
from lib.scope import Scope
from lib.ui import bar, drawings, listing, notices, report, why, worked
from lib.ui.asked import Asked
from lib.ui.listing import ALL, NOT, NOW
from lib.ui.rows import records
from lib.ui.text import many, plain

WOULD_BE = "Here would stand every reported figure: who said it, where it was printed, and whether it counts."
MOST = 2_000
TALL, SHORT = 560, 15


def reports(scope: Scope) -> None:
    """Draw the reports of the scope's metric and place, and the one that is chosen."""
    if not scope.crisis:
        notices.nothing_yet(WOULD_BE)
        return
    asked = Asked.of(scope)
    found = worked.explained(asked) if scope.metric else pd.DataFrame()
    if found.empty:
        notices.nothing(scope)
        return
    own = _in_place(asked)
    st.title(plain(_title(found, own, scope)), anchor=False)
    shown = _filtered(own)
    left, right = st.columns([3, 1], gap="medium")
    with left:
        chosen = _table(shown, asked)
    with right:
        if chosen is None:
            st.text("Choose a row to read its report.")
        else:
            report.show(chosen, str(worked.listed(asked).loc[chosen["at"], listing.FATE]))
    notices.sources()


def _title(found: pd.DataFrame, own: pd.DataFrame, scope: Scope) -> str:
    number, count = found.attrs["reports"], found.attrs["count"]
    if scope.country:
        number, count = len(own), int((own["fate"] == "speaks").sum())
    about = ", ".join(part for part in (METRICS[scope.metric].label, bar.place_name(scope)) if part)
    counted = f"{count:,} {'counts' if count == 1 else 'count'} on {words.day_in_words(bar.pinned(scope).known)}"
    return f"{about}: {many(number, 'reported figure')}, of which {counted}"


@worked.shared(show_spinner=False)
def _in_place(asked: Asked) -> pd.DataFrame:
    """The reports about the scope's place and places in it, those that count first."""
    found = worked.explained(asked)
    if asked.country:
        found = found[found["country"] == asked.country]
    if asked.region:
        found = found[places.joined(found)["admin1_key"] == asked.region]
    return listing.ordered(found)


def _filtered(found: pd.DataFrame) -> pd.DataFrame:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        wanted = st.segmented_control("Which", [ALL, NOW, NOT], default=ALL, required=True, key="reports_which")
        source = st.selectbox(
            "Who says so",
            sorted(found["speaker"].unique()),
            index=None,
            placeholder="Anybody",
            key="reports_source",
            width=240,
        )
        text = st.text_input("Search", key="reports_search", placeholder="title, words, note, place", width=240)
    shown = found if wanted == ALL else found[(found["fate"] == "speaks") == (wanted == NOW)]
    shown = shown[shown["speaker"] == source] if source else shown
    return shown[_mentions(shown, text)] if text else shown


def _height(rows: int) -> int | Literal["content"]:
    """A table no taller than its rows, and never so tall that what stands below it is out of sight."""
    return TALL if rows > SHORT else "content"


def _mentions(found: pd.DataFrame, text: str) -> pd.Series:
    columns = ["title", "words", "note", "quote", "admin1", "admin2", "place", "publisher", "speaker", "group"]
    joined = found[columns].agg(" ".join, axis=1)
    return joined.str.contains(text.strip(), case=False, regex=False)


def _table(shown: pd.DataFrame, asked: Asked) -> dict[str, Any] | None:
    first = shown.head(MOST)
    if len(shown) > MOST:
        st.text(f"The first {MOST:,} of {len(shown):,}: those that count, then the latest; search for others.")
    told = worked.listed(asked).loc[first.index]
    picked = st.dataframe(
        told, hide_index=True, column_config=why.COLUMNS, on_select="rerun", selection_mode="single-row",
        key="reports_rows", alt=f"{len(told)} reported figures, one a row.", height=_height(len(told)),
        placeholder="",
    )  # fmt: skip
    st.download_button(
        "Download as CSV", data=drawings.csv(shown), file_name="reports.csv", mime="text/csv", on_click="ignore"
    )
    rows = picked["selection"]["rows"]
    if not rows or rows[0] >= len(first):
        return None
    return records(first.iloc[[rows[0]]].assign(at=first.index[rows[0]]))[0]
