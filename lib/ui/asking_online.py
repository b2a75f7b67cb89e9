"""Ask an online service for a place that the gazetteer does not know; drawn only where look-ups are switched on."""

import streamlit as st

from lib import places
from lib.errors import UserError
from lib.places.online import Answer, Geocoder, folder
from lib.ui import errors, reads, record, session
from lib.ui.text import plain


def offer(name: str, country: str, *, key: str) -> None:
    """Draw a button that asks the service for a name, and its answer with what must stand beside it.

    Args:
        name: As the reporter spelled it; nothing else of the report is sent.
        country: Alpha-3.
        key: Tells the control from others of the page.
    """
    geocoder = Geocoder(folder())
    if not (name and country and geocoder.is_on and session.person().may("look up a place")):
        return
    service = plain(geocoder.settings.service.capitalize())
    st.button(f"Ask {service}", key=f"ask_{key}", help=geocoder.warning, on_click=_ask, args=(name, country, key))
    answer = st.session_state.get(_kept(key))
    if answer is None:
        return
    st.text(f"{answer['sentence']} {answer['address']}".strip())
    if answer["latitude"] is not None:
        st.text(f"{answer['latitude']:.4f}, {answer['longitude']:.4f}. {answer['attribution']}")
        st.button("Record this", key=f"record_{key}", on_click=_record, args=(name, country, key))
    failed = st.session_state.pop(f"failed_{key}", None)
    if failed is not None:
        errors.show(failed)


def _kept(key: str) -> str:
    return f"answered_{key}"


def _ask(name: str, country: str, key: str) -> None:
    answer: Answer = Geocoder(folder()).look_up(name, country, by=session.person())
    st.session_state[_kept(key)] = {
        "sentence": answer.sentence,
        "address": answer.address,
        "latitude": answer.latitude,
        "longitude": answer.longitude,
        "attribution": answer.attribution,
    }


def _record(name: str, country: str, key: str) -> None:
    answer = st.session_state[_kept(key)]
    last = reads.decision_on(name, country)
    value = {"name": name, "level": "place", "code": "", "iso_3166_2": "", "latitude": answer["latitude"],
             "longitude": answer["longitude"], "precision": "place", "matched": "given",
             "attribution": answer["attribution"]}  # fmt: skip
    try:
        record.ledger().decide(
            "place", places.decision_key(name, country), places.PLACED, by=session.person(), value=value,
            after="" if last is None else str(last["decision_id"]),
        )  # fmt: skip
    except UserError as error:
        st.session_state[f"failed_{key}"] = error
        return
    st.session_state.pop(_kept(key))
