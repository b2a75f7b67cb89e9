"""Our own template (`data/template.csv`): one row per observation, in the columns of the tidy table.

Ours; whoever fills it in owns it. Every column is optional but a metric, an amount and a date; `date_precision`, as
our exports have it, is read too. `,`, `;`, TAB and a byte order mark are all read. Cells may be hedged ("at least
40") where `qualifier` is left out.
"""

from lib.loaders.common.draft import Draft, taken
from lib.observations import TEMPLATE
from lib.observations.guard import unguarded
from lib.tables import Table

READ = (*TEMPLATE, "date_precision")
OURS = {"observation_id", "document_id", "line", "replaces", "state"}
SIGNATURE = {"metric", "value", "period_end"}


def recognises(table: Table) -> float:
    """How surely this is a filled template, from 0 to 1."""
    return 1.0 if table.keys >= SIGNATURE and len(table.keys & set(TEMPLATE)) >= 5 else 0.0


def read(table: Table) -> Draft:
    """One row per line, each cell under its own name; what an export marked so that it cannot run is as it was."""
    is_export = "observation_id" in table.keys
    unknown = [table.headers[key] for key in table.cells.columns if key not in (*READ, *(OURS if is_export else ()))]
    notes = [f"Columns that the template does not have were left aside: {', '.join(unknown)}."] if unknown else []
    rows = taken(table, {name: name for name in READ})
    return Draft(rows.apply(unguarded) if is_export else rows, notes=notes)
