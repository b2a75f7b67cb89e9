"""Reports that are wrong by themselves: unsourced, dated after their publication, no count, at an impossible point."""

import duckdb
import pandas as pd

from lib import places
from lib.checks.check import Check, Row, Rows, amount, asking, day

PLANS = """
select [ordinal] as ordinals, [] as suspects from phased where is_known and strength = 0 order by ordinal
"""

NAMED = 3

REFUGEES = """
select [ordinal] as ordinals, [ordinal] as suspects from phased join series using (series)
where is_known and metric in ('refugees', 'asylum_seekers', 'crossed_border') and country <> ''
    and country = origin_country order by ordinal
"""

UNSOURCED = """
select list(ordinal order by ordinal) as ordinals, [] as suspects, count(*) as reports
from phased join series using (series) where is_known and not named group by crisis order by ordinals
"""


def _misplaced(connection: duckdb.DuckDBPyConnection, observations: pd.DataFrame) -> pd.DataFrame:
    known = connection.execute("select ordinal from phased where is_known").df()["ordinal"].to_numpy()
    found = places.misplaced(observations.reset_index(drop=True).iloc[known])
    return pd.DataFrame(
        {"ordinals": [[at] for at in found.index], "suspects": [[] for _ in found.index], "message": found["message"]}
    )


def _after_publication(connection: duckdb.DuckDBPyConnection, observations: pd.DataFrame) -> pd.DataFrame:
    known = connection.execute("select ordinal from phased where is_known").df()["ordinal"].to_numpy()
    rows = observations.reset_index(drop=True).iloc[known]
    late = rows[rows["period_end"] > rows["published_on"]]
    prints = [list(places) for places in late.groupby(["publisher", "published_on"], sort=False).groups.values()]
    return pd.DataFrame({"ordinals": prints, "suspects": prints, "reports": [len(each) for each in prints]})


def _after(rows: Rows, found: Row) -> str:
    first, more = rows[0], int(found["reports"]) - 1
    others = f", and {more} more" if more else ""
    return f"{amount(first)} for {day(first)} was printed on {_published(first)}{others}"


def _published(row: Row) -> str:
    return day({**row, "period_end": row["published_on"], "date_precision": "day"})


def _plan(rows: Rows, _: Row) -> str:
    return f"{amount(rows[0])} ({rows[0]['speaker']}, {day(rows[0])}) is planned or feared"


def _refugees(rows: Rows, _: Row) -> str:
    return f"{rows[0]['speaker']} is given with {amount(rows[0])} on {day(rows[0])} who never left {rows[0]['country']}"


def _unsourced(rows: Rows, found: Row) -> str:
    count = int(found["reports"])
    printed = ", ".join(dict.fromkeys(str(row["publisher"] or "no publisher") for row in rows[:NAMED]))
    named = "report names" if count == 1 else "reports name"
    return f"{count} {named} nobody who counted ({printed}{', …' if count > NAMED else ''})"


CHECKS = (
    Check("misplaced", _misplaced, lambda rows, found: str(found["message"]).rstrip(".")),
    Check("after_publication", _after_publication, _after),
    Check("not_a_count", asking(PLANS), _plan),
    Check("refugees_inside", asking(REFUGEES), _refugees),
    Check("unsourced", asking(UNSOURCED), _unsourced),
)
