"""Estimates as they were known on several days: how a number was revised as reports came in.

Every day asked for gets the reports that were published by it, as a crisis of its own, so that the rule is gone through
once and not once a day.
"""

from collections.abc import Iterable
from datetime import date

import pandas as pd

from lib.reconcile.decided import Decided
from lib.reconcile.parts import with_parts
from lib.reconcile.policy import Policy

BETWEEN = "\x1f"


def vintages(
    observations: pd.DataFrame,
    known: Iterable[date],
    *,
    policy: Policy | None = None,
    decided: Decided | None = None,
) -> pd.DataFrame:
    """Estimates of every place, by the rule for places, as known on each of several days.

    Args:
        observations: The tidy table (all rows accepted), or the table as the ledger reads it.
        known: The days up to which publications are known.
        policy: The brackets of the rule; its defaults where none is given.
        decided: What people decided on names of places and sources; nothing where none is given.

    Returns:
        Rows of `with_parts` with `known` before them: per day asked for, one row per node and day on which something
        changed, and one for each of the days asked for up to it. A day by which nothing was published has no rows.
    """
    days = sorted(set(known))
    published = observations["published_on"].fillna(observations["period_end"])
    parts = [
        observations.assign(crisis=f"{day.isoformat()}{BETWEEN}" + observations["crisis"])[
            published <= pd.Timestamp(day)
        ]
        for day in days
    ]
    every = pd.concat(parts, ignore_index=True) if parts else observations.iloc[:0]
    found = with_parts(every, also=days, policy=policy, decided=decided)
    told = found["crisis"].astype("str").str.split(BETWEEN, n=1, expand=True).reindex(columns=[0, 1])
    as_known = pd.to_datetime(told[0]).astype("datetime64[s]")
    rows = found.assign(crisis=told[1].fillna("").astype("str"))
    rows.insert(0, "known", as_known)
    return rows[rows["day"] <= rows["known"]].reset_index(drop=True)
