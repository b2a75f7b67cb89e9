"""ACLED by month: fatalities by country or province and month, as OCHA puts them on HDX.

https://data.humdata.org/organization/acled (terms of use forbid to publish rows again). One row per area and month.
"""

from lib.loaders.common.draft import Draft, taken
from lib.tables import Table

COLUMNS = {
    "value": "fatalities",
    "year": "year",
    "month": "month",
    "country": "country",
    "country_code": "iso3",
    "admin1": "admin1",
    "admin2": "admin2",
    "place_code": "admin2 pcode",
}


def recognises(table: Table) -> float:
    """How surely this is a table of ACLED's months, from 0 to 1."""
    return 0.95 if table.keys >= {"country", "month", "year", "events", "fatalities"} else 0.0


def read(table: Table) -> Draft:
    """`killed`, counted as `flow` of the month."""
    rows = taken(table, COLUMNS).assign(metric="killed", counting="flow", cause="conflict", source="ACLED")
    return Draft(rows, publisher="ACLED", headers={"value": table.headers["fatalities"]})
