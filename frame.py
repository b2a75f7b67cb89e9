"""The frame of every page: its name in the browser, the navigation, the scope bar, and what an error looks like."""

import streamlit as st

from lib import ui

st.set_page_config(page_title="Uprooted", layout="wide", initial_sidebar_state=200)
ui.look()
page = ui.navigation()
with ui.said():
    ui.gate()
    ui.begin()
    ui.run(page)
