"""Columns about people on the page: which were found, what they look like masked, and why some are recorded anyway."""

import pandas as pd
import streamlit as st

from lib.personal import KINDS, Suspect
from lib.reading import people
from lib.ui import session
from lib.ui.text import many, plain
from lib.ui.upload import questions
from lib.ui.upload.file import Understood

WIDTH = 520
WHY = "Why? It stands in the record, with your name"


def draw(found: Understood) -> None:
    """Draw the columns that look as if they were about single people, with a way to record some; nothing for none."""
    suspects = found.read.suspects
    if not suspects:
        return
    left = [suspect for suspect in suspects if not suspect.reason]
    with st.container(border=True, key="about_people"):
        st.warning(_said(left, len(suspects)))
        st.dataframe(
            _listed(suspects), hide_index=True, key="personal_columns",
            alt=f"{many(len(suspects), 'column')} that look as if they were about single people, masked.",
        )  # fmt: skip
        if session.person().may("keep personal data"):
            _exceptions(found.file.digest, suspects)
        else:
            st.text("A reviewer may record some of it all the same, with a reason.")


def _said(left: list[Suspect], number: int) -> str:
    if not left:
        return f"{many(number, 'column')} about single people will be recorded, for the reason given."
    looks = "looks as if it were" if len(left) == 1 else "look as if they were"
    return (
        f"{many(len(left), 'column')} {looks} about single people. Nothing of this is recorded, neither in the reports "
        "nor in what is kept of the file."
    )


def _listed(suspects: list[Suspect]) -> pd.DataFrame:
    listed = pd.DataFrame(
        {
            "Column": [suspect.header for suspect in suspects],
            "Sheet": [suspect.sheet for suspect in suspects],
            "Looks like": [KINDS[suspect.kind] for suspect in suspects],
            "Rows": [suspect.cells for suspect in suspects],
            "For example": [suspect.example for suspect in suspects],
            "What happens": [_fate(suspect) for suspect in suspects],
        }
    )
    return listed if listed["Sheet"].any() else listed.drop(columns="Sheet")


def _fate(suspect: Suspect) -> str:
    if suspect.reason:
        return f"recorded: {suspect.reason}"
    return "recorded without these parts" if suspect.is_text else "left out"


def _exceptions(digest: str, suspects: list[Suspect]) -> None:
    """Ask which columns are recorded all the same, and why; without a reason none is."""
    keys = {people.key_of(suspect): suspect.header for suspect in suspects}
    held = questions.answers(digest)
    picked, why = f"personal_kept_{digest}", f"personal_why_{digest}"
    st.multiselect(
        "Record all the same (for example, where they are names of places)", list(keys), key=picked, width=WIDTH,
        default=[key for key in keys if held.get(key)], on_change=_answer, args=(digest, tuple(keys), picked, why),
        format_func=lambda key: plain(keys[key]), placeholder="None",
    )  # fmt: skip
    if st.session_state.get(picked):
        st.text_input(
            WHY, value=next((held[key] for key in keys if held.get(key)), ""), key=why, width=WIDTH,
            on_change=_answer, args=(digest, tuple(keys), picked, why),
        )  # fmt: skip


def _answer(digest: str, keys: tuple[str, ...], picked: str, why: str) -> None:
    reason = str(st.session_state.get(why) or "").strip()
    chosen = st.session_state.get(picked) or []
    questions.keep(digest, {key: reason if key in chosen else "" for key in keys})
