"""ACLED by month or week: fatalities by country or province, as OCHA puts them on HDX and ACLED on its site.

https://data.humdata.org/organization/acled (terms of use forbid to publish rows again). One row per area and month; in
the tables of kinds of events, political violence is everybody and civilians targeted a part of it. Weeks begin on the
Saturday that they are named by, and their rows of several kinds of events add up.
"""

import pandas as pd

from lib.loaders.common.draft import Draft, taken
from lib.loaders.common.parts import added
from lib.loaders.hapi import EVENTS
from lib.tables import Table

MONTHS = {
    "year": "year",
    "month": "month",
    "country": "country",
    "country_code": "iso3",
    "admin1": "admin1",
    "admin2": "admin2",
    "place_code": "admin2 pcode",
}
KINDS = {
    "country_code": "country iso3",
    "admin1": "admin 1 name",
    "admin2": "admin 2 name",
    "period_start": "start date",
    "period_end": "end date",
}
WEEKS = {"date": "week", "country": "country", "admin1": "admin1"}


def recognises(table: Table) -> float:
    """How surely this is a table of ACLED's months or weeks, from 0 to 1."""
    if not table.keys >= {"events", "fatalities"}:
        return 0.0
    layouts = ({"country", "month", "year"}, {"event type", *KINDS.values()}, {"event_type", *WEEKS.values()})
    return 0.95 if any(table.keys >= layout for layout in layouts) else 0.0


def read(table: Table) -> Draft:
    """`killed`, counted as `flow` of the month or week."""
    columns = KINDS if "event type" in table.keys else WEEKS if "week" in table.keys else MONTHS
    rows = taken(table, columns | {"value": "fatalities"})
    shared: set[int] = set()
    if columns is KINDS:
        kinds = table.cells["event type"].str.strip()
        rows["group"] = kinds.map(lambda kind: EVENTS.get(kind, kind.replace("_", " "))).astype("str")
        rows["date_precision"] = "month"
    if columns is WEEKS:
        rows["period_start"], rows["period_end"] = rows["date"], ends(rows["date"])
        rows, shared = added(
            rows.drop(columns="date").assign(date_precision="week"), ["period_start", "country", "admin1"]
        )
    rows = rows.assign(metric="killed", counting="flow", cause="conflict", source="ACLED")
    return Draft(rows, publisher="ACLED", headers={"value": table.headers["fatalities"]}, shared=shared)


def ends(days: pd.Series) -> pd.Series:
    """The last day of the weeks that begin on ISO days; other cells as they are."""
    last = pd.to_datetime(days.str.strip().str.slice(0, 10), format="%Y-%m-%d", errors="coerce") + pd.Timedelta(days=6)
    return days.mask(last.notna(), last.dt.strftime("%Y-%m-%d").astype("str"))
