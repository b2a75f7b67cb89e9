"""Humanitarian Needs Overview (HPC) on HDX, as CSV: people in need by area, cluster and category.

https://data.humdata.org/dataset/global-hpc-hno (CC BY-IGO). One row per area, cluster and category. Cluster ALL is
everybody; clusters overlap, and are groups. A number is the planning number of its year; people targeted or reached
are no metric of ours.
"""

import pandas as pd

from lib.loaders.common.draft import Draft, Measure, melted, taken
from lib.tables import Table

COLUMNS = {
    "country_code": "country iso3",
    "admin1": "admin 1 name",
    "admin2": "admin 2 name",
    "place_code": "admin 2 pcode",
    "date": "year",
}
CASELOAD = r"^(?:final|overall|total)\b.*caseload|^overall$"
WHOLE = ("all", "total", "", "intersectoral", "total population", "all people")


def recognises(table: Table) -> float:
    """How surely this is a table of needs, from 0 to 1."""
    return 0.98 if table.keys >= {"cluster", "category", "in need"} else 0.0


def read(table: Table) -> Draft:
    """`in_need` and `affected`, counted as `stock`."""
    base = taken(table, COLUMNS).assign(source="OCHA", group=groups(table))
    measures = [Measure("in need", "in_need", "stock"), Measure("affected", "affected", "stock")]
    notes = ["Columns Population, Targeted and Reached are no metric of ours and were left aside."]
    return Draft(melted(table, base, measures), publisher="OCHA", notes=notes, headers={"country_code": "Country ISO3"})


def groups(table: Table) -> pd.Series:
    """The part of the people that each row counts: its cluster, category and description."""
    group = pd.Series("", index=table.cells.index, dtype="str")
    for key in ("cluster", "category", "description"):
        if key in table.keys:
            words = table.cells[key].str.strip()
            whole = words.str.casefold().isin(WHOLE) | words.str.contains(CASELOAD, case=False, regex=True)
            group = group + " " + words.where(~whole, "")
    return group.str.split().str.join(" ").astype("str")
