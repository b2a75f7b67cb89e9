"""Clean rows through `observations.validate`."""

from datetime import date

import pandas as pd

from lib import observations
from lib.errors import Problem
from lib.observations import Earlier

KNOWN = {*observations.TEMPLATE, "date_precision", "replaces", "observation_id"}


def validated(
    rows: pd.DataFrame, *, published_on: date | None, today: date, earlier: Earlier | None = None
) -> tuple[pd.DataFrame, list[Problem]]:
    """The observations of clean rows, indexed by line, and the problems of the others.

    Args:
        rows: Clean text, indexed by line; columns beyond the tidy table's are left out.
        published_on: The day of the document, for rows that state none.
        today: The reader's day.
        earlier: What earlier pieces of the same file stated.
    """
    known = rows[[name for name in rows.columns if name in KNOWN]]
    return observations.validate(known, published_on=published_on, today=today, earlier=earlier)
