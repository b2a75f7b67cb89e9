"""The ledger: every observation ever recorded, none ever changed."""

import os
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pandas as pd

from lib.access import Person
from lib.documents import Document
from lib.ledger import backup, batches, documents, folder, rights
from lib.ledger.answers import Answers
from lib.ledger.compaction import compact
from lib.ledger.decisions import Decided, Wish, decide, lasts
from lib.ledger.errors import no_batch, no_observation
from lib.ledger.pieces import Pieces, crises, stored
from lib.ledger.storage import is_bucket
from lib.ledger.touches import LATER

DEFAULT_ADDRESS = "data/ledger"
ARRIVALS = ("accepted", "proposed")


class Ledger(Answers):
    """An append-only store of documents, observations and decisions, as three Delta tables.

    A mistake is undone by a decision, which names who made it; no row is updated or deleted, so any past state can be
    read again. Several processes and threads may write at once: each batch is one commit, there whole or not at all,
    and what two of them wrote is read once. What is written is written in the order documents, observations,
    decisions, and read in the opposite order, so that nothing read points at something missing.

    Args:
        address: A folder, or s3://bucket/prefix (credentials from the environment). None for what the environment
            variable UPROOTED_LEDGER says, else data/ledger.

    Raises:
        UserError: If the folder cannot be written, holds something else, is damaged, or a newer program wrote it.
    """

    def __init__(self, address: str | None = None) -> None:
        chosen = str(address or os.environ.get("UPROOTED_LEDGER") or DEFAULT_ADDRESS)
        address = chosen if is_bucket(chosen) else os.path.abspath(chosen)
        folder.claim(address)
        super().__init__(address)

    def record(
        self,
        document: Document,
        observations: pd.DataFrame | Pieces,
        *,
        batch_id: str,
        by: Person,
        state: str = "accepted",
    ) -> int:
        """Record a document and what it states, unless its batch stands already.

        Args:
            document: What states it.
            observations: A tidy frame, one row per observation, or what holds it in pieces.
            batch_id: What one upload or one article adds, to be undone as one.
            by: Who records it.
            state: accepted on arrival (a file) or proposed until somebody decides (an article).

        Returns:
            How many observations were recorded; the same batch twice adds nothing, once undone it is recorded again.

        Raises:
            Forbidden: If they may not.
            UserError: If the ledger cannot be written.
        """
        if state not in ARRIVALS:
            raise ValueError(f"What is recorded is one of {ARRIVALS}, not {state!r}")
        rights.may_record(by, state)
        recorded_at, last = self._batch(batch_id)
        if recorded_at is not None:
            if last is None or not _is_undone(recorded_at, last):
                return 0
            rights.may_record_again(by, last)
        documents.add(self._documents, document, by.name)
        if not len(observations):
            return 0
        before = self._observations.recorded_until()
        before = before if last is None else max(before, last.decided_at)
        at = max(datetime.now(UTC), before + LATER)
        rows = stored(
            observations,
            document_id=document.id,
            batch_id=batch_id,
            recorded_by=by.name,
            recorded_at=at,
            recorded_as=state,
        )
        self._observations.append(rows, touches=crises(observations), at=at)
        return len(observations)

    def decide(
        self,
        about: str,
        key: str,
        decision: str,
        *,
        by: Person,
        value: object = None,
        reason: str = "",
        note: str = "",
        after: str | None = None,
        crises: Sequence[str] | None = None,
    ) -> str:
        """Record what a person decided on one thing.

        Args:
            about: observation, batch, event, place, source, finding, mapping or personal.
            key: The id of an observation or batch (personal: of a batch), or a name, such as "Osh, KGZ".
            decision: Of an observation: accepted, proposed, rejected, retracted. Of a batch: retracted, restored.
            by: Who decides.
            value: What comes with it, as JSON can hold it.
            reason: One of `vocabulary.REASONS`, or empty.
            note: Their own words.
            after: The last decision on that key which they had seen, empty if there was none; None: not checked.
            crises: What the decision touches, where the caller knows (then an observation is found faster); else
                found for observations and batches, and everything for the rest.

        Returns:
            The decision's id.

        Raises:
            Forbidden: If they may not decide this.
            Conflict: If somebody decided on it since; nothing was written.
            UserError: If there is no such observation or batch, or the ledger cannot be written.
        """
        seen = None if after is None else {key: after}
        wish = Wish(about, [key], decision, by, value, reason, note, seen)
        return self.decide_all(wish, crises=crises)[0]

    def decide_all(self, wish: Wish, *, crises: Sequence[str] | None = None) -> list[str]:
        """Record one decision on several things, in one commit: all of them or none.

        Args:
            wish: What is decided on which keys.
            crises: As for `decide`.

        Returns:
            The decisions' ids, in the order of the keys.

        Raises:
            Forbidden: If they may not decide this.
            Conflict: If somebody decided on one of them since; nothing was written.
            UserError: If one is not in the ledger, or the ledger cannot be written.
        """
        subject = self._subject(wish, crises) if wish.about in ("observation", "batch") else batches.Subject()
        return decide(
            self._decisions,
            wish,
            allowed=partial(rights.may_decide, wish, subject.recorded_by),
            touches=subject.crises if crises is None else crises,
            not_before=subject.latest,
        )

    def retract(self, batch_id: str, *, by: Person, reason: str = "", note: str = "", after: str | None = None) -> str:
        """Undo a batch: its observations no longer count, until it is restored or recorded again."""
        return self.decide("batch", batch_id, "retracted", by=by, reason=reason, note=note, after=after)

    def restore(self, batch_id: str, *, by: Person, note: str = "", after: str | None = None) -> str:
        """Redo a batch that was undone: its observations are as they were before."""
        return self.decide("batch", batch_id, "restored", by=by, note=note, after=after)

    def has(self, batch_id: str) -> bool:
        """Whether a batch was ever recorded, be it undone since."""
        return self._batch(batch_id)[0] is not None

    def compact(self, *, fewest: int = 2, wait: float = 0.0) -> dict[str, int]:
        """Put small files together; only `python -m lib compact` and the app, when it starts, call this.

        Args:
            fewest: A table of fewer files than this is left alone.
            wait: How long (seconds) to wait for another process that compacts.

        Returns:
            The number of files that each table has now.

        Raises:
            UserError: If another process is compacting, or the ledger cannot be written.
        """
        tables = [self._documents, self._observations, self._decisions]
        return compact(self.address, tables, fewest=fewest, wait=wait)

    def back_up(self, to: Path) -> int:
        """Copy the ledger's folder, while others record; what was copied before is not copied again.

        Args:
            to: A folder that is empty, new, or an earlier copy.

        Returns:
            How many files were copied.

        Raises:
            UserError: The ledger is in a bucket, or the copy cannot be written.
        """
        return backup.copy(self.address, to)

    def _batch(self, batch_id: str) -> tuple[datetime | None, Decided | None]:
        """When a batch was last recorded, and the last decision on it."""
        held = self._snapshots(None)
        decided = lasts(self._decisions.held(held.decisions), "batch", [batch_id])
        return batches.recorded_at(held.observations, batch_id), decided.get(batch_id)

    def _subject(self, wish: Wish, crises: Sequence[str] | None) -> batches.Subject:
        """The observations or batches that are decided on."""
        within = crises[0] if crises is not None and len(crises) == 1 else None
        found = batches.subject(self._observations.latest(), wish.about, wish.keys, within)
        for key in wish.keys:
            if key not in found.keys:
                raise no_batch(key) if wish.about == "batch" else no_observation(key)
        return found


def _is_undone(recorded_at: datetime, last: Decided) -> bool:
    return last.decision == "retracted" and last.decided_at > recorded_at
