"""Which of what waits, or was decided, a reader wants to see."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from lib import proposals

STANDINGS = {
    "proposed": "Wait",
    "accepted": "Accepted",
    "rejected": "Rejected",
    proposals.CHANGED: "Changed after acceptance",
}
SHOWN = 20
ANYBODY, ANY = "Anybody", "Any"
SEARCHED = ["document", "quote", "source", "publisher", "place", "comment"]


@dataclass(frozen=True)
class Filters:
    """What a reader wants to see."""

    standing: str
    by: str
    crisis: str
    text: str

    def of(self, found: pd.DataFrame) -> pd.DataFrame:
        """The rows that they ask for, oldest first."""
        shown = found[found["standing"] == self.standing]
        shown = shown if self.by == ANYBODY else shown[shown["recorded_by"] == self.by]
        shown = shown if self.crisis == ANY else shown[shown["crisis"] == self.crisis]
        if not self.text.strip():
            return shown
        searched = shown[SEARCHED].agg(" ".join, axis=1)
        return shown[searched.str.contains(self.text.strip(), case=False, regex=False)]


def ask(found: pd.DataFrame) -> Filters:
    """Draw the filters.

    Args:
        found: What waits and what was decided, as `proposals.listed` gives it.
    """
    counts = found["standing"].value_counts()
    with st.container(horizontal=True, vertical_alignment="bottom"):
        standing = st.segmented_control(
            "State", list(STANDINGS), default="proposed", required=True, key="review_state",
            format_func=lambda name: f"{STANDINGS[name]} ({counts.get(name, 0)})",
        )  # fmt: skip
        by = st.selectbox("Recorded by", [ANYBODY, *sorted(found["recorded_by"].unique())], key="review_by", width=150)
        crisis = st.selectbox(
            "Crisis", [ANY, *sorted(found["crisis"].unique())], key="review_crisis", width=200,
            format_func=lambda name: name or "none",
        )  # fmt: skip
        text = st.text_input("Search", key="review_search", placeholder="sentence, source", width=160)
    return Filters(str(standing), str(by), str(crisis), str(text))


def page(shown: pd.DataFrame) -> pd.DataFrame:
    """Some of many rows, with a control that turns the page; all of few."""
    pages = -(-len(shown) // SHOWN)
    if pages == 1:
        return shown
    st.session_state["review_page"] = min(int(st.session_state.get("review_page", 1)), pages)
    number = st.number_input(f"Page, of {pages}", 1, pages, key="review_page", width=120)
    return shown.iloc[(number - 1) * SHOWN : number * SHOWN]
