"""What people decide on what articles say, one by one or several at once; a mended number replaces the first."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from lib.access import Person
from lib.ledger import Ledger
from lib.ledger.decisions import Wish
from lib.ledger.errors import Conflict
from lib.proposals import two_people
from lib.recording import batch_id

COMMENT = {"comment": True}
MENDED_BECAUSE = "wrong number"


@dataclass(frozen=True)
class Decision:
    """What is decided on one or several observations, in the words of the ledger.

    Attributes:
        decision: accepted, rejected or proposed.
        reason: One of `vocabulary.REASONS`, or empty.
        note: The person's own words.
        is_comment: Whether only the note is new.
    """

    decision: str
    reason: str = ""
    note: str = ""
    is_comment: bool = False


def standing(ledger: Ledger, document_id: str) -> str:
    """The batch of a document that stands; empty where it was never recorded, or undone."""
    found = ledger.query(
        "select batch_id from observations where document_id = $document and state <> 'retracted' limit 1",
        {"document": document_id},
    )
    return str(found["batch_id"].iloc[0]) if len(found) else ""


def decide(ledger: Ledger, rows: pd.DataFrame, decision: Decision, *, by: Person) -> None:
    """Decide the same on several observations: on all of them or on none.

    Args:
        ledger: Where to.
        rows: As the person saw them: `observation_id`, `crisis`, `decision_id`, `recorded_by`.
        decision: What is decided.
        by: Who decides.

    Raises:
        Conflict: Somebody else decided on one of them meanwhile; nothing was written.
        UserError: They would accept what they recorded, where two people are asked for.
    """
    if decision.decision == "accepted" and not decision.is_comment:
        two_people.refuse_own(rows, by)
    keys = rows["observation_id"].astype("str").tolist()
    seen = dict(zip(keys, rows["decision_id"].astype("str"), strict=True))
    told = COMMENT if decision.is_comment else None
    wish = Wish("observation", keys, decision.decision, by, told, decision.reason, decision.note, seen)
    ledger.decide_all(wish, crises=sorted(rows["crisis"].astype("str").unique()))


def mend(ledger: Ledger, old: Mapping[str, object], mended: pd.DataFrame, *, by: Person, note: str = "") -> str:
    """Reject an observation, and record and accept the one that replaces it, which waits where others accept it.

    What was not decided waits: stopped on the way, neither number is lost, and doing the same again completes it.

    Args:
        ledger: Where to.
        old: The observation as the person saw it.
        mended: One row of the tidy table.
        by: Who mends.
        note: Why.

    Returns:
        The id of the new observation.

    Raises:
        Conflict: Somebody else decided on it meanwhile; it stays as they decided, and the new one is undone.
    """
    first = pd.DataFrame([{name: old[name] for name in ("observation_id", "crisis", "decision_id", "recorded_by")}])
    document = ledger.document(str(old["document_id"]))
    new = mended.assign(replaces=str(old["observation_id"]), line=int(str(old["line"])))
    key = str(new["observation_id"].iloc[0])
    batch = batch_id(document, {"replaces": str(old["observation_id"]), "mended": key})
    ledger.record(document, new, batch_id=batch, by=by, state="proposed")
    try:
        decide(ledger, first, Decision("rejected", MENDED_BECAUSE, note), by=by)
    except Conflict:
        ledger.retract(batch, by=by)
        raise
    if two_people.may_accept_own(by):
        ledger.decide("observation", key, "accepted", by=by, note=note, crises=[str(new["crisis"].iloc[0])])
    return key
