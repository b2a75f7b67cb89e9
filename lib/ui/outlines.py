"""Boundaries of a country that a person brings, in the place of ours."""

from collections.abc import Callable

import streamlit as st

from lib import places
from lib.errors import UserError
from lib.ui import errors, session
from lib.ui.countries import country_name

SAID = "outlines_said"


def offer(country: str, changed: Callable[[], None]) -> None:
    """Draw a control that takes a boundary file of a country, or goes back to our boundaries.

    Args:
        country: Alpha-3; nothing is drawn without one, or for who may not.
        changed: What to do once the boundaries are others.
    """
    if not country or not session.person().may("change settings"):
        return
    with st.popover("Use other boundaries", type="tertiary", key="outlines"):
        st.text(
            f"A GeoJSON file of the provinces of {country_name(country)}, in degrees, with names or p-codes, such as "
            "OCHA's COD-AB. Everybody who uses this installation sees it from then on."
        )
        st.file_uploader("The boundary file", type=["geojson", "json"], key="outlines_file")
        st.text_input("Boundaries of", key="outlines_dated", placeholder="March 2024")
        st.text_input("Made by", key="outlines_source", placeholder="OCHA COD-AB")
        st.button("Use this file", key="outlines_add", on_click=_add, args=(country, changed))
        if places.has_own_boundaries(country):
            st.button("Go back to our boundaries", key="outlines_remove", on_click=_remove, args=(country, changed))
        for said in st.session_state.pop(SAID, ()):
            if isinstance(said, UserError):
                errors.show(said)
            else:
                st.text(said)


def _add(country: str, changed: Callable[[], None]) -> None:
    given = st.session_state.get("outlines_file")
    dated, source = (str(st.session_state.get(f"outlines_{name}", "")).strip() for name in ("dated", "source"))
    try:
        if given is None or not dated or not source:
            raise UserError(
                "The file, the time that its boundaries are of, or who made it is missing; nothing was changed.",
                fix="Choose a file and fill in both: the map's footer says them.",
            )
        notes = places.add_boundaries(given.getvalue(), country, dated=dated, source=source, by=session.person())
    except UserError as error:
        st.session_state[SAID] = [error]
        return
    st.session_state[SAID] = ["The map uses this file now.", *notes]
    changed()


def _remove(country: str, changed: Callable[[], None]) -> None:
    places.remove_boundaries(country, by=session.person())
    changed()
