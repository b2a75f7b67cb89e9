"""ACLED: deaths in political violence and protest, one row per event; layouts of 1997-2015, 2016-2023 and since.

https://acleddata.com (terms of use forbid to publish rows again). `fatalities` is one conservative estimate; 0 is also
written where nothing is known. Events are revised: the row with the latest `timestamp` holds. `iso` is numeric, GWNO
Gleditsch and Ward's. Old files repeat an event for each pair of actors.
"""

from lib.loaders.common import events
from lib.loaders.common.draft import Draft, taken
from lib.loaders.common.periods import precision
from lib.tables import Table

COLUMNS = {
    "event_id": "event_id_cnty",
    "value": "fatalities",
    "date": "event_date",
    "year": "year",
    "country": "country",
    "country_code": "iso3",
    "admin1": "admin1",
    "admin2": "admin2",
    "place": "location",
    "latitude": "latitude",
    "longitude": "longitude",
    "source": "source",
    "note": "notes",
}
DAYS = {"1": "day", "2": "week", "3": "month"}
PLACES = {"1": "point", "2": "admin2", "3": "admin1"}


def recognises(table: Table) -> float:
    """How surely this is a list of ACLED's events, from 0 to 1."""
    keys = {key.split("(")[0].strip() for key in table.keys}
    return 1.0 if keys >= {"event_id_cnty", "event_date", "fatalities"} else 0.0


def kept_together(table: Table) -> list[str]:
    """The column of events: versions of one are compared."""
    return ["event_id_cnty"]


def read(table: Table) -> Draft:
    """`killed`, counted as `flow`, one row per event: its latest version."""
    date = next(key for key in table.cells.columns if key.startswith("event_date"))
    rows = taken(table, COLUMNS | {"date": date}).assign(metric="killed", counting="flow", cause="conflict")
    for name, key, words in (
        ("date_precision", "time_precision", DAYS),
        ("place_precision", "geo_precision", PLACES),
        ("place_precision", "geo_precis", PLACES),
    ):
        if key in table.keys:
            rows[name] = precision(table.cells[key], words)
    stamp = table.cells["timestamp"] if "timestamp" in table.keys else None
    rows, problems = events.latest(rows, stamp, table.sheet)
    headers = {
        "date": table.headers[date],
        "value": table.headers["fatalities"],
        "year": table.headers.get("year", "year"),
    }
    return Draft(rows, day_first=True, publisher="ACLED", problems=problems, headers=headers)
