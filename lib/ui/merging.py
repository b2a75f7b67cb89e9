"""Names that are one source: a person merges two names or sets one apart, for every report, and can undo it."""

import streamlit as st

from lib import sources, words
from lib.ui import errors, reads, record, session
from lib.ui.rows import records


def draw(names: list[str]) -> None:
    """Draw the control that makes two names one, and the decisions on names that stand.

    Args:
        names: The sources of the page, by canonical name.
    """
    opened = st.expander("Names that are one source", key="sources_merge", on_change="rerun", type="compact")
    if not opened.open:
        return
    with opened:
        if session.lets("merge sources"):
            _choice(names)
        _standing()


def _choice(names: list[str]) -> None:
    st.text("What you decide holds for every report of that name, old and new, until it is undone.")
    with st.container(horizontal=True, vertical_alignment="bottom"):
        name = st.selectbox("This name", names, index=None, placeholder="Choose", key="merge_name", width=300)
        other = st.selectbox("is", names, index=None, placeholder="Choose", key="merge_other", width=300)
        st.button(
            "One source", key="merge_same", disabled=not (name and other and name != other), on_click=_decide,
            args=(name, sources.SAME, other),
        )  # fmt: skip
        st.button(
            "Set apart", key="merge_apart", disabled=not name, on_click=_decide, args=(name, sources.APART, None),
            help="It counts for itself, whatever our list of sources says.",
        )  # fmt: skip


def _standing() -> None:
    made = reads.decisions()
    last = made[made["about"] == "source"].drop_duplicates("key", keep="last")
    renamed = sources.renamed(made)
    for row in records(last[last["decision"].isin([sources.SAME, sources.APART])]):
        meant = f"is “{renamed.get(row['key'], '')}”" if row["decision"] == sources.SAME else "stands apart"
        with st.container(horizontal=True, vertical_alignment="center", key=f"merged_{row['decision_id']}"):
            day = words.day_in_words(row["decided_at"])
            st.text(f"“{row['key']}” {meant}, as {row['decided_by'] or 'somebody'} decided on {day}.")
            if session.person().may("merge sources"):
                st.button(
                    "Undo", key=f"unmerge_{row['decision_id']}", type="tertiary", on_click=_decide,
                    args=(row["key"], sources.UNDONE, None),
                )  # fmt: skip


def _decide(name: str, decision: str, other: str | None) -> None:
    with errors.said():
        record.ledger().decide("source", name, decision, by=session.person(), value=other)
