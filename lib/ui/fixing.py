"""Fix a place: a person says what a name in a country means, and it means that everywhere from then on."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from lib import places, words
from lib.errors import UserError
from lib.ui import asking_online, errors, pointing, reads, record, session
from lib.ui.countries import country_name
from lib.ui.pointing import Pointed
from lib.ui.text import plain

MOST = 8
LEVELS = {"admin1": "province", "admin2": "district", "place": "place", "macro_region": "part of the country"}
TYPED, CLICKED = "Coordinates that I type", "A point that I click on a map"
FAILED = "fixing_failed"


def offer(name: str, country: str, *, key: str) -> None:
    """Draw a control that says what a name means, for who may say so, of reports that name a place and a country.

    Args:
        name: As the reporter spelled it.
        country: Alpha-3.
        key: Tells the control from others of the page.
    """
    if not name or not country or not session.person().may("fix a place"):
        return
    with st.popover("Fix the place", type="tertiary", key=f"fix_{key}"):
        st.text(f"What does “{name}” in {country_name(country)} mean? The answer holds for every report of it.")
        last = reads.decision_on(name, country)
        if last is not None and last["decision"] == places.PLACED:
            _standing(name, country, last, key)
        _choice(name, country, "" if last is None else str(last["decision_id"]), key)
        asking_online.offer(name, country, key=key)
        failed = st.session_state.pop(FAILED, None)
        if failed is not None:
            errors.show(failed)


def point(text: str) -> tuple[float, float]:
    """Latitude and longitude as people type them.

    >>> point("40.53, 72.80")
    (40.53, 72.8)

    Raises:
        UserError: They are no coordinates.
    """
    parts = text.replace(";", " ").replace(", ", " ").split() if ", " in text or " " in text else text.split(",")
    try:
        latitude, longitude = (float(part.replace(",", ".")) for part in parts)
    except ValueError:
        latitude = longitude = float("nan")
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180) or (latitude, longitude) == (0, 0):
        raise UserError(
            f"'{text[:60]}' is no latitude and longitude in degrees; nothing was recorded.",
            fix="Type both, the latitude first, such as 40.53, 72.80.",
        )
    return latitude, longitude


def _standing(name: str, country: str, last: dict[str, Any], key: str) -> None:
    meant = reads.decided().places.get((name.strip(), country), {})
    st.text(
        f"Now: {_in_words(meant)}. Decided by {last['decided_by']} on {words.day_in_words(last['decided_at'])}."
    )  # fmt: skip
    st.button(
        "Undo", key=f"undo_{key}", type="tertiary", on_click=_decide,
        args=(name, country, places.UNDONE, None, str(last["decision_id"])),
    )  # fmt: skip


def _choice(name: str, country: str, after: str, key: str) -> None:
    found = places.candidates(name, country)[:MOST]
    options = {_in_words(each): each for each in found}
    picked = str(st.radio("It means", [*options, TYPED, CLICKED], key=f"means_{key}", format_func=plain))
    chosen = options.get(picked)
    if picked == TYPED:
        st.text_input("Latitude, longitude", key=f"typed_{key}", placeholder="40.53, 72.80")
    if picked == CLICKED:
        pointed = pointing.on_map(country, key=key)
        chosen = _pointed(name, pointed) if pointed else None
    st.button(
        "Record", key=f"place_{key}", on_click=_chosen, args=(name, country, chosen, after, key),
        disabled=picked == CLICKED and chosen is None,
    )  # fmt: skip


def _chosen(name: str, country: str, candidate: dict[str, object] | None, after: str, key: str) -> None:
    try:
        value = candidate or _typed(name, str(st.session_state.get(f"typed_{key}", "")))
    except UserError as error:
        st.session_state[FAILED] = error
        return
    _decide(name, country, places.PLACED, value, after)
    pointing.forget(key)


def _typed(name: str, text: str) -> dict[str, object]:
    latitude, longitude = point(text)
    return _given(name, latitude, longitude, "point")


def _pointed(name: str, pointed: Pointed) -> dict[str, object]:
    value = _given(name, pointed.latitude, pointed.longitude, pointed.precision)
    return {**value, "within_km": round(pointed.within_km, 1)}


def _given(name: str, latitude: float, longitude: float, precision: str) -> dict[str, object]:
    return {"name": name, "level": "place", "code": "", "iso_3166_2": "", "latitude": latitude, "longitude": longitude,
            "precision": precision, "matched": "given"}  # fmt: skip


def _decide(name: str, country: str, decision: str, value: object, after: str) -> None:
    try:
        record.ledger().decide(
            "place", places.decision_key(name, country), decision, by=session.person(), value=value, after=after
        )
    except UserError as error:
        st.session_state[FAILED] = error


def _in_words(candidate: Mapping[str, object]) -> str:
    """A candidate as people choose among: its name, what it is, its province, and where."""
    level = LEVELS.get(str(candidate.get("level")), "place")
    region, latitude = candidate.get("iso_3166_2"), candidate.get("latitude")
    where = f"{latitude:.2f}, {candidate['longitude']:.2f}" if isinstance(latitude, float) else ""
    inside = f"in {region}" if region and region != candidate.get("code") else str(region or "")
    return ", ".join(part for part in (str(candidate.get("name", "")), level, inside, where) if part)
