"""A check: how one kind of problem is found among statements, and how it is told."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import duckdb
import pandas as pd

from lib import words
from lib.metrics import METRICS

Row = Mapping[str, Any]
Rows = list[Row]
Find = Callable[[duckdb.DuckDBPyConnection, pd.DataFrame], pd.DataFrame]


@dataclass(frozen=True)
class Check:
    """A way to find one kind of problem.

    Attributes:
        kind: One of `KINDS`.
        find: Gives one row per problem, from the rule's own tables and the observations: `ordinals` (places in the
            table of the reports it rests on, the one to name first), `suspects` (those that a person might reject).
        tell: Says what is wrong in one sentence, from the first of these reports (`speaker` is who says it) and the
            problem's row.
    """

    kind: str
    find: Find
    tell: Callable[[Rows, Row], str]


def asking(sql: str) -> Find:
    """A `find` that is one question to the rule's tables."""
    return lambda connection, observations: connection.execute(sql).df()


def amount(row: Row) -> str:
    """A report's number with its hedge and its unit."""
    return words.observation_in_words(row)


def day(row: Row) -> str:
    """The last day that a report counts."""
    return words.day_in_words(row["period_end"], row["date_precision"] or "day")


def dated(row: Row) -> str:
    """A report's number with its day: "at least 117 on 14 June 2010"."""
    return f"{amount(row)} on {day(row)}"


def noun(row: Row) -> str:
    """What a report counts, after its number."""
    return METRICS[row["metric"]].noun


def place(row: Row) -> str:
    """The finest place below the country that a report names, as its reporter spelled it; empty for none."""
    return str(row["place"] or row["admin2"] or row["admin1"])
