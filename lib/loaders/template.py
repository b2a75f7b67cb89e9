"""Our own template (`data/template.csv`) and our own exports: one row per observation, columns as in the tidy table.

Ours; whoever fills it in owns it. Every column is optional but a metric, an amount and a date; `date_precision`, as
our exports have it, is read too. `,`, `;`, TAB and a byte order mark are all read. Cells may be hedged ("at least
40") where `qualifier` is left out.
"""

import pandas as pd

from lib.errors import Problem
from lib.loaders.common.draft import Draft, taken
from lib.observations import TEMPLATE
from lib.observations.guard import unguarded
from lib.tables import Table

READ = (*TEMPLATE, "date_precision")
EXPORTED = (*READ, "observation_id", "replaces")
OURS = {*EXPORTED, "document_id", "line", "state"}
SIGNATURE = {"metric", "value", "period_end"}
STANDING = ("accepted", "")
UNDECIDED = "Review it where it was proposed, or set its state to accepted if you have."
UNDONE = "Nothing to do, unless you disagree: then set its state to accepted."


def recognises(table: Table) -> float:
    """How surely this is a filled template, from 0 to 1."""
    return 1.0 if table.keys >= SIGNATURE and len(table.keys & set(TEMPLATE)) >= 5 else 0.0


def read(table: Table) -> Draft:
    """One row per line, each cell under its own name; what an export marked so that it cannot run is as it was.

    What an export names as rejected, retracted or only proposed is refused: read as a file, it would count.
    """
    is_export = "observation_id" in table.keys
    known = OURS if is_export else READ
    unknown = [table.headers[key] for key in table.cells.columns if key not in known]
    notes = [f"Columns that the template does not have were left aside: {', '.join(unknown)}."] if unknown else []
    if not is_export:
        return Draft(taken(table, {name: name for name in READ}), notes=notes)
    rows = taken(table, {name: name for name in EXPORTED})
    rows = rows if table.is_typed else rows.apply(unguarded)
    states = taken(table, {"state": "state"}).get("state", pd.Series("", index=rows.index))
    standing = states.str.strip().str.casefold().isin(STANDING)
    refused = [_refused(line, state) for line, state in states[~standing].items()]
    return Draft(rows[standing], notes=notes, problems=refused)


def _refused(line: object, state: str) -> Problem:
    wrong = f"Line {line} was {state[:60]} where it was exported: it does not count."
    return Problem(int(str(line)), "superseded", "state", state, wrong, UNDECIDED if state == "proposed" else UNDONE)
