"""Who asks the feed, and what they may have.

Where the installation has no login and no keys, the feed answers this computer alone. The name that a request gives the
server is looked at too: a web page elsewhere cannot read the feed by letting its own name point here. Where people log
in, every program needs a key; where there are keys and no login, whoever has none gets what is public: behind a proxy
all requests seem to come from here.
"""

import hmac
import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import streamlit as st
from starlette.requests import Request

from lib.errors import UserError
from lib.vocabulary import SENSITIVITIES

HERE = {"localhost", "127.0.0.1", "::1"}
ELSEWHERE = UserError(
    "The feed answers this computer only.", fix="Ask from the computer that the program runs on, as http://127.0.0.1."
)
UNKNOWN_KEY = UserError(
    "The feed does not know this key.", fix="Send the key that you were given as the header Authorization: Bearer KEY."
)
NO_KEY = UserError(
    "People log in here, so the feed answers programs with a key alone.",
    fix="Ask whoever runs this installation for a key, and send it as the header Authorization: Bearer KEY.",
)
LOGIN = "auth"
SCHEME = "bearer "


class Refused(Exception):
    """Whoever asks gets no answer.

    Args:
        status: 401 where their key is unknown or missing, 403 where they may not ask.
        error: What is wrong, and what to do.
    """

    def __init__(self, status: int, error: UserError) -> None:
        self.status, self.error = status, error
        super().__init__(str(error))


@dataclass(frozen=True)
class Key:
    """A key of the feed, as the installation's secrets hold it.

    Attributes:
        digest: SHA-256 of the key, in lowercase hexadecimal; the key itself is kept by whoever uses it.
        audience: The most sensitive audience that its holder belongs to.
    """

    digest: str
    audience: str


def digest(key: str) -> str:
    """What the secrets hold of a key."""
    return sha256(key.encode()).hexdigest()


def most(request: Request, *, needs_key: bool = True) -> str:
    """The most sensitive audience that whoever asks belongs to.

    Args:
        request: With its key as the header `Authorization: Bearer KEY`, where it has one.
        needs_key: Whether what is asked for is for holders of keys alone where people log in.

    Raises:
        Refused: The key is unknown or missing, or it is another computer that asks and nobody may from there.
    """
    secrets = _secrets()
    if not _asks_for_keys(secrets):
        if not _is_from_here(request):
            raise Refused(403, ELSEWHERE)
        return SENSITIVITIES[-1]
    given = request.headers.get("authorization", "")
    if given:
        return held(keys(secrets), given)
    if needs_key and LOGIN in secrets:
        raise Refused(401, NO_KEY)
    return SENSITIVITIES[0]


def held(known: list[Key], given: str) -> str:
    """The audience of the key that a request gives; the time that this takes does not depend on which key it is.

    Args:
        known: The keys of the installation.
        given: The header `Authorization`.

    Raises:
        Refused: It is none of them.
    """
    told = digest(given[len(SCHEME) :].strip()) if given.lower().startswith(SCHEME) else ""
    fitting = [key.audience for key in known if hmac.compare_digest(key.digest, told)]
    if not fitting:
        raise Refused(401, UNKNOWN_KEY)
    return fitting[0]


def keys(secrets: Mapping[str, Any]) -> list[Key]:
    """The keys that the secrets name; one that names no audience of ours opens nothing.

    Args:
        secrets: The installation's, with tables such as `[feed.keys.sitrep]` of `sha256` and `audience`.
    """
    named = secrets.get("feed", {}).get("keys", {}).values()
    return [Key(str(key["sha256"]).lower(), key["audience"]) for key in named if key.get("audience") in SENSITIVITIES]


def _asks_for_keys(secrets: Mapping[str, Any]) -> bool:
    return LOGIN in secrets or bool(secrets.get("feed", {}).get("keys"))


def _secrets() -> Mapping[str, Any]:
    return st.secrets.to_dict() if st.secrets.load_if_toml_exists() else {}


def _is_from_here(request: Request) -> bool:
    asking = request.client.host if request.client else ""
    try:
        is_near = ipaddress.ip_address(asking).is_loopback
    except ValueError:
        is_near = False
    return is_near and request.url.hostname in HERE
