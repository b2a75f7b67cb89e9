"""What a ledger answers: observations, documents, decisions, batches and crises, now or at an earlier version."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

import pandas as pd

from lib.documents import Document
from lib.ledger import batches, crises, documents, reading
from lib.ledger.decisions import verdicts
from lib.ledger.engine import connection
from lib.ledger.errors import no_document, no_version
from lib.ledger.schema import TABLES
from lib.ledger.shown import Shown
from lib.ledger.snapshots import Snapshot
from lib.ledger.table import Table, shared
from lib.vocabulary import SENSITIVITIES


class Snapshots(NamedTuple):
    """The three tables, each as of a version."""

    documents: Snapshot
    observations: Snapshot
    decisions: Snapshot

    def __str__(self) -> str:
        return ".".join(str(snapshot.version) for snapshot in self)


class Answers:
    """The reading side of a ledger; each answer is of one version of all three tables.

    They are opened in the opposite order of writing, so that nothing read points at something missing.

    Args:
        address: The ledger's folder, or s3://bucket/prefix.
        received: What is shown: only what documents of these sensitivities state, as `access.received` gives them.
        version: The version that is answered where a question names none, such as 4.7.12; None for the newest.

    Raises:
        UserError: If a table cannot be made, is damaged, or a newer program wrote it; or there is no such version.
    """

    def __init__(self, address: str, received: Sequence[str] = SENSITIVITIES, version: str | None = None) -> None:
        self.address, self._received = address, tuple(received)
        self._documents, self._observations, self._decisions = (self._table(name) for name in TABLES)
        self._shown = Shown(self._documents, received)
        self._pinned: Snapshots | None = None
        self._pinned = self._numbered(version) if version else None

    def as_of(self, version: str) -> "Answers":
        """The same ledger as it stood at a version, for reading alone.

        Raises:
            UserError: There is no such version.
        """
        return Answers(self.address, self._received, version)

    def observations(
        self,
        crisis: str | None = None,
        *,
        version: str | None = None,
        known: date | None = None,
        metric: str | None = None,
        country: str | None = None,
        columns: Sequence[str] | None = None,
        received: Sequence[str] = SENSITIVITIES,
        in_order: bool = True,
    ) -> pd.DataFrame:
        """One row per observation, with all documents that state it and its state.

        Args:
            crisis: Only of this crisis ("" is the one without a name); None for all.
            version: As recorded in this version, such as 4.7.12; None for now.
            known: Only what was published by this day, with the decisions of the version.
            metric: Only this metric.
            country: Only this country (ISO 3166-1 alpha-3).
            columns: Only these of `reading.AS_READ`.
            received: Only what documents of these sensitivities state, as `access.received` gives them.
            in_order: Whether the order matters; without it, a million rows are read in half the time.

        Returns:
            In the order in which they were recorded, those of one file by line; days, amounts and text in the types of
            the tidy frame.

        Raises:
            UserError: If there is no such version.
        """
        order = f"order by {reading.ORDER}" if in_order else ""
        wanted = f"select {reading.selected(columns)} from observations {order}"
        return self.query(
            wanted, crisis=crisis, version=version, known=known, received=received, metric=metric, country=country
        )

    def query(
        self,
        sql: str,
        parameters: Mapping[str, object] | None = None,
        *,
        version: str | None = None,
        known: date | None = None,
        received: Sequence[str] = SENSITIVITIES,
        **equal: str | None,
    ) -> pd.DataFrame:
        """Answer a question in SQL about `observations`, filtered and grouped before pandas sees it.

        Args:
            sql: DuckDB's, over the view `observations` with the columns of `reading.AS_READ`.
            parameters: Of the SQL, by name.
            version: As recorded in this version; None for now.
            known: Only what was published by this day.
            received: Only what documents of these sensitivities state.
            equal: crisis, metric, country: only rows with these values.

        Raises:
            UserError: If there is no such version.
        """
        held = self._snapshots(version)
        decided = verdicts(self._decisions, held.decisions)
        allowed = reading.Allowed(self._documents.latest(), self._shown.among(received))
        with connection() as opened:
            reading.open_observations(opened, held.observations, decided, allowed, known=known, **equal)
            answer = opened.sql(sql, params=dict(parameters)) if parameters else opened.sql(sql)
            return reading.frame(answer.to_arrow_table())

    def documents(self, version: str | None = None, *, columns: Sequence[str] = documents.LIGHT) -> pd.DataFrame:
        """One row per document, without its bytes and text unless they are asked for in `columns`."""
        held = documents.read(self._snapshots(version).documents, {"sensitivity": None, **dict.fromkeys(columns)})
        return reading.frame(self._shown.rows(held).select(list(columns)))

    def document(self, document_id: str) -> Document:
        """A document with its bytes and text.

        Raises:
            UserError: If the ledger does not have it, or does not show it.
        """
        found = documents.one(self._documents.latest(), document_id)
        if not self._shown.has(found):
            raise no_document(document_id)
        return found

    def decisions(self, version: str | None = None) -> pd.DataFrame:
        """One row per decision, oldest first; `value` is JSON. Those on what is not shown are left out."""
        held = verdicts(self._decisions, self._snapshots(version).decisions).every
        found = reading.frame(held.sort_by([("decided_at", "ascending"), ("decision_id", "ascending")]))
        if self._shown.is_everything:
            return found
        observations = self.query("select observation_id from observations", version=version)["observation_id"]
        return self._shown.decisions(found, {"observation": observations, "batch": self.batches(version)["batch_id"]})

    def batches(self, version: str | None = None) -> pd.DataFrame:
        """One row per batch, oldest first.

        Its columns: batch_id, title, kind, added_by, recorded_at, observations, sensitivity, and state (standing or
        retracted).
        """
        held = self._snapshots(version)
        decided = verdicts(self._decisions, held.decisions)
        return reading.frame(self._shown.rows(batches.batches(held.documents, held.observations, decided)))

    def crises(self, version: str | None = None) -> pd.DataFrame:
        """One row per crisis, the last report first: crisis, observations, first_day, last_day, last_published.

        Retracted batches are left out.
        """
        if not self._shown.is_everything:
            return self.query(crises.OF_SHOWN, version=version)
        held = self._snapshots(version)
        decided = verdicts(self._decisions, held.decisions)
        if version is not None or self._pinned:
            return reading.frame(crises.crises(held.observations, decided))
        tables = self._observations, self._decisions
        return reading.frame(crises.newest(tables, (held.observations, held.decisions), decided))

    @property
    def version(self) -> str:
        """Three numbers, such as 4.7.12, of documents, observations and decisions; a permalink carries them."""
        return str(self._snapshots(None))

    def touched(self, crisis: str | None = None) -> str:
        """The last commits that touched a crisis or everything: a cache key that others' crises leave alone."""
        if self._pinned:
            return self.version
        decided = self._decisions.touched(crisis)
        return f"{self._observations.touched(crisis)}.{decided}"

    def _table(self, name: str) -> Table:
        table = shared(self.address, name)
        table.prepare()
        return table

    def _snapshots(self, version: str | None) -> Snapshots:
        tables = (self._decisions, self._observations, self._documents)
        if version is None:
            return self._pinned or Snapshots(*reversed([table.latest() for table in tables]))
        return self._numbered(version)

    def _numbered(self, version: str) -> Snapshots:
        tables = (self._decisions, self._observations, self._documents)
        try:
            numbers = [int(part) for part in version.split(".")]
            return Snapshots(*(table.at(n) for table, n in zip(reversed(tables), numbers, strict=True)))
        except (ValueError, LookupError) as error:
            raise no_version(version, self.version) from error
