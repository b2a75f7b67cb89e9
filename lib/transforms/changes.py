"""What changed: since the previous statement, since a day, and what was reported last."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd

from lib.words import Amount, changed_sentence

SAME = ["crisis", "country", "admin1_key", "metric", "counting", "unit", "group", "cause", "origin_country", "rank"]


def previous(history: pd.DataFrame, row: Mapping[str, Any]) -> dict[str, Any] | None:
    """The estimate before the last change of the best, on the day on which it was first known.

    Args:
        history: The estimates of one place over time.
        row: The estimate of now.

    Returns:
        Its row; none where the best never differed.
    """
    past = history[(history["day"] < row["day"]) & history["best"].notna()].sort_values("day", kind="stable")
    if pd.isna(row["best"]) or past.empty:
        return None
    best = past["best"].astype("int64")
    differs = best != row["best"]
    if not differs.any():
        return None
    last = past[differs].iloc[-1]
    run = (best != best.shift()).cumsum()
    first = past[run == run[last.name]].iloc[0]
    found: dict[str, Any] = first.to_dict()
    return found


def last_reported(observations: pd.DataFrame, count: int = 10) -> pd.DataFrame:
    """The reports published last, newest first; what was published on one day, by the day it speaks of.

    Args:
        observations: Reports.
        count: How many rows.
    """
    order = ["published_on", "period_end", "observation_id"]
    return observations.sort_values(order, ascending=False, na_position="last", kind="stable").head(count)


def days_of_change(estimates: pd.DataFrame, asked: date) -> pd.DataFrame:
    """Estimates without those of a day that was only asked for: they say what the day of change before says.

    Args:
        estimates: Rows of `reconcile.with_parts`, in its order, with a day asked for besides the days of change.
        asked: That day.
    """
    same = [name for name in estimates if name not in ("day", "is_last_reported")]
    held = estimates[same].astype(dict.fromkeys(estimates[same].select_dtypes("category").columns, "str"))
    before = held.shift()
    is_repeated = ((held == before) | (held.isna() & before.isna())).fillna(False).all(axis=1)
    return estimates[~(is_repeated & (estimates["day"] == pd.Timestamp(asked)))]


def changed(before: pd.DataFrame, now: pd.DataFrame, sources: Mapping[str, str] | None = None) -> pd.DataFrame:
    """What differs between the headlines of two days.

    Args:
        before: Rows of `reconcile.headlines` as known on the earlier day, with the `amount` of each (from `amount_of`)
            where words for its hedges are wanted.
        now: The same as known on the later day.
        sources: Who states the best, by metric, for the sentence.

    Returns:
        One row per headline that is new, gone or different: its key, `kind` (`new`, `gone`, `moved`) and `sentence`.
    """
    keys = [key for key in SAME if key in now and key in before]
    pair = [rows[keys].assign(amount=_amounts(rows)) for rows in (before, now)]
    both = pair[0].merge(pair[1], on=keys, how="outer", suffixes=("_before", "_now"), indicator=True)
    rows = [found for row in both.to_dict("records") if (found := _change(row, keys, sources or {}))]
    return pd.DataFrame(rows, columns=[*keys, "kind", "sentence"])


def _change(row: dict[Any, Any], keys: list[str], sources: Mapping[str, str]) -> dict[str, Any] | None:
    was = row["amount_before"] if row["_merge"] != "right_only" else None
    is_now = row["amount_now"] if row["_merge"] != "left_only" else None
    if was and is_now and replace(was, speaking=1) == replace(is_now, speaking=1):
        return None
    kind = "new" if was is None else "gone" if is_now is None else "moved"
    metric = str(row["metric"])
    sentence = changed_sentence(metric, was, is_now, source=sources.get(metric, "") if is_now else "")
    return {**{key: row[key] for key in keys}, "kind": kind, "sentence": sentence}


def _amounts(rows: pd.DataFrame) -> pd.Series:
    if "amount" in rows:
        return rows["amount"]
    return pd.Series([Amount.of(row) for row in rows.to_dict("records")], index=rows.index, dtype=object)
