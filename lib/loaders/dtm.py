"""IOM Displacement Tracking Matrix, API and global file: displaced people present, by operation, round and level.

https://dtm.iom.int/data-and-analysis/dtm-api (non-commercial use, no redistribution; some files CC BY). Every row is
a stock on its reporting date. Levels 0, 1 and 2 hold the same people. Rows of one place and round that differ in
reason or origin are parts, and are added up.
"""

from lib.loaders.common.draft import Draft, taken
from lib.loaders.common.parts import added
from lib.tables import Table

COLUMNS = {
    "country": "admin0name",
    "country_code": "admin0pcode",
    "admin1": "admin1name",
    "admin2": "admin2name",
    "value": "numpresentidpind",
    "date": "reportingdate",
    "cause": "displacementreason",
    "title": "operation",
}
LEVELS = {"level": "adminlevel", "round": "roundnumber", "assessment": "assessmenttype"}
PLACE = ["country", "country_code", "admin1", "admin2", "date", "title", "level", "round", "assessment"]


def recognises(table: Table) -> float:
    """How surely this is a table of DTM's API, from 0 to 1."""
    return 1.0 if table.keys >= {"numpresentidpind", "reportingdate"} else 0.0


def kept_together(table: Table) -> list[str]:
    """The columns of places and rounds, whose rows are added up."""
    named = COLUMNS | LEVELS
    return [named[name] for name in PLACE]


def read(table: Table) -> Draft:
    """`idps`, counted as `stock`, one row per place, date and reason."""
    rows = taken(table, COLUMNS | LEVELS)
    rows = rows.assign(metric="idps", counting="stock", source="IOM DTM")
    reasons = rows["cause"].str.strip() if "cause" in rows else None
    if reasons is not None and reasons.nunique() > 1:
        whole = [rows[name] for name in PLACE if name in rows]
        mixed = reasons.groupby(whole).transform("nunique") > 1
        rows["cause"] = rows["cause"].mask(mixed, "")
    rows, shared = added(rows, [*PLACE, "cause"])
    rows = rows.drop(columns=["level", "round", "assessment"], errors="ignore")
    headers = {"value": "numPresentIdpInd", "date": "reportingDate", "country": "admin0Name"}
    return Draft(rows, publisher="IOM DTM", headers=headers, shared=shared)
