"""The log of a Delta table: opening it, whether it moved on, what its commits say, which file of it is damaged."""

import json
import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from deltalake import DeltaTable
from deltalake.exceptions import DeltaError

from lib.errors import UserError
from lib.ledger import storage
from lib.ledger.errors import corrupted, in_short, newer_protocol, unreachable
from lib.ledger.storage import is_bucket

AT_ONCE = 16
UNSUPPORTED = "Unsupported"


def opened(address: str, version: int | None = None) -> DeltaTable:
    """A table, opened for its caller alone.

    Args:
        address: Of the table.
        version: As of which version; None for the newest.

    Raises:
        UserError: If it is damaged or out of reach.
    """
    try:
        return DeltaTable(address, version=version, storage_options=storage.options(address))
    except (DeltaError, OSError) as error:
        raise damage(address, error) from error


def follow(handle: DeltaTable, address: str) -> None:
    """Take an opened table to its newest version.

    Raises:
        UserError: If it is damaged or out of reach.
    """
    try:
        handle.update_incremental()
    except (DeltaError, OSError) as error:
        raise damage(address, error) from error


def is_begun(address: str) -> bool:
    """Whether the first commit of a table is there.

    Raises:
        OSError: It cannot be known.
    """
    return storage.is_there(address, _name(0)) if is_bucket(address) else commit(address, 0).exists()


def commit(address: str, version: int) -> Path:
    """The file in which a version of a table in a folder was committed."""
    return Path(address, _name(version))


def _name(version: int) -> str:
    return f"_delta_log/{version:020d}.json"


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


def told(address: str, versions: Iterable[int]) -> Iterator[tuple[int, dict[str, Any]]]:
    """What commits say of themselves, in the order of the versions; nothing where one says nothing or is not there.

    `DeltaTable.history` of deltalake 1.6 gives a table's newest commits the numbers of older ones, once somebody has
    committed since the table was opened.

    Raises:
        UserError: If the bucket of the table is out of reach.
    """
    if not is_bucket(address):
        yield from ((version, _said(address, version)) for version in versions)
        return
    wanted = list(versions)
    try:
        with ThreadPoolExecutor(AT_ONCE) as pool:
            yield from zip(wanted, pool.map(lambda version: _said(address, version), wanted), strict=True)
    except OSError as error:
        raise unreachable(address, error) from error


def _said(address: str, version: int) -> dict[str, Any]:
    try:
        for line in _read(address, version).splitlines():
            if line.startswith(b'{"commitInfo"'):
                said: dict[str, Any] = json.loads(line)["commitInfo"]
                return said
    except FileNotFoundError:
        pass
    return {}


def _read(address: str, version: int) -> bytes:
    return storage.content(address, _name(version)) if is_bucket(address) else commit(address, version).read_bytes()


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
    """What to say of a table that cannot be opened: the damaged file where it is found, or a bucket out of reach."""
    if is_bucket(address) and isinstance(why, OSError):
        return unreachable(address, why)
    if UNSUPPORTED in str(why):
        return newer_protocol(address, why)
    if not is_bucket(address):
        for file in sorted(Path(address, "_delta_log").glob("*.json"), reverse=True)[:100]:
            try:
                lines = file.read_text(encoding="utf-8").splitlines()
                if not all(isinstance(json.loads(line), dict) for line in lines if line.strip()) or not lines:
                    return corrupted(address, f"_delta_log/{file.name}", "it holds no commit")
            except ValueError as error:
                return corrupted(address, f"_delta_log/{file.name}", error)
    return corrupted(address, "its log", in_short(why))
