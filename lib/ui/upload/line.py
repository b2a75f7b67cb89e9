"""The line before the reader of large files: one is read at a time, so that pages of others keep their processor."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

SECONDS_BETWEEN_LOOKS = 0.5


class Line:
    """Who waits to have a large file read, first come, first served; shared by all sessions of a process."""

    def __init__(self) -> None:
        self._moved = threading.Condition()
        self._waiting: list[object] = []

    @contextmanager
    def turn(self, tell: Callable[[int], object]) -> Iterator[None]:
        """Wait until all who came before are done; whoever goes away while waiting leaves the line.

        Args:
            tell: Told how many are before, again and again while one waits; what it raises ends the waiting.
        """
        ticket = object()
        with self._moved:
            self._waiting.append(ticket)
        try:
            self._wait(ticket, tell)
            yield
        finally:
            with self._moved:
                self._waiting.remove(ticket)
                self._moved.notify_all()

    def _wait(self, ticket: object, tell: Callable[[int], object]) -> None:
        while before := self._before(ticket):
            tell(before)
            with self._moved:
                self._moved.wait(SECONDS_BETWEEN_LOOKS)

    def _before(self, ticket: object) -> int:
        with self._moved:
            return self._waiting.index(ticket)
