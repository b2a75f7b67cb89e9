"""Rows that an export of ours wrote and nobody has changed since: read as they stand, with nothing guessed."""

from datetime import date

import numpy as np
import pandas as pd

from lib.reading.checked import validated


def untouched(rows: pd.DataFrame, today: date) -> np.ndarray:
    """Which rows still state what an export wrote: their id is that of their cells.

    Args:
        rows: Text as a loader mapped it, indexed by line; an export's rows have an `observation_id`.
        today: The reader's day.
    """
    if "observation_id" not in rows:
        return np.zeros(len(rows), dtype=bool)
    held, _ = validated(rows, published_on=None, today=today)
    ids = held["observation_id"].reindex(rows.index)
    return (ids == rows["observation_id"]).to_numpy(dtype=bool, na_value=False)
