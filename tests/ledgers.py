"""What tests of the ledger share: observations of a few words, and a ledger in a folder of its own."""

from typing import Any

import pandas as pd

from lib.access import local
from lib.documents import Document
from lib.ledger import Ledger
from lib.observations import identify, typed

STATED = {
    "crisis": "Osh 2010",
    "metric": "killed",
    "counting": "cumulative",
    "unit": "people",
    "qualifier": "exact",
    "period_start": "2010-06-10",
    "period_end": "2010-06-14",
    "date_precision": "day",
    "country": "KGZ",
    "source": "Health Ministry",
    "publisher": "Wire",
    "published_on": "2010-06-15",
    "status": "confirmed",
}


def observed(*values: int, line: int = 2, **cells: Any) -> pd.DataFrame:
    """A tidy frame with one row per value; every other cell as given, else as in `STATED`."""
    rows = pd.DataFrame({**STATED, **cells, "value": values, "line": range(line, line + len(values))})
    frame = typed(rows)
    return frame.assign(observation_id=identify(frame).to_numpy())


def document(name: str, **known: Any) -> Document:
    """A file whose content is its name."""
    return Document.of(name.encode(), kind=known.pop("kind", "file"), title=known.pop("title", name), **known)


def recorded(
    ledger: Ledger, batch_id: str, observations: pd.DataFrame, *, state: str = "accepted", **known: Any
) -> int:
    """How many observations the ledger recorded of a document of its own."""
    return ledger.record(document(batch_id, **known), observations, batch_id=batch_id, by=local("Ada"), state=state)


def states(ledger: Ledger, **asked: Any) -> dict[int, str]:
    """The state of each observation, by its value."""
    read = ledger.observations(**asked)
    return dict(zip(read["value"].tolist(), read["state"], strict=True))
