"""The one time control under maps and timelines: it moves "as known on" and nothing else."""

from datetime import date

import pandas as pd
import streamlit as st

from lib.scope import Scope
from lib.ui import address, bar, reads


def slider(scope: Scope) -> None:
    """A slider over the days on which something was published, set to the day that the page shows."""
    first, last = _span(scope)
    if first is None or last is None or first >= last:
        return
    known = bar.pinned(scope).known or last
    value = min(max(known, first), last)
    if st.session_state.get("clock") != value:
        st.session_state["clock"] = value
    st.slider(
        "As known on", min_value=first, max_value=last, key="clock", format="D MMMM YYYY", on_change=_moved,
        help="Moves the day for every page: only what had been published by then, and the numbers as they stood.",
    )  # fmt: skip


def _moved() -> None:
    address.change(known=st.session_state["clock"])


def _span(scope: Scope) -> tuple[date | None, date | None]:
    facets = reads.facets(reads.Asked.of(scope))
    days = [facets["first_day"].min(), facets["last_published"].max()]
    first, last = (None if pd.isna(day) else day.date() for day in days)
    return first, last
