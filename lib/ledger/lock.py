"""A lock that processes hold one at a time: a file that exists while somebody has it."""

import json
import os
import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from socket import gethostname

from lib.errors import UserError
from lib.ledger.errors import cannot_write

TOUCH_EVERY = 5.0
DEAD_AFTER = 30.0
LOOK_EVERY = 0.05


@contextmanager
def held(path: Path, *, wait: float = 0.0) -> Iterator[bool]:
    """Hold a lock file; the holder touches it every 5 seconds.

    A lock whose process is gone, or that nobody touched while we watched it for 30 seconds, is taken over. Watching,
    and not comparing clocks, makes this right on shared folders and with a clock set back.

    Args:
        path: Of the lock file, in a folder that exists.
        wait: How long (seconds) to wait for another holder.

    Yields:
        Whether the lock is held; False if another has it still.
    """
    token = json.dumps({"holder": uuid.uuid4().hex, "pid": os.getpid(), "host": gethostname()})
    if not _taken(path, token, wait):
        yield False
        return
    released = threading.Event()
    toucher = threading.Thread(target=_touch, args=(path, released), daemon=True)
    toucher.start()
    try:
        yield True
    finally:
        released.set()
        toucher.join()
        if _content(path) == token:
            path.unlink(missing_ok=True)


def _taken(path: Path, token: str, wait: float) -> bool:
    deadline = time.monotonic() + wait
    seen, unchanged_since = _mark(path), time.monotonic()
    while not _created(path, token):
        mark = _mark(path)
        if mark != seen:
            seen, unchanged_since = mark, time.monotonic()
        if _is_orphan(path) or time.monotonic() - unchanged_since > DEAD_AFTER:
            _put_away(path, seen)
        elif time.monotonic() >= deadline:
            return False
        else:
            time.sleep(LOOK_EVERY)
    return True


def _created(path: Path, token: str) -> bool:
    try:
        with open(path, "x", encoding="utf-8") as file:
            file.write(token)
    except (FileExistsError, PermissionError) as error:
        if isinstance(error, PermissionError) and not path.exists():
            raise cannot_write(str(path.parent), error.strerror) from error
        return False
    except OSError as error:
        raise cannot_write(str(path.parent), error.strerror) from error
    return True


def _put_away(path: Path, seen: tuple[int, int] | None) -> None:
    """Remove an abandoned lock; renaming it first lets only one of those who wait do so."""
    away = path.with_name(f"{path.name}.{uuid.uuid4().hex}")
    try:
        if _mark(path) == seen:
            os.rename(path, away)
            away.unlink()
    except OSError:
        time.sleep(LOOK_EVERY)


def _is_orphan(path: Path) -> bool:
    """Whether the holder was a process of this machine that is gone (Windows cannot be asked without harm)."""
    if os.name == "nt":
        return False
    try:
        told = json.loads(_content(path))
        if told["host"] != gethostname():
            return False
        os.kill(told["pid"], 0)
    except ProcessLookupError:
        return True
    except (ValueError, KeyError, TypeError, PermissionError):
        return False
    return False


def _content(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        return ""


def _mark(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns


def _touch(path: Path, released: threading.Event) -> None:
    while not released.wait(TOUCH_EVERY):
        try:
            os.utime(path)
        except OSError:
            return


def busy(path: Path) -> UserError:
    """Another process holds the lock."""
    return UserError(
        f"Another process is compacting this ledger ({path.name} is held); nothing was changed.",
        fix="Wait until it is done, then try again.",
    )
