"""The tables that the rule works on, for whoever asks other questions of the same statements."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import duckdb
import pandas as pd

from lib import places
from lib.reconcile import own, statements, tree
from lib.reconcile.decided import Decided
from lib.reconcile.policy import Policy


@contextmanager
def working(
    observations: pd.DataFrame,
    *,
    known: date | None = None,
    policy: Policy | None = None,
    decided: Decided | None = None,
) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection to the rule's own tables, for as long as it is open; days are days since 1970.

    Args:
        observations: The tidy table (all rows accepted), or the table as the ledger reads it.
        known: The day up to which publications are known; none for all.
        policy: The brackets of the rule; its defaults where none is given.
        decided: What people decided on names of places and sources; nothing where none is given.

    Yields:
        DuckDB with `phased` (a row per observation: `ordinal` is its place in the table, its `series`, phase,
        `speaker`, `dataset`, ends, `is_known`, `is_eligible`), `marked` (repeats and zeros), `series`, `levels` and
        `running` (estimates of each series), `nodes` with their `parent`, `node_of` a series, and `nested` provinces.
    """
    policy = policy or Policy()
    with statements.opened(observations, known=known, policy=policy, decided=decided) as connection:
        own.reconciled(connection, policy)
        tree.grown(connection, places.overlaps())
        yield connection
