"""New names of sources beside known ones that they look like: a person says whether they are one, and can undo it."""

import pandas as pd
import streamlit as st

from lib import sources, words
from lib.ui import errors, reads, record, session
from lib.ui.rows import records
from lib.ui.text import plain

MOST = 5
MOST_CANDIDATES = 3


def ask(observations: pd.DataFrame) -> None:
    """Draw what was decided on a file's names, and for who may decide a question on each that looks like a known one.

    Args:
        observations: The tidy table of the file's good rows.
    """
    named = observations.loc[observations["source"] != "", "source"].value_counts()
    decided = _standing(list(named.index))
    for row in records(decided):
        _said(str(row["key"]), row)
    if not session.person().may("merge sources"):
        return
    undecided = [name for name in named.index if name not in set(decided["key"])]
    known = [
        name for crisis in observations["crisis"].unique() for name in _names(str(crisis), record.ledger().version)
    ]
    found = sources.alike(undecided, known)
    for name in list(found)[:MOST]:
        _question(name, found[name][:MOST_CANDIDATES])


def _question(name: str, candidates: list[str]) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"voice_{name}"):
        beside = " or ".join(f"“{other}”" for other in candidates)
        st.text(f"“{name}” is new beside {beside}: the same? The answer holds for every report of that name.")
        for other in candidates:
            label = "The same" if len(candidates) == 1 else f"The same as {other}"
            st.button(
                plain(label), key=f"voice_same_{name}_{other}", on_click=_decide, args=(name, sources.SAME, other)
            )
        st.button("Another source", key=f"voice_apart_{name}", on_click=_decide, args=(name, sources.APART, ""))


def _said(name: str, decision: dict[str, str]) -> None:
    other = sources.renamed(reads.decisions()).get(name, name)
    meant = f"is “{other}”" if decision["decision"] == sources.SAME else "is a source of its own"
    with st.container(horizontal=True, vertical_alignment="center", key=f"voice_{name}"):
        day = words.day_in_words(decision["decided_at"])
        st.text(f"“{name}” {meant}, as {decision['decided_by'] or 'somebody'} decided on {day}.")
        if session.person().may("merge sources"):
            st.button(
                "Undo", key=f"voice_undo_{name}", type="tertiary", on_click=_decide, args=(name, sources.UNDONE, "")
            )


def _standing(names: list[str]) -> pd.DataFrame:
    """The last decision on each of these names, where it was not undone."""
    made = reads.decisions()
    last = made[(made["about"] == "source") & made["key"].isin(names)].drop_duplicates("key", keep="last")
    return last[last["decision"].isin([sources.SAME, sources.APART])]


def _decide(name: str, decision: str, other: str) -> None:
    with errors.said():
        record.ledger().decide("source", name, decision, by=session.person(), value=other or None)


@st.cache_data(max_entries=16, show_spinner=False)
def _names(crisis: str, version: str) -> list[str]:
    """Every source that reports of a crisis name."""
    found = record.ledger().query(
        "select distinct source from observations where source <> '' and state <> 'retracted' order by source",
        crisis=crisis,
    )
    return list(found["source"])
