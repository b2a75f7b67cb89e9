"""How an error looks that the person at the screen can mend: what is wrong, and what to do next."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from lib.errors import UserError
from lib.ui.text import plain


def show(error: UserError) -> None:
    """Say an error on the page, in the words that it brings."""
    st.error(f"{plain(error.problem)}\n\n{plain(error.fix)}")


def bug(_error: Exception) -> bool:
    """Say that a bug of ours ended the page; the terminal has the details. True: Streamlit adds nothing."""
    st.error(
        "Something went wrong here, and it is our mistake, not yours. Nothing that is recorded was changed.\n\n"
        "Load the page again; if it stays, choose another day or metric, and send us what the terminal says."
    )
    return True


@contextmanager
def said() -> Iterator[None]:
    """What goes wrong inside, and can be mended, is said on the page instead of ending it."""
    try:
        yield
    except UserError as error:
        show(error)
