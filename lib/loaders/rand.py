"""RAND Database of Worldwide Terrorism Incidents, 1968-2009: people killed and injured, one row per incident.

https://www.rand.org/nsrd/projects/terrorism-incidents.html (free for research). Years have two digits; there are no
ids: incidents of one city and day add up, so each line is an event.
"""

from lib.loaders.common import events
from lib.loaders.common.draft import Draft, Measure, melted, taken
from lib.tables import Table

COLUMNS = {"date": "date", "place": "city", "country": "country", "note": "description"}


def recognises(table: Table) -> float:
    """How surely these are RAND's incidents, from 0 to 1."""
    return 1.0 if table.keys >= {"date", "city", "country", "perpetrator", "injuries", "fatalities"} else 0.0


def read(table: Table) -> Draft:
    """`killed` and `injured`, each counted as `flow`, one event per line."""
    base = taken(table, COLUMNS).assign(cause="conflict", event_id=events.by_line(table))
    rows = melted(table, base, [Measure("fatalities", "killed", "flow"), Measure("injuries", "injured", "flow")])
    headers = {"date": table.headers["date"], "country": table.headers["country"]}
    return Draft(rows, publisher="RAND", headers=headers)
