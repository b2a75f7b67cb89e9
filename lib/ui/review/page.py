"""The review: what waits for a decision, by whom, and what was decided; several at once, with a reason."""

import pandas as pd
import streamlit as st

from lib import proposals, words
from lib.scope import Scope
from lib.ui import record
from lib.ui.article.style import style
from lib.ui.review import acts, feedback, filters, row
from lib.ui.rows import records
from lib.ui.text import many

WOULD_BE = (
    "Here would stand what articles report and nobody has decided on yet. None of it counts until somebody accepts it."
)
HOW = "Read an article on the page Article: what you leave open waits here."


def review(scope: Scope) -> None:
    """Draw what waits, oldest first, with the ways to decide on it."""
    st.title("Review", anchor=False)
    acts.failure()
    found = _listed(record.ledger().version)
    if found.empty:
        _empty(scope)
        return
    st.html(style())
    st.text(_count(found))
    shown = filters.ask(found).of(found)
    if shown.empty:
        st.text("Nothing of this kind. Choose another state or another filter above.")
    else:
        page = filters.page(shown)
        acts.offer(page)
        for each in records(page):
            row.show(each)
    feedback.offer()


def _empty(scope: Scope) -> None:
    with st.container(border=True, key="empty_note"):
        st.text(WOULD_BE)
        st.text(HOW)
        st.page_link("pages/contribute/article.py", label="Read an article", query_params=scope.to_query())


def _count(found: pd.DataFrame) -> str:
    waits = int((found["standing"] == "proposed").sum())
    if not waits:
        return "Nothing waits for a decision."
    oldest = words.day_in_words(found.loc[found["standing"] == "proposed", "recorded_at"].min())
    verb = "waits" if waits == 1 else "wait"
    return f"{many(waits, 'reported figure')} {verb} for a decision, the oldest since {oldest}; none of it counts yet."


@st.cache_resource(max_entries=2, show_spinner="Looking for what waits")
def _listed(version: str) -> pd.DataFrame:
    """What waits and what was decided, shared and not to be changed."""
    return proposals.listed(record.ledger())
