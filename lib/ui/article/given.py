"""Where an article comes from: a paste, a file, an address where that is allowed, or the example."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import streamlit as st

from lib import articles
from lib.articles import Article, Settings
from lib.errors import UserError
from lib.proposals import About
from lib.scope import Scope
from lib.ui import session
from lib.ui.article import drafts, joining

LARGEST_MB = 50
TYPED = "article_typed"
KINDS = ["txt", "html", "htm", "pdf", "docx", "eml"]
EXAMPLES = Path(__file__).parents[3] / "data" / "examples"
OFFLINE = (
    "Addresses are not fetched here: paste the text, or save the page and drop the file. Who runs this program can "
    "switch it on with UPROOTED_FETCH=on."
)


def ask(scope: Scope) -> None:
    """Draw the ways in which an article can be given."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.text("Paste an article or drop its file: every reported figure is marked, to be mended and accepted.")
        st.button("Try an example", key="article_example", type="tertiary", on_click=_example, args=(scope,))
    left, right = st.columns([3, 2], gap="medium")
    with left:
        st.session_state.setdefault("article_paste", st.session_state.get(TYPED, ""))
        st.text_area("The text of an article", key="article_paste", height=260, on_change=_typed)
        st.button("Read it", key="article_read", type="primary", on_click=_pasted, args=(scope,))
    with right:
        st.file_uploader(
            "Or a file: text, web page, PDF, Word or mail", type=KINDS, key="article_file",
            max_upload_size=LARGEST_MB, on_change=_dropped, args=(scope,),
        )  # fmt: skip
        _address(scope)


def _address(scope: Scope) -> None:
    if not Settings.from_environment().is_on:
        st.caption(OFFLINE)
        return
    st.text_input("Or its address", key="article_address", placeholder="https://", on_change=_fetched, args=(scope,))


def _typed() -> None:
    st.session_state[TYPED] = st.session_state["article_paste"]


def _pasted(scope: Scope) -> None:
    text = str(st.session_state.get("article_paste", ""))
    st.session_state[TYPED] = text
    _begin(scope, lambda: articles.pasted(text))


def _dropped(scope: Scope) -> None:
    file = st.session_state["article_file"]
    if file is not None:
        _begin(scope, lambda: articles.read(file.getvalue(), file.name))


def _fetched(scope: Scope) -> None:
    address = str(st.session_state["article_address"]).strip()
    if address:
        _begin(scope, lambda: articles.fetch(address, by=session.person(), settings=Settings.from_environment()))


def _example(scope: Scope) -> None:
    told = json.loads((EXAMPLES / "article.json").read_text(encoding="utf-8"))
    published = date.fromisoformat(told["published_on"])
    article = articles.read((EXAMPLES / "article.txt").read_bytes(), "article.txt")
    drafts.begin(joining.joined(article, About(told["title"], told["publisher"], published), scope))


def _begin(scope: Scope, read: Callable[[], Article]) -> None:
    """Start a draft of what was given; where it cannot be read, say why and keep what was typed."""
    with st.spinner("Reading the article"):
        try:
            article = read()
        except UserError as error:
            drafts.failed(error)
            return
        about = About(article.title, article.publisher, article.published_on, url=article.url)
        drafts.begin(joining.joined(article, about, scope))
