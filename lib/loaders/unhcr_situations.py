"""UNHCR Operational Data Portal, situations: refugees and asylum seekers by country, origin and date.

https://data.unhcr.org (CC BY-IGO). Each row is a stock with a date of its own; rows of one country that differ in
origin are parts, and add up. Origins Others and Various are parts like the others.
"""

from lib.loaders.common import headers, unhcr
from lib.loaders.common.draft import Draft, taken
from lib.loaders.common.measures import metric
from lib.tables import Table

NEEDED = {"country", "origin_country", "metric", "date", "value"}
POPULATION = ("population type", "type de population", "tipo de poblacion")


def roles(table: Table) -> dict[str, str]:
    """The table's key for each of our names."""
    return {
        headers.role(table.headers[key]): key
        for key in reversed(table.cells.columns)
        if headers.role(table.headers[key])
    }


def recognises(table: Table) -> float:
    """How surely this is a table of situations, from 0 to 1."""
    found = roles(table)
    return 0.95 if set(found) >= NEEDED and headers.plain(table.headers[found["metric"]]) in POPULATION else 0.0


def read(table: Table) -> Draft:
    """Stocks, one row per country, origin, population type and date."""
    found = roles(table)
    rows = unhcr.typed(taken(table, found), table.cells[found["metric"]])
    if (rows["counting"] == "").any():
        meanings = {cell: metric(cell) for cell in rows["metric"].drop_duplicates()}
        rows["metric"] = (
            rows["metric"]
            .map({cell: found.metric if found else cell for cell, found in meanings.items()})
            .astype("str")
        )
        rows["counting"] = rows["counting"].mask(rows["counting"] == "", "stock")
    return Draft(
        unhcr.at_home(rows), publisher="UNHCR", headers={name: table.headers[key] for name, key in found.items()}
    )
