"""The last step: record what was decided, with undo; and what is said of an article that is in the record already."""

import pandas as pd
import streamlit as st

from lib import proposals
from lib.errors import UserError
from lib.metrics import METRICS
from lib.proposals import Draft, Held, two_people
from lib.scope import Scope
from lib.ui import bar, record, session, uploads
from lib.ui.article import drafts
from lib.ui.rows import records
from lib.ui.sentences import of_row
from lib.ui.text import plain

JUST_NOW = "article_recorded"
STATES = {"accepted": "Accepted", "proposed": "Waits in Review", "rejected": "Rejected"}


def step(draft: Draft, held: dict[int, Held], unfinished: list[int]) -> None:
    """Draw the button that records a draft, and what it will do.

    Args:
        draft: The article and its items.
        held: What the ledger has of each, by number.
        unfinished: Numbers of items that cannot be recorded as they are.
    """
    total, accepted, left = len(draft.items), len(draft.accepted), len(draft.open)
    with st.container(horizontal=True, vertical_alignment="center", key="article_record_step"):
        if draft.about.published_on is None:
            st.text("Say when it was published before recording: numbers are dated against that day.")
            return
        if unfinished:
            st.text(f"Number {', '.join(map(str, unfinished))} cannot be recorded yet: mend, remove or reject it.")
            return
        st.button(
            f"Record {accepted} of {total}" if accepted else "Leave all to Review", key="article_record",
            type="primary" if accepted else "secondary", on_click=_record,
            args=(draft, {each.observation_id: each.decision_id for each in held.values() if each.decision_id}),
            disabled=not total,
        )  # fmt: skip
        if left:
            st.button(f"Accept the other {left}" if accepted else f"Accept all {left}", key="article_accept_rest",
                      on_click=lambda: drafts.keep(draft.accepting_the_rest()))  # fmt: skip
        st.text(_consequence(draft))
        if accepted and two_people.are_asked_for():
            st.text("What you accept waits for another person: this installation asks for two.")
        elif accepted and not session.person().may("decide"):
            st.text("What you accept waits for a reviewer.")


def just_now() -> bool:
    """Whether the last click recorded something, once: the whole page has to be drawn again."""
    return bool(st.session_state.pop(JUST_NOW, False))


def standing(draft: Draft) -> str:
    """The batch under which this very article stands in the record; empty where it does not."""
    return _standing(drafts.document(draft).id, record.ledger().version)


def done(draft: Draft, batch: str) -> None:
    """Say what is recorded of an article, with its undo and the ways on."""
    states = _states(drafts.document(draft).id, record.ledger().version)
    count = {state: int((states["state"] == state).sum()) for state in ("accepted", "proposed", "rejected")}
    parts = [f"{count['accepted']} accepted", f"{count['proposed']} wait in Review" if count["proposed"] else "",
             f"{count['rejected']} rejected" if count["rejected"] else ""]  # fmt: skip
    st.success(plain(f"This article is in the record: {', '.join(part for part in parts if part)}."))
    with st.container(horizontal=True, vertical_alignment="center"):
        if uploads.may_undo(batch):
            st.button("Undo for everybody", key="article_undo", on_click=_undo, args=(batch,))
        if count["proposed"]:
            st.page_link("pages/contribute/review.py", label="Review what waits")
        crisis = bar.code(str(states["crisis"].iloc[0]))
        for file, label in (("overview", "See the overview"), ("timeline", "the timeline"), ("map", "the map")):
            st.page_link(f"pages/explore/{file}.py", label=label, query_params=Scope(crisis=crisis).to_query())


def listed(draft: Draft) -> None:
    """Draw what is recorded of an article, sentence by sentence, with what was decided."""
    for row in records(_states(drafts.document(draft).id, record.ledger().version)):
        because = f" ({row['reason']})" if row["reason"] else ""
        with st.container(key=f"item_{METRICS[row['metric']].family}_other_{row['observation_id']}", gap="xxsmall"):
            st.markdown(plain(of_row(row)))
            st.text(STATES[row["state"]] + because)


def _undo(batch: str) -> None:
    try:
        record.ledger().retract(batch, by=session.person())
    except UserError as error:
        drafts.failed(error)
    st.session_state[JUST_NOW] = True


def _consequence(draft: Draft) -> str:
    rejected = len(draft.items) - len(draft.accepted) - len(draft.open)
    parts = [f"{len(draft.open)} will wait in Review" if draft.open else "",
             f"{rejected} kept as rejected, with the reason" if rejected else ""]  # fmt: skip
    return "; ".join(part for part in parts if part)


@st.cache_data(max_entries=16, show_spinner=False)
def _standing(document_id: str, version: str) -> str:
    return proposals.standing(record.ledger(), document_id)


@st.cache_data(max_entries=16, show_spinner=False)
def _states(document_id: str, version: str) -> pd.DataFrame:
    return record.ledger().query(
        "select * from observations where document_id = $document and state <> 'retracted' order by line",
        {"document": document_id},
    )


def _record(draft: Draft, seen: dict[str, str]) -> None:
    try:
        proposals.record(record.ledger(), drafts.document(draft), draft, by=session.person(), seen=seen)
    except UserError as error:
        drafts.failed(error)
    st.session_state[JUST_NOW] = True
