"""UNHCR Population Statistics Reference Database (to 2019): one column per year, or one row per year.

https://www.unhcr.org/refugee-statistics/ (CC BY 4.0). One row per country of residence, origin and population type:
refugees and others are stocks of 31 December, returns are flows of the year. `*` is a small count that UNHCR hides.
Origins that are no country (Various, Stateless, Tibetan) are parts like the others.
"""

import re

from lib.loaders.common import unhcr
from lib.loaders.common.draft import Draft, Measure, melted, taken
from lib.tables import Table

RESIDENCE = re.compile(r"country ?/ ?territory of (?:asylum ?/ ?)?residence")
ORIGIN = re.compile(r"origin(?: ?/ ?returned from)?")
YEAR = re.compile(r"(?:19|20)\d\d")


def recognises(table: Table) -> float:
    """How surely this is an extract of the reference database, from 0 to 1."""
    keys = table.keys
    return (
        1.0
        if any(map(RESIDENCE.fullmatch, keys))
        and "population type" in keys
        and ("value" in keys or any(map(YEAR.fullmatch, keys)))
        else 0.0
    )


def read(table: Table) -> Draft:
    """Stocks of 31 December and flows of the year, one row per year that states a number."""
    residence = next(key for key in table.cells.columns if RESIDENCE.fullmatch(key))
    origin = next((key for key in table.cells.columns if ORIGIN.fullmatch(key)), "")
    base = taken(table, {"country": residence, "origin_country": origin}).assign(source="UNHCR")
    base = unhcr.at_home(unhcr.typed(base, table.cells["population type"]))
    headers = {"country": table.headers[residence], "metric": table.headers["population type"]}
    if "value" in table.keys:
        rows = base.join(taken(table, {"value": "value", "date": "year"}))
        return Draft(rows, publisher="UNHCR", headers=headers)
    years = [Measure(key, "", others=(("date", key),)) for key in table.cells.columns if YEAR.fullmatch(key)]
    return Draft(melted(table, base, years), publisher="UNHCR", headers=headers)
