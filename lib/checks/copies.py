"""One text printed by several: what would count as two voices is one."""

import duckdb
import pandas as pd

from lib.articles.likeness import alike
from lib.checks.check import Check, Row, Rows, amount, day

SHORTEST = 60
DAYS_APART = 3
MOST_IN_GROUP = 50

CANDIDATES = f"""
select list(ordinal order by published, ordinal)[:{MOST_IN_GROUP}] as ordinals
from phased join quotes using (ordinal)
where is_known and length(quote) >= {SHORTEST}
group by series, counted, day // {DAYS_APART + 1} having count(distinct speaker) > 1 order by ordinals
"""


def _copies(connection: duckdb.DuckDBPyConnection, observations: pd.DataFrame) -> pd.DataFrame:
    """Reports of one number by several speakers in nearly the same words: the first, and its copies."""
    quotes = observations["quote"].reset_index(drop=True)
    connection.register("quotes", pd.DataFrame({"ordinal": quotes.index, "quote": quotes}))
    groups = connection.execute(CANDIDATES).df()["ordinals"]
    connection.unregister("quotes")
    found = []
    for group in groups:
        left = [int(at) for at in group]
        while left:
            first, left = left[0], left[1:]
            copies = [int(name) for name, _ in alike(quotes[first], {str(at): quotes[at] for at in left})]
            left = [at for at in left if at not in copies]
            if _speakers(observations, [first, *copies]) > 1:
                found.append(([first, *sorted(copies)], sorted(copies)))
    return pd.DataFrame(found, columns=["ordinals", "suspects"])


def _speakers(observations: pd.DataFrame, ordinals: list[int]) -> int:
    rows = observations.iloc[ordinals]
    return int(rows["source"].where(rows["source"] != "", rows["publisher"]).nunique())


def _copied(rows: Rows, _: Row) -> str:
    names = " and ".join(dict.fromkeys(str(row["speaker"]) for row in rows))
    return f"{names} state {amount(rows[0])} on {day(rows[0])} in nearly the same words"


CHECKS = (Check("wire_copy", _copies, _copied),)
