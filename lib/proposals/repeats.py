"""Wire copy: which recorded articles a new one is nearly the same as, and what it repeats from them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pandas as pd

from lib import words
from lib.articles.likeness import alike, signature
from lib.ledger import Ledger
from lib.proposals.drafts import Draft
from lib.proposals.items import Item

SAME = ("metric", "unit", "value", "low", "high", "words")
SHARE, NEAR = 0.8, 0.65
STATED = "select * from observations where state <> 'retracted' and document_id in (select unnest($documents))"


@dataclass(frozen=True)
class Copy:
    """A recorded article that is nearly the same as a new one.

    Attributes:
        document_id: Its document.
        name: Its title, publisher and day, to be shown.
        share: How much of the shorter text stands in the longer one, from 0 to 1.
    """

    document_id: str
    name: str
    share: float


def copies(ledger: Ledger, document_id: str, text: str, signatures: dict[str, bytes]) -> list[Copy]:
    """The recorded articles that a new one is nearly the same as, the likest first.

    Args:
        ledger: Where they are recorded.
        document_id: Of the new article, which is no copy of itself.
        text: The new article's.
        signatures: Of articles that were compared before, by document; those that are new are added.
    """
    documents = ledger.documents()
    others = documents[(documents["kind"] == "article") & (documents["id"] != document_id)].set_index("id")
    for name in others.index.difference(list(signatures)):
        signatures[str(name)] = signature(ledger.document(str(name)).text)
    near = alike(text, {str(name): signatures[str(name)] for name in others.index}, NEAR)
    exact = alike(text, {name: ledger.document(name).text for name, _ in near}, SHARE)
    return [Copy(name, _name(others.loc[name].to_dict()), share) for name, share in exact]


def compared(draft: Draft, ledger: Ledger, found: Iterable[Copy]) -> Draft:
    """A draft in which what its near copies say already is left out as a duplicate, which a person may change.

    Args:
        draft: A new article's.
        ledger: Where the copies are recorded.
        found: The copies.
    """
    names = {one.document_id: one.name for one in found}
    if not names:
        return draft
    recorded = ledger.query(STATED, {"documents": list(names)})
    said = {_key(row): row for row in recorded.to_dict("records")}
    return replace(draft, items=tuple(_left_out(draft.items, said, names)))


def _left_out(
    items: Iterable[Item], said: Mapping[tuple[str, ...], Mapping[Any, Any]], names: Mapping[str, str]
) -> Iterable[Item]:
    for item in items:
        first = said.get(_key(item.cells))
        if first is None or item.is_touched:
            yield item
        else:
            note = f"The same as in {names[str(first['document_id'])]}."
            yield replace(item.decided("rejected", "duplicate", note), repeats=str(first["observation_id"]))


def _key(row: Mapping[Any, Any]) -> tuple[str, ...]:
    return tuple("" if pd.isna(row[name]) else str(row[name]) for name in SAME)


def _name(document: Mapping[Any, Any]) -> str:
    day: date | None = document["published_on"]
    printed = [document["publisher"], "" if pd.isna(day) else words.day_in_words(day)]
    return ", ".join([f"“{document['title'] or 'an article without a title'}”", *(part for part in printed if part)])
