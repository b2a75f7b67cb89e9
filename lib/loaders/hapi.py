"""HDX Humanitarian API (HAPI): conflict events, IDPs, refugees, returnees and needs, as CSV.

https://hapi.humdata.org (each row's own source and licence, by `dataset_hdx_id`). Levels 0, 1 and 2 are stacked,
slices of sex and age stand beside their totals: `all` is everybody, the others are groups. Political violence is
everybody, civilian targeting a part of it. Rows with a warning are kept, rows with an error refused.
"""

import numpy as np
import pandas as pd

from lib.errors import Problem
from lib.loaders.common import unhcr
from lib.loaders.common.draft import Draft, column, is_blank, taken
from lib.tables import Table

PLACES = {
    "country_code": "location_code",
    "admin1": "admin1_name",
    "admin2": "admin2_name",
    "period_start": "reference_period_start",
    "period_end": "reference_period_end",
    "note": "warning",
}
LEFT_ASIDE = "{} rows of people targeted, reached or counted as population were left aside."
NEEDS = {"INN": "in_need", "AFF": "affected"}
SEXES = {"f": "female", "m": "male", "o": "other sex", "u": "unknown sex", "all": "", "": ""}
EVENTS = {"political_violence": "", "civilian_targeting": "civilians targeted", "demonstration": "demonstrations"}


def recognises(table: Table) -> float:
    """How surely this is a table of HAPI, from 0 to 1."""
    shared = {"reference_period_start", "reference_period_end"} <= table.keys
    return 1.0 if shared and bool(table.keys & {"dataset_hdx_id", "resource_hdx_id"}) else 0.0


def read(table: Table) -> Draft:
    """Rows of the one table of HAPI that this is."""
    if "fatalities" in table.keys:
        draft = conflict(table)
    elif "population_group" in table.keys:
        draft = refugees(table)
    elif "sector_code" in table.keys or "population_status" in table.keys:
        draft = needs(table)
    else:
        draft = displaced(table)
    draft.headers = {"period_start": "reference_period_start", "period_end": "reference_period_end"} | draft.headers
    return without_errors(table, draft)


def conflict(table: Table) -> Draft:
    """`killed`, `flow` of the month; civilians targeted and demonstrations are groups."""
    rows = taken(table, PLACES | {"value": "fatalities"})
    kinds = column(table, "event_type").str.strip()
    rows["group"] = kinds.map(lambda kind: EVENTS.get(kind, kind.replace("_", " "))).astype("str")
    rows = rows.assign(metric="killed", counting="flow", cause="conflict", source="ACLED", date_precision="month")
    return Draft(rows, publisher="HDX HAPI", headers={"value": "fatalities", "country_code": "location_code"})


def displaced(table: Table) -> Draft:
    """`idps`, `stock` of a round."""
    rows = taken(table, PLACES | {"value": "population", "title": "operation"})
    rows = rows.assign(metric="idps", counting="stock", source="IOM DTM").drop(columns="period_start", errors="ignore")
    return Draft(rows, publisher="HDX HAPI", headers={"value": "population", "country_code": "location_code"})


def refugees(table: Table) -> Draft:
    """Refugees and others as `stock` of 31 December, returns as `flow` of the year; sexes and ages are groups."""
    columns = PLACES | {
        "value": "population",
        "country_code": "asylum_location_code",
        "origin_code": "origin_location_code",
    }
    rows = unhcr.typed(taken(table, columns), table.cells["population_group"])
    rows["origin_code"] = unhcr.named(column(table, "origin_location_code"))
    rows = rows.assign(group=slices(table), source="UNHCR", date_precision="year")
    rows["period_start"] = rows["period_start"].where(rows["counting"] == "flow", "")
    unknown = (rows["counting"] == "").to_numpy()
    notes = (
        [
            "Population groups that are no metric of ours were left aside: "
            f"{', '.join(rows['metric'][unknown].drop_duplicates())}."
        ]
        if unknown.any()
        else []
    )
    headers = {"value": "population", "country_code": "asylum_location_code", "metric": "population_group"}
    return Draft(unhcr.at_home(rows[~unknown]), publisher="HDX HAPI", headers=headers, notes=notes)


def needs(table: Table) -> Draft:
    """`in_need` and `affected`, `stock`; sectors and categories are groups, Intersectoral is everybody."""
    status = table.cells["population_status"].str.strip().str.upper()
    rows = taken(table, PLACES | {"value": "population"})
    sector = (
        table.cells["sector_code"].str.strip()
        if "sector_code" in table.keys
        else pd.Series("", index=rows.index, dtype="str")
    )
    whole = sector.str.casefold().isin(["intersectoral", "all", "", "_all_"])
    category = (
        table.cells["category"].str.strip()
        if "category" in table.keys
        else pd.Series("", index=rows.index, dtype="str")
    )
    category = category.where(~category.str.casefold().isin(["total", "all"]), "")
    name = table.cells["sector_name"].str.strip() if "sector_name" in table.keys else sector
    rows["group"] = (
        (name.where(~whole, "") + " " + category + " " + slices(table)).str.split().str.join(" ").astype("str")
    )
    rows = rows.assign(
        metric=status.map(NEEDS).fillna("").astype("str"), counting="stock", source="OCHA", date_precision="year"
    )
    kept = (rows["metric"] != "").to_numpy()
    rows = rows[kept].drop(columns="period_start", errors="ignore")
    return Draft(
        rows,
        publisher="HDX HAPI",
        counts={LEFT_ASIDE: int((~kept).sum())},
        headers={"value": "population", "country_code": "location_code"},
    )


def slices(table: Table) -> pd.Series:
    """The group that sex and age of each row name; empty for everybody."""
    blank = pd.Series("", index=table.cells.index, dtype="str")
    sex = (
        table.cells["gender"].str.strip().map(lambda cell: SEXES.get(cell, cell)).astype("str")
        if "gender" in table.keys
        else blank
    )
    age = (
        table.cells["age_range"].str.strip().mask(lambda cells: cells.isin(["all"]), "")
        if "age_range" in table.keys
        else blank
    )
    return (sex + " " + age).str.strip()


def without_errors(table: Table, draft: Draft) -> Draft:
    """The draft without the rows that the publisher flags as wrong."""
    if "error" not in table.keys:
        return draft
    flagged = ~is_blank(table.cells["error"].reindex(draft.rows.index))
    for line in np.unique(draft.rows.index[flagged]):
        error = table.cells["error"].loc[line]
        country = "code" in error.casefold() or "location" in error.casefold() or "country" in error.casefold()
        kind = "unknown_country" if country else "bad_number"
        message = f"Line {line} is flagged by its publisher: {error[:120]}."
        draft.problems.append(Problem(int(line), kind, "error", error, message, "Nothing to do, or ask the publisher."))
    draft.rows = draft.rows[~flagged]
    return draft
