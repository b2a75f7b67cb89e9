"""Which crisis an article may join: the one on screen if it is about that country then, else one that is."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pandas as pd

from lib.articles import Article
from lib.proposals import About, Draft
from lib.scope import Scope
from lib.ui import bar, reads, record
from lib.ui.article import drafts
from lib.ui.asked import WITHOUT_CRISIS, Asked

NEAR = timedelta(days=400)


def joined(article: Article, about: About, scope: Scope) -> Draft:
    """A fresh draft of an article, with the crisis that it may join.

    Args:
        article: As read.
        about: What is known of it.
        scope: What is on screen.
    """
    draft = Draft.of(article, about, today=record.today())
    named = crisis(country(draft), about.published_on, scope)
    return drafts.compared(replace(draft, about=replace(about, crisis=named)))


def country(draft: Draft) -> str:
    """The country that most of a draft's items speak of; empty where none names one."""
    named = Counter(
        item.cells.get("origin_country") or item.cells["country"] for item in draft.items if item.cells["country"]
    )
    return named.most_common(1)[0][0] if named else ""


def crisis(country: str, published: date | None, scope: Scope) -> str:
    """The crisis that is proposed for an article; empty where none fits.

    Args:
        country: Alpha-3 code of the country that it speaks of.
        published: When it was printed.
        scope: What is on screen.
    """
    found = reads.crises()
    codes = [bar.code(str(name)) for name in found["crisis"]]
    spans = dict(zip(codes, zip(found["first_day"], found["last_published"], strict=True), strict=True))
    ordered = sorted(codes, key=lambda code: code != scope.crisis)
    for code in ordered:
        if code != WITHOUT_CRISIS and _is_near(*spans[code], published) and country in _countries(code):
            return code
    return ""


def _is_near(first: pd.Timestamp, last: pd.Timestamp, published: date | None) -> bool:
    if published is None or pd.isna(first) or pd.isna(last):
        return True
    return bool(first - NEAR <= pd.Timestamp(published) <= last + NEAR)


def _countries(code: str) -> set[str]:
    return set(reads.facets(Asked.of(Scope(crisis=code)))["country"])
