"""IOM Missing Migrants Project: people who died or went missing on the way, one row per incident.

https://missingmigrants.iom.int/downloads (CC BY 4.0). Dead and missing are read, their total is not. The number of
missing is a minimum. The site writes the month before the day where it prints a time ("01/14/2021 - 12:00"). Blank is
unknown. The date is that of the report. Most places lie at sea, and old files have no country.
"""

from lib.loaders.common import events
from lib.loaders.common.draft import Draft, Measure, melted, taken
from lib.tables import Table

DEAD = ("number dead", "number of dead", "number_dead", "no. dead")
MISSING = ("minimum estimated number of missing", "number missing", "number_missing", "no. missing")
STAMP = r"\d{1,2}/\d{1,2}/\d{4} - \d"
COLUMNS = {
    "event_id": ["web id", "web_id", "main id", "incident id", "main_id", "incident_id"],
    "date": ["incident date", "incident_date", "date of incident", "reported date", "reported_date"],
    "country": ["country of incident", "country_of_incident"],
    "year": ["incident year", "incident_year", "year of incident", "reported year", "reported_year"],
    "month": ["month", "reported month", "reported_month"],
    "place": ["location description", "location of incident", "location of death", "location_description", "location"],
    "coordinates": ["location coordinates", "location_coordinates", "coordinates", "location_coodinates"],
    "latitude": ["latitude"],
    "longitude": ["longitude"],
    "source": ["information source", "information_source"],
    "url": ["url"],
    "note": ["cause of death", "cause_of_death"],
}


def columns(table: Table) -> dict[str, str]:
    """The table's key for each of our names: the first that it has."""
    found = {name: next((key for key in keys if key in table.keys), "") for name, keys in COLUMNS.items()}
    return {name: key for name, key in found.items() if key}


def recognises(table: Table) -> float:
    """How surely these are the project's incidents, from 0 to 1."""
    found = columns(table)
    known = {"event_id", "date", "coordinates", "place"} & set(found)
    dated = {"date", "year"} & set(found)
    return 1.0 if table.keys & set(DEAD) and table.keys & set(MISSING) and dated and len(known) > 1 else 0.0


def read(table: Table) -> Draft:
    """`killed`, and `missing` as `at_least`, each counted as `flow`, one event per line."""
    measures = [Measure(key, "killed", "flow") for key in DEAD if key in table.keys]
    measures += [
        Measure(key, "missing", "flow", others=(("qualifier", "at_least"),)) for key in MISSING if key in table.keys
    ]
    found = columns(table)
    base = taken(table, found)
    if "event_id" not in base:
        base["event_id"] = events.by_line(table)
    if "date" in base:
        base = base.drop(columns=["year", "month"], errors="ignore")
    rows = melted(table, base, measures)
    headers = {name: table.headers[key] for name, key in found.items()}
    stamped = "date" in rows and rows["date"].str.contains(STAMP, regex=True).any()
    return Draft(
        rows, day_first=not stamped, publisher="IOM Missing Migrants Project", headers=headers, asks_country=False
    )
