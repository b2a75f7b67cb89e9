"""The overview: what is known now?"""

import streamlit as st

from lib import words
from lib.scope import Scope
from lib.ui import bar, cards, notices, reads
from lib.ui.card import cards as made
from lib.ui.text import plain


def overview(scope: Scope) -> None:
    """Draw the cards of a scope, where and what was reported last, and the sources."""
    asked = reads.Asked.of(scope)
    st.title(plain(scope.crisis or "Uprooted"), anchor=False)
    st.text(f"as known on {words.day_in_words(asked.day)}")
    headlines = reads.cards(asked)
    cards.wall(made(headlines, reads.course(asked), reads.speaking(asked)), scope)
    notices.sources()
