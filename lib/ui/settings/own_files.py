"""The files that people brought for a country: boundaries of its provinces, and how many people live in them."""

from collections.abc import Callable

import streamlit as st

from lib import places
from lib import populations as people
from lib.errors import UserError
from lib.ui import errors, outlines, session
from lib.ui.countries import country_name
from lib.ui.text import many, plain

SAID = "own_populations_said"
BOUNDARIES = "Maps use our boundaries of 2018, unless somebody adds newer ones for a country."
POPULATIONS = (
    "Rates per 100,000 people use our numbers, unless somebody adds others for a country: a table with the columns "
    "code or name, population, year and source. A code is ISO 3166-2 for a province, ISO 3166-1 for the country."
)


def boundaries() -> None:
    """Draw the countries with boundaries that somebody brought, and a control that takes others."""
    st.subheader("Own boundaries", anchor=False)
    st.text(BOUNDARIES)
    for country in places.own_countries():
        own = places.boundaries(country)
        told = f"{country_name(country)}: {many(len(own['features']), 'area')} of {own['dated']}, {own['source']}"
        _listed(told, f"boundaries_{country}", places.remove_boundaries, country)
    if session.person().may("change settings"):
        outlines.offer(_country("outlines_country"), st.cache_data.clear)


def populations() -> None:
    """Draw the countries with populations that somebody brought, and a control that takes others."""
    st.subheader("Own populations", anchor=False)
    st.text(POPULATIONS)
    for country in people.own_countries():
        rows = people.own_rows(country)
        sources = ", ".join(rows["source"].drop_duplicates())
        told = f"{country_name(country)}: {many(len(rows), 'number')} of {sources}"
        _listed(told, f"populations_{country}", people.remove, country)
    if session.person().may("change settings"):
        _populations_of(_country("populations_country"))
    for said in st.session_state.pop(SAID, ()):
        if isinstance(said, UserError):
            errors.show(said)
        else:
            st.text(said)


def _populations_of(country: str) -> None:
    if country:
        file = st.file_uploader("The table of populations", type=["csv", "xlsx", "ods"], key="populations_file")
        st.button("Use this table", key="populations_add", disabled=file is None, on_click=_add, args=(country,))


def _country(key: str) -> str:
    codes = sorted(places.known(), key=country_name)
    picked = st.selectbox(
        "Country", codes, index=None, placeholder="Choose a country to add a file for", key=key, width=400,
        format_func=lambda code: plain(country_name(code)),
    )  # fmt: skip
    return str(picked or "")


def _listed(told: str, key: str, remove: Callable[..., None], country: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.text(told)
        if session.person().may("change settings"):
            st.button("Remove", key=f"remove_{key}", type="tertiary", on_click=_removed, args=(remove, country))


def _removed(remove: Callable[..., None], country: str) -> None:
    remove(country, by=session.person())
    st.cache_data.clear()


def _add(country: str) -> None:
    file = st.session_state.get("populations_file")
    if file is None:
        return
    try:
        notes = people.add(file.getvalue(), country, by=session.person(), name=file.name)
    except UserError as error:
        st.session_state[SAID] = [error]
        return
    st.session_state[SAID] = [f"Rates of {country_name(country)} use this table now.", *notes]
    st.cache_data.clear()
