"""What a file cannot say of itself, asked beside examples from it; what is assumed meanwhile is proposed."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import streamlit as st

from lib import dates, words
from lib.reading import Reading
from lib.scope import Scope
from lib.ui import bar, reads
from lib.ui.asked import WITHOUT_CRISIS
from lib.ui.text import plain

CRISIS = "crisis"
PUBLISHED = "published_on"
OURS = (CRISIS, PUBLISHED)
NO_CRISIS = "No crisis"
WIDTH = 520
SHOWN = 4

Question = Mapping[str, Any]


def answers(digest: str) -> dict[str, str]:
    """What was answered so far for a file, by the question's key."""
    kept: dict[str, str] = st.session_state.get(f"answers_{digest}", {})
    return dict(kept)


def keep(digest: str, told: Mapping[str, str]) -> None:
    """Remember answers for a file, by the question's key."""
    st.session_state[f"answers_{digest}"] = {**answers(digest), **told}


def raised(digest: str, read: Reading) -> dict[str, Question]:
    """Every question that a file raised so far, answered or not, by its key; those of this reading are kept with it."""
    asked: dict[str, Question] = st.session_state.setdefault(f"asked_{digest}", {})
    asked.update({str(question["key"]): question for question in read.questions})
    return asked


def of_layout(digest: str, read: Reading) -> dict[str, str]:
    """The answers that hold for a file's layout: those given, else those assumed; by the question's key."""
    given = answers(digest)
    return {key: given.get(key) or str(question["assumed"]) for key, question in raised(digest, read).items()}


def ask(digest: str, read: Reading, held: Mapping[str, str], scope: Scope, *, hidden: frozenset[str]) -> None:
    """Draw every question that a file raised, answered or not.

    Args:
        digest: Of the file.
        read: Its reading.
        held: The answers under which it was read, by the question's key.
        scope: Its crisis is proposed.
        hidden: Keys of questions that are not drawn: saved answers hold.
    """
    asked = {key: question for key, question in raised(digest, read).items() if key not in hidden}
    needs_crisis = read.needs_crisis or CRISIS in held
    needs_published = read.needs_published or PUBLISHED in held
    if not (asked or hidden or needs_crisis or needs_published):
        st.text("None: the file says all that is needed.")
    for key, question in asked.items():
        _question(digest, key, question, held.get(key, ""))
    if needs_crisis:
        _crisis(digest, scope)
    if needs_published:
        _published(digest)


def _answer(digest: str, about: str, key: str) -> None:
    said = st.session_state.get(key)
    told = said.isoformat() if isinstance(said, date) else str(said or "")
    told = "" if about == CRISIS and told == NO_CRISIS else told
    keep(digest, {about: told})


def _crisis(digest: str, scope: Scope) -> None:
    key = f"crisis_{digest}"
    names = [bar.code(str(name)) for name in reads.crises()["crisis"]]
    options = [name for name in names if name != WITHOUT_CRISIS] + [NO_CRISIS]
    proposed = answers(digest).get(CRISIS, scope.crisis) or NO_CRISIS
    options += [proposed] if proposed not in options and proposed != WITHOUT_CRISIS else []
    st.selectbox(
        "Its rows name no crisis. Which one do they join? (Type a name for a new one.)", options,
        index=options.index(proposed) if proposed in options else options.index(NO_CRISIS), key=key,
        accept_new_options=True, width=WIDTH, on_change=_answer, args=(digest, CRISIS, key),
    )  # fmt: skip
    if CRISIS not in answers(digest):
        _answer(digest, CRISIS, key)
        st.rerun()


def _published(digest: str) -> None:
    key = f"published_{digest}"
    st.date_input(
        "When was it published? (Left empty, each row's own day is taken.)", value=None, key=key, format="DD/MM/YYYY",
        on_change=_answer, args=(digest, PUBLISHED, key), min_value=date(1900, 1, 1), width=WIDTH,
    )  # fmt: skip


def _question(digest: str, about: str, question: Question, held: str) -> None:
    choices = [str(choice) for choice in question["choices"]]
    key, proposed = f"question_{digest}_{about}", held or str(question["assumed"])
    label = plain(f"{in_the_file(question)}{question['about']}")
    if choices:
        spoken = {choice: plain(in_words(choice, question)) for choice in choices}
        st.radio(
            label, choices, index=choices.index(proposed) if proposed in choices else 0, key=key,
            format_func=spoken.__getitem__, on_change=_answer, args=(digest, about, key), horizontal=True,
        )  # fmt: skip
    else:
        st.text_input(label, value=proposed, key=key, width=WIDTH, on_change=_answer, args=(digest, about, key))
    if question.get("hint"):
        st.caption(plain(question["hint"]))


def in_the_file(question: Question) -> str:
    """The cells that raise a question, to stand before it: "82, 117, 170: "."""
    shown = ", ".join(str(example) for example in list(question.get("examples") or ())[:SHOWN])
    return f"{shown}: " if shown else ""


def in_words(choice: str, question: Question) -> str:
    """A choice with what the file's own example becomes under it: "day first: 5 January 2019"."""
    if choice not in dates.ORDERS or not question.get("examples"):
        return choice
    read = dates.parse(str(question["examples"][0]), dates.Order(choice == dates.ORDERS[0]), today=date.today())
    return f"{choice}: {words.day_in_words(read.end)}" if isinstance(read, dates.Span) else choice
