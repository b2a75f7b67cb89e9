"""The place of a ledger: whether it may become one, and whether it is one."""

import os
import re
from pathlib import Path

from lib.ledger.errors import cannot_write, no_bucket, not_a_folder, something_else
from lib.ledger.schema import TABLES
from lib.ledger.storage import is_bucket

BUCKET = re.compile(r"\w+://[\w.-]+(/[\w.~/=-]*)?", re.ASCII)


def claim(address: str) -> None:
    """Make sure that the folder is there and is a ledger's, or may become one.

    Args:
        address: The ledger's folder; of one in a bucket only how it is written is checked.

    Raises:
        UserError: If it is no address of a bucket, cannot be made, is a file, or holds other things and no ledger.
    """
    if is_bucket(address):
        if not BUCKET.fullmatch(address):
            raise no_bucket(address)
        return
    folder = Path(address)
    try:
        if folder.exists() and not folder.is_dir():
            raise not_a_folder(address)
        folder.mkdir(parents=True, exist_ok=True)
        found = sorted(entry.name for entry in os.scandir(folder) if not entry.name.startswith("."))
    except (FileExistsError, NotADirectoryError) as error:
        raise not_a_folder(str(error.filename or address)) from error
    except OSError as error:
        raise cannot_write(address, error.strerror or error) from error
    if found and not any((folder / table / "_delta_log").is_dir() for table in TABLES):
        foreign = [name for name in found if name not in TABLES or not _is_begun(folder / name)]
        if foreign:
            raise something_else(address, foreign)


def _is_begun(table: Path) -> bool:
    """Whether a folder holds no more than a table does whose first commit another writer is about to make."""
    return table.is_dir() and all(
        entry.name.startswith((".", "_")) or entry.suffix == ".parquet" for entry in table.iterdir()
    )
