"""DesInventar and impact sheets of Red Cross societies: losses by disaster, area and date, one row per record.

https://www.desinventar.net (open). `Event` is the hazard. Evacuated and relocated people are counted apart from those
affected.
"""

from lib.loaders import simple
from lib.loaders.common import counted, events
from lib.loaders.common.draft import Draft, melted, taken
from lib.tables import Table

LOSSES = {"houses destroyed", "houses damaged", "directly affected", "indirectly affected", "relocated", "evacuated"}
IDS = ("serial", "datacard", "record id")
NAMES = (
    "date",
    "year",
    "month",
    "day",
    "country",
    "country_code",
    "admin1",
    "admin2",
    "place",
    "latitude",
    "longitude",
    "source",
)


def recognises(table: Table) -> float:
    """How surely this is a table of losses, from 0 to 1."""
    return 0.9 if table.keys >= {"event", "deaths"} and len(table.keys & LOSSES) >= 2 else 0.0


def read(table: Table) -> Draft:
    """Casualties, homes and people moved, each counted as `flow`, one event per line."""
    found = simple.columns(table)
    columns = {name: found[name] for name in NAMES if name in found} | {"note": "event"}
    identity = next((key for key in IDS if key in table.keys), "")
    base = taken(table, columns).assign(cause="disaster")
    base["event_id"] = table.cells[identity] if identity else events.by_line(table)
    measures = [measure for measure in counted.counts(table, found) if measure.key != "indirectly affected"]
    rows = melted(table, base, measures).assign(counting="flow")
    return Draft(rows, headers={name: table.headers[key] for name, key in columns.items()})
