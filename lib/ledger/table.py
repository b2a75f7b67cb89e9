"""One Delta table of the ledger, opened once per process and shared by its threads."""

import threading
from collections import OrderedDict
from collections.abc import Iterable
from datetime import datetime
from typing import Any

import pyarrow as pa
from deltalake import ColumnProperties, CommitProperties, DeltaTable, WriterProperties, write_deltalake
from deltalake.exceptions import CommitFailedError, DeltaError

from lib.ledger import creation, log
from lib.ledger.engine import connection
from lib.ledger.errors import cannot_write
from lib.ledger.schema import HEAVY, TABLES
from lib.ledger.snapshots import Snapshot, snapshot
from lib.ledger.touches import Touches, latest_of, metadata

OLDER_KEPT = 8
RETRIES = 200
LOOKED_BACK = 16
ROWS_IN_A_GROUP = 64 * 1024
_AS_IS = ColumnProperties(dictionary_enabled=False, statistics_enabled="NONE")
WRITER = WriterProperties(
    max_row_group_size=ROWS_IN_A_GROUP,
    compression="ZSTD",
    compression_level=1,
    column_properties=dict.fromkeys(HEAVY, _AS_IS),  # else several copies of a large file are held while it is written
)


class Behind(Exception):
    """Somebody committed since the version that a write was to follow; nothing was written."""


class Table:
    """A Delta table: what it holds now or held at a version, and appending to it.

    Args:
        root: The ledger's folder, or s3://bucket/prefix.
        name: A name in `schema.TABLES`.

    Attributes:
        remembered: What others conclude from the table and want to keep as long as it is open.
    """

    def __init__(self, root: str, name: str) -> None:
        self.name = name
        self.address = f"{root}/{name}"
        self._reading = threading.RLock()
        self._writing = threading.RLock()
        self._identity: tuple[int, int] | None = None
        self._reader: DeltaTable | None = None
        self._writer: DeltaTable | None = None
        self._newest: Snapshot | None = None
        self._older: OrderedDict[int, Snapshot] = OrderedDict()
        self._touches = Touches()
        self.remembered: dict[str, Any] = {}
        self._held: tuple[frozenset[str], pa.Table] = (frozenset(), TABLES[name].empty_table())

    def prepare(self) -> None:
        """Make the table where there is none; add the columns that an older one lacks.

        Raises:
            UserError: If it cannot be written, is damaged, or was written by a newer program.
        """
        with self._writing, self._reading:
            if self._newest is not None and self._is_same():
                self.latest()
                return
            creation.create(self.address, self.name)
            creation.upgrade(self.address, self.name, self.latest().columns)

    def latest(self) -> Snapshot:
        """The table as it is now."""
        with self._reading:
            if self._newest is None or self._reader is None or not self._is_same():
                return self._open()
            if log.moved_on(self.address, self._newest.version):
                log.refuse_empty(self.address, self._newest.version)
                log.follow(self._reader, self.address)
                if self._reader.version() != self._newest.version:
                    self._newest = snapshot(self._reader, self.name, self.address)
            return self._newest

    def at(self, version: int) -> Snapshot:
        """The table as it was at a version.

        Raises:
            LookupError: If there is no such version.
        """
        with self._reading:
            newest = self.latest()
            if version == newest.version:
                return newest
            if not 0 <= version < newest.version:
                raise LookupError(version)
            if version not in self._older:
                self._older[version] = snapshot(self._opened(version), self.name, self.address)
                while len(self._older) > OLDER_KEPT:
                    self._older.popitem(last=False)
            self._older.move_to_end(version)
            return self._older[version]

    def touched(self, crisis: str | None) -> int:
        """The last version that touched a crisis, or everything."""
        with self._reading:
            newest = self.latest()
            since = range(self._touches.upto + 1, newest.version + 1)
            self._touches.follow(log.told(self.address, since))
            return self._touches.last(crisis)

    def held(self, wanted: Snapshot) -> pa.Table:
        """All rows of a small table in memory; of a newer version only the new files are read."""
        with self._reading:
            files = frozenset(wanted.paths())
            known, rows = self._held
            if known == files:
                return rows
            if not known <= files:
                known, rows = frozenset(), TABLES[self.name].empty_table()
            with connection() as opened:
                wanted.view(opened, "added", only=sorted(files - known))
                added = opened.sql("from added").to_arrow_table().cast(TABLES[self.name])
            rows = pa.concat_tables([rows, added]).combine_chunks()
            if wanted is self._newest:
                self._held = (files, rows)
            return rows

    def touched_since(self, version: int) -> set[str] | None:
        """The crises that were touched after a version; None for everything."""
        with self._reading:
            self.touched(None)
            return self._touches.since(version)

    def recorded_until(self) -> datetime:
        """The latest instant that a writer said of its rows; long ago, where none of the last commits says one."""
        with self._reading:
            newest = self.latest().version
            return latest_of(
                said for _, said in log.told(self.address, range(newest, max(newest - LOOKED_BACK, 0), -1))
            )

    def append(
        self,
        rows: pa.Table | pa.RecordBatchReader,
        *,
        touches: Iterable[str] | None,
        at: datetime | None = None,
        onto: int | None = None,
    ) -> None:
        """Append rows in one commit: they are there whole or not at all.

        Args:
            rows: In the table's schema.
            touches: The crises that they touch; None for everything.
            at: When they were recorded, where that is later than all before them.
            onto: The version that the commit must follow; None where any will do.

        Raises:
            Behind: If the table has moved on since `onto`.
            UserError: If the table cannot be written.
        """
        commit = CommitProperties(metadata(touches, at), max_commit_retries=RETRIES if onto is None else 0)
        with self._writing:
            writer = self._opened_to_write()
            if onto is not None and writer.version() != onto:
                raise Behind
            try:
                write_deltalake(writer, rows, mode="append", writer_properties=WRITER, commit_properties=commit)
            except (DeltaError, OSError) as error:
                self._writer = None
                if onto is not None and isinstance(error, CommitFailedError):
                    raise Behind from error
                raise cannot_write(self.address, error) from error

    def handle(self) -> DeltaTable:
        """A table opened for its caller alone, at the newest version."""
        return self._opened(None)

    def _is_same(self) -> bool:
        try:
            return log.identity(self.address) == self._identity
        except FileNotFoundError:
            return False

    def _open(self) -> Snapshot:
        try:
            log.refuse_empty(self.address)
        except FileNotFoundError as error:
            raise log.damage(self.address, error) from error
        self._reader = self._opened(None)
        self._identity = log.identity(self.address)
        self._writer, self._touches = None, Touches()
        self._older.clear()
        self.remembered.clear()
        self._newest = snapshot(self._reader, self.name, self.address)
        return self._newest

    def _opened(self, version: int | None) -> DeltaTable:
        return log.opened(self.address, version)

    def _opened_to_write(self) -> DeltaTable:
        self.latest()
        if self._writer is None:
            self._writer = self._opened(None)
        else:
            log.follow(self._writer, self.address)
        return self._writer


_TABLES: dict[str, Table] = {}
_OPENING = threading.Lock()


def shared(root: str, name: str) -> Table:
    """The table as this process has opened it, so that no page opens it again."""
    with _OPENING:
        return _TABLES.setdefault(f"{root}/{name}", Table(root, name))
