"""What `.streamlit/secrets.toml` says: whether people log in here, and who has which role."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.errors import StreamlitSecretNotFoundError

from lib.errors import UserError
from lib.members import Members

LOGIN, ROLES, SECRET = "auth", "roles", "cookie_secret"
FEWEST_CHARACTERS = 32
SEE = "Compare it with secrets.example.toml, and start again."


def login() -> Mapping[str, Any]:
    """How people log in, as Streamlit takes it; empty where nobody is asked to.

    Raises:
        UserError: The file cannot be read, or half of what a login needs is missing: then nobody comes in.
    """
    told = _told()
    asked, roles = told.get(LOGIN), told.get(ROLES)
    if asked is None and roles is None:
        return {}
    if not asked or not roles:
        missing = ROLES if asked else LOGIN
        raise UserError(f"secrets.toml asks people to log in, and [{missing}] is missing or empty.", fix=SEE)
    if len(str(asked.get(SECRET, ""))) < FEWEST_CHARACTERS:
        raise UserError(
            f"{SECRET} in secrets.toml has fewer than {FEWEST_CHARACTERS} characters: others could guess it, and come "
            "in as anybody.",
            fix='Make one with: python -c "import secrets; print(secrets.token_hex(32))"',
        )
    Members.of(roles)
    return dict(asked)


def members() -> Members:
    """Who has which role.

    Raises:
        UserError: The table makes no sense.
    """
    return Members.of(_told().get(ROLES, {}))


def _told() -> dict[str, Any]:
    try:
        return st.secrets.to_dict()
    except StreamlitSecretNotFoundError as error:
        if any(Path(name).exists() for name in st.get_option("secrets.files")):
            raise UserError(
                f"secrets.toml cannot be read: {str(error)[:200]}",
                fix="Mend it: until then nobody can use the program.",
            ) from error
        return {}
