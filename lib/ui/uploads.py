"""The uploads so far, each with its undo, which stays."""

from typing import Any

import pandas as pd
import streamlit as st

from lib import example
from lib.ui import errors, record, session
from lib.ui.rows import records
from lib.ui.text import many
from lib.words import day_in_words

SHOWN = 10


def state_of(batch: str) -> str:
    """`standing`, `retracted`, or empty where the batch was never recorded."""
    found = _batches(record.ledger().version)
    own = found.loc[found["batch_id"] == batch, "state"]
    return str(own.iloc[0]) if len(own) else ""


def may_undo(batch: str) -> bool:
    """Whether the person may take a batch out and bring it back: their own, or anybody's if their role lets them."""
    found = _batches(record.ledger().version)
    by, person = found.loc[found["batch_id"] == batch, "added_by"], session.person()
    return person.may("undo others") or (person.may("undo") and bool((by == person.name).all()))


def undo(batch: str, *, key: str) -> None:
    """A button that takes a batch out of every number, for everybody, where the person may do that."""
    if may_undo(batch):
        st.button("Undo this upload", key=key, on_click=_retract, args=(batch,))


def listed() -> None:
    """Draw the last uploads with what became of them."""
    so_far = st.expander("Uploads so far, and their undo", key="uploads_so_far", on_change="rerun", type="compact")
    if not so_far.open:
        return
    with so_far:
        _lines(_batches(record.ledger().version))


def _lines(found: pd.DataFrame) -> None:
    for row in records(found.iloc[::-1].head(SHOWN)):
        _line(row)
    if len(found) > SHOWN:
        st.text(f"and {len(found) - SHOWN:,} before.")


def _line(row: dict[str, Any]) -> None:
    batch, stands = str(row["batch_id"]), row["state"] != "retracted"
    with st.container(horizontal=True, vertical_alignment="center", key=f"upload_line_{batch}"):
        count = many(int(row["observations"]), "reported figure")
        by, seen = row["added_by"] or "somebody", row["sensitivity"]
        st.text(f"{row['title']}: {count}, {day_in_words(row['recorded_at'])}, by {by}{f', {seen}' if seen else ''}")
        if not may_undo(batch):
            st.text("" if stands else "undone")
        elif stands:
            st.button("Undo", key=f"undo_{batch}", type="tertiary", on_click=_retract, args=(batch,))
        elif batch == example.BATCH:
            st.text("removed")
        else:
            st.button("Undone. Redo", key=f"redo_{batch}", type="tertiary", on_click=_restore, args=(batch,))


def _retract(batch: str) -> None:
    with errors.said():
        record.ledger().retract(batch, by=session.person())


def _restore(batch: str) -> None:
    with errors.said():
        record.ledger().restore(batch, by=session.person())


@st.cache_data(max_entries=4, show_spinner=False)
def _batches(version: str) -> pd.DataFrame:
    return record.ledger().batches()
