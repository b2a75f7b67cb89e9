"""What is decided on several reported figures at once: accept, reject with a reason, or only comment."""

import pandas as pd
import streamlit as st

from lib import proposals
from lib.errors import UserError
from lib.proposals import Decision
from lib.ui import errors, record, session
from lib.vocabulary import REASONS

FAILED = "review_failed"


def failure() -> None:
    """Say what went wrong with the last click, once."""
    failed = st.session_state.pop(FAILED, None)
    if failed is not None:
        errors.show(failed)


def offer(page: pd.DataFrame) -> None:
    """Draw what can be done with all that are chosen.

    Args:
        page: The rows on screen.
    """
    if not session.lets("decide"):
        return
    keys = [pick(str(each)) for each in page["observation_id"]]
    chosen = page[[bool(st.session_state.get(key)) for key in keys]]
    none = chosen.empty
    with st.container(horizontal=True, vertical_alignment="bottom", key="review_decisions"):
        st.button("Choose all shown" if none else "Choose none", key="review_all", on_click=_choose, args=(keys, none))
        note = st.text_input("Note, if any", key="review_note", width=260)
        st.button(f"Accept {len(chosen)}", key="review_accept", type="primary", disabled=none,
                  on_click=_decide, args=(chosen, "accepted", note))  # fmt: skip
        st.menu_button(f"Reject {len(chosen)}", REASONS, key="review_reject", disabled=none,
                       on_click=_reject, args=(chosen, note))  # fmt: skip
        st.button("Only comment", key="review_comment", disabled=none or not note.strip(),
                  on_click=_comment, args=(chosen, note))  # fmt: skip


def pick(observation_id: str) -> str:
    """The key of the box by which a figure is chosen."""
    return f"pick_{observation_id}"


def _choose(keys: list[str], wanted: bool) -> None:
    for key in keys:
        st.session_state[key] = wanted


def _decide(chosen: pd.DataFrame, decision: str, note: str, reason: str = "") -> None:
    _written(chosen, Decision(decision, reason, note.strip()))


def _reject(chosen: pd.DataFrame, note: str) -> None:
    reason = st.session_state["review_reject"]
    if reason is not None:
        _decide(chosen, "rejected", note, str(reason))


def _comment(chosen: pd.DataFrame, note: str) -> None:
    for (state, reason), rows in chosen.groupby(["state", "reason"]):
        _written(rows, Decision(str(state), str(reason), note.strip(), is_comment=True))


def _written(chosen: pd.DataFrame, decision: Decision) -> None:
    try:
        proposals.decide(record.ledger(), chosen, decision, by=session.person())
    except UserError as error:
        st.session_state[FAILED] = error
        return
    _choose([pick(str(key)) for key in chosen["observation_id"]], False)
    st.session_state["review_note"] = ""
