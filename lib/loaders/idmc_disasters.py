"""IDMC's disaster events (GIDD): displacements by disaster, one row per event and country.

https://www.internal-displacement.org/database/ (CC BY-IGO). `new_displacement` are movements, `total_displacement`
people still displaced. The publisher gives no id of its own: the line is one. An end known to the month is printed as
its 1st.
"""

from lib.loaders.common import events
from lib.loaders.common.draft import Draft, Measure, melted, taken
from lib.tables import Table

MEASURES = [
    Measure("new displacements", "idps", "flow", "people", cause="disaster"),
    Measure("new_displacement", "idps", "flow", "people", cause="disaster"),
    Measure("total_displacement", "idps", "stock", "people", cause="disaster"),
]
COLUMNS = {
    "country": "country_name",
    "country_code": "iso3",
    "period_start": "start_date",
    "period_end": "end_date",
    "title": "event_name",
    "note": "hazard_type_name",
}
UNTIL_2021 = {"country": "name", "period_start": "start date", "title": "event name", "note": "hazard type"}
LENGTHS = {"month": 7, "year": 4}


def recognises(table: Table) -> float:
    """How surely these are IDMC's disaster events, from 0 to 1."""
    signatures = (
        {"event_name", "hazard_type_name", "new_displacement"},
        {"event name", "hazard type", "new displacements"},
    )
    return 1.0 if "iso3" in table.keys and any(table.keys >= signature for signature in signatures) else 0.0


def read(table: Table) -> Draft:
    """`idps` as `flow` of each event, and as `stock` where people were still displaced."""
    columns = COLUMNS | (UNTIL_2021 if "hazard type" in table.keys else {})
    columns |= {"country": "country"} if "country" in table.keys else {}
    base = taken(table, columns).assign(source="IDMC", event_id=events.by_line(table))
    for name, key in (("period_start", "start_date_accuracy"), ("period_end", "end_date_accuracy")):
        if key in table.keys and name in base:
            known = table.cells[key].str.strip().str.casefold()
            for accuracy, length in LENGTHS.items():
                base[name] = base[name].mask(known == accuracy, base[name].str.strip().str.slice(0, length))
    rows = melted(table, base, MEASURES)
    rows["event_id"] = rows["event_id"].where(rows["counting"] == "flow", "")
    return Draft(
        rows, publisher="IDMC", headers={"period_start": "start_date", "period_end": "end_date", "country_code": "iso3"}
    )
