"""The period: it cuts the axis of a timeline, and changes no number."""

import streamlit as st

from lib.scope import Scope
from lib.ui import address


def control(scope: Scope) -> None:
    """Two days between which the axis is drawn, kept in the address."""
    with st.popover("Cut the axis" if not (scope.start or scope.end) else "Axis is cut"):
        st.text("It changes what is drawn, and no number.")
        for name, label in (("start", "From"), ("end", "To")):
            st.session_state[f"period_{name}"] = getattr(scope, name)
            st.date_input(
                label,
                key=f"period_{name}",
                format="DD/MM/YYYY",
                min_value=address.FIRST,
                max_value=address.LAST,
                on_change=_changed,
            )
        st.button("Whole axis", type="tertiary", on_click=address.change, kwargs={"start": None, "end": None})


def _changed() -> None:
    start, end = st.session_state["period_start"], st.session_state["period_end"]
    if start and end and end < start:
        start, end = end, start
    address.change(start=start, end=end)
