"""What a file changes of what is recorded: a later edition of it, or the same rows in another file."""

import streamlit as st

from lib import editions
from lib.editions import Edition
from lib.ui import reads, record, session
from lib.ui.shelf import Shelf
from lib.ui.text import many, plain
from lib.ui.upload.file import Understood

MOST = 500_000
SHOWN = 500
KEPT = 4
KEEP, DELETED = "keep them: they still count", "they were deleted: take them out"
COLUMNS = {"kind": "Change", "line": "Line", "about": "What", "was": "Was", "is_now": "Is now"}


def draw(found: Understood, recorded: bool) -> Edition | None:
    """Draw what changes, and ask about events that are no longer there.

    Args:
        found: The file.
        recorded: Whether it stands in the record already: then it changes nothing.

    Returns:
        What changes; none where it is recorded, empty or too large to compare.
    """
    rows = found.read.observations
    if recorded or rows.empty:
        return None
    if len(rows) > MOST:
        st.text(f"More than {MOST:,} rows: what they change is not listed. Rows that are recorded already count once.")
        return None
    edition = _compared(found)
    for sentence in editions.told(edition):
        st.text(sentence)
    if not edition.is_first:
        _table(edition)
    if edition.deleted and session.lets("decide"):
        _question(found, edition)
    return edition


def deleted(found: Understood, edition: Edition | None) -> tuple[str, ...]:
    """The observations that are taken out because the person said that their events were deleted."""
    is_said = st.session_state.get(_key(found)) == DELETED
    return edition.deleted if edition is not None and is_said else ()


def _question(found: Understood, edition: Edition) -> None:
    events = edition.gone[edition.gone["event_id"].str.strip() != ""]
    shown = ", ".join(events["event_id"].head(4)) + (" and others" if len(events) > 4 else "")
    st.radio(
        plain(f"{many(len(events), 'event')} of an earlier edition ({shown}) {'is' if len(events) == 1 else 'are'} not "
              "in this one, which covers their days. Did their publisher delete them?"),
        [KEEP, DELETED], key=_key(found), format_func=plain,
    )  # fmt: skip


def _table(edition: Edition) -> None:
    listed = editions.listed(edition, SHOWN)
    if listed.empty:
        return
    revised, gone = len(edition.revised), len(edition.gone)
    title = f"What changes: {len(edition.new):,} new, {revised:,} revised, {gone:,} no longer there"
    with st.expander(title, expanded=bool(revised or gone), type="compact"):
        lines = listed["line"].astype("str").fillna("")
        st.dataframe(
            listed.assign(line=lines).rename(columns=COLUMNS), hide_index=True, key="upload_changes",
            alt=f"{many(len(listed), 'change')}, what was and what is now.",
        )  # fmt: skip


def _compared(found: Understood) -> Edition:
    """What changes, worked out once for a file, its answers and a version of the record."""
    key = (found.file.digest, tuple(sorted(found.answers.items())), record.ledger().version)
    kept = _editions().find(key)
    if kept is not None:
        return kept
    with st.spinner("Comparing with what is recorded"):
        renamed = reads.decided().sources
        return _editions().put(key, editions.compared(record.ledger(), found.read.observations, renamed))


@st.cache_resource(show_spinner=False)
def _editions() -> Shelf[Edition]:
    return Shelf(KEPT)


def _key(found: Understood) -> str:
    return f"deleted_{found.file.digest}"
