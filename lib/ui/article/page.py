"""The article: where does this number stand in the text?"""

from collections import defaultdict

import streamlit as st

from lib import proposals
from lib.errors import Problem
from lib.proposals import Draft, Held
from lib.scope import Scope
from lib.ui import errors, reads, record
from lib.ui.article import about, drafts, given, listed, recorded, text
from lib.ui.article.style import style
from lib.ui.text import many, plain

NOTHING = (
    "No reported figure was found: nobody counted as killed, hurt or forced to move. If one was missed, choose its "
    "sentence below."
)
COPY = (
    "{share:.0%} of this text stands in {name}, which is in the record: what that reports already is left out here "
    "as a duplicate, and counts once."
)


def article(scope: Scope) -> None:
    """Draw the ways to give an article, and once there is one, its text beside its proposals."""
    st.title("From an article to reported figures", anchor=False)
    failure = drafts.failure()
    if failure:
        errors.show(failure)
    draft = drafts.current()
    if draft is None:
        given.ask(scope)
    else:
        _workplace()


@st.fragment
def _workplace() -> None:
    """The text, its proposals and the button that records them; a click here draws nothing else of the page again."""
    draft = drafts.current()
    if draft is None or recorded.just_now():
        st.rerun()
    st.html(style())
    _head(draft)
    batch = recorded.standing(draft)
    if batch:
        recorded.done(draft, batch)
    else:
        about.ask(draft)
    left, right = st.columns([11, 9], gap="medium")
    with left, st.container(key="article_left"):
        text.show(draft, drafts.choose)
    with right:
        if batch:
            recorded.listed(draft)
            return
        st.text(_count(draft))
        held, wrong = _checked(draft)
        unfinished = [item.number for item in draft.items if item.number in wrong and item.decision != "rejected"]
        recorded.step(draft, held, unfinished)
        listed.show(draft, held, wrong)


def _head(draft: Draft) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.text(f"{draft.about.title or 'Without a title'}, {many(len(draft.article.text), 'character')}")
        st.button("Read another article", key="article_other", type="tertiary", on_click=_put_away)
    for note in draft.article.notes:
        st.text(f"Note: {note}")
    for copy in drafts.copies(draft):
        st.info(plain(COPY.format(share=copy.share, name=copy.name)))


def _count(draft: Draft) -> str:
    return f"{many(len(draft.items), 'reported figure')}, the surest first:" if draft.items else NOTHING


def _put_away() -> None:
    drafts.keep(None)


def _checked(draft: Draft) -> tuple[dict[int, Held], dict[int, list[Problem]]]:
    """What the record has of each item, and what is wrong with some, by number."""
    version = record.ledger().touched(draft.about.crisis)
    stated = [(item.number, item.start, dict(item.cells)) for item in draft.items]
    return _rechecked(repr((stated, draft.about)), version, draft)


@st.cache_resource(max_entries=16, show_spinner=False)
def _rechecked(stated: str, version: str, _draft: Draft) -> tuple[dict[int, Held], dict[int, list[Problem]]]:
    rows, problems = proposals.tidy(_draft.items, _draft.about)
    wrong: dict[int, list[Problem]] = defaultdict(list)
    for problem in problems:
        wrong[problem.line].append(problem)
    recorded_before = proposals.said(record.ledger(), rows, _draft.about.crisis)
    return proposals.held(rows, recorded_before, reads.decided()), dict(wrong)
