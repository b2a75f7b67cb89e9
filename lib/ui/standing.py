"""The note above a page that shows an earlier version of the record: when it was, and what was taken back since."""

from typing import Any

import pandas as pd
import streamlit as st

from lib import transforms, words
from lib.access import received
from lib.metrics import METRICS
from lib.reconcile import RULE
from lib.scope import Scope
from lib.ui import address, record, session
from lib.ui.asked import stored_name
from lib.ui.rows import records
from lib.ui.text import plain

MOST = 200
COLUMNS = ("observation_id, batch_id, state, reason, decided_by, metric, unit, value, low, high, qualifier, words, "
           "period_end, source, publisher")  # fmt: skip


def note(scope: Scope) -> None:
    """Say which version of the record a page shows, and what of it was taken back since; nothing for the newest.

    Args:
        scope: What the page shows.
    """
    if scope.rule and scope.rule != RULE:
        st.warning(
            f"This link was made by rule {plain(scope.rule)}; this program follows rule {RULE}, so numbers may differ "
            "from those first shown. What changed stands under Numbers in CHANGELOG.md."
        )
    if not scope.at:
        return
    audience, newest = session.person().audience, record.ledger().version
    gone = _undone(scope.at, newest, audience, stored_name(scope.crisis))
    with st.container(key="standing_note", border=True):
        st.text(f"As the record stood at version {scope.at} ({_day(scope.at)}).")
        st.text(transforms.undone_in_words(gone, _titles(newest, audience)))
        if len(gone):
            with st.expander("What was taken back", type="compact"):
                st.dataframe(
                    _listed(gone.head(MOST)), hide_index=True, key="standing_undone",
                    alt=f"{len(gone)} reported figures that were taken back since.",
                )  # fmt: skip
        st.button("Show the record as it stands today", on_click=_today, type="tertiary", key="standing_today")


def _today() -> None:
    address.change(at="", rule="")


def _listed(gone: pd.DataFrame) -> pd.DataFrame:
    told = [
        {
            "Reported figure": f"{words.observation_in_words(row)} {METRICS[row['metric']].noun}",
            "Of": words.day_in_words(row["period_end"]),
            "Source": row["source"] or row["publisher"],
            "What became of it": row["state"],
            "By": row["decided_by"],
            "Reason": row["reason"],
        }
        for row in records(gone)
    ]
    return pd.DataFrame(told)


@st.cache_data(max_entries=32, show_spinner=False)
def _undone(version: str, newest: str, audience: str, crisis: str | None) -> pd.DataFrame:
    """What counted at a version and is retracted or rejected in the newest, of what an audience may have."""
    seen = received(audience)
    now = record.ledger().query(
        f"select {COLUMNS} from observations where state in ('retracted', 'rejected')",
        crisis=crisis,
        received=seen,
    )
    if now.empty:
        return now
    before = record.ledger().query(
        "select observation_id from observations where state = 'accepted'",
        crisis=crisis,
        version=version,
        received=seen,
    )
    return transforms.undone(before, now)


@st.cache_data(max_entries=32, show_spinner=False)
def _day(version: str) -> str:
    """The day on which a version was the newest."""
    instants: list[Any] = [
        record.ledger().batches(version)["recorded_at"].max(), record.ledger().decisions(version)["decided_at"].max(),
    ]  # fmt: skip
    return words.day_in_words(max(instant for instant in instants if pd.notna(instant)))


@st.cache_data(max_entries=4, show_spinner=False)
def _titles(newest: str, audience: str) -> dict[str, str]:
    found = record.ledger().batches()
    found = found[found["sensitivity"].isin(received(audience))]
    return dict(zip(found["batch_id"], found["title"], strict=True))
