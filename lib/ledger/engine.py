"""DuckDB for the ledger: a connection per call, onto one instance that is opened once."""

import threading

import duckdb

INSTANCE = ":memory:uprooted_ledger"
_OPENING = threading.Lock()
_KEPT: list[duckdb.DuckDBPyConnection] = []


def connection() -> duckdb.DuckDBPyConnection:
    """A connection for one call, to be used in `with`; what it registers, no other connection sees.

    Opening an instance takes 20 to 30 ms, connecting to one that is open a tenth of a millisecond. One thread at a
    time, as another that connects while the instance is being opened finds it without pandas and Arrow.
    """
    with _OPENING:
        if not _KEPT:
            _KEPT.append(duckdb.connect(INSTANCE))
        opened = duckdb.connect(INSTANCE)
    opened.execute("set timezone = 'UTC'")
    return opened


def literal(value: object) -> str:
    """A text or day as a literal of SQL, for places where DuckDB takes no parameter."""
    return "'" + str(value).replace("'", "''") + "'"
