"""The one time control under maps and timelines: it moves "as known on" and nothing else."""

from datetime import date

import streamlit as st

from lib.scope import Scope
from lib.ui import address, bar, reads
from lib.ui.asked import Asked
from lib.words import day_in_words

MOST = 400


def slider(scope: Scope) -> None:
    """A slider over the days on which something was published, set to the day that the page shows."""
    days = steps(reads.published_days(Asked.of(scope)), bar.pinned(scope).known or date.max)
    if len(days) < 2:
        return
    st.session_state["clock"] = bar.pinned(scope).known
    st.select_slider(
        "As known on", days, key="clock", format_func=day_in_words, on_change=_moved,
        help="Each step is a day on which something was published. It moves the day for every page.",
    )  # fmt: skip


def steps(published: list[date], known: date, most: int = MOST) -> list[date]:
    """The days that a time control stops at: those of publication, thinned out where they are many, and the one shown.

    Args:
        published: In order, none twice.
        known: The day that the page shows.
        most: About how many.
    """
    thin = max(1, -(-len(published) // most))
    return sorted({*published[::thin], *published[-1:], known})


def _moved() -> None:
    address.change(known=st.session_state["clock"])
