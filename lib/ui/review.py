"""The review: what waits for a decision, by whom, and what was decided; several at once, with a reason."""

from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from lib import proposals, words
from lib.errors import UserError
from lib.metrics import METRICS
from lib.proposals import Decision
from lib.scope import Scope
from lib.ui import errors, feedback, record, remending
from lib.ui.article.style import style
from lib.ui.rows import records
from lib.ui.sentences import of_row
from lib.ui.text import many, plain
from lib.vocabulary import REASONS

STANDINGS = {
    "proposed": "Wait",
    "accepted": "Accepted",
    "rejected": "Rejected",
    proposals.CHANGED: "Changed after acceptance",
}
WOULD_BE = (
    "Here would stand what articles report and nobody has decided on yet. None of it counts until somebody accepts it."
)
HOW = "Read an article on the page Article: what you leave open waits here."
SHOWN = 20
FAILED = "review_failed"
ANYBODY, ANY = "Anybody", "Any"


@dataclass(frozen=True)
class Filters:
    """What a reader wants to see."""

    standing: str
    by: str
    crisis: str
    text: str

    def of(self, found: pd.DataFrame) -> pd.DataFrame:
        """The rows that they ask for, oldest first."""
        shown = found[found["standing"] == self.standing]
        shown = shown if self.by == ANYBODY else shown[shown["recorded_by"] == self.by]
        shown = shown if self.crisis == ANY else shown[shown["crisis"] == self.crisis]
        if not self.text.strip():
            return shown
        searched = shown[["document", "quote", "source", "publisher", "place", "comment"]].agg(" ".join, axis=1)
        return shown[searched.str.contains(self.text.strip(), case=False, regex=False)]


def review(scope: Scope) -> None:
    """Draw what waits, oldest first, with the ways to decide on it."""
    st.title("Review", anchor=False)
    failure = st.session_state.pop(FAILED, None)
    if failure is not None:
        errors.show(failure)
    found = _listed(record.ledger().version)
    if found.empty:
        _empty(scope)
        return
    st.html(style())
    st.text(_count(found))
    shown = _filters(found).of(found)
    if shown.empty:
        st.text("Nothing of this kind. Choose another state or another filter above.")
    else:
        page = _page(shown)
        _decisions(page)
        for row in records(page):
            _row(row)
    feedback.offer()


def _empty(scope: Scope) -> None:
    with st.container(border=True, key="empty_note"):
        st.text(WOULD_BE)
        st.text(HOW)
        st.page_link("pages/contribute/article.py", label="Read an article", query_params=scope.to_query())


def _count(found: pd.DataFrame) -> str:
    waits = int((found["standing"] == "proposed").sum())
    if not waits:
        return "Nothing waits for a decision."
    oldest = words.day_in_words(found.loc[found["standing"] == "proposed", "recorded_at"].min())
    verb = "waits" if waits == 1 else "wait"
    return f"{many(waits, 'reported figure')} {verb} for a decision, the oldest since {oldest}; none of it counts yet."


def _filters(found: pd.DataFrame) -> Filters:
    counts = found["standing"].value_counts()
    with st.container(horizontal=True, vertical_alignment="bottom"):
        standing = st.segmented_control(
            "State", list(STANDINGS), default="proposed", required=True, key="review_state",
            format_func=lambda name: f"{STANDINGS[name]} ({counts.get(name, 0)})",
        )  # fmt: skip
        by = st.selectbox("Recorded by", [ANYBODY, *sorted(found["recorded_by"].unique())], key="review_by", width=150)
        crisis = st.selectbox(
            "Crisis", [ANY, *sorted(found["crisis"].unique())], key="review_crisis", width=200,
            format_func=lambda name: name or "none",
        )  # fmt: skip
        text = st.text_input("Search", key="review_search", placeholder="sentence, source", width=160)
    return Filters(str(standing), str(by), str(crisis), str(text))


def _page(shown: pd.DataFrame) -> pd.DataFrame:
    pages = -(-len(shown) // SHOWN)
    if pages == 1:
        return shown
    number = st.number_input(f"Page, of {pages}", 1, pages, key="review_page", width=120)
    return shown.iloc[(number - 1) * SHOWN : number * SHOWN]


def _decisions(page: pd.DataFrame) -> None:
    """What can be done with all that are chosen."""
    keys = [_pick(str(each)) for each in page["observation_id"]]
    chosen = page[[bool(st.session_state.get(key)) for key in keys]]
    none = chosen.empty
    with st.container(horizontal=True, vertical_alignment="bottom", key="review_decisions"):
        st.button("Choose all shown" if none else "Choose none", key="review_all", on_click=_choose, args=(keys, none))
        note = st.text_input("Note, if any", key="review_note", width=260)
        st.button(f"Accept {len(chosen)}", key="review_accept", type="primary", disabled=none,
                  on_click=_decide, args=(chosen, "accepted", note))  # fmt: skip
        st.menu_button(f"Reject {len(chosen)}", REASONS, key="review_reject", disabled=none,
                       on_click=_reject, args=(chosen, note))  # fmt: skip
        st.button("Only comment", key="review_comment", disabled=none or not note.strip(),
                  on_click=_comment, args=(chosen, note))  # fmt: skip


def _row(row: dict[str, Any]) -> None:
    key = str(row["observation_id"])
    with st.container(key=f"item_{METRICS[row['metric']].family}_other_{key}", gap="xxsmall"):
        st.checkbox(plain(of_row(row)), key=_pick(key))
        for line in _lines(row):
            st.text(line)
        with st.container(horizontal=True):
            remending.button(row)
            with st.popover("What happened to it", type="tertiary", key=f"history_{key}"):
                for told in proposals.history(record.ledger(), key):
                    st.text(_happened(told))
                st.text(f"{_at(row['recorded_at'])}: recorded by {row['recorded_by']}")
        remending.fields(row, _sources(record.ledger().touched(str(row["crisis"])), str(row["crisis"])))


def _lines(row: dict[str, Any]) -> list[str]:
    said = [quoted(row["quote"]) if row["quote"] else "The sentence is not kept."]
    where = row["document"] or "an article without a title"
    said.append(f"From {where}, recorded by {row['recorded_by']} on {words.day_in_words(row['recorded_at'])}"
                f", crisis: {row['crisis'] or 'none'}")  # fmt: skip
    if row["standing"] != "proposed" or row["decided_by"]:
        because = f" ({row['reason']})" if row["reason"] else ""
        when = words.day_in_words(row["decided_at"])
        said.append(f"{STANDINGS[row['standing']]}{because}: {row['decided_by']}, {when}")
    if row["replaces"]:
        said.append("It replaces an earlier reading of the same sentence.")
    return said + ([f"Comment: {row['comment']}"] if row["comment"] else [])


def quoted(sentence: str) -> str:
    """A sentence in quotation marks, unless it begins with some of its own."""
    return sentence if sentence[0] in "\"“«‘'" else f"“{sentence}”"


def _happened(told: dict[str, Any]) -> str:
    verb = "commented" if told["is_comment"] else told["decision"]
    because = f" ({told['reason']})" if told["reason"] and not told["is_comment"] else ""
    note = f": {told['note']}" if told["note"] else ""
    return f"{_at(told['decided_at'])}: {verb} by {told['decided_by']}{because}{note}"


def _at(instant: pd.Timestamp) -> str:
    return f"{words.day_in_words(instant)}, {instant:%H:%M} UTC"


def _pick(observation_id: str) -> str:
    return f"pick_{observation_id}"


def _choose(keys: list[str], wanted: bool) -> None:
    for key in keys:
        st.session_state[key] = wanted


def _decide(chosen: pd.DataFrame, decision: str, note: str, reason: str = "") -> None:
    _written(chosen, Decision(decision, reason, note.strip()))


def _reject(chosen: pd.DataFrame, note: str) -> None:
    reason = st.session_state["review_reject"]
    if reason is not None:
        _decide(chosen, "rejected", note, str(reason))


def _comment(chosen: pd.DataFrame, note: str) -> None:
    for (state, reason), rows in chosen.groupby(["state", "reason"]):
        _written(rows, Decision(str(state), str(reason), note.strip(), is_comment=True))


def _written(chosen: pd.DataFrame, decision: Decision) -> None:
    try:
        proposals.decide(record.ledger(), chosen, decision, by=record.reader())
    except UserError as error:
        st.session_state[FAILED] = error
        return
    _choose([_pick(str(key)) for key in chosen["observation_id"]], False)
    st.session_state["review_note"] = ""


@st.cache_resource(max_entries=2, show_spinner="Looking for what waits")
def _listed(version: str) -> pd.DataFrame:
    """What waits and what was decided, shared and not to be changed."""
    return proposals.listed(record.ledger())


@st.cache_data(max_entries=8, show_spinner=False)
def _sources(version: str, crisis: str) -> list[str]:
    names = record.ledger().query("select distinct source from observations where source <> ''", crisis=crisis)
    return sorted(names["source"])
