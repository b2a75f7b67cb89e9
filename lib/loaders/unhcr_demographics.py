"""UNHCR demographics on HDX: people by year, origin, country of asylum and type, with age and sex.

https://data.humdata.org/organization/unhcr (CC BY-IGO). `Total` is read: the columns of age and sex add up to it in
some rows only. Rows that differ in location or accommodation are other people.
"""

from lib.loaders.common import unhcr
from lib.loaders.common.draft import Draft, taken
from lib.loaders.common.parts import added
from lib.tables import Table

TOTALS = ("total", "totalendyear", "total end year")
SERIES = ["date", "country_code", "origin_code", "metric", "place"]


def recognises(table: Table) -> float:
    """How surely this is UNHCR's table of demographics, from 0 to 1."""
    types = {"pt", "populationtype", "population type"} & table.keys
    return 1.0 if types and {"iso3coo", "iso3coa"} <= table.keys and set(TOTALS) & table.keys else 0.0


def kept_together(table: Table) -> list[str]:
    """The columns of years and countries, whose rows are added up."""
    return ["year", "iso3coa", "iso3coo"]


def read(table: Table) -> Draft:
    """Stocks of 31 December and flows of the year, one row per line; ages and sexes are left out."""
    total = next(key for key in TOTALS if key in table.keys)
    populations = table.cells[next(key for key in ("pt", "populationtype", "population type") if key in table.keys)]
    columns = {"date": "year", "country_code": "iso3coa", "origin_code": "iso3coo", "value": total, "place": "location"}
    rows = unhcr.at_home(unhcr.typed(taken(table, columns), populations)).assign(source="UNHCR")
    rows["origin_code"] = unhcr.named(rows["origin_code"])
    rows, shared = added(rows, SERIES)
    notes = [f"The column {table.headers[total]} was read; the columns of age and sex were not."]
    headers = {name: table.headers[key] for name, key in columns.items() if key in table.headers}
    return Draft(rows, publisher="UNHCR", notes=notes, headers=headers, shared=shared)
