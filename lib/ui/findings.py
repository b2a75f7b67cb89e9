"""The findings: what is wrong, or may be, with the reports; accepted, dismissed or acted on by a person."""

from typing import Any

import pandas as pd
import streamlit as st

from lib import checks, words
from lib.metrics import METRICS
from lib.scope import Scope
from lib.ui import bar, finding, notices, problems
from lib.ui.asked import Asked
from lib.ui.rows import records
from lib.ui.text import many, plain

WOULD_BE = "Here would stand what is wrong with the reports: totals that fall, sums that differ, one number twice."
HERE, EVERYWHERE = "This metric", "All metrics"
OPEN, DECIDED = "Open", "Decided"
TALL, ROW = 600, 100
COLUMNS = {
    "What was found": st.column_config.TextColumn(width="large"),
    "Problem": st.column_config.TextColumn(width=130),
}
STATES = {"": "open", checks.ACCEPTED: "a problem", checks.DISMISSED: "no problem"}


def findings(scope: Scope) -> None:
    """Draw the findings of the scope's place, and the one that is chosen with what can be done about it."""
    if not scope.crisis:
        notices.nothing_yet(WOULD_BE)
        return
    found = problems.findings(Asked.of(scope))
    heading = st.container()
    shown = _filtered(found, scope)
    heading.title(plain(_title(shown, scope)), anchor=False)
    if shown.empty:
        st.text("Nothing was found here. Choose all metrics, another place or a later day, or what was decided.")
        notices.sources()
        return
    left, right = st.columns([3, 2], gap="medium")
    with left:
        picked = _table(shown)
    with right:
        if picked is None:
            st.text("Choose a row to see the reports it rests on, and what can be done.")
        else:
            finding.show(picked, scope)
    notices.sources()


def _title(shown: pd.DataFrame, scope: Scope) -> str:
    place = bar.place_name(scope) or bar.crisis_name(scope.crisis)
    return f"{place}: {many(len(shown), 'problem')} found, as known on {words.day_in_words(bar.pinned(scope).known)}"


def _filtered(found: pd.DataFrame, scope: Scope) -> pd.DataFrame:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        where = st.segmented_control(
            "Which", [EVERYWHERE, HERE], default=EVERYWHERE, required=True, key="findings_metric"
        )
        state = st.segmented_control("State", [OPEN, DECIDED], default=OPEN, required=True, key="findings_state")
        titles = {kind: plain(checks.KINDS[kind].title) for kind in found["kind"]}
        kind = st.selectbox(
            "Kind", list(titles), index=None, placeholder="Any", key="findings_kind", width=320,
            format_func=titles.__getitem__,
        )  # fmt: skip
    shown = found[(found["decision"] == "") == (state == OPEN)]
    shown = shown[shown["metric"] == scope.metric] if where == HERE else shown
    return shown[shown["kind"] == kind] if kind else shown


def _table(shown: pd.DataFrame) -> dict[str, Any] | None:
    told = pd.DataFrame(
        {
            "What was found": shown["sentence"].tolist(),
            "Weight": shown["severity"].tolist(),
            "Problem": [checks.KINDS[kind].title for kind in shown["kind"]],
            "About": [words.day_in_words(day) if pd.notna(day) else "" for day in shown["day"]],
            "Counted": [METRICS[metric].label for metric in shown["metric"]],
            "State": [STATES.get(decision, decision) for decision in shown["decision"]],
        }
    )
    picked = st.dataframe(
        told, hide_index=True, on_select="rerun", selection_mode="single-row", key="findings_rows", row_height=ROW,
        height=TALL if len(told) * ROW > TALL else "content", column_config=COLUMNS,
        alt=f"{len(told)} problems, one a row.",
    )  # fmt: skip
    rows = picked["selection"]["rows"]
    return records(shown.iloc[[rows[0]]])[0] if rows and rows[0] < len(shown) else None
