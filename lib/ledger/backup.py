"""A copy of a ledger's folder, sound though others record while it is made."""

import os
import shutil
import uuid
from pathlib import Path

from lib.errors import UserError
from lib.ledger.errors import cannot_write, not_a_folder
from lib.ledger.schema import TABLES
from lib.ledger.storage import is_bucket


def copy(root: str, to: Path) -> int:
    """Copy a ledger, or bring an earlier copy of it up to date.

    Tables are copied in the opposite order of writing, and of each the log before its files: so nothing in the copy
    points at something that is not in it. No file of a ledger is ever changed: one that is there is not copied again.

    Args:
        root: The ledger's folder.
        to: A folder that is empty, new, or an earlier copy.

    Returns:
        How many files were copied.

    Raises:
        UserError: The ledger is in a bucket, or the copy cannot be written.
    """
    if is_bucket(root):
        raise UserError(
            f"The ledger at {root} is in a bucket, which this command does not copy.",
            fix="Turn on the bucket's versions, or copy it with its own tools, as docs/deployment.md says.",
        )
    if to.exists() and not to.is_dir():
        raise not_a_folder(str(to))
    try:
        return sum(_copied(Path(root, name), to / name) for name in reversed(list(TABLES)))
    except OSError as error:
        raise cannot_write(str(to), error.strerror or error) from error


def _copied(table: Path, to: Path) -> int:
    log = sorted(path for path in (table / "_delta_log").iterdir() if not _is_unfinished(path))
    hints = [path for path in log if path.name.startswith("_")]
    commits = [path for path in log if path not in hints]
    files = [path for path in (*hints, *commits) if _copy(path, to / "_delta_log" / path.name, anew=path in hints)]
    files += [path for path in sorted(table.glob("*.parquet")) if _copy(path, to / path.name)]
    return len(files)


def _is_unfinished(path: Path) -> bool:
    """Whether a file of the log is one that a writer has not yet given its name."""
    return path.is_dir() or path.suffix not in (".json", ".parquet", "") or "#" in path.name


def _copy(path: Path, to: Path, *, anew: bool = False) -> bool:
    """Copy a file under another name first, so that one that is there is whole; whether it had to be copied."""
    if not anew and to.exists() and to.stat().st_size == path.stat().st_size:
        return False
    to.parent.mkdir(parents=True, exist_ok=True)
    partial = to.with_name(f".{uuid.uuid4().hex}")
    try:
        shutil.copyfile(path, partial)
        os.replace(partial, to)
    finally:
        partial.unlink(missing_ok=True)
    return True
