"""Who sits at the screen of this session, and what they may do."""

from datetime import UTC, datetime

import streamlit as st

from lib.access import ACTIONS, Person, local
from lib.ui import secrets

NOBODY_ASKED = "this computer"


def person() -> Person:
    """Who records and decides here, as the ledger names them; asked anew on every run.

    Raises:
        NotAdmitted: People log in here, and they did not, did too long ago, or have no role.
        UserError: How people log in makes no sense.
    """
    if not secrets.login():
        return local(NOBODY_ASKED)
    claims = st.user.to_dict() if st.user.is_logged_in else {}
    return secrets.members().admitted(claims, now=datetime.now(UTC))


def lets(action: str) -> bool:
    """Whether the person may do something; where not, the page says which role it needs.

    What does it asks again: this only spares a person buttons that would refuse.

    Args:
        action: One of `ACTIONS`.
    """
    if person().may(action):
        return True
    st.caption(f"{ACTIONS[action].needs}.")
    return False
