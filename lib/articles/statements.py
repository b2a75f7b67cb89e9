"""What a web page says of itself in its head and its JSON-LD; lists of other articles in it say nothing of it."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml.html import HtmlElement

from lib.articles.pruning import words_of

TITLES = ("og:title", "twitter:title", "citation_title", "dc.title", "dcterms.title")
PUBLISHERS = (
    "og:site_name",
    "application-name",
    "dc.publisher",
    "dcterms.publisher",
    "citation_publisher",
    "publisher",
)
INNER = ("@graph", "mainEntity", "mainEntityOfPage")
ARTICLES = re.compile(r"Article$|^BlogPosting$|^LiveBlogPosting$|^Report$")
PARTS = re.compile(r"\s+[|–—·«»:-]\s+")


@dataclass(frozen=True)
class Statements:
    """What a page says in its head.

    Attributes:
        named: Content of meta tags, by name in lower case; the first of each.
        article: Its own article in JSON-LD, empty where there is none.
        heading: Its `h1`, where it has exactly one.
        window: The parts of its window's title.
        lesser: Its lesser headings.
    """

    named: dict[str, str]
    article: dict[str, Any] = field(default_factory=dict)
    heading: str = ""
    window: tuple[str, ...] = ()
    lesser: frozenset[str] = frozenset()

    @property
    def title(self) -> str:
        """The article's title, without the name of the site."""
        stated = next((self.named[name] for name in TITLES if self.named.get(name)), "")
        stated = stated or text_of(self.article.get("headline"))
        if self.heading and not self._names_the_site(stated):
            return self.heading
        if stated:
            return PARTS.split(stated)[0] if stated not in self.lesser else stated
        return max(self.window, key=lambda part: (part in self.lesser, len(part)), default="") or self.heading

    @property
    def publisher(self) -> str:
        """Who publishes the page, by its own words; empty where it says nothing."""
        publisher = self.article.get("publisher")
        stated = [self.named.get(name, "") for name in PUBLISHERS]
        stated.insert(1, text_of(publisher.get("name") if isinstance(publisher, dict) else publisher))
        return next((words for words in stated if words), "") or self._site()

    def _names_the_site(self, stated: str) -> bool:
        """Whether the only heading of the first order is the site's name, above all of its articles."""
        if stated:
            return self.heading not in stated and stated not in self.heading
        return self.heading in self.window and any(part in self.lesser for part in self.window)

    def _site(self) -> str:
        """The short part of the window's title that is not the article's."""
        parts = [part for part in self.window if part not in self.title and self.title not in part]
        return parts[-1] if len(parts) == 1 and len(parts[0].split()) <= 4 else ""


def statements(tree: HtmlElement) -> Statements:
    """What a page says of itself, before anything is taken out of it."""
    named: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        named.setdefault(name.lower(), " ".join((meta.get("content") or "").split()))
    headings = [words for words in map(words_of, tree.iter("h1")) if words]
    window = next((words_of(title) for title in tree.iter("title")), "")
    heading = headings[0] if len(set(headings)) == 1 else ""
    lesser = frozenset(map(words_of, tree.iter("h2", "h3")))
    return Statements(named, _own(tree, heading or window), heading, tuple(PARTS.split(window)), lesser)


def _own(tree: HtmlElement, title: str) -> dict[str, Any]:
    """The page's own article in its JSON-LD: the one of this title, else the only one."""
    found = []
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            found += list(_articles(json.loads(script.text_content(), strict=False)))
        except (ValueError, RecursionError):
            continue
    own = [one for one in found if text_of(one.get("headline")) and text_of(one["headline"]) in title]
    return own[0] if own else found[0] if len(found) == 1 else {}


def _articles(said: Any) -> Iterator[dict[str, Any]]:
    if isinstance(said, list):
        for one in said:
            yield from _articles(one)
    elif isinstance(said, dict):
        kinds = said.get("@type")
        if any(ARTICLES.search(str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds])):
            yield said
        for name in INNER:
            yield from _articles(said.get(name))


def text_of(stated: Any) -> str:
    """A text of JSON on one line; empty where it is something else."""
    return " ".join(stated.split()) if isinstance(stated, str) else ""
