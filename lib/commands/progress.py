"""How far a long file is, on the terminal's error stream: one line that changes, or a line now and then in a log."""

import sys
import time
from typing import TextIO

PATIENCE_SECONDS = 2.0
LINES_EVERY_SECONDS = 5.0


class Progress:
    """Tells how far something is, once it has taken two seconds.

    Args:
        stream: Where to.
    """

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._is_screen = self._stream.isatty()
        self._said_at = time.monotonic() + PATIENCE_SECONDS - LINES_EVERY_SECONDS
        self._width = 0

    def __call__(self, share: float, words: str) -> None:
        """Tell it, if it is time to.

        Args:
            share: What is done, from 0 to 1.
            words: What is being done, in a few words.
        """
        now = time.monotonic()
        if self._is_screen and self._width or now - self._said_at >= LINES_EVERY_SECONDS:
            said = f"{share:4.0%}  {words}"
            self._said_at = now
            self._stream.write(f"\r{said:<{self._width}}" if self._is_screen else f"{said}\n")
            self._stream.flush()
            self._width = len(said)

    def end(self) -> None:
        """Leave the line that changed."""
        if self._is_screen and self._width:
            self._stream.write("\n")
