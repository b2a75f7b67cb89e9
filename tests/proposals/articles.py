"""What tests of proposals share: a small article, a draft of it, and its document."""

from dataclasses import replace
from datetime import date

from lib.articles import pasted
from lib.documents import Document
from lib.proposals import About, Draft

TODAY = date(2010, 7, 1)
PUBLISHED = date(2010, 6, 15)
TEXT = """Clashes in Osh
The Health Ministry said on Monday that at least 23 people had been killed in Osh, Kyrgyzstan.
Police said that 41 people were injured there.
Doctors spoke of a full hospital.
"""


def draft(text: str = TEXT, **about: object) -> Draft:
    """A fresh draft of a text, of a wire's article of 15 June 2010 unless told otherwise."""
    told = replace(About("Clashes in Osh", "Wire", PUBLISHED, crisis="Osh 2010"), **about)
    return Draft.of(pasted(text), told, today=TODAY)


def document(of: Draft) -> Document:
    """The article of a draft as the ledger keeps it."""
    return Document.of(
        of.article.content, kind="article", title=of.about.title, publisher=of.about.publisher,
        published_on=of.about.published_on, text=of.article.text,
    )  # fmt: skip
