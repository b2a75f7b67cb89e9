"""From a read file to a batch in the ledger: recorded once, undone as one."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256

import pandas as pd
import pyarrow as pa

from lib import reading
from lib.access import Person
from lib.documents import Document
from lib.ledger import Ledger, Pieces, pieces_of
from lib.reading import Reading


@dataclass(frozen=True)
class Recorded:
    """What recording a file did.

    Attributes:
        batch_id: What undoes it as one.
        added: How many reported figures were recorded; 0 where the batch stood already.
        known: How many of them the ledger held before, from this or another document.
    """

    batch_id: str
    added: int
    known: int

    @property
    def new(self) -> int:
        """How many the ledger had not held in any document."""
        return self.added - self.known


def batch_id(document: Document, answers: Mapping[str, str]) -> str:
    """The id of what a document adds: the document's own, and the answers given to its questions.

    Args:
        document: The file as served.
        answers: What was answered, by question; the same answers in another order are the same batch.

    Returns:
        64 hexadecimal digits; without answers, the document's id.
    """
    if not answers:
        return document.id
    told = json.dumps(dict(sorted(answers.items())), ensure_ascii=False)
    return sha256(f"{document.id}\x1f{told}".encode()).hexdigest()


def record(ledger: Ledger, document: Document, read: Reading, *, answers: Mapping[str, str], by: Person) -> Recorded:
    """Record what a file states, unless the same file with the same answers stands already.

    Columns about people are neither among its observations nor in what is kept of its bytes; where a reason was given
    to record them, it stands in the record as a decision on the batch.

    Args:
        ledger: Where to.
        document: The file as served, under its name.
        read: What was read from it.
        answers: What was answered to its questions, the crisis and the day of publication among them.
        by: Who records.

    Returns:
        What was added.

    Raises:
        Forbidden: They may not record, or not what is about people.
        UserError: The ledger cannot be written.
    """
    reasons = _reasons(read)
    if reasons:
        by.must("keep personal data")
    pa.default_memory_pool().release_unused()  # else what reading a large file left over is held beside what is written
    batch = batch_id(document, answers)
    known = known_already(ledger, read.observed)
    told = replace(document, bytes=reading.kept(document.bytes, document.title, read))
    added = ledger.record(told, read.observed, batch_id=batch, by=by)
    for reason, headers in reasons.items() if added else ():
        ledger.decide("personal", batch, "kept", by=by, value=headers, note=reason, crises=())
    return Recorded(batch, added, min(known, added))


def _reasons(read: Reading) -> dict[str, list[str]]:
    """The headers of columns about people that are recorded, by the reason that was given."""
    reasons: dict[str, list[str]] = {}
    for suspect in read.suspects:
        if suspect.reason:
            reasons.setdefault(suspect.reason, []).append(suspect.header)
    return reasons


def known_already(ledger: Ledger, observations: pd.DataFrame | Pieces) -> int:
    """How many of these the ledger holds already and did not retract, whatever document stated them."""
    held: dict[str, pd.Index] = {}
    known = 0
    for piece in pieces_of(observations):
        for crisis, ids in piece.groupby("crisis")["observation_id"]:
            if str(crisis) not in held:
                rows = ledger.observations(str(crisis), columns=["observation_id", "state"])
                held[str(crisis)] = pd.Index(rows.loc[rows["state"] != "retracted", "observation_id"])
            known += int(ids.isin(held[str(crisis)]).sum())
    return known
