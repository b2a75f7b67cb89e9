"""What `streamlit run app.py` serves: the dashboard in frame.py, and HTTP routes beside it."""

import streamlit as st
from streamlit.runtime.pages_manager import PagesManager

from lib.ui import bug

# Else Streamlit takes `pages/` for its old mechanism until the first reader has come, and tells that reader "Page not
# found" beside the page that a link asked for: docs/decisions/0005-pages.md.
PagesManager.uses_pages_directory = False

app = st.App("frame.py", on_script_error=bug)
