"""Insecurity Insight and Safeguarding Health in Conflict (SHCC): attacks on aid and health, one row per event.

https://data.humdata.org/organization/insecurity-insight (CC BY-IGO, some files with attribution only). Health
workers, aid workers and educators are groups of their own. Of two columns of one name one is read. Hashtags of
kidnapped and arrested are swapped in places, so headers are read. Where a number is not known, the publisher counts
one. Narratives are sensitive, and are not kept.
"""

from dataclasses import replace

from lib.loaders import simple
from lib.loaders.common import counted
from lib.loaders.common.draft import Draft, melted, taken
from lib.loaders.common.periods import precision
from lib.tables import Table

IDS = ("sind event id", "sind id", "sind (event) id", "event id")
PLACES = {"1": "point", "2": "place", "3": "admin2", "4": "admin1", "5": "country"}


def recognises(table: Table) -> float:
    """How surely these are Insecurity Insight's events, from 0 to 1."""
    has_id = any("sind" in key for key in table.keys)
    described = table.keys >= {"date", "event description"} and bool(table.keys & {"geo precision", "country iso"})
    return 0.97 if (has_id or described) and counted.counts(replace(table, tags={}), {}) else 0.0


def read(table: Table) -> Draft:
    """`killed`, `injured`, `abducted` and `detained`, each counted as `flow`, with the group that its header names."""
    bare = replace(table, tags={})
    found = simple.columns(bare)
    names = ("date", "country", "country_code", "admin1", "latitude", "longitude")
    identity = next((key for key in table.cells.columns if "sind" in key or key in IDS), "")
    columns = {name: found[name] for name in names if name in found} | ({"event_id": identity} if identity else {})
    base = taken(bare, columns).assign(cause="conflict")
    if "geo precision" in table.keys:
        base["place_precision"] = precision(
            table.cells["geo precision"].str.extract(r"\(?(\d)\)?")[0].fillna(""), PLACES
        )
    rows = melted(bare, base, counted.counts(bare, found)).assign(counting="flow")
    notes = counted.doubled(bare, counted.counts(bare, found))
    headers = {name: table.headers[key] for name, key in columns.items()}
    return Draft(rows, publisher="Insecurity Insight", notes=notes, headers=headers)
