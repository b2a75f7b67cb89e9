"""DuckDB for the ledger: a connection per call, onto one instance that is opened once."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import duckdb

from lib.ledger.errors import unreadable

INSTANCE = ":memory:uprooted_ledger"
_OPENING = threading.Lock()
DAMAGE = ("No magic bytes", "Parquet", "Failed to read file", "reading the stream")
_KEPT: list[duckdb.DuckDBPyConnection] = []


@contextmanager
def connection() -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection for one call, to be used in `with`; what it registers, no other connection sees.

    Opening an instance takes 20 to 30 ms, connecting to one that is open a tenth of a millisecond. One thread at a
    time, as another that connects while the instance is being opened finds it without pandas and Arrow.

    Raises:
        UserError: If a file that is asked for is damaged, gone or out of reach.
    """
    with _OPENING:
        if not _KEPT:
            _KEPT.append(duckdb.connect(INSTANCE))
        opened = duckdb.connect(INSTANCE)
    with opened:
        opened.execute("set timezone = 'UTC'")
        try:
            yield opened
        except duckdb.Error as error:
            if _is_damage(error):
                raise unreadable(error) from error
            raise


def _is_damage(error: duckdb.Error) -> bool:
    """Whether an error comes from a file, not from our SQL; DuckDB has no class for what it cannot decode."""
    in_words = any(sign in str(error).split("LINE 1:")[0] for sign in DAMAGE)
    return isinstance(error, duckdb.IOException) or type(error) is duckdb.Error or in_words


def literal(value: object) -> str:
    """A text or day as a literal of SQL, for places where DuckDB takes no parameter."""
    return "'" + str(value).replace("'", "''") + "'"
