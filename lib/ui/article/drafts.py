"""The draft of this session: what one person reads, mends and decides before anything is recorded."""

from dataclasses import replace
from typing import cast

import streamlit as st

from lib import proposals
from lib.documents import Document
from lib.errors import UserError
from lib.proposals import About, Copy, Draft, Item
from lib.ui import record, session

DRAFT = "article_draft"
FAILED = "article_failed"
MENDING = "article_mending"


def current() -> Draft | None:
    """The draft of this session, if there is one."""
    return cast("Draft | None", st.session_state.get(DRAFT))


def keep(draft: Draft | None) -> None:
    """Put a draft in place of the one before; None puts it away."""
    st.session_state[DRAFT] = draft


def begin(draft: Draft) -> None:
    """Start to work on a draft."""
    keep(draft)
    st.session_state[MENDING] = 0


def failed(error: UserError) -> None:
    """Keep an error until the page has shown it."""
    st.session_state[FAILED] = error


def failure() -> UserError | None:
    """The error of the last click, once."""
    return cast("UserError | None", st.session_state.pop(FAILED, None))


def choose(number: int) -> None:
    """Look at one item, and at its words in the text."""
    draft = current()
    if draft:
        keep(replace(draft, chosen=number))
        if st.session_state.get(MENDING) not in (0, number):
            st.session_state[MENDING] = 0


def change(number: int, changed: Item) -> None:
    """Put a changed item in place and look at it."""
    draft = current()
    if draft:
        keep(replace(draft.with_item(changed), chosen=number))


def retell(about: About) -> None:
    """Say other things of the article."""
    draft = current()
    if draft:
        keep(compared(draft.retold(about, today=record.today())))


def document(draft: Draft) -> Document:
    """The article as the ledger keeps it."""
    return Document.of(
        draft.article.content, kind="article", title=draft.about.title, publisher=draft.about.publisher,
        url=draft.about.url, published_on=draft.about.published_on, text=draft.article.text,
        added_by=session.person().name,
    )  # fmt: skip


def copies(draft: Draft) -> list[Copy]:
    """The recorded articles that a draft's is nearly the same as."""
    ledger = record.ledger()
    return _copies(document(draft).id, ledger.version.partition(".")[0], draft.article.text)


def compared(draft: Draft) -> Draft:
    """A draft in which what near-identical articles say already is left out as a duplicate."""
    return proposals.compared(draft, record.ledger(), copies(draft))


@st.cache_data(max_entries=16, show_spinner="Looking for copies of this article")
def _copies(document_id: str, version: str, _text: str) -> list[Copy]:
    return proposals.copies(record.ledger(), document_id, _text, _signatures())


@st.cache_resource(show_spinner=False)
def _signatures() -> dict[str, bytes]:
    """Of all articles that were compared so far, by document: one never changes."""
    return {}
