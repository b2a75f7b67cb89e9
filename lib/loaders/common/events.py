"""Rows that are events: which version of an event holds, and names for those that have none."""

import re
from collections.abc import Sequence

import numpy as np
import pandas as pd

from lib.errors import Problem
from lib.tables import Table

DAMAGED = re.compile(r"\d(?:[.,]\d+)?[eE]\+?\d{1,2}")


def by_line(table: Table) -> pd.Series:
    """An id for each row of a table whose publisher gives none: its line."""
    return pd.Series([f"line {line}" for line in table.cells.index], index=table.cells.index, dtype="str")


def latest(
    rows: pd.DataFrame, version: pd.Series | None, sheet: str = "", *, apart: Sequence[str] = ()
) -> tuple[pd.DataFrame, list[Problem]]:
    """One row of each event, and a problem for each other: `superseded` by a later version, or a `duplicate`.

    Args:
        rows: One row per line, with `event_id`; ids in scientific notation name no event.
        version: What tells a later version of an event, such as a time stamp in seconds; none where nothing does.
        sheet: The sheet, for problems.
        apart: Columns in which rows of one event differ where they state different things of it, such as its places.
    """
    ids = rows["event_id"].str.strip()
    real = (ids != "").to_numpy() & ~ids.str.fullmatch(DAMAGED).to_numpy(dtype=bool)
    same = pd.Series(pd.factorize(pd.MultiIndex.from_arrays([ids, *(rows[name] for name in apart)]))[0])
    several = real & same.duplicated(keep=False).to_numpy()
    if not several.any():
        return rows, []
    at = np.flatnonzero(several)
    rank = order(version).to_numpy()[at] if version is not None else np.zeros(len(at))
    table = pd.DataFrame({"id": same.to_numpy()[at], "rank": rank, "at": at})
    table["first"] = -table["at"]
    best = table.sort_values(["rank", "first"]).groupby("id").last()
    kept = best["at"].reindex(table["id"]).to_numpy()
    lost = table["at"].to_numpy() != kept
    kinds = np.where(best["rank"].reindex(table["id"]).to_numpy() > table["rank"].to_numpy(), "superseded", "duplicate")
    lines = rows.index.to_numpy()
    problems = [
        problem(int(lines[row]), str(kind), name, int(lines[keeper]), sheet)
        for row, kind, name, keeper in zip(at[lost], kinds[lost], ids.to_numpy()[at][lost], kept[lost], strict=True)
    ]
    gone = np.zeros(len(rows), dtype=bool)
    gone[at[lost]] = True
    return rows[~gone], problems


def order(version: pd.Series) -> pd.Series:
    """Versions as numbers that grow: stamps as they are, days by their order as text."""
    numbers = pd.to_numeric(version, errors="coerce")
    if numbers.notna().any():
        return numbers.fillna(-1.0)
    return version.rank(method="dense")


def problem(line: int, kind: str, event: str, keeper: int, sheet: str) -> Problem:
    """The problem of a row whose event another line states."""
    later = "its later version" if kind == "superseded" else "the same event"
    fix = (
        "Nothing to do: the latest version is recorded."
        if kind == "superseded"
        else "Nothing to do: the event is recorded once."
    )
    return Problem(line, kind, "", event, f"Line {line} is event {event}; line {keeper} is {later}.", fix, sheet)


def damaged(ids: pd.Series) -> str:
    """A note where a spreadsheet seems to have rounded ids; empty where none looks so."""
    found = ids.drop_duplicates()
    hits = found[found.str.strip().str.fullmatch(DAMAGED).to_numpy(dtype=bool)]
    if hits.empty:
        return ""
    found_one = hits.iloc[0]
    return (
        f"Ids such as {found_one} in event_id look damaged by Excel (scientific notation): no rows are merged by them."
    )
