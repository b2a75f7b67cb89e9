"""The day on which a web page was published: as its head states it, else as it is printed near the headline."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import TypeVar
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from lib.articles.datelines import LONGEST_LINE, PRINTED, day_of, printed_day
from lib.articles.pruning import words_of
from lib.articles.statements import Statements, text_of

NAMES = (
    "article:published_time og:published_time article:published og:article:published_time datepublished date "
    "dc.date dc.date.issued dc.date.created dc.issued dcterms.date dcterms.issued dcterms.created "
    "pubdate publishdate publish-date publish_date publication_date published_date originalpublicationdate displaydate "
    "parsely-pub-date sailthru.date citation_publication_date cxenseparse:recs:publishtime"
).split()
MARKED = "//*[@itemprop='datePublished'] | //time[@pubdate] | //time[contains(@class, 'publish')]"
IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?=\D|$)")
ASIDE = {"aside", "nav", "footer"}
ADDRESSED = "The day of publication was taken from the address: check it."
Found = TypeVar("Found")


def published_on(said: Statements, tree: HtmlElement, url: str) -> tuple[date | None, str]:
    """The day of publication as printed, and a note where it is a guess.

    Args:
        said: What the page's head says.
        tree: The page without teasers, whose dates are not its own.
        url: Its address; a day in it counts where the page names none.
    """
    stated = [said.named.get(name, "") for name in NAMES]
    stated += [text_of(said.article.get(name)) for name in ("datePublished", "dateCreated")]
    stated += [_moment(element) for element in tree.xpath(MARKED)]
    day = _first_day(stated) or _near(tree, said.title, _timed)
    if day:
        return day, ""
    day = _near(tree, said.title, _printed)
    if day:
        return day, PRINTED
    in_address = IN_ADDRESS.search(urlsplit(url).path)
    day = day_of("-".join(in_address.groups())) if in_address else None
    return day, ADDRESSED if day else ""


def _near(tree: HtmlElement, title: str, find: Callable[[list[HtmlElement]], Found | None]) -> Found | None:
    """What is found in the smallest block around the headline, what follows it first; anywhere without a headline."""
    headings = sorted(tree.iter("h1", "h2", "h3"), key=lambda one: (words_of(one) != title, one.tag))
    if not headings or (headings[0].tag != "h1" and words_of(headings[0]) != title):
        return find(list(tree.iter("*")))
    before = set(headings[0].iterancestors()) | set(headings[0].xpath("preceding::*"))
    for block in headings[0].iterancestors():
        found = find(sorted(block.iter("*"), key=before.__contains__))
        if found is not None:
            return found
    return None


def _timed(elements: list[HtmlElement]) -> date | None:
    times = (one for one in elements if one.tag == "time" and not any(up.tag in ASIDE for up in one.iterancestors()))
    return _first_day(map(_moment, times))


def _printed(elements: list[HtmlElement]) -> date | None:
    return printed_day(_lines(elements))


def _lines(elements: list[HtmlElement]) -> Iterator[str]:
    """Short pieces of text that stand by themselves, in an element or behind one."""
    for element in elements:
        for text in (element.text, element.tail):
            words = " ".join((text or "").split()) if element.tag not in ("script", "style") else ""
            if 0 < len(words) <= LONGEST_LINE:
                yield words


def _first_day(stated: Iterator[str] | list[str]) -> date | None:
    return next((day for day in map(day_of, stated) if day), None)


def _moment(element: HtmlElement) -> str:
    return element.get("datetime") or element.get("content") or words_of(element)
