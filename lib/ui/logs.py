"""Logs without what stands in files and articles: a bug is logged by its kind and its place, without its words."""

import logging
import traceback
from typing import Any


def leave_out_words() -> None:
    """From now on, what any logger of this process says of an error has no text of the error's in it.

    An error may quote the cell that it failed on, and a cell may name a person. The lines of a traceback are our code
    and its packages' alone.
    """
    usual = logging.getLogRecordFactory()

    def made(*told: Any, **more: Any) -> logging.LogRecord:
        record = usual(*told, **more)
        if record.exc_info and record.exc_info[1] is not None:
            record.exc_text = without_words(record.exc_info[1])
            record.exc_info = None
        return record

    logging.setLogRecordFactory(made)
    logging.raiseExceptions = False  # else a log that cannot be written tells what it was about, words and all


def without_words(error: BaseException) -> str:
    """A traceback with the kinds of the errors in the place of their words, the first cause first."""
    parts = []
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if cause is not None:
        parts.append(without_words(cause))
    parts.append("Traceback (most recent call last):\n" + "".join(traceback.format_tb(error.__traceback__)))
    return "\n".join([*parts[:-1], f"{parts[-1]}{type(error).__module__}.{type(error).__qualname__}"])
