"""The scope of a session and the address that carries it: each always says what the other says.

Streamlit empties the address when a reader changes the page, and its own binding of widgets writes labels instead of
codes (streamlit#14224), so the scope is kept in the session and written to the address on every run. An address that
we did not write (a link, the back button, typing) is read.
"""

from dataclasses import replace
from datetime import date
from typing import Any
from urllib.parse import urlencode

import streamlit as st

from lib import example
from lib.errors import UserError
from lib.ledger import Ledger
from lib.reconcile import Policy
from lib.scope import Scope
from lib.ui.record import SCOPE

WRITTEN = "scope_written"
CHANGED = "scope_changed"
IGNORED = "scope_ignored"
FIRST, LAST = date(1900, 1, 1), date(2100, 12, 31)


def current() -> Scope:
    """The scope of this session."""
    return Scope.from_query(st.session_state.get(SCOPE, {}))


def change(**changes: Any) -> None:
    """Change the scope; the address follows on the run that comes after."""
    st.session_state[SCOPE] = replace(current(), **changes).to_query()
    st.session_state[CHANGED] = True
    st.session_state[IGNORED] = ()


def begin(ledger: Ledger) -> Scope:
    """Read the address where the reader chose it, keep the scope else, and write it to the address."""
    state = st.session_state
    query = {name: st.query_params[name] for name in st.query_params}
    if not state.get(CHANGED) and (SCOPE not in state or (query and query != state.get(WRITTEN))):
        told = with_known_version(sensible(Scope.from_query(query)), ledger)
        state[IGNORED] = told.ignored
        state[SCOPE] = (told if told.to_query() else opening(ledger)).to_query()
    state[CHANGED] = False
    if query != state[SCOPE]:
        st.query_params.from_dict(state[SCOPE])
    state[WRITTEN] = dict(state[SCOPE])
    return current()


def sensible(told: Scope) -> Scope:
    """A scope whose days a person can choose, whose region has its country, and whose changes of the rule it can take.

    What it leaves out is named in `ignored`.
    """
    far = [name for name in ("start", "end", "known") if not FIRST <= (getattr(told, name) or FIRST) <= LAST]
    left_out: dict[str, Any] = dict.fromkeys(far)
    sentences = [
        f"The address says '{getattr(told, name)}', which is no day between {FIRST} and {LAST}." for name in far
    ]
    if told.region and not told.country:
        left_out["region"] = ""
        sentences.append(f"The address names the region '{told.region[:60]}' without a country; it was ignored.")
    try:
        Policy.of(dict(told.policy))
    except UserError as error:
        left_out["policy"] = ()
        sentences.append(f"{error.problem} The rule holds as it is.")
    return replace(told, **left_out, ignored=(*told.ignored, *sentences)) if left_out else told


def with_known_version(told: Scope, ledger: Ledger) -> Scope:
    """A scope without a version that the ledger does not have; that it has none is named in `ignored`."""
    if not told.at:
        return told
    try:
        ledger.as_of(told.at)
    except UserError as error:
        return replace(told, at="", ignored=(*told.ignored, f"{error.problem} This shows the record as it stands."))
    return told


def opening(ledger: Ledger) -> Scope:
    """What the dashboard opens on: the example as known when it was written up, else the crisis reported last."""
    if example.is_standing(ledger):
        return Scope(crisis=example.CRISIS, known=example.KNOWN)
    return Scope()


def link(scope: Scope) -> str:
    """The address of a scope on this page, to be sent to others."""
    query = urlencode(scope.to_query())
    base = (st.context.url or "").rstrip("?")
    base += "/" if base.count("/") == 2 else ""
    return f"{base}?{query}" if query else base
