"""What became of a reported number, in the words of the screen."""

from typing import Any

import pandas as pd

from lib.words.amounts import observation_in_words
from lib.words.days import day_in_words

FATES = {
    "speaks": "counts now",
    "replaced": "older number of the same source",
    "repeat_with_hedge": "repeats an exact number with a hedge",
    "zero_after_count": "zero after a count",
    "stale": "too old",
    "passed_by": "passed by a later count",
    "vague_adds_nothing": "words that add nothing to the best",
    "not_counted": "not counted",
    "part_of": "part of a larger number",
    "other_phase": "counted from another start",
    "no_longer_reported": "no longer reported by its source",
    "overlaps": "overlaps another period",
    "rejected": "rejected in review",
    "proposed": "waits for review",
    "retracted": "its upload was undone",
    "published_later": "published later",
    "later_day": "about a later day",
}
BECAUSE = {
    "replaced": "its {} replaces it",
    "repeat_with_hedge": "it had said {}",
    "zero_after_count": "it had said {}",
    "stale": "newer is {}",
    "passed_by": "by {}",
    "part_of": "of {}",
    "overlaps": "of {}",
}
STATUS_WORDS = {
    "confirmed": "confirmed",
    "estimate": "an estimate",
    "unconfirmed": "not confirmed",
    "disputed": "disputed",
    "forecast": "feared or planned",
}


def fate_in_words(fate: str, *, by: str = "", status: str = "", reason: str = "") -> str:
    """What became of a reported number, and because of what.

    Args:
        fate: One of `FATES`.
        by: The number that caused it, in words with its day ("335 of 20 July").
        status: Its status, for a number that is not counted.
        reason: Why it was rejected.

    >>> fate_in_words("replaced", by="335 of 20 July")
    'older number of the same source: its 335 of 20 July replaces it'
    """
    label = FATES.get(fate, fate.replace("_", " "))
    if by and fate in BECAUSE:
        return f"{label}: {BECAUSE[fate].format(by)}"
    if fate == "not_counted" and status:
        return f"{label}: {STATUS_WORDS.get(status, status)}"
    if fate == "rejected" and reason:
        return f"{label}: {reason}"
    return label


def fates_in_words(explained: pd.DataFrame) -> pd.Series:
    """What became of every observation that `explain` gives, in words, with the number that caused it.

    Args:
        explained: Rows of `explain`: an observation with `fate` and `by`.

    Returns:
        Text, on the index of `explained`.
    """
    rows: list[dict[Any, Any]] = explained.to_dict("records")
    causes = {row["observation_id"]: row for row in rows}
    spoken = []
    for row in rows:
        cause = causes.get(row.get("by") or "")
        by = f"{observation_in_words(cause)} of {day_in_words(cause['period_end'])}" if cause else ""
        spoken.append(
            fate_in_words(row["fate"], by=by, status=str(row.get("status", "")), reason=str(row.get("reason", "")))
        )
    return pd.Series(spoken, index=explained.index, dtype="str")
