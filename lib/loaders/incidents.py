"""Lists of incidents with a minimum and a maximum: Airwars, Iraq Body Count.

https://airwars.org, https://www.iraqbodycount.org (each list's own terms). One row per incident; a minimum and a
maximum are a range, and one number where they agree. Grades: contested and discounted incidents are `disputed`, weak
claims `unconfirmed`. Long spans are totals of morgues.
"""

import pandas as pd

from lib.loaders import simple
from lib.loaders.common import bounds, contents, counted, headers
from lib.loaders.common.draft import Draft, Measure, melted, taken
from lib.tables import Table

IDS = (
    "ibc code",
    "ibc_code",
    "unique reference code",
    "unique_reference_code",
    "reference code",
    "incident code",
    "code",
)
GRADES = {
    "confirmed": "confirmed",
    "fair": "estimate",
    "weak": "unconfirmed",
    "single source claim": "unconfirmed",
    "contested": "disputed",
    "discounted": "disputed",
}


def recognises(table: Table) -> float:
    """How surely this is a list of incidents with ranges, from 0 to 1."""
    return 0.9 if identity(table) and measures(table) else 0.0


def identity(table: Table) -> str:
    """The column of ids; empty where there is none, or where codes of countries stand under its name."""
    key = next((key for key in IDS if key in table.keys), "")
    return "" if key == "code" and contents.are_country_codes(table.cells[key]) else key


def measures(table: Table) -> list[Measure]:
    """What is counted: by its headers, or people killed where a bare minimum and maximum stand."""
    ends = [
        key
        for key in table.cells.columns
        if key.startswith("reported") and (bounds.LOW.search(key) or bounds.HIGH.search(key))
    ]
    if len(ends) == 2:
        low = next(key for key in ends if bounds.LOW.search(key))
        return [Measure("", "killed", "flow", low=low, high=next(key for key in ends if key != low))]
    return [
        measure for measure in counted.counts(table, simple.columns(table)) if measure.metric in ("killed", "injured")
    ]


def read(table: Table) -> Draft:
    """`killed` and `injured`, each counted as `flow`, one event per line."""
    found = simple.columns(table)
    key_of_ids = identity(table)
    names = (
        "date",
        "period_start",
        "period_end",
        "country",
        "country_code",
        "admin1",
        "admin2",
        "place",
        "latitude",
        "longitude",
        "coordinates",
        "source",
        "url",
    )
    columns = {name: found[name] for name in names if name in found} | {"event_id": key_of_ids}
    base = taken(table, columns).assign(cause="conflict", status=statuses(table))
    rows = melted(table, base, measures(table)).assign(counting="flow")
    publisher = "Iraq Body Count" if key_of_ids.startswith("ibc") else "Airwars" if "unique" in key_of_ids else ""
    if publisher == "Iraq Body Count" and "country" not in rows:
        rows["country"] = "IRQ"
    return Draft(rows, publisher=publisher, headers={name: table.headers[key] for name, key in columns.items()})


def statuses(table: Table) -> pd.Series:
    """The status that each row's grade gives."""
    key = next(
        (key for key in table.cells.columns if headers.plain(key).endswith(("grading", "grade", "harm status"))), ""
    )
    if not key:
        return pd.Series("", index=table.cells.index, dtype="str")
    return table.cells[key].str.strip().str.casefold().map(GRADES).fillna("").astype("str")
