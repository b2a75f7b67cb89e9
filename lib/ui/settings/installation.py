"""What this installation is: its program, its record, where its own files are."""

import platform
from pathlib import Path

import streamlit as st

from lib.places import own
from lib.ui import record

CHANGELOG = Path(__file__).resolve().parents[3] / "CHANGELOG.md"


def show() -> None:
    """Draw the versions and addresses that somebody who helps will ask for."""
    ledger = record.ledger()
    told = {
        "Program": f"{program_version()}, on Python {platform.python_version()} and Streamlit {st.__version__}",
        "Record": str(ledger.address),
        "Version of the record": ledger.version,
        "Own boundaries, populations and look-ups": str(own.folder()),
    }
    st.subheader("This installation", anchor=False)
    for what, says in told.items():
        st.text(f"{what}: {says}")


def program_version() -> str:
    """The newest version that the changelog names, in its words."""
    for line in CHANGELOG.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            return line.removeprefix("## ").strip()
    return "unknown"
