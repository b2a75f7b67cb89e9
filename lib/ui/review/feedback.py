"""The feedback file: what people mended, added or struck out, as cases for those who better the reading of articles."""

import streamlit as st

from lib import proposals
from lib.ui import record


def offer() -> None:
    """Draw the download of the cases, made when it is asked for."""
    with st.container(horizontal=True, vertical_alignment="center", key="quiet_feedback"):
        st.download_button(
            "Download what was mended", data=_content, file_name="feedback.jsonl", mime="application/jsonl",
            on_click="ignore", key="review_feedback", type="tertiary",
        )  # fmt: skip
        st.text("Each sentence with what was proposed and what people made of it; the file stays on this computer.")


def _content() -> str:
    return "".join(f"{line}\n" for line in proposals.lines(record.ledger()))
