"""The crisis that everybody sees first: southern Kyrgyzstan in June 2010, from 113 public pages.

It is recorded once, on the first start; whoever removes it has removed it for good.
"""

from datetime import date
from pathlib import Path

import pandas as pd

from lib.access import Person
from lib.documents import Document
from lib.ledger import Ledger
from lib.observations import validate

FILE = Path(__file__).parent.parent / "data" / "examples" / "kyrgyzstan_2010.csv"
BATCH = "example"
CRISIS = "Southern Kyrgyzstan 2010"
KNOWN = date(2010, 7, 30)
FIRST_LINE = 2


def record(ledger: Ledger) -> int:
    """Record the example, unless it or its retraction is in the ledger.

    Returns:
        How many reported figures were recorded.
    """
    if ledger.has(BATCH):
        return 0
    content = FILE.read_bytes()
    document = Document.of(content, kind="file", title=FILE.name, publisher="Uprooted", sensitivity="public")
    return ledger.record(document, observations(), batch_id=BATCH, by=Person("Uprooted", "contributor"))


def observations() -> pd.DataFrame:
    """The tidy table of the example."""
    table = pd.read_csv(FILE, dtype=str, keep_default_na=False)
    table.index = pd.RangeIndex(FIRST_LINE, FIRST_LINE + len(table))
    found, problems = validate(table)
    if problems:
        raise ValueError(f"{FILE.name} has bad cells: {problems}")
    return found


def is_standing(ledger: Ledger) -> bool:
    """Whether the example counts: recorded, and not removed."""
    batches = ledger.batches()
    return bool(((batches["batch_id"] == BATCH) & (batches["state"] != "retracted")).any())


def remove(ledger: Ledger, *, by: Person) -> None:
    """Remove the example for good: its batch is undone, and no later start records it again."""
    ledger.retract(BATCH, by=by)
