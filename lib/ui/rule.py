"""The rule's numbers, changed by a reader for their view; the page says so and the address carries it."""

from typing import Any

import streamlit as st

from lib import words
from lib.reconcile import Policy
from lib.scope import Scope
from lib.ui import address, errors, reads
from lib.ui.asked import Asked
from lib.vocabulary import STATUSES

NUMBERS = {
    "stock_days": ("A number of people at one time is too old once another is newer by (days)", 1, 3_650),
    "total_days": ("A total that is not confirmed is too old once another is newer by (days)", 1, 3_650),
    "recent_days": ("Totals compete while they are as near to the latest as (days)", 0, 365),
    "about_percent": ("“About” reaches as far below and above as (per cent)", 0, 50),
    "ratio": ("Sources disagree, and nothing is likeliest, above a ratio of", 1, 100),
    "carry_days": ("A number at one time is carried forward for (days)", 0, 3_650),
}
NOBODY = "nobody"


def change(scope: Scope) -> None:
    """Draw the control that changes the rule for this view.

    Args:
        scope: What the page shows; its policy is what is changed already.
    """
    with st.popover("Change the rule for my view", type="tertiary", key="rule"), st.form("rule_form", border=False):
        st.text("Numbers are worked out anew for you alone; the address of the view says how.")
        _fields(Asked.of(scope).rule, scope)
        st.form_submit_button("Use for my view", on_click=_changed)


def in_words(policy: tuple[tuple[str, str], ...]) -> str:
    """What a view changes of the rule, as a reader says it."""
    return "; ".join(f"{_name(name)}: {value}" for name, value in policy)


def _name(name: str) -> str:
    if name in NUMBERS:
        return NUMBERS[name][0]
    return {"statuses": "what counts", "preferred": "preferred source"}.get(name, name.replace("_", " "))


def _fields(rule: Policy, scope: Scope) -> None:
    spoken = {status: words.STATUS_WORDS.get(status, status) for status in STATUSES}
    _say("statuses", list(rule.statuses))
    st.multiselect("What counts", list(spoken), format_func=spoken.__getitem__, key="rule_statuses")
    names = [NOBODY, *reads.speakers(Asked.of(scope))]
    names += [rule.preferred] if rule.preferred and rule.preferred not in names else []
    _say("preferred", rule.preferred or NOBODY)
    st.selectbox("Whose number is taken wherever they speak", names, key="rule_preferred")
    for name, (label, least, most) in NUMBERS.items():
        _say(name, min(max(getattr(rule, name), least), most))
        st.number_input(label, min_value=least, max_value=most, step=1, key=f"rule_{name}")


def _say(name: str, value: object) -> None:
    """Let a field show what the view has, whatever was drafted before."""
    st.session_state[f"rule_{name}"] = value


def _changed() -> None:
    state = st.session_state
    values: dict[str, Any] = {name: int(state[f"rule_{name}"]) for name in NUMBERS}
    preferred = str(state["rule_preferred"])
    with errors.said():
        chosen = Policy(
            statuses=tuple(status for status in STATUSES if status in state["rule_statuses"]),
            preferred="" if preferred == NOBODY else preferred,
            **values,
        )
        address.change(policy=tuple(sorted(chosen.changes().items())))
