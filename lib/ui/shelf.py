"""A few large things that all sessions of this process may use, by what they were made from."""

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock
from typing import Generic, TypeVar

Kept = TypeVar("Kept")


class Shelf(Generic[Kept]):
    """Keeps what was used last; nobody changes what lies on it.

    Args:
        most: How many things are kept.
    """

    def __init__(self, most: int) -> None:
        self._most, self._lock = most, Lock()
        self._things: OrderedDict[Hashable, Kept] = OrderedDict()

    def put(self, key: Hashable, thing: Kept) -> Kept:
        """Keep a thing, and let go of the one that was used longest ago where there are too many."""
        with self._lock:
            self._things[key] = thing
            self._things.move_to_end(key)
            while len(self._things) > self._most:
                self._things.popitem(last=False)
        return thing

    def find(self, key: Hashable) -> Kept | None:
        """What was kept under a key, or nothing."""
        with self._lock:
            if key in self._things:
                self._things.move_to_end(key)
            return self._things.get(key)
