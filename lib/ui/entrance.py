"""The way in: who is not let in sees why and what to do, who is sees as whom, and can log out."""

from collections.abc import Mapping

import streamlit as st

from lib.access import Person
from lib.errors import UserError
from lib.members import Expired, NotAdmitted, NotLoggedIn, Unknown
from lib.ui import errors, listening, secrets, session
from lib.ui.text import plain

USUAL = "default"


def admitted() -> Person | None:
    """Who is in; nobody where they have to log in first, or may not."""
    try:
        return session.person()
    except UserError:
        return None


def gate() -> None:
    """Let in who may, and say in the sidebar as whom; else say why not, and end the run here.

    Raises:
        UserError: How people log in makes no sense, or the program listens where it must not.
    """
    refused = listening.refusal(st.get_option("server.address"))
    if refused is not None:
        raise refused
    try:
        person = session.person()
    except NotAdmitted as error:
        _outside(error)
        st.stop()
    if secrets.login():
        _inside(person)


def _outside(error: NotAdmitted) -> None:
    st.title("Uprooted", anchor=False)
    if isinstance(error, NotLoggedIn):
        st.text(error.fix)
    else:
        errors.show(error)
    if isinstance(error, NotLoggedIn | Expired):
        for provider, label in _providers(secrets.login()).items():
            st.button(plain(label), type="primary", key=f"login_{provider}", on_click=_login, args=(provider,))
    if isinstance(error, Unknown):
        st.button("Log out", key="logout", on_click=st.logout)


def _providers(told: Mapping[str, object]) -> dict[str, str]:
    """The logins that are offered, with what their buttons say."""
    named = [name for name, value in told.items() if isinstance(value, Mapping) and "client_id" in value]
    return {name: f"Log in with {name.capitalize()}" for name in named} or {USUAL: "Log in"}


def _login(provider: str) -> None:
    st.login() if provider == USUAL else st.login(provider)


def _inside(person: Person) -> None:
    with st.sidebar, st.container(key="quiet_person"):
        st.text(f"{person.name}, {person.role}")
        st.button("Log out", key="logout", type="tertiary", on_click=st.logout)
