"""One finding: the reports it rests on, and what a person does about it."""

from typing import Any

import pandas as pd
import streamlit as st

from lib import checks
from lib.checks import ACCEPTED, DISMISSED, UNDONE
from lib.ledger import Wish
from lib.scope import Scope
from lib.ui import errors, listing, problems, record, session, why
from lib.ui.asked import Asked
from lib.ui.rows import records
from lib.vocabulary import REASONS

SUGGESTED = {"late_repeat": "too old", "outlier": "outlier", "two_countings": "duplicate", "two_groups": "duplicate",
             "refugees_inside": "wrong place", "misplaced": "wrong place"}  # fmt: skip


def show(found: dict[str, Any], scope: Scope) -> None:
    """Draw a finding, the reports it rests on, and the acts that it offers.

    Args:
        found: A row of `problems.findings`.
        scope: What the page shows.
    """
    st.subheader(checks.KINDS[found["kind"]].title, anchor=False)
    st.text(found["sentence"])
    st.text(found["advice"])
    reports = problems.reports(Asked.of(scope), tuple(found["reports"]))
    st.dataframe(
        listing.listed(reports), hide_index=True, column_config=why.COLUMNS, key="finding_reports",
        alt=f"The {len(reports)} reports that this rests on.", placeholder="",
    )  # fmt: skip
    if found["count"] > len(reports):
        st.text(f"It rests on {found['count']:,} reports; the first {len(reports):,} are listed.")
    if found["decision"]:
        _decided(found)
    elif session.lets("judge a finding"):
        _acts(found, reports)


def _decided(found: dict[str, Any]) -> None:
    note = f": {found['note']}" if found["note"] else ""
    st.text(f"{found['decision'].capitalize()} by {found['decided_by']}{note}.")
    if session.lets("judge a finding"):
        st.button("Undo", key="finding_undo", on_click=_decide, args=(found, UNDONE, ""))


def _acts(found: dict[str, Any], reports: pd.DataFrame) -> None:
    suspects = reports[reports["observation_id"].isin(found["suspects"]) & (reports["state"] == "accepted")]
    if len(suspects):
        _reject(found, suspects)
    note = st.text_input("Why it is no problem, or what was done", key="finding_note", placeholder="in a few words")
    with st.container(horizontal=True):
        st.button("It is a problem", key="finding_accept", on_click=_decide, args=(found, ACCEPTED, note))
        st.button(
            "Dismiss", key="finding_dismiss", disabled=not note.strip(), on_click=_decide,
            args=(found, DISMISSED, note), help="Say first why it is no problem.",
        )  # fmt: skip


def _reject(found: dict[str, Any], suspects: pd.DataFrame) -> None:
    told = dict(zip(suspects["observation_id"], _labels(suspects), strict=True))
    chosen = st.multiselect(
        "Reject", list(told), default=found["suspects"][:1] if len(told) == 1 else [], format_func=told.__getitem__,
        key="finding_suspects",
    )  # fmt: skip
    reason = st.selectbox(
        "Because", REASONS, index=REASONS.index(SUGGESTED.get(found["kind"], "wrong number")), key="finding_reason"
    )
    st.button(
        "Reject it" if len(chosen) < 2 else f"Reject {len(chosen)}", key="finding_reject", disabled=not chosen,
        on_click=_rejected, args=(found, suspects, chosen, reason),
    )  # fmt: skip


def _labels(reports: pd.DataFrame) -> list[str]:
    rows = records(listing.listed(reports))
    return [f"{row['Reported figure']}, {row['Who says so']}, {row['About']} ({row['Printed in']})" for row in rows]


def _rejected(found: dict[str, Any], suspects: pd.DataFrame, chosen: list[str], reason: str) -> None:
    with errors.said():
        seen = suspects.set_index("observation_id")["decision_id"].astype("str")
        after = {observation: seen[observation] for observation in chosen}
        record.ledger().decide_all(
            Wish(
                "observation", chosen, "rejected", session.person(), reason=reason, note=found["sentence"], after=after
            )
        )
        _decide(found, ACCEPTED, f"rejected as {reason}")


def _decide(found: dict[str, Any], decision: str, note: str) -> None:
    with errors.said():
        record.ledger().decide(
            "finding", found["finding_id"], decision, by=session.person(), note=note,
            after=found["decision_id"] or None,
        )  # fmt: skip
