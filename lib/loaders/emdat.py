"""EM-DAT, the international disaster database: old layout (`Dis No`) and that of 2023 (`DisNo.`), one row per country.

https://www.emdat.be (non-commercial use). Total Deaths are dead and missing. Total Affected is injured, affected and
homeless together: No Affected is a part of it and is not read. Blank is unknown. Month and day may be blank.
"""

import pandas as pd

from lib.loaders.common.draft import Draft, Measure, melted, taken
from lib.loaders.common.periods import joined
from lib.tables import Table

IDS = ("dis no", "disno.", "disno", "dis no.", "dis_no")
MEASURES = {
    "total deaths": "killed_or_missing",
    "no injured": "injured",
    "no. injured": "injured",
    "no homeless": "homeless",
    "no. homeless": "homeless",
    "total affected": "affected",
}


def recognises(table: Table) -> float:
    """How surely this is an extract of EM-DAT, from 0 to 1."""
    return 1.0 if table.keys & set(IDS) and {"total deaths", "total affected"} & table.keys else 0.0


def read(table: Table) -> Draft:
    """`killed_or_missing`, `injured`, `homeless` and `affected`, each counted as `flow` of the disaster."""
    identity = next(key for key in IDS if key in table.keys)
    columns = {
        "event_id": identity,
        "country": "country",
        "country_code": "iso",
        "place": "location",
        "title": "event name",
        "note": "disaster type",
    }
    base = taken(table, columns | {"latitude": "latitude", "longitude": "longitude"}).assign(
        source="EM-DAT", cause="disaster"
    )
    if "start date" in table.keys:
        base["period_start"] = dirty(table.cells["start date"])
        base["period_end"] = dirty(table.cells["end date"]) if "end date" in table.keys else base["period_start"]
    else:
        base["period_start"], base["period_end"] = parts(table, "start"), parts(table, "end")
    base["period_end"] = base["period_end"].where(base["period_end"] != "", base["period_start"])
    measures = [Measure(key, metric, "flow") for key, metric in MEASURES.items() if key in table.keys]
    headers = {"period_start": "Start Year", "period_end": "End Year", "country": "Country", "country_code": "ISO"}
    return Draft(melted(table, base, measures), publisher="EM-DAT", headers=headers)


def parts(table: Table, end: str) -> pd.Series:
    """The day of one end of the period, from its three columns."""
    blank = pd.Series("", index=table.cells.index, dtype="str")
    year, month, day = (
        table.cells[key] if key in table.keys else blank for key in (f"{end} year", f"{end} month", f"{end} day")
    )
    return joined(year, month, day)


def dirty(cells: pd.Series) -> pd.Series:
    """Days of the oldest layout: `00002008` is a year, `00052008` a month."""
    cells = cells.str.strip().str.replace("/", "", regex=False)
    found = cells.str.extract(r"^(\d{2})(\d{2})(\d{4})$")
    known = found[2].notna()
    day, month, year = (found[at].fillna("").astype("str") for at in range(3))
    return cells.where(~known, joined(year, month, day))
