"""What a loader gives: rows of text under the tidy table's names, and what it decided on the way."""

from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from lib.errors import Problem
from lib.tables import Table

Question = dict[str, object]


@dataclass
class Draft:
    """Rows as a loader maps them, before cells are read.

    Attributes:
        rows: Text as printed, indexed by line, several rows a line where a line states several numbers. Columns are
            those of the tidy table, and these: `date` (a day or period that is start and end), `year`, `month`, `week`
            and `day` (in columns of their own), `coordinates` (both in one cell), `country_code` (beside `country`, a
            name that wins), `origin_code`, `destination_code`, `date_precision`, `header` (the column that an amount
            stood in).
        publisher: Who made the file, where the layout says so.
        notes: What the person should know.
        counts: Notes that say how many rows in place of their `{}`, each with the number.
        questions: What the file cannot say: about, choices, assumed, examples.
        problems: Lines that the loader refuses.
        headers: The printed header of a tidy column.
        shared: Lines whose numbers were added into another line's row.
        asks_country: Whether to ask for a country where no column holds one.
        day_first: Whether the publisher writes 05/01 for the fifth of January; None where its files differ.
    """

    rows: pd.DataFrame
    publisher: str = ""
    notes: list[str] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    questions: list[Question] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    headers: dict[str, str] = field(default_factory=dict)
    shared: set[int] = field(default_factory=set)
    asks_country: bool = True
    day_first: bool | None = None


@dataclass(frozen=True)
class Measure:
    """One thing that a table counts in a column of its own.

    Attributes:
        key: The key of the column of amounts; empty where only ends of a range stand in columns.
        metric, counting, unit, group, cause: As in the tidy table; empty where nothing says.
        low, high: The keys of the columns of a range's ends; empty where there are none.
        others: Other cells of the rows, such as `qualifier`.
    """

    key: str
    metric: str
    counting: str = ""
    unit: str = ""
    group: str = ""
    cause: str = ""
    low: str = ""
    high: str = ""
    others: tuple[tuple[str, str], ...] = ()

    @property
    def keys(self) -> list[str]:
        """The keys of its columns."""
        return [key for key in (self.key, self.low, self.high) if key]


def taken(table: Table, columns: dict[str, str]) -> pd.DataFrame:
    """The named columns of a table under the tidy table's names.

    Args:
        table: Any table.
        columns: The table's key for each tidy name; keys that the table lacks are left out.
    """
    present = {name: key for name, key in columns.items() if key in table.cells}
    return pd.DataFrame({name: table.cells[key] for name, key in present.items()}, index=table.cells.index)


def column(table: Table, key: str) -> pd.Series:
    """A column of a table, of nothing where the table lacks it."""
    return table.cells[key] if key in table.cells else pd.Series("", index=table.cells.index, dtype="str")


def melted(table: Table, base: pd.DataFrame, measures: Iterable[Measure]) -> pd.DataFrame:
    """One row for each line and thing counted; a blank cell gives none, unless the line has no other.

    Args:
        table: The table.
        base: What holds for all amounts of a line: dates, places, sources.
        measures: The columns of amounts; those that the table lacks are left out.
    """
    present = [measure for measure in measures if measure.keys and set(measure.keys) <= table.keys]
    stated = [~np.logical_and.reduce([is_blank(table.cells[key]) for key in measure.keys]) for measure in present]
    nothing = ~np.logical_or.reduce(stated)
    parts = []
    for at, (measure, states) in enumerate(zip(present, stated, strict=True)):
        parts.append(part(table, base, measure, states if at else states | nothing).assign(order=at))
    rows = pd.concat(parts).fillna("")
    return rows.iloc[np.lexsort((rows["order"].to_numpy(), rows.index.to_numpy()))].drop(columns="order")


def part(table: Table, base: pd.DataFrame, measure: Measure, chosen: np.ndarray) -> pd.DataFrame:
    """The rows of one thing counted."""
    said = {name: getattr(measure, name) for name in ("metric", "counting", "unit", "group", "cause")}
    said = {name: text for name, text in said.items() if text or name not in base}
    rows = base[chosen].assign(**said, **dict(measure.others), header=table.headers[measure.keys[0]])
    rows["value"] = table.cells[measure.key][chosen] if measure.key else ""
    if not measure.low and not measure.high:
        return rows
    ends = {
        name: table.cells[key][chosen] if key else "" for name, key in (("low", measure.low), ("high", measure.high))
    }
    rows = rows.assign(**ends)
    same = (rows["low"] == rows["high"]) & (rows["value"] == "")
    return rows.assign(
        value=rows["value"].mask(same, rows["low"]), low=rows["low"].mask(same, ""), high=rows["high"].mask(same, "")
    )


def is_blank(cells: pd.Series) -> np.ndarray:
    """Which cells hold nothing, or a dash or a word for nothing."""
    codes, distinct = pd.factorize(cells)
    nothing = np.array([text.strip().casefold() in NOTHING for text in distinct], dtype=bool)
    return nothing[codes] if len(distinct) else np.zeros(len(cells), dtype=bool)


NOTHING = frozenset({"", "-", "–", "—", "..", "...", "n/a", "#n/a", "na", "nan", "null", "none"})
