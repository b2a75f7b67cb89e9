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
            those of the tidy table, and these: `date` (a day or period that is start and end), `year`, `month`, `day`
            (in three columns), `coordinates` (both in one cell), `country_code` (beside `country`, a name that wins),
            `origin_code`, `destination_code`, `date_precision`, `header` (the column that an amount stood in).
        publisher: Who made the file, where the layout says so.
        notes: What the person should know.
        questions: What the file cannot say: about, choices, assumed, examples.
        problems: Lines that the loader refuses.
        headers: The printed header of a tidy column.
        shared: Lines whose numbers were added into another line's row.
        asks_country: Whether to ask for a country where no column holds one.
    """

    rows: pd.DataFrame
    publisher: str = ""
    notes: list[str] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    headers: dict[str, str] = field(default_factory=dict)
    shared: set[int] = field(default_factory=set)
    asks_country: bool = True


@dataclass(frozen=True)
class Measure:
    """A column of amounts: what it counts.

    Attributes:
        key: The column's key in the table.
        metric, counting, unit, group, cause: As in the tidy table; empty where nothing says.
        others: Other cells of the rows, such as `qualifier`.
    """

    key: str
    metric: str
    counting: str = ""
    unit: str = ""
    group: str = ""
    cause: str = ""
    others: tuple[tuple[str, str], ...] = ()


def taken(table: Table, columns: dict[str, str]) -> pd.DataFrame:
    """The named columns of a table under the tidy table's names.

    Args:
        table: Any table.
        columns: The table's key for each tidy name; keys that the table lacks are left out.
    """
    present = {name: key for name, key in columns.items() if key in table.cells}
    return pd.DataFrame({name: table.cells[key] for name, key in present.items()}, index=table.cells.index)


def melted(table: Table, base: pd.DataFrame, measures: Iterable[Measure]) -> pd.DataFrame:
    """One row for each line and column of amounts; a blank cell gives none, unless the line has no other.

    Args:
        table: The table.
        base: What holds for all amounts of a line: dates, places, sources.
        measures: The columns of amounts.
    """
    measures = [measure for measure in measures if measure.key in table.cells]
    parts = []
    states = np.zeros(len(table.cells), dtype=bool)
    for at, measure in enumerate(measures):
        cells = table.cells[measure.key]
        stated = ~is_blank(cells)
        states |= stated
        parts.append(part(table, base, measure, stated if at else stated | True, at))
    rows = pd.concat(parts)
    first = rows["order"] == 0
    unstated = (
        first.to_numpy()
        & is_blank(rows["value"])
        & pd.Series(states, index=table.cells.index).reindex(rows.index).to_numpy()
    )
    rows = rows[~unstated]
    return rows.sort_values("order", kind="stable").sort_index(kind="stable").drop(columns="order")


def part(table: Table, base: pd.DataFrame, measure: Measure, chosen: np.ndarray, at: int) -> pd.DataFrame:
    """The rows of one column of amounts."""
    said = {name: getattr(measure, name) for name in ("metric", "counting", "unit", "group", "cause")}
    said = {name: text for name, text in said.items() if text or name not in base}
    rows = base[chosen].assign(**said, **dict(measure.others), header=table.headers[measure.key], order=at)
    rows["value"] = table.cells[measure.key][chosen]
    return rows


def is_blank(cells: pd.Series) -> np.ndarray:
    """Which cells hold nothing, or a dash or a word for nothing."""
    codes, distinct = pd.factorize(cells)
    nothing = np.array([text.strip().casefold() in NOTHING for text in distinct], dtype=bool)
    return nothing[codes] if len(distinct) else np.zeros(len(cells), dtype=bool)


NOTHING = frozenset({"", "-", "–", "—", "..", "...", "n/a", "#n/a", "na", "nan", "null", "none"})
