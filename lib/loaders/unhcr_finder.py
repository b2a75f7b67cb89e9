"""UNHCR Refugee Data Finder: downloads, and the tables of its API and R package.

https://www.unhcr.org/refugee-statistics/download/ (CC BY 4.0). One row per year, origin and country of asylum.
Numbers of people are stocks of 31 December, returns flows of the year. `coo` and `coa` are UNHCR's own codes (ARE is
Egypt): the `_iso` columns are read. `-` is no single country, or no value. Small counts are blurred by UNHCR.
"""

import pandas as pd

from lib.loaders.common import unhcr
from lib.loaders.common.draft import Draft, Measure, is_blank, melted, taken
from lib.tables import Table

MEASURES = {
    "refugees": ("refugees", "stock"),
    "refugees under unhcr's mandate": ("refugees", "stock"),
    "asylum_seekers": ("asylum_seekers", "stock"),
    "asylum-seekers": ("asylum_seekers", "stock"),
    "asylum seekers": ("asylum_seekers", "stock"),
    "idps": ("idps", "stock"),
    "idps of concern to unhcr": ("idps", "stock"),
    "returned_refugees": ("returned_refugees", "flow"),
    "returned refugees": ("returned_refugees", "flow"),
    "returned_idps": ("returned_idps", "flow"),
    "returned idps": ("returned_idps", "flow"),
    "stateless": ("stateless", "stock"),
    "stateless persons": ("stateless", "stock"),
    "ooc": ("others_of_concern", "stock"),
    "others of concern": ("others_of_concern", "stock"),
    "others of concern to unhcr": ("others_of_concern", "stock"),
    "ref": ("refugees", "stock"),
    "asy": ("asylum_seekers", "stock"),
    "idp": ("idps", "stock"),
    "sta": ("stateless", "stock"),
    "ret": ("returned_refugees", "flow"),
    "rdp": ("returned_idps", "flow"),
}
NAMES = {
    "date": ["year"],
    "country": ["coa_name", "country of asylum", "country of asylum name"],
    "country_code": ["coa_iso", "country of asylum (iso)", "iso3coa", "country of asylum code"],
    "origin_country": ["coo_name", "country of origin", "country of origin name"],
    "origin_code": ["coo_iso", "country of origin (iso)", "iso3coo", "country of origin code"],
}


def recognises(table: Table) -> float:
    """How surely this is a table of the Refugee Data Finder, from 0 to 1."""
    found = columns(table)
    has_ends = {"origin_code", "country_code"} <= set(found) or {"origin_country", "country"} <= set(found)
    return 0.98 if "date" in found and has_ends and table.keys & set(MEASURES) else 0.0


def columns(table: Table) -> dict[str, str]:
    """The table's key for each of our names."""
    return {name: key for name, keys in NAMES.items() for key in keys if key in table.keys}


def read(table: Table) -> Draft:
    """Stocks of 31 December and flows of the year; a table of flows alone (`refugee_like`) is all flows."""
    base = taken(table, columns(table)).assign(source="UNHCR")
    base = base.assign(
        **{name: base[name].where(~is_blank(base[name]), "") for name in ("country", "country_code") if name in base}
    )
    if "origin_code" in base:
        base["origin_code"] = unhcr.named(base["origin_code"])
    is_flow = "refugee_like" in table.keys and not {"idps", "stateless", "hst"} & table.keys
    measures = [
        Measure(key, metric, "flow" if is_flow else counting)
        for key, (metric, counting) in MEASURES.items()
        if key in table.keys
    ]
    rows = unhcr.at_home(unstated_origins(melted(table, base, measures)))
    known = {*columns(table).values(), *MEASURES, "coo", "coa", "year"}
    unread = [table.headers[key] for key in table.cells.columns if key not in known]
    notes = [f"Columns that are no metric of ours were ignored: {', '.join(unread)}."] if unread else []
    headers = {name: table.headers[key] for name, key in columns(table).items()}
    return Draft(rows, day_first=True, publisher="UNHCR", notes=notes, headers=headers)


def unstated_origins(rows: pd.DataFrame) -> pd.DataFrame:
    """Rows without an origin where a dash says that all origins are counted."""
    return rows.assign(
        **{
            name: rows[name].where(~is_blank(rows[name]), "")
            for name in ("origin_country", "origin_code")
            if name in rows
        }
    )
