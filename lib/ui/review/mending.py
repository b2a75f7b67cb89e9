"""Mend a reported figure that is in the record: the old one is rejected, the new one replaces it."""

from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from lib import proposals
from lib.errors import UserError
from lib.observations import validate
from lib.ui import errors, record, session
from lib.ui.mending import Fields
from lib.ui.sentences import of_cells

OPEN = "review_mending"
CELLS = "review_mended"
FAILED = "review_mending_failed"


def button(row: dict[str, Any]) -> None:
    """Draw the button that opens and shuts the fields of a figure, for who may mend it.

    Args:
        row: The observation as the ledger reads it.
    """
    person = session.person()
    is_own = row["recorded_by"] == person.name and not row["decided_by"]
    if not (is_own or person.may("decide")):
        return
    key = str(row["observation_id"])
    st.button("Mend", key=f"remend_{key}", type="tertiary", on_click=_toggle, args=(key, proposals.cells(row)))


def fields(row: dict[str, Any]) -> None:
    """Draw the fields of a figure, if they are open.

    Args:
        row: The observation as the ledger reads it.
    """
    key = str(row["observation_id"])
    if st.session_state.get(OPEN) != key:
        return
    cells: dict[str, str] = st.session_state[CELLS]
    Fields(cells, key, _change, str(row["crisis"])).draw()
    st.text(f"As mended: {of_cells(cells)}")
    failure = st.session_state.pop(FAILED, None)
    if failure is not None:
        errors.show(failure)
    note = st.text_input("Why, if it needs saying", key=f"remend_note_{key}")
    is_same = cells == proposals.cells(row)
    st.button("Record as mended", key=f"remend_record_{key}", type="primary", disabled=is_same,
              on_click=partial(_record, row, note))  # fmt: skip


def _toggle(key: str, cells: dict[str, str]) -> None:
    is_open = st.session_state.get(OPEN) == key
    st.session_state[OPEN] = "" if is_open else key
    st.session_state[CELLS] = cells


def _change(cells: dict[str, str]) -> None:
    st.session_state[CELLS] = {**st.session_state[CELLS], **cells}


def _record(row: dict[str, Any], note: str) -> None:
    try:
        mended, problems = validate(pd.DataFrame([st.session_state[CELLS]], index=[int(row["line"])]))
        if problems:
            raise UserError(problems[0].message, fix=problems[0].fix)
        proposals.mend(record.ledger(), row, mended, by=session.person(), note=note.strip())
    except UserError as error:
        st.session_state[FAILED] = error
        return
    st.session_state[OPEN] = ""
