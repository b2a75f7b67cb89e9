"""From a draft to the ledger: all that an article says as proposed, in one commit, then what was decided on it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256

import pandas as pd

from lib.access import Person
from lib.documents import Document
from lib.ledger import Ledger
from lib.ledger.decisions import Wish
from lib.proposals import two_people
from lib.proposals.deciding import MENDED_BECAUSE, Decision
from lib.proposals.drafts import Draft
from lib.proposals.items import Item
from lib.proposals.rows import tidy
from lib.recording import Recorded, batch_id, known_already


def record(ledger: Ledger, document: Document, draft: Draft, *, by: Person, seen: Mapping[str, str]) -> Recorded:
    """Record all items of a draft as proposed, then what was decided on them.

    A mended item is recorded twice: as the program proposed it, rejected, and as it was mended, replacing the first.
    Where two people are asked for, or the person may not decide, what was accepted waits for another one. Who may not
    decide rejects only what nobody recorded before.

    Args:
        ledger: Where to.
        document: The article.
        draft: Its items; those without a decision wait in Review.
        by: Who records and decides.
        seen: The last decision on each observation that the ledger had when the person decided.

    Raises:
        Conflict: Somebody else decided on one of them meanwhile; the items are recorded and wait.
        UserError: The ledger cannot be written.
    """
    draft = _unmended_where_rejected(draft)
    if not two_people.may_accept_own(by):
        draft = _waiting_for_another(draft)
    good, _ = tidy(draft.items, draft.about)
    first = _as_proposed(draft, good)
    replaced = first["observation_id"].reindex(good.index).fillna("").astype("str")
    rows = pd.concat([good.assign(replaces=replaced), first])
    batch = batch_id(document, answers(draft, good))
    known = known_already(ledger, rows)
    others = set() if by.may("decide") else _held(ledger, rows)
    added = ledger.record(document, rows, batch_id=batch, by=by, state="proposed")
    for wish in _wishes(draft, good, first, by, seen):
        keys = [key for key in wish.keys if key not in others]
        if keys:
            ledger.decide_all(replace(wish, keys=keys), crises=[draft.about.crisis])
    return Recorded(batch, added, min(known, added))


def _held(ledger: Ledger, rows: pd.DataFrame) -> set[str]:
    """The observations among these that were ever recorded."""
    wanted = {"ids": rows["observation_id"].tolist()}
    held = ledger.query("select observation_id from observations where observation_id in (select unnest($ids))", wanted)
    return set(held["observation_id"])


def answers(draft: Draft, rows: pd.DataFrame) -> dict[str, str]:
    """What a person told of an article: what holds for all of it, and what they mended or added."""
    told = {name: cell for name, cell in draft.about.cells().items() if cell}
    own = [str(rows.at[item.number, "observation_id"]) for item in draft.items
           if (item.is_mended or item.is_added) and item.number in rows.index]  # fmt: skip
    return told | ({"mended": sha256("\x1f".join(sorted(own)).encode()).hexdigest()} if own else {})


def _unmended_where_rejected(draft: Draft) -> Draft:
    """The same, with what was rejected in the end as the program proposed it: how it was mended before says nothing."""
    items = (replace(item, cells=item.proposed) if item.is_mended and item.decision == "rejected" else item
             for item in draft.items)  # fmt: skip
    return replace(draft, items=tuple(items))


def _waiting_for_another(draft: Draft) -> Draft:
    """The same, with what was accepted left open."""
    items = (item.decided("") if item.decision == "accepted" else item for item in draft.items)
    return replace(draft, items=tuple(items))


def _as_proposed(draft: Draft, good: pd.DataFrame) -> pd.DataFrame:
    """The rows of mended items as the program proposed them, unless they say the same."""
    mended = [item for item in draft.items if item.is_mended and item.number in good.index]
    first, _ = tidy(mended, draft.about, as_proposed=True)
    ids = set(good["observation_id"])
    return first[~first["observation_id"].isin(ids)]


def _wishes(
    draft: Draft, good: pd.DataFrame, first: pd.DataFrame, by: Person, seen: Mapping[str, str]
) -> Iterable[Wish]:
    groups: dict[Decision, list[str]] = {}
    for item in draft.items:
        for key, decision in _decisions(item, good, first, seen):
            groups.setdefault(decision, []).append(key)
    for decision, keys in groups.items():
        told = _told(draft.items, good, first, keys)
        after = {key: seen.get(key, "") for key in keys}
        yield Wish("observation", keys, decision.decision, by, told, decision.reason, decision.note, after)


def _decisions(
    item: Item, good: pd.DataFrame, first: pd.DataFrame, seen: Mapping[str, str]
) -> Iterable[tuple[str, Decision]]:
    if item.number in first.index:
        yield str(first.at[item.number, "observation_id"]), Decision("rejected", MENDED_BECAUSE, item.note)
    if item.number in good.index:
        key = str(good.at[item.number, "observation_id"])
        if item.decision:
            yield key, Decision(item.decision, item.reason, item.note)
        elif seen.get(key):  # recorded before and undone since: what was decided then shall not hold now
            yield key, Decision("proposed")


def _told(items: Sequence[Item], good: pd.DataFrame, first: pd.DataFrame, keys: Sequence[str]) -> dict[str, object]:
    """What a decision carries for those who learn from it: where each observation stands, and which a person added."""
    spans = {item.number: [item.start, item.end] for item in items}
    named = pd.concat([good["observation_id"], first["observation_id"]])
    own = named[named.isin(keys)]
    added = [str(good.at[item.number, "observation_id"]) for item in items
             if item.is_added and item.number in good.index]  # fmt: skip
    repeats = {str(good.at[item.number, "observation_id"]): item.repeats for item in items
               if item.repeats and item.number in good.index}  # fmt: skip
    return {
        "spans": {str(key): spans[int(number)] for number, key in own.items()},
        "added": [key for key in added if key in keys],
        "repeats": {key: other for key, other in repeats.items() if key in keys},
    }
