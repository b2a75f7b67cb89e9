"""Notes that stand on pages: the example, what an empty page would show, sources and disclaimer."""

import streamlit as st

from lib import example as shown
from lib.metrics import METRICS
from lib.places import ATTRIBUTION
from lib.scope import Scope
from lib.ui import address, errors, record, session
from lib.ui.text import plain

DISCLAIMER = (
    "These are reported figures, put in order by a fixed rule: neither a vote nor an average. "
    "What nobody reported is not here."
)
WOULD_BE = (
    "Here would stand how many people were killed, hurt or forced to move, between which bounds, and who says so."
)


def example() -> None:
    """Say on every page that the example is one, with the button that removes it for good."""
    with st.container(key="example_note", horizontal=True, vertical_alignment="center", gap="small"):
        st.text("Example, June 2010.")
        if session.person().may("undo others"):
            st.button("Remove it", key="example_remove", on_click=_remove, type="tertiary")


def _remove() -> None:
    with errors.said():
        shown.remove(record.ledger(), by=session.person())
        address.change(crisis="", country="", region="", metric="", known=None)


def empty(what: str, how: str) -> None:
    """Say what would be here and how to get it there.

    Args:
        what: What the page would show, in one sentence.
        how: What to do, in one sentence.
    """
    with st.container(border=True, key="empty_note"):
        st.text(what)
        st.text(how)
        if session.person().may("record"):
            st.page_link("pages/contribute/upload.py", label="Upload a file", query_params=address.current().to_query())


def nothing_yet(what: str = WOULD_BE) -> None:
    """Say what a page would show if something were recorded, and how to record it.

    Args:
        what: What stands on the page, in one sentence.
    """
    st.title("Nothing is recorded yet", anchor=False)
    empty(what, "Add a table of reports: a date, a country, what was counted, how many, and who says so.")


def nothing(scope: Scope) -> None:
    """Say that nothing is known in a scope, and which choice would change that."""
    label = METRICS[scope.metric].label if scope.metric else "Numbers"
    empty(
        f"{label}: nothing was reported here by then.",
        "Choose a later day, another place or another metric above, or add a file that reports it.",
    )


def sources() -> None:
    """The foot of a page: what these numbers are, and whose maps and names these are."""
    st.caption(plain(DISCLAIMER))
    st.caption(plain(ATTRIBUTION))
