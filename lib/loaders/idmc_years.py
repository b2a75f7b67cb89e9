"""IDMC's Global Internal Displacement Database by country and year.

https://www.internal-displacement.org/database/ (CC BY-IGO). One row per country and year. Stocks are people displaced
on 31 December; internal displacements are movements in the year, in which one person may be counted twice. Conflict
and disaster stand side by side: two numbers, neither replaces the other. Of the rounded and the "(Raw)" twin of a
column the raw one is read.
"""

import re

from lib.loaders.common.draft import Draft, Measure, melted, taken
from lib.tables import Table

NUMBER = re.compile(r"(conflict|disaster) (?:(stock) displacement|(?:internal|new) displacements?)( \(raw\))?")


def recognises(table: Table) -> float:
    """How surely this is IDMC's table of years, from 0 to 1."""
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
    base = taken(table, {"country": "name", "country_code": "iso3", "date": "year"}).assign(source="IDMC")
    headers = {"country": "Name", "country_code": "ISO3", "date": "Year"}
    notes = ["The columns (Raw) were read; their rounded twins were not."] if raw else []
    return Draft(melted(table, base, measures), publisher="IDMC", headers=headers, notes=notes)
