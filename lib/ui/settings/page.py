"""The settings page: what holds for everybody who uses this installation."""

import streamlit as st

from lib.ui import session
from lib.ui.settings import installation, look_ups, own_files


def settings() -> None:
    """Draw what can be set for the whole installation, and what it is."""
    st.title("Settings", anchor=False)
    st.text("These hold for everybody who uses this installation.")
    session.lets("change settings")
    look_ups.show()
    own_files.boundaries()
    own_files.populations()
    installation.show()
