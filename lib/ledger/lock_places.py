"""The places of a ledger's lock: a file in its folder, a property of a small table in its bucket."""

import os
import time
import uuid
from contextlib import suppress
from pathlib import Path

import pyarrow as pa
from deltalake import CommitProperties, DeltaTable
from deltalake.exceptions import CommitFailedError, DeltaError

from lib.ledger import log
from lib.ledger.creation import make
from lib.ledger.errors import cannot_write
from lib.ledger.lock import LOOK_EVERY, Place
from lib.ledger.storage import is_bucket

NAME = ".compacting"
HOLDER, SIGN = "uprooted.holder", "uprooted.sign"
_NOTHING = pa.schema([("nothing", pa.string())])


def of_ledger(root: str) -> Place:
    """Where the lock of a ledger is.

    Args:
        root: Its folder, or s3://bucket/prefix.
    """
    return InTable(f"{root}/{NAME}") if is_bucket(root) else InFile(Path(root, NAME))


class InFile:
    """A file that exists while somebody holds the lock; touched, it has another time.

    Args:
        path: Of the file, in a folder that exists.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def take(self, token: str) -> bool:
        """Make the file, if it is not there; it never stands without its token, whatever stops this process."""
        written = self._beside()
        try:
            written.write_text(token, encoding="utf-8")
            return self._linked(written)
        except OSError as error:
            raise cannot_write(str(self._path.parent), error.strerror) from error
        finally:
            with suppress(OSError):
                written.unlink(missing_ok=True)

    def _linked(self, written: Path) -> bool:
        try:
            os.link(written, self._path)
        except FileExistsError:
            return False
        except OSError:  # a disk without links
            try:
                with open(self._path, "x", encoding="utf-8") as file:
                    file.write(written.read_text(encoding="utf-8"))
            except FileExistsError:
                return False
        return True

    def holder(self) -> str:
        """What the file says."""
        try:
            return self._path.read_text(encoding="utf-8")
        except OSError:
            return ""

    def mark(self) -> tuple[int, int] | None:
        """Which file it is, and when it was touched."""
        try:
            found = self._path.stat()
        except OSError:
            return None
        return found.st_ino, found.st_mtime_ns

    def touch(self, token: str) -> None:
        """Give the file the time of now."""
        try:
            os.utime(self._path)
        except OSError:
            return

    def put_away(self, seen: object) -> None:
        """Remove the file of another; renaming it first lets only one of those who wait do so."""
        away = self._beside()
        try:
            if self.mark() == seen:
                os.rename(self._path, away)
                away.unlink()
        except OSError:
            time.sleep(LOOK_EVERY)

    def release(self, token: str) -> None:
        """Remove the file."""
        if self.holder() == token:
            self._path.unlink(missing_ok=True)

    def _beside(self) -> Path:
        return self._path.with_name(f"{self._path.name}.{uuid.uuid4().hex}")


class InTable:
    """A Delta table without rows whose property says who holds the lock.

    Of several who change a property of one version, one commits: the bucket lets nobody put what another has put.

    Args:
        address: Of the table.
    """

    def __init__(self, address: str) -> None:
        self._address = address
        make(address, _NOTHING, {})

    def take(self, token: str) -> bool:
        """Commit the token, if the newest version has none."""
        handle = log.opened(self._address)
        return not _holder(handle) and self._says(handle, token)

    def holder(self) -> str:
        """What the newest version says."""
        return _holder(log.opened(self._address))

    def mark(self) -> int:
        """The newest version."""
        return log.opened(self._address).version()

    def touch(self, token: str) -> None:
        """Commit the token once more."""
        handle = log.opened(self._address)
        if _holder(handle) == token:
            self._says(handle, token)

    def put_away(self, seen: object) -> None:
        """Commit that nobody holds the lock, after the version that was seen."""
        handle = log.opened(self._address)
        if handle.version() == seen:
            self._says(handle, "")

    def release(self, token: str) -> None:
        """Commit that nobody holds the lock."""
        handle = log.opened(self._address)
        if _holder(handle) == token:
            self._says(handle, "")

    def _says(self, handle: DeltaTable, token: str) -> bool:
        told = {HOLDER: token, SIGN: uuid.uuid4().hex}
        try:
            handle.alter.set_table_properties(
                told, raise_if_not_exists=False, commit_properties=CommitProperties(max_commit_retries=0)
            )
        except CommitFailedError:
            return False
        except (DeltaError, OSError) as error:
            raise cannot_write(self._address, error) from error
        return True


def _holder(handle: DeltaTable) -> str:
    return str(handle.metadata().configuration.get(HOLDER) or "")
