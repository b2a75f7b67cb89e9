"""What is said of the whole article: proposed by its reader, mended by the person at the screen."""

from dataclasses import replace
from datetime import date
from typing import Any

import streamlit as st

from lib.places import known
from lib.proposals import About, Draft
from lib.ui import bar, reads
from lib.ui.article import drafts
from lib.ui.asked import WITHOUT_CRISIS
from lib.ui.countries import country_name

NO_CRISIS = "No crisis"
AS_SAID = "As its text says"
FIRST = date(1900, 1, 1)


def ask(draft: Draft) -> None:
    """Draw the fields that hold for the whole article."""
    first, second = st.columns([3, 2], gap="small"), st.columns([1, 1, 1], gap="small")
    with first[0]:
        _text("Title", "title", draft.about.title)
    with first[1]:
        _text("Publisher: who printed it", "publisher", draft.about.publisher)
    with second[0]:
        _published(draft)
    with second[1]:
        _country(draft)
    with second[2]:
        _crisis(draft)


def _text(label: str, name: str, value: str) -> None:
    key = _seeded(name, value)
    st.text_input(label, key=key, on_change=lambda: _retell(**{name: str(st.session_state[key]).strip()}))


def _published(draft: Draft) -> None:
    key = _seeded("published_on", draft.about.published_on)
    st.date_input(
        "Published on", key=key, value=None, format="DD/MM/YYYY", min_value=FIRST,
        on_change=lambda: _retell(published_on=st.session_state[key]),
        help="Weekdays and “yesterday” in the text are read against this day.",
    )  # fmt: skip


def _country(draft: Draft) -> None:
    key = _seeded("country", draft.about.country)
    st.selectbox(
        "Country that it is about", ["", *sorted(known(), key=country_name)], key=key,
        format_func=lambda code: country_name(code) if code else AS_SAID,
        on_change=lambda: _retell(country=st.session_state[key]),
        help="Places are looked for in this country first.",
    )  # fmt: skip


def _crisis(draft: Draft) -> None:
    key = _seeded("crisis", draft.about.crisis or NO_CRISIS)
    names = [bar.code(str(name)) for name in reads.crises()["crisis"]]
    options = [name for name in names if name != WITHOUT_CRISIS]
    if draft.about.crisis and draft.about.crisis not in options:
        options.append(draft.about.crisis)

    def changed() -> None:
        chosen = str(st.session_state[key] or "").strip()
        _retell(crisis="" if chosen == NO_CRISIS else chosen)

    st.selectbox(
        "Crisis that it joins", [*options, NO_CRISIS], key=key, accept_new_options=True, on_change=changed,
        help="Type a name for a new one.",
    )  # fmt: skip


def _seeded(name: str, value: object) -> str:
    """The key of a widget, which shows what the draft says whoever changed it."""
    key = f"article_{name}"
    st.session_state[key] = value
    return key


def _retell(**changes: Any) -> None:
    draft = drafts.current()
    if draft:
        about: About = replace(draft.about, **changes)
        drafts.retell(about)
