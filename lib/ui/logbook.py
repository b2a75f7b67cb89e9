"""What the record itself did: uploads, articles and decisions, by whom and when, and the table as it stood then."""

import json

import pandas as pd
import streamlit as st

from lib import words
from lib.errors import UserError
from lib.scope import Scope
from lib.ui import drawings, errors, record, session
from lib.ui.asked import stored_name
from lib.ui.rows import records
from lib.ui.text import many

ABOUT = {
    "observation": "a reported figure",
    "batch": "an upload",
    "event": "an event",
    "place": "the place",
    "source": "the source",
    "finding": "a problem",
    "mapping": "a layout's answers",
    "personal": "columns about people",
}
MOST = 500


def draw(scope: Scope) -> None:
    """Draw the log, and the download of the table as of a version.

    Args:
        scope: Whose table is downloaded.
    """
    opened = st.expander("What the record itself did", key="history_log", on_change="rerun", type="compact")
    if not opened.open:
        return
    with opened:
        held = record.shown(session.person().audience)
        told = entries(held.batches(), held.decisions())
        st.dataframe(told.head(MOST), hide_index=True, alt=f"{len(told)} entries of the log.", key="history_entries")
        if len(told) > MOST:
            st.text(f"The last {MOST} of {len(told):,}.")
        _download(scope)


def entries(batches: pd.DataFrame, decisions: pd.DataFrame) -> pd.DataFrame:
    """The log as people read it, the newest first.

    Args:
        batches: As the ledger gives them.
        decisions: As the ledger gives them.
    """
    rows = [
        (
            row["recorded_at"],
            row["added_by"],
            f"recorded {many(int(row['observations']), 'reported figure')}",
            row["title"],
            "",
        )
        for row in records(batches)
    ]
    rows += [
        (row["decided_at"], row["decided_by"], f"{row['decision']} {ABOUT.get(row['about'], row['about'])}",
         _key(row["about"], row["key"], row["value"]), " ".join(part for part in (row["reason"], row["note"]) if part))
        for row in records(decisions)
    ]  # fmt: skip
    rows.sort(key=lambda row: row[0], reverse=True)
    return pd.DataFrame(
        [(_moment(at), *rest) for at, *rest in rows], columns=["When (UTC)", "Who", "What", "About", "Why"]
    )


def _moment(at: pd.Timestamp) -> str:
    return f"{words.day_in_words(at)}, {at:%H:%M}"


def _key(about: str, key: str, value: str) -> str:
    if about in ("place", "source"):
        meant = json.loads(value or "null")
        name = meant.get("name", "") if isinstance(meant, dict) else meant
        return f"{key} = {name}" if name else key
    return key[:12]


def _download(scope: Scope) -> None:
    version = st.text_input(
        "Version", value=record.ledger().version, key="history_version",
        help="documents.observations.decisions: what the record held then, and what had been decided.",
    )  # fmt: skip
    try:
        held = record.shown(session.person().audience).observations(stored_name(scope.crisis), version=version.strip())
    except UserError as error:
        errors.show(error)
        return
    st.download_button(
        f"Download the {len(held):,} reported figures of version {version}", data=drawings.csv(held),
        file_name=f"reports_{version}.csv", mime="text/csv", on_click="ignore", key="history_csv",
    )  # fmt: skip
