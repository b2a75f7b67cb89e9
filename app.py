"""What `streamlit run app.py` serves: the dashboard in frame.py, and HTTP routes beside it."""

import streamlit as st
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse
from starlette.routing import Route
from streamlit.runtime.pages_manager import PagesManager

from lib import api
from lib.ui import OnlyHere, Shielded, bug, leave_out_words, refuse_to_start

# Else Streamlit takes `pages/` for its old mechanism until the first reader has come, and tells that reader "Page not
# found" beside the page that a link asked for: docs/decisions/0005-pages.md.
PagesManager.uses_pages_directory = False


async def first_page(request: Request) -> RedirectResponse:
    """Send who asks for the overview by its name to where it stands: Streamlit serves the first page only at the root.

    The answer is relative, so it holds under any address that the dashboard is served at, and keeps the scope.
    """
    return RedirectResponse(f"./?{request.url.query}" if request.url.query else "./")


leave_out_words()
app = st.App(
    "frame.py",
    on_script_error=bug,
    routes=[Route("/overview", first_page), *api.ROUTES],
    middleware=[Middleware(Shielded), Middleware(OnlyHere)],
)
refuse_to_start()
