"""One window at a time sets up or starts Uprooted."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from launch.screen import ROOT, say


@contextmanager
def alone() -> Iterator[None]:
    """Wait until no other window sets up or starts Uprooted, and keep the others waiting.

    The lock ends with the processes that hold it, however they end. Commands run with `close_fds=False` hold it too,
    because pip may outlive a start.py that was killed.

    Raises:
        OSError: The folder cannot be written.
    """
    with (ROOT / ".venv.lock").open("a+b") as lock:
        os.set_inheritable(lock.fileno(), True)
        if not takes(lock):
            say("Another window is setting up or starting Uprooted. Waiting for it.")
            while not takes(lock):
                time.sleep(0.5)
        yield


def takes(lock: IO[bytes]) -> bool:
    """Try to take the lock for this process."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True
