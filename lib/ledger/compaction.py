"""Compaction: many small files become few, one process at a time, and every row is still there afterwards."""

import uuid

from deltalake import CommitProperties
from deltalake.exceptions import CommitFailedError, DeltaError

from lib.errors import UserError
from lib.ledger import lock, lock_places, log
from lib.ledger.errors import busy, cannot_compact
from lib.ledger.table import WRITER, Table
from lib.ledger.touches import metadata

MARK = "uprooted.compaction"
FEW = 8


def compact(root: str, tables: list[Table], *, fewest: int = FEW, wait: float = 0.0) -> dict[str, int]:
    """Put the small files of each table together, under a lock that one process holds.

    Two compactions of one snapshot both commit and double the rows, without an error (deltalake 1.6). So only the
    holder of the lock compacts; the rows before and after are compared; the table is restored if they differ. Nothing
    is ever vacuumed, so that every earlier version can be read.

    Args:
        root: The ledger's address.
        tables: Those to compact.
        fewest: A table of fewer files is left alone.
        wait: How long (seconds) to wait for another process that compacts.

    Returns:
        The number of files that each table has now.

    Raises:
        UserError: If another process is compacting, or the ledger cannot be written.
    """
    with lock.held(lock_places.of_ledger(root), wait=wait) as ours:
        if not ours:
            raise busy(root)
        return {table.name: _compacted(table, fewest) for table in tables}


def _compacted(table: Table, fewest: int) -> int:
    handle = table.handle()
    if len(handle.file_uris()) < fewest:
        return len(handle.file_uris())
    before, mark = handle.version(), uuid.uuid4().hex
    commit = CommitProperties(metadata(()) | {MARK: mark})
    try:
        handle.optimize.compact(writer_properties=WRITER, commit_properties=commit)
    except (DeltaError, OSError) as error:
        raise cannot_compact(table.address, error) from error
    _refuse_other_rows(table, before, mark)
    return table.latest().files.num_rows


def _refuse_other_rows(table: Table, before: int, mark: str) -> None:
    """Undo a compaction that changed the number of rows.

    Args:
        table: The table.
        before: A version before the compaction; others may have recorded since.
        mark: What the compaction's commit carries; no commit does if there was nothing to do.

    Raises:
        UserError: If the number differed. The table was restored, unless somebody recorded meanwhile: what they
            recorded must not be lost, and rows that are there twice are read once.
    """
    handle = table.handle()
    since = range(before + 1, handle.version() + 1)
    made = [version for version, said in log.told(table.address, since) if said.get(MARK) == mark]
    if not made:
        return
    was, now = (log.opened(table.address, version).count() for version in (made[0] - 1, made[0]))
    if was == now:
        return
    kept = "what was recorded meanwhile is kept, and rows that are there twice are read once"
    if handle.version() == made[0]:
        try:
            handle.restore(made[0] - 1, commit_properties=CommitProperties(metadata(None)))
            kept = "the table was restored"
        except CommitFailedError:
            pass  # somebody recorded since the handle was opened
    raise UserError(
        f"Compacting {table.address} changed the number of its rows from {was} to {now}; {kept}.",
        fix="Compact again when nobody else does.",
    )
