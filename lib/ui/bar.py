"""The scope bar: which crisis, place and metric every page shows, and as known when."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from lib import words
from lib.metrics import METRICS
from lib.scope import Scope
from lib.ui import address, exporting, listing, notices, permalinks, reads, record, rule, standing
from lib.ui.asked import WITHOUT_CRISIS, Asked, stored_name
from lib.ui.countries import country_name
from lib.ui.text import many, plain

WHOLE = "/"
FIRST = "killed"
INCLUDED = {
    status: "estimates" if status == "estimate" else f"what is {spoken}"
    for status, spoken in words.STATUS_WORDS.items()
}


def begin() -> None:
    """Draw what stands above every page: what is wrong with the address, the example's note, and the scope bar."""
    ledger = record.ledger()
    address.begin(ledger)
    for sentence in st.session_state.get(address.IGNORED, ()):
        st.warning(plain(sentence))
    if reads.example_stands():
        notices.example()
    found = reads.crises()
    if found.empty:
        return
    scope = scope_of_page()
    facets = reads.facets(Asked.of(scope))
    _warn(scope, found, facets)
    standing.note(scope)
    with st.container(key="scope_bar", horizontal=True, vertical_alignment="bottom", gap="small"):
        _crisis(scope, found)
        _place(scope, facets)
        _metric(scope, facets)
        _known(scope)
        with st.popover("Share", help="The address of this view"):
            st.code(address.link(pinned(scope)), language=None, wrap_lines=True)
            st.caption(permalinks.MEANING)
            st.code(permalinks.permalink(scope), language=None, wrap_lines=True)
        exporting.control(pinned(scope), _about(scope))
    _rule(scope, facets)


def _about(scope: Scope) -> str:
    place = place_name(scope)
    return ", ".join(part for part in (crisis_name(scope.crisis), place) if part)


def scope_of_page() -> Scope:
    """The scope of this session, with a crisis and a metric where the reader chose none."""
    scope = address.current()
    found = reads.crises()
    if not scope.crisis and len(found):
        scope = replace(scope, crisis=code(str(found["crisis"].iloc[0])))
    if not scope.metric and scope.crisis:
        scope = replace(scope, metric=_first_metric(reads.facets(Asked.of(scope))))
    return scope


def pinned(scope: Scope) -> Scope:
    """A scope whose day is written out, so that its address says tomorrow what it says today."""
    return replace(scope, known=scope.known or record.today())


def place_name(scope: Scope) -> str:
    """The scope's place in words; empty for the whole crisis."""
    if not scope.country:
        return ""
    facets = reads.facets(Asked.of(scope))
    return _region_name(scope.region, facets) if scope.region else country_name(scope.country)


def code(crisis: str) -> str:
    """The name of a crisis in an address; reports that name none have one too."""
    return crisis or WITHOUT_CRISIS


def crisis_name(code: str) -> str:
    """The name of a crisis on screen."""
    return "Reports without a crisis" if code == WITHOUT_CRISIS else code


def _first_metric(facets: pd.DataFrame) -> str:
    if facets.empty:
        return FIRST
    reports = facets.groupby("metric")["reports"].sum()
    return FIRST if FIRST in reports.index else str(reports.idxmax())


def _chosen(key: str, value: object) -> None:
    """Let a widget show what the scope says, whoever changed it and on whichever page."""
    st.session_state[key] = value


def _crisis(scope: Scope, found: pd.DataFrame) -> None:
    codes = [code(name) for name in found["crisis"]]
    codes += [scope.crisis] if scope.crisis not in codes else []
    _chosen("bar_crisis", scope.crisis)
    st.selectbox(
        "Crisis", codes, key="bar_crisis", format_func=crisis_name, width=230,
        on_change=lambda: address.change(crisis=st.session_state["bar_crisis"], country="", region=""),
    )  # fmt: skip


def _place(scope: Scope, facets: pd.DataFrame) -> None:
    names = {WHOLE: "Whole crisis"}
    for country, rows in facets[facets["country"] != ""].groupby("country"):
        names[f"{country}/"] = country_name(str(country))
        for region in sorted({str(region) for region in rows["region"] if region}):
            names[f"{country}/{region}"] = f"{_region_name(region, rows)}, {country_name(str(country))}"
    value = f"{scope.country}/{scope.region}"
    names.setdefault(value, value.strip("/"))
    _chosen("bar_place", value)

    def changed() -> None:
        country, _, region = str(st.session_state["bar_place"]).partition("/")
        address.change(country=country, region=region)

    st.selectbox("Place", list(names), key="bar_place", format_func=names.__getitem__, width=180, on_change=changed)


def _region_name(region: str, facets: pd.DataFrame) -> str:
    named = facets.loc[(facets["region"] == region) & (facets["region_name"] != ""), "region_name"]
    return str(named.value_counts().idxmax()) if len(named) else region


def _metric(scope: Scope, facets: pd.DataFrame) -> None:
    present = set(facets["metric"]) | {scope.metric}
    _chosen("bar_metric", scope.metric)
    st.selectbox(
        "What is counted", [name for name in METRICS if name in present], key="bar_metric", width=180,
        format_func=metric_name,
        on_change=lambda: address.change(metric=st.session_state["bar_metric"]),
    )  # fmt: skip


def metric_name(metric: str) -> str:
    """The name of a metric on screen."""
    return METRICS[metric].label


def _known(scope: Scope) -> None:
    _chosen("bar_known", scope.known or record.today())
    st.date_input(
        "As known on", key="bar_known", format="DD/MM/YYYY", width=145, min_value=address.FIRST,
        max_value=address.LAST, on_change=_known_changed,
        help="Only what had been published by this day, and the numbers as they stood on it.",
    )  # fmt: skip


def _known_changed() -> None:
    known = st.session_state["bar_known"]
    address.change(known=None if known == record.today() else known)


def _rule(scope: Scope, facets: pd.DataFrame) -> None:
    """Which reports the numbers rest on, and what this view changes of the rule."""
    own = facets[facets["metric"] == scope.metric]
    statuses = Asked.of(scope).rule.statuses
    counted = own["status"].isin(statuses)
    left_out = int(own.loc[~counted, "reports"].sum())
    names = " and ".join(INCLUDED[status] for status in statuses)
    with st.container(key="quiet_rule", horizontal=True, vertical_alignment="center", gap="small"):
        st.text(f"Includes {names}" + (";" if left_out else "."))
        if left_out and st.button(f"not {many(left_out, 'other')}", key="rule_left_out", type="tertiary"):
            st.session_state["reports_which"] = listing.NOT
            st.switch_page("pages/evidence/reports.py")
        changed = Asked.of(scope).policy
        if changed:
            st.text(f"This view changes the rule: {rule.in_words(changed)}.")
            st.button("Use the rule as it is", type="tertiary", on_click=address.change, kwargs={"policy": ()})
        rule.change(scope)


def _warn(scope: Scope, found: pd.DataFrame, facets: pd.DataFrame) -> None:
    if _is_unknown(scope, found):
        st.warning(plain(f"Nothing is recorded of a crisis named '{scope.crisis}'. Choose one from the list."))
    elif _is_elsewhere(scope, facets):
        st.warning(plain(f"Nothing is recorded here of a place named '{place_name(scope)}'. Choose one from the list."))
    if scope.known and scope.known > record.today():
        st.warning(plain(f"{words.day_in_words(scope.known)} has not come yet: this shows all that is known today."))


def _is_unknown(scope: Scope, found: pd.DataFrame) -> bool:
    return bool(scope.crisis) and stored_name(scope.crisis) not in set(found["crisis"])


def _is_elsewhere(scope: Scope, facets: pd.DataFrame) -> bool:
    own = facets[facets["country"] == scope.country]
    own = own[own["region"] == scope.region] if scope.region else own
    return bool(scope.country) and own.empty
