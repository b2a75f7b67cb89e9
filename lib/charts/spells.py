"""From estimates on days to the spells of time on which each holds: steps, gaps, and what is only carried forward."""

from typing import Any

import numpy as np
import pandas as pd

Points = list[Any]
ENDS = ("low", "best", "high")
NEAR = 1.15


def spells(estimates: pd.DataFrame, *, until: Any = None, carried_days: int | None = None) -> pd.DataFrame:
    """The spells of one series: from a day to the next on which anything changed.

    Args:
        estimates: One row per day of one series: `day`, `low`, `best`, `high`, `open`.
        until: The day up to which the last estimate is carried; none for its own day.
        carried_days: For how many days a stock is carried forward; none for totals, which hold until they change.

    Returns:
        One row per spell on which there is an estimate: `start`, `end`, `low`, `best`, `high` (float, missing stays
        missing), `open`, and `carried` where nothing was reported since. Spells of days without an estimate are gaps.
    """
    ordered = estimates.sort_values("day", kind="stable").reset_index(drop=True)
    start = ordered["day"].astype("datetime64[s]")
    last = start.max() if until is None or pd.isna(until) else max(pd.Timestamp(until), start.max())
    end = start.shift(-1).fillna(last) if len(ordered) else start
    carried = pd.Series(carried_days is not None, index=ordered.index)
    if carried_days is None:
        carried.iloc[-1:] = (end > start).iloc[-1:]
    else:
        limit = start + pd.Timedelta(days=carried_days)
        end = end.where(end < limit, limit)
    found = pd.DataFrame({"start": start, "end": end, "carried": carried, "open": ordered["open"].astype("bool")})
    for name in ENDS:
        found[name] = ordered[name].astype("float64")
    return found[found[list(ENDS)].notna().any(axis=1)].reset_index(drop=True)


def steps(held: pd.DataFrame, end: str, only: pd.Series | None = None) -> tuple[Points, Points]:
    """The line of one end as steps: a point where each spell starts and ends, and none between spells with a gap.

    Args:
        held: Spells.
        end: `low`, `best` or `high`.
        only: Which spells to draw, each with its rise from the one before; none for all.
    """
    days: Points = []
    amounts: Points = []
    before: dict[Any, Any] = {}
    known = held.assign(drawn=True if only is None else only).dropna(subset=[end])
    for spell in known.to_dict("records"):
        rises = bool(before) and before["end"] == spell["start"]
        if spell["drawn"]:
            if days and not (rises and before["drawn"]):
                days.append(None)
                amounts.append(None)
            if rises and not before["drawn"]:
                days.append(spell["start"])
                amounts.append(before[end])
            days += [spell["start"], spell["end"]]
            amounts += [spell[end], spell[end]]
        before = spell
    return days, amounts


def outline(held: pd.DataFrame, floor: float) -> tuple[Points, Points]:
    """The band from low to high as closed outlines, one for each run of spells without a gap.

    Args:
        held: Spells; one without a high is left out, one without a low reaches down to `floor`.
        floor: The foot of the chart (people).
    """
    days: Points = []
    amounts: Points = []
    known = held.dropna(subset=["high"])
    for _, run in known.groupby((known["start"] != known["end"].shift()).cumsum()):
        low = run["low"].fillna(floor).clip(lower=floor)
        around = [point for pair in zip(run["start"], run["end"], strict=True) for point in pair]
        if days:
            days.append(None)
            amounts.append(None)
        days += around + around[::-1] + around[:1]
        top = np.repeat(run["high"].to_numpy(), 2).tolist()
        amounts += top + np.repeat(low.to_numpy(), 2).tolist()[::-1] + top[:1]
    return days, amounts


def tops(held: pd.DataFrame, *, apart: pd.Timedelta) -> tuple[Points, Points]:
    """Where arrows say "or more": in the middle of open spells, and no closer to each other than `apart`."""
    days: Points = []
    amounts: Points = []
    for spell in held[held["open"]].to_dict("records"):
        top = spell["high"] if pd.notna(spell["high"]) else spell["best"]
        top = spell["low"] if pd.isna(top) else top
        middle = spell["start"] + (spell["end"] - spell["start"]) / 2
        if pd.notna(top) and (not days or middle - days[-1] >= apart or top > NEAR * amounts[-1]):
            days.append(middle)
            amounts.append(top)
    return days, amounts
