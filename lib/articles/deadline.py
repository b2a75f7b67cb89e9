"""A time by which everything must be done, held even against a server that says one byte at a time."""

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Timer


class Deadline:
    """So many seconds from now.

    Args:
        seconds: How long everything may take together.
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = time.monotonic() + seconds

    @property
    def is_over(self) -> bool:
        """Whether the time is up."""
        return time.monotonic() >= self._end

    def left(self) -> float:
        """How many seconds are left.

        Raises:
            TimeoutError: None.
        """
        if self.is_over:
            raise TimeoutError
        return self._end - time.monotonic()

    @contextmanager
    def ends(self, connected: socket.socket) -> Iterator[None]:
        """Cut a connection when the time is up; what reads from it then meets its end."""
        timer = Timer(self.left(), _cut, [connected])
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()


def _cut(connected: socket.socket) -> None:
    with suppress(OSError):
        socket.socket.shutdown(connected, socket.SHUT_RDWR)
