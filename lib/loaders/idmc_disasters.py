"""IDMC's disaster events (GIDD): displacements by disaster, one row per event and country.

https://www.internal-displacement.org/database/ (CC BY-IGO). `new_displacement` are movements, `total_displacement`
people still displaced. The publisher gives no id of its own: the line is one. An end known to the month is printed as
its 1st.
"""

from lib.loaders.common import events
from lib.loaders.common.draft import Draft, Measure, melted, taken
from lib.tables import Table

MOVEMENTS = (
    "new_displacement",
    "new displacements",
    "disaster internal displacements (raw)",
    "disaster internal displacements",
)
STILL = "total_displacement"
NAMES = {
    "country": ["country", "country_name", "name", "country / territory"],
    "country_code": ["iso3"],
    "period_start": ["start_date", "start date", "date of event (start)"],
    "period_end": ["end_date", "end date"],
    "title": ["event_name", "event name"],
    "note": ["hazard_type_name", "hazard type"],
}
NEEDED = {"country_code", "title", "note"}
LENGTHS = {"month": 7, "year": 4}


def recognises(table: Table) -> float:
    """How surely these are IDMC's disaster events, from 0 to 1."""
    return 1.0 if set(columns(table)) >= NEEDED and table.keys & set(MOVEMENTS) else 0.0


def columns(table: Table) -> dict[str, str]:
    """The table's key for each of our names."""
    return {name: key for name, keys in NAMES.items() for key in reversed(keys) if key in table.keys}


def read(table: Table) -> Draft:
    """`idps` as `flow` of each event, and as `stock` where people were still displaced."""
    found = columns(table)
    base = taken(table, found).assign(source="IDMC", event_id=events.by_line(table))
    for name, key in (("period_start", "start_date_accuracy"), ("period_end", "end_date_accuracy")):
        if key in table.keys and name in base:
            known = table.cells[key].str.strip().str.casefold()
            for accuracy, length in LENGTHS.items():
                base[name] = base[name].mask(known == accuracy, base[name].str.strip().str.slice(0, length))
    movements = next(key for key in MOVEMENTS if key in table.keys)
    measures = [(movements, "flow"), (STILL, "stock")]
    rows = melted(
        table, base, [Measure(key, "idps", counting, "people", cause="disaster") for key, counting in measures]
    )
    rows["event_id"] = rows["event_id"].where(rows["counting"] == "flow", "")
    return Draft(rows, publisher="IDMC", headers={name: table.headers[key] for name, key in found.items()})
