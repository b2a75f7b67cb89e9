"""A table of text becomes rows of the tidy table; every cell that cannot is named by its line."""

from datetime import date

import numpy as np
import pandas as pd

from lib.errors import Problem
from lib.observations import cells, checks, periods
from lib.observations.columns import COLUMNS, DAYS, TEMPLATE, dtype, nothing, typed
from lib.observations.defaults import completed
from lib.observations.faults import Faults
from lib.observations.identity import Earlier, digests, first_equals

READ = (*(name for name in TEMPLATE if name not in DAYS), "date_precision", "replaces")


def validate(
    table: pd.DataFrame,
    *,
    published_on: date | None = None,
    today: date | None = None,
    earlier: Earlier | None = None,
) -> tuple[pd.DataFrame, list[Problem]]:
    """Read a table of text into observations: its good rows are kept, its bad cells are named.

    Cells are to be clean: ISO days or whole periods (2010-06-14, 2010-W24, 2010-06, 2010 Q2, 2010), digits, words of
    the closed lists in any case. What a row leaves out is filled with the defaults of the design. A bad word of
    `counting`, `unit` or `cause` is an `unknown_metric`; of `qualifier` or `status`, a `bad_number`.

    Args:
        table: Text, one row per observation, indexed by the line that a spreadsheet shows (several rows may come from
            one line); any of the template's columns, and `date_precision` and `replaces`. Where an export gave rows an
            `observation_id`, those that still state what it names repeat none but their own.
        published_on: The day of the document, for rows that state none; without it, their own last day.
        today: The reader's day; a day after it is out of range, unless a forecast counts up to it.
        earlier: What earlier pieces of the same file stated; these rows are added to it.

    Returns:
        The tidy table of the good rows with `observation_id`, indexed by line, and the problems in the order of rows.
        Both ends of a range are kept as stated, even where they contradict each other or the value.
    """
    faults = Faults(table)
    at = pd.RangeIndex(len(table))
    rows = pd.DataFrame({name: _read(table, name, faults) for name in READ}, index=at)
    days = {name: _periods(table, name, faults) for name in DAYS}
    rows = completed(_seas_as_places(table, rows), days, published_on)
    checks.check_numbers(rows, faults)
    checks.check_days(rows, days, faults, today or date.today())
    rows = checks.points(rows, faults)
    good = np.flatnonzero(~faults.refused)
    rows, likeness = _tidy(rows, table.index, good)
    if "observation_id" in table:
        likeness = _likeness_of_exported(rows, likeness, table["observation_id"].iloc[good])
    first = first_equals(rows, likeness)
    before = earlier.lines(likeness.to_numpy(), rows.index.to_numpy()) if earlier else None
    repeats = checks.note_repeats(first, good, faults, before)
    return (rows[~repeats] if repeats.any() else rows), faults.problems()


def _read(table: pd.DataFrame, name: str, faults: Faults) -> pd.Series:
    at, read = pd.RangeIndex(len(table)), COLUMNS[name].read
    if name not in table:
        return nothing(dtype(name), at)
    printed = pd.Series(table[name].astype("str").array, index=at)
    if read is cells.text:
        stripped = printed.str.strip().fillna("")
        return printed if stripped.equals(printed) else stripped
    codes, words, as_printed = _distinct(printed)
    values = read(words)
    bad = (values.isna() & cells.stated(words)).to_numpy()
    if bad.any():
        faults.unreadable(name, bad[codes])
        values = values.fillna("") if dtype(name) == "str" else values
    if as_printed and values.equals(words):
        return printed
    return pd.Series(values.array.take(codes), index=at)


def _periods(table: pd.DataFrame, name: str, faults: Faults) -> pd.DataFrame:
    printed = table[name].astype("str") if name in table else nothing("str", table.index)
    codes, words, _ = _distinct(printed)
    read = periods.read(words)
    bad = (read["end"].isna() & cells.stated(words)).to_numpy()
    if bad.any():
        faults.unreadable(name, bad[codes])
    return pd.DataFrame({part: read[part].array.take(codes) for part in read})


def _distinct(printed: pd.Series) -> tuple[np.ndarray, pd.Series, bool]:
    codes, distinct = pd.factorize(printed, use_na_sentinel=False)
    cells_as_printed = pd.Series(distinct, dtype="str")
    words = cells_as_printed.str.strip().fillna("")
    return codes, words, words.equals(cells_as_printed)


def _seas_as_places(table: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    if "country" not in table:
        return rows
    codes, words, _ = _distinct(table["country"].astype("str"))
    seas = words.where(words.map(cells.is_sea).astype("bool"), "")
    if not (seas != "").any():
        return rows
    return rows.assign(place=rows["place"].mask(rows["place"] == "", pd.Series(seas.array.take(codes))))


def _tidy(rows: pd.DataFrame, lines: pd.Index, good: np.ndarray) -> tuple[pd.DataFrame, pd.Series]:
    kept = (rows if len(good) == len(rows) else rows.iloc[good]).set_axis(lines[good])
    answers = digests(kept)
    kept = kept.assign(observation_id=answers["observation_id"].array, line=kept.index.to_numpy())
    return typed(kept), answers["likeness"]


def _likeness_of_exported(rows: pd.DataFrame, likeness: pd.Series, stated: pd.Series) -> pd.Series:
    """The likeness of rows, of those that an export named that of their name: a ledger told them apart."""
    ids = rows["observation_id"].to_numpy(dtype=object)
    return likeness.mask(ids == stated.to_numpy(dtype=object), pd.util.hash_array(ids))
