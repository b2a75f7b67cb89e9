"""The proposals beside the text, surest first: each a sentence, to accept, mend or reject."""

from collections.abc import Mapping
from dataclasses import replace

import streamlit as st

from lib import words
from lib.errors import Problem
from lib.extract.sentences import sentences
from lib.metrics import METRICS
from lib.proposals import Draft, Held, Item
from lib.reconcile import Policy
from lib.ui import mending
from lib.ui.article import drafts
from lib.ui.sentences import of_cells
from lib.ui.text import plain
from lib.vocabulary import REASONS

SURE, LIKELY = 0.85, 0.6
OPEN = "leave it open"
COUNTED = Policy().statuses
SHOWN = 40


def show(draft: Draft, held: Mapping[int, Held], problems: Mapping[int, list[Problem]]) -> None:
    """Draw the proposals of a draft, and below them how to add one.

    Args:
        draft: The article and its items.
        held: What the ledger has of each, by number.
        problems: What is wrong with some, by number.
    """
    for item in draft.ranked[:SHOWN]:
        _item(item, draft, held.get(item.number), problems.get(item.number, []))
    if len(draft.items) > SHOWN:
        st.text(f"The {SHOWN} surest of {len(draft.items)} are listed; the others wait in Review once recorded.")
    _add(draft)


def surely(item: Item) -> str:
    """How sure an item is, in words."""
    if item.is_added:
        return "added by you"
    sure = "sure" if item.confidence >= SURE else "likely" if item.confidence >= LIKELY else "look closely"
    mended = ", mended by you" if item.is_mended else ""
    return f"{sure}{mended}" + (", about an earlier event" if item.is_past else "")


def _item(item: Item, draft: Draft, held: Held | None, problems: list[Problem]) -> None:
    family = METRICS[item.cells["metric"]].family
    chosen = "chosen" if draft.chosen == item.number else "other"
    with st.container(key=f"item_{family}_{chosen}_{item.number}", gap="xxsmall"):
        st.button(
            f"**{item.number}** {plain(of_cells(item.cells))}", key=f"choose_{item.number}", type="tertiary",
            on_click=drafts.choose, args=(item.number,), width="stretch",
        )  # fmt: skip
        for line in _remarks(item, held, problems):
            st.text(line)
        _buttons(item)
        if st.session_state.get(drafts.MENDING) == item.number:
            mending.Fields(item.cells, str(item.number), lambda cells: _mended(item, cells), draft.about.crisis).draw()


def _remarks(item: Item, held: Held | None, problems: list[Problem]) -> list[str]:
    said = [f"Reading: {surely(item)}."]
    status = item.cells["status"]
    said += [] if status in COUNTED else [f"{words.STATUS_WORDS[status].capitalize()}: it is shown, but not counted."]
    said += [held.sentence] if held and held.sentence else []
    said += [f"{problem.message} {problem.fix}" for problem in problems]
    return said + ([item.note] if item.note else [])


def _buttons(item: Item) -> None:
    is_accepted, is_rejected = item.decision == "accepted", item.decision == "rejected"
    with st.container(horizontal=True, gap="xsmall", vertical_alignment="center"):
        st.button(
            "Accepted" if is_accepted else "Accept", key=f"accept_{item.number}",
            type="primary" if is_accepted else "secondary", on_click=_decide,
            args=(item, "" if is_accepted else "accepted"),
        )  # fmt: skip
        st.button("Mend", key=f"mend_{item.number}", on_click=_open, args=(item.number,))
        if item.is_added:
            st.button("Remove", key=f"remove_{item.number}", on_click=_remove, args=(item.number,))
            return
        st.menu_button(
            f"Rejected: {item.reason}" if is_rejected else "Reject", [*REASONS, OPEN] if is_rejected else REASONS,
            key=f"reject_{item.number}", type="primary" if is_rejected else "secondary", on_click=_reject, args=(item,),
        )  # fmt: skip


def _add(draft: Draft) -> None:
    cut = {one.start: one.text for one in sentences(draft.article.text)}
    st.selectbox(
        "Something missed? Choose its sentence, then say what it reports", list(cut), index=None, key="article_add",
        format_func=lambda start: plain(cut[start][:160]), placeholder="Type some of its words", on_change=_added,
    )  # fmt: skip


def _added() -> None:
    draft, start = drafts.current(), st.session_state["article_add"]
    if draft and start is not None:
        changed = draft.with_added(int(start))
        drafts.keep(changed)
        st.session_state[drafts.MENDING] = changed.chosen
        st.session_state["article_add"] = None


def _remove(number: int) -> None:
    draft = drafts.current()
    if draft:
        drafts.keep(draft.without(number))


def _open(number: int) -> None:
    is_open = st.session_state.get(drafts.MENDING) == number
    drafts.choose(number)
    st.session_state[drafts.MENDING] = 0 if is_open else number


def _mended(item: Item, cells: dict[str, str]) -> None:
    drafts.change(item.number, replace(item, cells={**item.cells, **cells}))


def _decide(item: Item, decision: str) -> None:
    drafts.change(item.number, item.decided(decision))


def _reject(item: Item) -> None:
    reason = st.session_state[f"reject_{item.number}"]
    if reason is not None:
        drafts.change(item.number, item.decided("") if reason == OPEN else item.decided("rejected", str(reason)))
