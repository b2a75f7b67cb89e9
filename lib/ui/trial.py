"""A file's rows beside the record, as if they were recorded: pages work out from both what they would show."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import pandas as pd
import streamlit as st

from lib.ledger import AS_READ
from lib.ui.shelf import Shelf

MOST = 8


@dataclass(frozen=True)
class Trial:
    """What recording a file would do.

    Attributes:
        rows: The tidy table of its good rows.
        retracted: Observations that would be retracted with it.
    """

    rows: pd.DataFrame
    retracted: frozenset[str]


def keep(key: str, rows: pd.DataFrame, retracted: Sequence[str] = ()) -> None:
    """Make a trial known under a key, for `Asked.trial`.

    Args:
        key: Says the file, the answers to its questions and what would be retracted.
        rows: The tidy table of its good rows.
        retracted: Observations that would be retracted with it.
    """
    _trials().put(key, Trial(rows, frozenset(retracted)))


def joined(held: pd.DataFrame, key: str, *, crisis: str | None, metric: str) -> pd.DataFrame:
    """What a ledger would hold after a trial.

    Args:
        held: Observations as the ledger reads them.
        key: Of the trial.
        crisis: Only rows of this crisis; None for all.
        metric: Only rows of this metric; empty for all.

    Returns:
        The same columns.
    """
    trial = _trials().find(key)
    if trial is None:
        return held
    rows = trial.rows[~trial.rows["observation_id"].isin(held["observation_id"])]
    rows = rows if crisis is None else rows[rows["crisis"] == crisis]
    rows = rows[rows["metric"] == metric] if metric else rows
    rows = rows.assign(recorded_at=pd.Timestamp(datetime.now(UTC)), state="accepted", document_ids=rows["document_id"])
    left = held.assign(state=held["state"].mask(held["observation_id"].isin(trial.retracted), "retracted"))
    texts = [name for name in AS_READ if name not in rows and held[name].dtype == "str"]
    added = rows.assign(**dict.fromkeys(texts, "")).reindex(columns=held.columns)
    return pd.concat([left, added.astype(held.dtypes.to_dict())], ignore_index=True)


@st.cache_resource(show_spinner=False)
def _trials() -> Shelf[Trial]:
    return Shelf(MOST)
