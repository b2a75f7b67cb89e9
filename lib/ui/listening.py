"""Without a login the program answers its own computer alone, unless it was told otherwise in so many words."""

import ipaddress
import os
import sys

import streamlit as st
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocketClose

from lib.errors import UserError
from lib.ui import secrets

ALLOWED, YES = "UPROOTED_WITHOUT_LOGIN", "everybody may do everything"
HERE, SOCKET = "localhost", "unix://"
REFUSED = (
    "Uprooted answers only the computer that it runs on, because nobody is asked to log in here. "
    "Open it there as http://localhost, or set up a login: docs/login.md."
)


def refusal(address: str | None) -> UserError | None:
    """Why the program must not listen at an address; None where it may.

    Args:
        address: As Streamlit's option server.address has it: a name, an IP address, a socket, or None for all.

    Raises:
        UserError: How people log in makes no sense.
    """
    if secrets.login() or _is_allowed() or _is_here(address or "") or str(address).startswith(SOCKET):
        return None
    where = f"at {address}" if address else "at every address of this computer"
    return UserError(
        f"Uprooted was told to listen {where}, where others could reach it, and nobody is asked to log in.",
        fix="Set up a login (docs/login.md), or leave the address at localhost. Where everybody who can reach it shall "
        f'read, record and decide whatever they like, set {ALLOWED}="{YES}".',
    )


def refuse_to_start() -> None:
    """End the program where it must not listen."""
    try:
        found = refusal(st.get_option("server.address"))
    except UserError as error:
        found = error
    if found is not None:
        sys.exit(f"\n{found}\n")


class OnlyHere:
    """Lets in requests of this computer alone while nobody is asked to log in, whoever started the server and how.

    The name that a request gives the server is looked at too: a page elsewhere cannot let its own name point here, and
    a proxy that forgot the login publishes nothing.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] not in ("http", "websocket") or _may_ask(scope):
            await self.app(scope, receive, send)
        elif scope["type"] == "websocket":
            await WebSocketClose(1008)(scope, receive, send)
        else:
            await PlainTextResponse(REFUSED, status_code=403)(scope, receive, send)


def _may_ask(scope: Scope) -> bool:
    try:
        if secrets.login() or _is_allowed():
            return True
    except UserError:
        return False
    client = scope.get("client")
    return (client is None or _is_here(client[0])) and _is_here(_host(Headers(scope=scope).get("host", "")))


def _host(header: str) -> str:
    """The name in a Host header, without its port.

    >>> _host("[::1]:8501"), _host("localhost:8501"), _host("127.0.0.1")
    ('::1', 'localhost', '127.0.0.1')
    """
    name, _, rest = header.removeprefix("[").partition("]")
    return name if rest or header.startswith("[") else header.partition(":")[0]


def _is_here(name: str) -> bool:
    if name == HERE:
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


def _is_allowed() -> bool:
    return os.environ.get(ALLOWED, "").strip().lower() == YES
