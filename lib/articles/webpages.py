"""A web page: its article without what stands around it, found by trafilatura."""

import re
from urllib.parse import urlsplit

import trafilatura
from lxml.html import HTMLParser, document_fromstring
from trafilatura.settings import Document

from lib.articles.model import Article
from lib.articles.paragraphs import tidy
from lib.articles.pruning import prune
from lib.articles.published import published_on
from lib.articles.statements import statements
from lib.errors import UserError

LARGEST_PAGE = 10_000_000
DECLARED = re.compile(r"^\s*<\?xml[^>]*\?>")
SENTENCE = re.compile(r"""^.{40,}[.!?…。؟۔।]["'”’»)\]]*$""", re.MULTILINE)
MARKS = re.compile(r"^\|(?:-+\|)+ *$|^[|-] |(?: \|)+ *$", re.MULTILINE)
NO_ARTICLE = "This page holds no article: only menus, links or short notices."


def page(text: str, content: bytes, *, url: str = "") -> Article:
    """The article of a web page.

    Args:
        text: The page's HTML, decoded.
        content: Its bytes.
        url: Where it was found; the page's own address is taken where this is empty.

    Raises:
        UserError: The page holds no article, or is too large to be one.
    """
    if len(content) > LARGEST_PAGE:
        raise UserError(f"The page has {len(content) // 1_000_000} MB.", fix="Paste the text of the article instead.")
    tree = document_fromstring(
        DECLARED.sub("", text) or "<html/>", parser=HTMLParser(remove_comments=True, remove_pis=True)
    )
    said = statements(tree)
    prune(tree, said.title)
    day, note = published_on(said, tree, url)
    found = trafilatura.bare_extraction(tree, include_comments=False)
    body = tidy(MARKS.sub("", found.text or "")) if isinstance(found, Document) else ""
    if not SENTENCE.search(body):
        raise UserError(NO_ARTICLE, fix="Open the article itself, or paste its text.")
    return Article(
        text=body,
        title=said.title,
        publisher=said.publisher or _host(url),
        published_on=day,
        url=url or said.named.get("og:url", ""),
        language=(tree.get("lang") or "")[:2].lower(),
        kind="html",
        content=content,
        notes=(note,) if note else (),
    )


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")
