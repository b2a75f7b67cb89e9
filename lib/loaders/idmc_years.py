"""IDMC's Global Internal Displacement Database by country and year.

https://www.internal-displacement.org/database/ (CC BY-IGO). One row per country and year. Stocks are people displaced
on 31 December; internal displacements are movements in the year, in which one person may be counted twice. Conflict
and disaster stand side by side: two numbers, neither replaces the other. Of the rounded and the "(Raw)" twin of a
column the raw one is read. On HDX each cause has a file of its own (`new_displacement`, `total_displacement`), whose
tags say which; a file without tags is that of conflict, since disasters are published event by event.
"""

import re

from lib.loaders.common.draft import Draft, Measure, melted, taken
from lib.tables import Table

NUMBER = re.compile(r"(conflict|disaster) (?:(stock) displacement|(?:internal|new) displacements?)( \(raw\))?")


OF_ONE_CAUSE = {"new_displacement": "flow", "total_displacement": "stock"}


def recognises(table: Table) -> float:
    """How surely this is IDMC's table of years, from 0 to 1."""
    if table.keys >= {"iso3", "year", *OF_ONE_CAUSE} and "event_name" not in table.keys:
        return 1.0
    numbers = [key for key in table.keys if NUMBER.fullmatch(key)]
    return 1.0 if numbers and "year" in table.keys and {"iso3", "name"} & table.keys else 0.0


def read(table: Table) -> Draft:
    """`idps` as `stock` (31 December) and as `flow` (of the year), each by its cause."""
    raw = {key.removesuffix(" (raw)") for key in table.keys if key.endswith(" (raw)")}
    measures = []
    for key in table.cells.columns:
        found = NUMBER.fullmatch(key)
        if found and (found[3] or key not in raw):
            measures.append(Measure(key, "idps", "stock" if found[2] else "flow", "people", cause=found[1]))
    measures += [Measure(key, "idps", counting, cause=cause(table, key)) for key, counting in OF_ONE_CAUSE.items()]
    name = "country_name" if "country_name" in table.keys else "name"
    base = taken(table, {"country": name, "country_code": "iso3", "date": "year"}).assign(source="IDMC")
    headers = {"country": "Name", "country_code": "ISO3", "date": "Year"}
    notes = ["The columns (Raw) were read; their rounded twins were not."] if raw else []
    return Draft(melted(table, base, measures), publisher="IDMC", headers=headers, notes=notes)


def cause(table: Table, key: str) -> str:
    """The cause of a column, by its tag."""
    return "disaster" if "+disaster" in table.tags.get(key, "") else "conflict"
