"""Names that look like one source, and texts that look like one text: what would count as two voices."""

import duckdb
import pandas as pd

from lib import sources
from lib.checks.check import Check, Row, Rows

MOST_NAMES = 300


def _alike(connection: duckdb.DuckDBPyConnection, observations: pd.DataFrame) -> pd.DataFrame:
    """Pairs of names in one crisis and metric, the rarer one first, with the reports of the rarer one."""
    known = connection.execute(
        "select ordinal, crisis, metric from phased join series using (series) where is_known"
    ).df()
    rows = known.assign(name=sources.canonical(observations["source"]).to_numpy()[known["ordinal"].to_numpy()])
    found = []
    for _, crisis in rows[rows["name"] != ""].groupby("crisis", sort=True):
        names = crisis["name"].value_counts().head(MOST_NAMES).index.tolist()
        for at, name in enumerate(names):
            for other in sources.alike([name], names[:at]).get(name, [])[:1]:
                found.append(_pair(crisis, name, other))
    return pd.DataFrame([pair for pair in found if pair], columns=["ordinals", "suspects", "name", "other"])


def _pair(rows: pd.DataFrame, name: str, other: str) -> tuple[list[int], list[int], str, str] | None:
    metrics = rows[rows["name"] == other]["metric"]
    own = rows[(rows["name"] == name) & rows["metric"].isin(metrics)]["ordinal"].tolist()
    return (own, [], name, other) if own else None


def _names(rows: Rows, found: Row) -> str:
    return f"“{found['name']}” may be “{found['other']}”; until somebody says so they speak as two"


CHECKS = (Check("names_alike", _alike, _names),)
