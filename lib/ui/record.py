"""The one ledger that all readers of this process share, opened when the first of them comes."""

from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st

from lib import example
from lib.access import received
from lib.errors import UserError
from lib.ledger import Answers, Ledger

FILES_WORTH_COMPACTING = 100
SCOPE = "scope"
"""Where a session keeps its scope, in the words of an address."""


@st.cache_resource(show_spinner="Opening the record")
def ledger() -> Ledger:
    """The ledger of this process, with the example in it unless somebody removed that for good.

    Raises:
        UserError: If the ledger cannot be opened or written.
    """
    opened = Ledger()
    example.record(opened)
    _compact(opened)
    return opened


def shown(audience: str) -> Answers:
    """The ledger as pages show it: as it stands, or as it stood at the version that the reader's address names.

    Args:
        audience: What whoever reads may have, as `Person.audience` and `Asked.audience` name it: nothing else is there.
            Whoever keeps an answer keeps it for that audience.
    """
    return _shown(audience, str(st.session_state.get(SCOPE, {}).get("at", "")))


@st.cache_resource(max_entries=16, show_spinner="Opening the record")
def _shown(audience: str, version: str) -> Answers:
    return Answers(ledger().address, received(audience), version or None)


def today() -> date:
    """The reader's day, by the clock of their browser."""
    try:
        zone = ZoneInfo(st.context.timezone or "UTC")
    except (ZoneInfoNotFoundError, ValueError):
        zone = ZoneInfo("UTC")
    return datetime.now(zone).date()


def _compact(opened: Ledger) -> None:
    try:
        opened.compact(fewest=FILES_WORTH_COMPACTING)
    except UserError:
        return  # somebody else does it now, or nobody may: either way the record can be read
