"""The switch for online look-ups of places, with what leaves this machine, to whom, and how much of today is left."""

from datetime import datetime

import streamlit as st

from lib import words
from lib.places.online import Geocoder, folder
from lib.ui import session
from lib.ui.text import plain

SWITCH = "look_ups_on"
WHAT = "When the gazetteer knows no such place, a person can ask an online service for it, one name at a time."
OFF_FOR_GOOD = "This installation forbids it: UPROOTED_GEOCODER is off where the program was started."


def show() -> None:
    """Draw the switch, off until somebody turns it on."""
    st.subheader("Look places up online", anchor=False)
    st.text(WHAT)
    geocoder = Geocoder(folder())
    service = geocoder.settings.service
    if not service:
        st.text(OFF_FOR_GOOD)
        return
    st.session_state[SWITCH] = geocoder.is_on
    st.toggle(
        f"Ask {plain(service.capitalize())}",
        key=SWITCH,
        on_change=_switch,
        disabled=not session.person().may("change settings"),
    )
    st.text(geocoder.warning)
    st.text(
        f"{geocoder.used_today} of {geocoder.settings.daily:,} look-ups of today (UTC) used, by everybody together."
    )
    st.text(f"Beside every place that it found stands: {geocoder.attribution}.")
    by, at = geocoder.switched
    if by:
        state = "on" if geocoder.is_on else "off"
        st.text(f"Switched {state} by {by} on {words.day_in_words(datetime.fromisoformat(at))}.")


def _switch() -> None:
    Geocoder(folder()).switch(bool(st.session_state[SWITCH]), by=session.person())
