"""How a number was revised as reports came in: by version, and what changed between two days in words."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pandas as pd

from lib import words

MOST_NAMED = 6


def of_day(courses: pd.DataFrame, day: date) -> pd.DataFrame:
    """The estimate for one day, as it was known on that day and on each later one.

    Args:
        courses: Rows of one series and place, as `reconcile.vintages` gives them.
        day: The day that the estimate is for.

    Returns:
        One row per day on which it was known (`known`): the last estimate up to `day`.
    """
    until = courses[(courses["day"] <= pd.Timestamp(day)) & (courses["known"] >= pd.Timestamp(day))]
    return (
        until.sort_values(["known", "day"], kind="stable").drop_duplicates("known", keep="last").reset_index(drop=True)
    )


def days_of_versions(published: pd.Series, last: date, most: int) -> list[date]:
    """The days on which something was published up to a day; of very many, some, evenly among them, and the last.

    Args:
        published: Days of publication, missing where none is stated.
        last: The last day wanted.
        most: How many days at most.
    """
    known = published.dropna()
    days = sorted({day.date() for day in known[known <= pd.Timestamp(last)].drop_duplicates()})
    if len(days) <= most:
        return days
    return [days[round(at * (len(days) - 1) / (most - 1))] for at in range(most)]


def told(before: pd.DataFrame, after: pd.DataFrame) -> list[str]:
    """Which reports began to count between two days, and which ceased to, one sentence each.

    Args:
        before: The reports with their `fate` and `speaker` as known on the earlier day.
        after: The same as known on the later day.
    """
    was, is_now = (set(each.loc[each["fate"] == "speaks", "observation_id"]) for each in (before, after))
    why = dict(zip(after["observation_id"], words.fates_in_words(after), strict=True))
    rows = [dict(row) for row in after.to_dict("records")]
    new = [_statement(row) for row in rows if row["observation_id"] in is_now - was]
    gone = [row for row in rows if row["observation_id"] in was - is_now]
    left = [f"{_statement(row)} ({why[row['observation_id']]})" for row in gone]
    return _listed("New", new) + _listed("No longer", left)


def _listed(what: str, statements: list[str]) -> list[str]:
    more = len(statements) - MOST_NAMED
    lines = [f"{what}: {statement}" for statement in statements[:MOST_NAMED]]
    return [*lines, f"{what}: {more} more"] if more > 0 else lines


def _statement(row: Mapping[Any, Any]) -> str:
    speaker = words.speaker_in_words(str(row["speaker"])) or "nobody named"
    return f"{words.observation_in_words(row)}, {speaker}, {words.day_in_words(row['period_end'])}"
