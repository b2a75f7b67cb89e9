"""Global Terrorism Database (START, University of Maryland): people killed and wounded, one row per attack.

https://www.start.umd.edu/gtd/ (terms of use forbid to publish rows again). Month or day 0 is unknown; blank is
unknown, and so are -9 and -99. `country` is GTD's own number: `country_txt` is read. Those killed include attackers.
`specificity` says what the point stands for.
"""

import pandas as pd

from lib.loaders.common import events
from lib.loaders.common.draft import Draft, Measure, melted, taken
from lib.loaders.common.periods import joined, precision
from lib.tables import Table

COLUMNS = {
    "event_id": "eventid",
    "country": "country_txt",
    "admin1": "provstate",
    "place": "city",
    "latitude": "latitude",
    "longitude": "longitude",
    "note": "summary",
    "source": "dbsource",
}
PLACES = {"1": "point", "2": "admin2", "3": "admin2", "4": "admin1", "5": "unknown"}
UNKNOWN = ("-9", "-99", "-9.0", "-99.0")


def recognises(table: Table) -> float:
    """How surely these are GTD's attacks, from 0 to 1."""
    return 1.0 if table.keys >= {"eventid", "iyear", "imonth", "iday", "nkill"} else 0.0


def kept_together(table: Table) -> list[str]:
    """The column of events, each of which is read once."""
    return ["eventid"]


def read(table: Table) -> Draft:
    """`killed` and `injured`, each counted as `flow`, one event per line."""
    cells = table.cells
    base = taken(table, COLUMNS).assign(cause="conflict", date=joined(cells["iyear"], cells["imonth"], cells["iday"]))
    base["place"] = (
        base["place"].mask(base["place"].str.strip().str.casefold() == "unknown", "") if "place" in base else ""
    )
    if "specificity" in table.keys:
        base["place_precision"] = precision(cells["specificity"], PLACES)
    rows = melted(table, base, [Measure("nkill", "killed", "flow"), Measure("nwound", "injured", "flow")])
    rows["value"] = rows["value"].mask(rows["value"].str.strip().isin(UNKNOWN), "")
    rows, problems = once(rows, table)
    headers = {"date": "iyear, imonth, iday", "country": "country_txt"}
    return Draft(rows, day_first=True, publisher="Global Terrorism Database", headers=headers, problems=problems)


def once(rows: pd.DataFrame, table: Table) -> tuple[pd.DataFrame, list]:
    """Rows of each event once, whatever it counts."""
    kept, problems = events.latest(rows[rows["metric"] == "killed"], None, table.sheet)
    gone = {problem.line for problem in problems}
    return rows[~rows.index.isin(list(gone))], problems
