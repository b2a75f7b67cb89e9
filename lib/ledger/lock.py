"""A lock that processes hold one at a time, in a place that says who holds it."""

import json
import os
import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from socket import gethostname
from typing import Protocol

TOUCH_EVERY = 5.0
DEAD_AFTER = 30.0
LOOK_EVERY = 0.05


class Place(Protocol):
    """Where a lock is; what it says of its holder is their token."""

    def take(self, token: str) -> bool:
        """Write a token where none is, as one step; whether that was done."""

    def holder(self) -> str:
        """The token of who holds the lock; empty where nobody does."""

    def mark(self) -> object:
        """What changes with each sign of life of the holder."""

    def touch(self, token: str) -> None:
        """Give a sign of life."""

    def put_away(self, seen: object) -> None:
        """Remove a lock that still has this mark; of several who try only one does."""

    def release(self, token: str) -> None:
        """Remove the lock, if this token holds it."""


@contextmanager
def held(place: Place, *, wait: float = 0.0) -> Iterator[bool]:
    """Hold a lock; the holder gives a sign of life every 5 seconds.

    A lock whose process is gone, or that gave no sign while we watched it for 30 seconds, is taken over. Watching, and
    not comparing clocks, makes this right on shared folders and with a clock set back.

    Args:
        place: Of the lock.
        wait: How long (seconds) to wait for another holder.

    Yields:
        Whether the lock is held; False if another has it still.
    """
    token = json.dumps({"holder": uuid.uuid4().hex, "pid": os.getpid(), "host": gethostname()})
    if not _taken(place, token, wait):
        yield False
        return
    released = threading.Event()
    toucher = threading.Thread(target=_touch, args=(place, token, released), daemon=True)
    toucher.start()
    try:
        yield True
    finally:
        released.set()
        toucher.join()
        place.release(token)


def _taken(place: Place, token: str, wait: float) -> bool:
    deadline = time.monotonic() + wait
    seen, unchanged_since = place.mark(), time.monotonic()
    while not place.take(token):
        mark = place.mark()
        if mark != seen:
            seen, unchanged_since = mark, time.monotonic()
        if _is_gone(place.holder()) or time.monotonic() - unchanged_since > DEAD_AFTER:
            place.put_away(seen)
        elif time.monotonic() >= deadline:
            return False
        else:
            time.sleep(LOOK_EVERY)
    return True


def _is_gone(token: str) -> bool:
    """Whether the holder was a process of this machine that is gone (Windows cannot be asked without harm)."""
    if os.name == "nt":
        return False
    try:
        told = json.loads(token)
        if told["host"] != gethostname():
            return False
        os.kill(told["pid"], 0)
    except ProcessLookupError:
        return True
    except (ValueError, KeyError, TypeError, PermissionError):
        return False
    return False


def _touch(place: Place, token: str, released: threading.Event) -> None:
    while not released.wait(TOUCH_EVERY):
        place.touch(token)
