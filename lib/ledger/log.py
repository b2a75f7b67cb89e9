"""The log of a Delta table in a folder: whether it moved on, whether it is the same one, which file is damaged."""

import json
import os
from pathlib import Path
from typing import Any

from deltalake.fs import DeltaStorageHandler
from pyarrow.fs import PyFileSystem

from lib.errors import UserError
from lib.ledger.errors import corrupted, first_line


def is_bucket(address: str) -> bool:
    """Whether the address names object storage, such as s3://bucket/prefix, and not a folder."""
    return "://" in address


def commit(address: str, version: int) -> Path:
    """The file in which a version of a table in a folder was committed."""
    return Path(address, "_delta_log", f"{version:020d}.json")


def identity(address: str) -> tuple[int, int] | None:
    """What tells a table in a folder from another that was put in its place; None in a bucket.

    Raises:
        FileNotFoundError: If the first file of the log is not there.
    """
    if is_bucket(address):
        return None
    first = os.stat(commit(address, 0))
    return first.st_ino, first.st_mtime_ns


def moved_on(address: str, version: int) -> bool:
    """Whether there may be a version after this one."""
    return is_bucket(address) or commit(address, version + 1).exists()


def told(address: str, version: int) -> dict[str, Any]:
    """What a commit says of itself; nothing where it says nothing or is no longer there.

    `DeltaTable.history` of deltalake 1.6 gives a table's newest commits the numbers of older ones, once somebody has
    committed since the table was opened.
    """
    try:
        for line in _read(address, version).splitlines():
            if line.startswith(b'{"commitInfo"'):
                said: dict[str, Any] = json.loads(line)["commitInfo"]
                return said
    except FileNotFoundError:
        pass
    return {}


def _read(address: str, version: int) -> bytes:
    if not is_bucket(address):
        return commit(address, version).read_bytes()
    bucket = PyFileSystem(DeltaStorageHandler(address))
    with bucket.open_input_file(f"_delta_log/{version:020d}.json") as file:
        content: bytes = file.read()
        return content


def refuse_empty(address: str, after: int = -1) -> None:
    """Stop at an empty file in the log, which deltalake takes for a commit that did nothing.

    Args:
        address: Of the table.
        after: The last version that is known to be sound.

    Raises:
        UserError: If a later commit is an empty file: what it recorded would be missing without a word.
    """
    if is_bucket(address):
        return
    with os.scandir(Path(address, "_delta_log")) as entries:
        for entry in entries:
            name = entry.name.removesuffix(".json")
            if name != entry.name and name.isdigit() and int(name) > after and entry.stat().st_size == 0:
                raise corrupted(address, f"_delta_log/{entry.name}", "it is empty")


def damage(address: str, why: Exception) -> UserError:
    """What to say of a table that deltalake cannot open, with the name of the damaged file where it is found."""
    if not is_bucket(address):
        for file in sorted(Path(address, "_delta_log").glob("*.json"), reverse=True)[:100]:
            try:
                lines = file.read_text(encoding="utf-8").splitlines()
                if not all(isinstance(json.loads(line), dict) for line in lines if line.strip()) or not lines:
                    return corrupted(address, f"_delta_log/{file.name}", "it holds no commit")
            except ValueError as error:
                return corrupted(address, f"_delta_log/{file.name}", error)
    return corrupted(address, "its log", first_line(why))
