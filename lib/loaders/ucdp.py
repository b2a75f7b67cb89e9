"""UCDP Georeferenced Event Dataset and its monthly candidate events: deaths in organised violence, one row per event.

https://ucdp.uu.se/downloads/ (CC BY 4.0). `best`, `low` and `high` are UCDP's own. `country_id` and `gwnoa` are
Gleditsch and Ward's numbers, never ISO. `where_prec` of 4 and more is no point; `date_prec` says how exactly the day
is known.
"""

from lib.loaders.common.draft import Draft, taken
from lib.loaders.common.periods import precision
from lib.tables import Table

SIGNATURE = {"type_of_violence", "best", "date_start", "date_end"}
COLUMNS = {
    "event_id": "id",
    "value": "best",
    "low": "low",
    "high": "high",
    "period_start": "date_start",
    "period_end": "date_end",
    "country": "country",
    "country_code": "iso3",
    "admin1": "adm_1",
    "admin2": "adm_2",
    "place": "where_coordinates",
    "latitude": "latitude",
    "longitude": "longitude",
    "title": "source_headline",
    "note": "dyad_name",
}
DAYS = {"1": "day", "2": "week", "3": "week", "4": "month", "5": "year"}
PLACES = {"1": "point", "2": "point", "3": "admin2", "4": "admin1", "5": "admin1", "6": "country", "7": "unknown"}


def recognises(table: Table) -> float:
    """How surely this is a UCDP file, from 0 to 1, by its headers alone."""
    return 1.0 if table.keys >= SIGNATURE else 0.0


def read(table: Table) -> Draft:
    """`killed`, counted as `flow`, one row per event; low and high as stated, even where they contradict best."""
    rows = taken(table, COLUMNS).assign(metric="killed", counting="flow", cause="conflict", source="UCDP")
    if "date_prec" in table.keys:
        rows["date_precision"] = precision(table.cells["date_prec"], DAYS)
    if "where_prec" in table.keys:
        rows["place_precision"] = precision(table.cells["where_prec"], PLACES)
        rows["place"] = (
            rows["place"].where(rows["place_precision"].isin(["point", "unknown"]), "") if "place" in rows else ""
        )
    if "code_status" in table.keys:
        settled = table.cells["code_status"].str.strip().str.casefold().isin(["clear", ""])
        rows["status"] = settled.map({True: "confirmed", False: "estimate"}).astype("str")
    return Draft(rows, publisher="UCDP", headers={"value": "best", "country": "country"})
