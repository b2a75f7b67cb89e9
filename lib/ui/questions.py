"""What a file cannot say of itself, asked beside examples from it; what is assumed meanwhile is proposed."""

from datetime import date
from typing import Any

import streamlit as st

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


def answers(digest: str) -> dict[str, str]:
    """What was answered so far for a file, by question."""
    kept: dict[str, str] = st.session_state.get(f"answers_{digest}", {})
    return dict(kept)


def ask(digest: str, read: Reading, scope: Scope) -> None:
    """Draw every question that a file raised, answered or not."""
    asked: dict[str, dict[str, Any]] = st.session_state.setdefault(f"asked_{digest}", {})
    asked.update({question["about"]: question for question in read.questions})
    if read.needs_crisis:
        asked.setdefault(CRISIS, {"about": CRISIS, "assumed": scope.crisis})
    if read.needs_published:
        asked.setdefault(PUBLISHED, {"about": PUBLISHED, "assumed": ""})
    if not asked:
        st.text("None: the file says all that is needed.")
    for about, question in asked.items():
        if about == CRISIS:
            _crisis(digest, scope)
        elif about == PUBLISHED:
            _published(digest)
        else:
            _question(digest, question)


def _answer(digest: str, about: str, key: str) -> None:
    said = st.session_state.get(key)
    told = said.isoformat() if isinstance(said, date) else str(said or "")
    told = "" if about == CRISIS and told == NO_CRISIS else told
    st.session_state[f"answers_{digest}"] = {**answers(digest), about: told}


def _crisis(digest: str, scope: Scope) -> None:
    key = f"crisis_{digest}"
    names = [bar.code(str(name)) for name in reads.crises()["crisis"]]
    options = [name for name in names if name != WITHOUT_CRISIS] + [NO_CRISIS]
    proposed = scope.crisis if scope.crisis in options else NO_CRISIS
    st.selectbox(
        "Its rows name no crisis. Which one do they join? (Type a name for a new one.)", options,
        index=options.index(proposed), key=key, accept_new_options=True, width=WIDTH,
        on_change=_answer, args=(digest, CRISIS, key),
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


def _question(digest: str, question: dict[str, Any]) -> None:
    about, choices = str(question["about"]), [str(choice) for choice in question.get("choices", [])]
    key = f"question_{digest}_{about}"
    if choices:
        assumed = str(question.get("assumed", ""))
        st.radio(
            plain(about), choices, index=choices.index(assumed) if assumed in choices else 0, key=key,
            format_func=plain,
            on_change=_answer, args=(digest, about, key), horizontal=True,
        )  # fmt: skip
    else:
        st.text_input(plain(about), value=str(question.get("assumed", "")), key=key, on_change=_answer,
                      args=(digest, about, key))  # fmt: skip
    if question.get("examples"):
        st.text("In the file: " + "; ".join(str(example) for example in question["examples"][:4]))
