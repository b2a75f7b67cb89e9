"""UNHCR demographics, on HDX and of its data finder: people by year, origin, country of asylum, type, age and sex.

https://data.humdata.org/organization/unhcr (CC BY-IGO). `Total` is read: the columns of age and sex add up to it in
some rows only. Rows that differ in location or accommodation are other people.
"""

from lib.loaders.common import unhcr
from lib.loaders.common.draft import Draft, taken
from lib.loaders.common.parts import added
from lib.tables import Table

TOTALS = ("total", "totalendyear", "total end year")
TYPES = ("pt", "populationtype", "population type", "pop_type")
NAMES = {
    "date": ["year"],
    "country": ["coa_name", "country of asylum", "country of asylum name"],
    "country_code": ["iso3coa", "coa_iso", "country of asylum iso", "country of asylum (iso)"],
    "origin_country": ["coo_name", "country of origin", "country of origin name"],
    "origin_code": ["iso3coo", "coo_iso", "country of origin iso", "country of origin (iso)"],
    "place": ["location"],
}
SERIES = ["date", "country_code", "origin_code", "metric", "place"]


def recognises(table: Table) -> float:
    """How surely this is UNHCR's table of demographics, from 0 to 1."""
    ends = {"country_code", "origin_code"} <= set(columns(table))
    return 1.0 if ends and table.keys & set(TYPES) and table.keys & set(TOTALS) else 0.0


def columns(table: Table) -> dict[str, str]:
    """The table's key for each of our names."""
    return {name: key for name, keys in NAMES.items() for key in reversed(keys) if key in table.keys}


def kept_together(table: Table) -> list[str]:
    """The columns of years and countries, whose rows are added up."""
    return [key for name, key in columns(table).items() if name in SERIES[:3]]


def read(table: Table) -> Draft:
    """Stocks of 31 December and flows of the year, one row per line; ages and sexes are left out."""
    total = next(key for key in TOTALS if key in table.keys)
    populations = table.cells[next(key for key in TYPES if key in table.keys)]
    found = columns(table) | {"value": total}
    rows = unhcr.at_home(unhcr.typed(taken(table, found), populations)).assign(source="UNHCR")
    rows["origin_code"] = unhcr.named(rows["origin_code"])
    rows, shared = added(rows, SERIES)
    notes = [f"The column {table.headers[total]} was read; the columns of age and sex were not."]
    headers = {name: table.headers[key] for name, key in found.items()}
    return Draft(rows, publisher="UNHCR", notes=notes, headers=headers, shared=shared)
