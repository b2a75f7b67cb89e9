"""Who sits at the screen of this session, and what they may do."""

import streamlit as st

from lib.access import Person, local

NOBODY_ASKED = "this computer"


def person() -> Person:
    """Who records and decides here, as the ledger names them."""
    return local(str(st.user.get("email") or "") or NOBODY_ASKED)
