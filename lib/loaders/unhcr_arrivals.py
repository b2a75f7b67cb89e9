"""UNHCR's Protection and Return Monitoring Network (PRMN), Somalia: new displacements by week, place, reason and need.

https://data.unhcr.org/en/dataviz/1 (CC BY-IGO). Every row is a flow; rows that differ in reason, need or origin only
are other people, so each line is an event of its own. The table names no country: it is Somalia.
"""

from lib.loaders.common import events
from lib.loaders.common.draft import Draft, taken
from lib.tables import Table

COLUMNS = {
    "admin1": ["current (arrival) region", "current region", "arrival region"],
    "admin2": ["current (arrival) district", "current district", "arrival district"],
    "origin": [
        "previous (departure) district",
        "previous district",
        "departure district",
        "previous (departure) region",
        "previous region",
    ],
    "cause": ["reason"],
    "note": ["current (arrival) priority need", "current priority need", "priority need", "need"],
    "value": ["number of individuals", "individuals", "total individuals", "no. of individuals"],
    "date": ["year week", "year_week", "yearweek", "month end", "month_end", "week", "date"],
}


def columns(table: Table) -> dict[str, str]:
    """The table's key for each of our names: the first that it has."""
    found = {name: next((key for key in keys if key in table.keys), "") for name, keys in COLUMNS.items()}
    return {name: key for name, key in found.items() if key}


def recognises(table: Table) -> float:
    """How surely these are PRMN's arrivals, from 0 to 1."""
    found = columns(table)
    moved = any("arrival" in key or key.startswith("current") for key in table.keys) and any(
        "departure" in key or key.startswith("previous") for key in table.keys
    )
    return 0.97 if moved and {"value", "date"} <= set(found) else 0.0


def read(table: Table) -> Draft:
    """`idps`, counted as `flow`, one row per line."""
    rows = taken(table, columns(table))
    rows = rows.assign(
        metric="idps", counting="flow", country="SOM", source="UNHCR PRMN", event_id=events.by_line(table)
    )
    return Draft(
        rows,
        day_first=True,
        publisher="UNHCR",
        headers={name: table.headers[key] for name, key in columns(table).items()},
    )
