"""A table of text becomes rows of the tidy table; every cell that cannot is named by its line."""

from datetime import date

import numpy as np
import pandas as pd

from lib.errors import Problem
from lib.observations import cells, checks, periods
from lib.observations.columns import COLUMNS, DAYS, TEMPLATE, dtype, nothing, typed
from lib.observations.defaults import completed
from lib.observations.faults import Faults
from lib.observations.identity import first_equals, identify

READ = (*(name for name in TEMPLATE if name not in DAYS), "date_precision", "replaces")


def validate(
    table: pd.DataFrame, *, published_on: date | None = None, today: date | None = None
) -> tuple[pd.DataFrame, list[Problem]]:
    """Read a table of text into observations: its good rows are kept, its bad cells are named.

    Cells are to be clean: ISO days or whole periods (2010-06-14, 2010-W24, 2010-06, 2010 Q2, 2010), digits, words of
    the closed lists in any case. What a row leaves out is filled with the defaults of the design. A bad word of
    `counting`, `unit` or `cause` is an `unknown_metric`; of `qualifier` or `status`, a `bad_number`.

    Args:
        table: Text, one row per observation, indexed by the line that a spreadsheet shows (several rows may come from
            one line); any of the template's columns, and `date_precision` and `replaces`.
        published_on: The day of the document, for rows that state none; without it, their own last day.
        today: The reader's day; a day after it is out of range, unless a forecast counts up to it.

    Returns:
        The tidy table of the good rows with `observation_id`, indexed by line, and the problems in the order of rows.
        Both ends of a range are kept as stated, even where they contradict each other or the value.
    """
    faults = Faults(table)
    at = pd.RangeIndex(len(table))
    read = pd.DataFrame({name: _read(table, name, faults) for name in READ}, index=at)
    days = {name: _periods(table, name, faults) for name in DAYS}
    rows = completed(_seas_as_places(table, read), days, published_on)
    checks.check_numbers(rows, faults)
    checks.check_days(rows, days, faults, today or date.today())
    rows = checks.points(rows, faults)
    observations = _tidy(rows, table.index, np.flatnonzero(~faults.refused))
    repeats = checks.note_repeats(
        first_equals(observations), np.flatnonzero(~faults.refused), observations.index, faults
    )
    return (observations[~repeats] if repeats.any() else observations), faults.problems()


def _read(table: pd.DataFrame, name: str, faults: Faults) -> pd.Series:
    at, read = pd.RangeIndex(len(table)), COLUMNS[name].read
    if name not in table:
        return nothing(dtype(name), at)
    stripped = _stripped(table[name])
    if read is cells.text:
        return stripped
    codes, distinct = pd.factorize(stripped)
    words = pd.Series(distinct, dtype="str")
    values = read(words)
    bad = (values.isna() & cells.stated(words)).to_numpy()
    if bad.any():
        faults.unreadable(name, bad[codes])
        values = values.fillna("") if dtype(name) == "str" else values
    return pd.Series(values.array.take(codes), index=at)


def _periods(table: pd.DataFrame, name: str, faults: Faults) -> pd.DataFrame:
    printed = _stripped(table[name]) if name in table else nothing("str", pd.RangeIndex(len(table)))
    codes, distinct = pd.factorize(printed)
    words = pd.Series(distinct, dtype="str")
    read = periods.read(words)
    bad = (read["end"].isna() & cells.stated(words)).to_numpy()
    if bad.any():
        faults.unreadable(name, bad[codes])
    return pd.DataFrame({part: read[part].array.take(codes) for part in read})


def _stripped(column: pd.Series) -> pd.Series:
    text = column.astype("str").reset_index(drop=True).str.strip()
    return text.fillna("") if text.hasnans else text


def _seas_as_places(table: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    if "country" not in table:
        return rows
    named = cells.by_distinct(_stripped(table["country"]), lambda words: words.where(words.map(cells.is_sea), ""))
    return rows.assign(place=rows["place"].mask(rows["place"] == "", named)) if (named != "").any() else rows


def _tidy(rows: pd.DataFrame, lines: pd.Index, good: np.ndarray) -> pd.DataFrame:
    kept = (rows if len(good) == len(rows) else rows.iloc[good]).set_axis(lines[good])
    kept["observation_id"] = identify(kept)
    kept["document_id"] = ""
    kept["line"] = kept.index.astype("int64")
    return typed(kept)
