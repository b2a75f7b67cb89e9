"""Aid Worker Security Database (Humanitarian Outcomes): aid workers killed, hurt, kidnapped, one row per incident.

https://www.aidworkersecurity.org (CC BY-NC-ND). Totals are read: they are nationals and internationals together. A
blank month or day is unknown. Country codes have two letters.
"""

from lib.loaders.common.draft import Draft, Measure, melted, taken
from lib.loaders.common.periods import joined
from lib.tables import Table

MEASURES = {
    "total killed": "killed",
    "total wounded": "injured",
    "total kidnapped": "abducted",
    "total detained": "detained",
}
COLUMNS = {
    "event_id": "incident id",
    "country": "country",
    "country_code": "country code",
    "admin1": "region",
    "admin2": "district",
    "place": "city",
    "latitude": "latitude",
    "longitude": "longitude",
    "note": "details",
}


def recognises(table: Table) -> float:
    """How surely these are the database's incidents, from 0 to 1."""
    return 1.0 if table.keys >= {"incident id", "year", "total killed", "total wounded", "total kidnapped"} else 0.0


def read(table: Table) -> Draft:
    """`killed`, `injured`, `abducted` and `detained` aid workers, each counted as `flow`, one event per line."""
    cells = table.cells
    month, day = (
        cells[name] if name in cells else cells["year"].where(cells["year"] == "", "") for name in ("month", "day")
    )
    base = taken(table, COLUMNS).assign(date=joined(cells["year"], month, day), cause="conflict", group="aid workers")
    measures = [Measure(key, metric, "flow") for key, metric in MEASURES.items() if key in table.keys]
    return Draft(
        melted(table, base, measures).assign(group="aid workers"),
        publisher="Aid Worker Security Database",
        headers={"date": "Year, Month, Day", "country": "Country"},
    )
