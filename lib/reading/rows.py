"""A loader's rows, made good: days, amounts, places, counting, and each cell that cannot be read named by its line."""

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from lib.loaders import Draft
from lib.loaders.common import causes, events
from lib.observations import Earlier
from lib.reading import amounts, cells, counting, days, metrics, places
from lib.reading.account import Account
from lib.reading.checked import validated
from lib.reading.exported import untouched
from lib.tables import Table
from lib.tables.rows import is_total_of

AGGREGATE = ("aggregate_row", "adds up other rows", "Nothing to do: its parts are recorded.")
LATE = "{} rows count up to a day after their publication: recorded as stated."
UNPUBLISHED = "No day of publication is stated: each row's own day was taken for it."
READERS = {
    "cause": causes.cause,
    "counting": cells.counted,
    "unit": cells.unit,
    "status": cells.status,
    "qualifier": cells.qualifier,
}
WORDS = ("crisis", "admin1", "admin2", "place", "source", "publisher", "group")


@dataclass
class Step:
    """The rows of a table, or of one piece of it, on their way.

    Attributes:
        table: The table or piece.
        draft: What its loader made of it.
        rows: Clean text, one row per observation, indexed by line.
        exported: The same of rows that are as an export of ours wrote them.
    """

    table: Table
    draft: Draft
    rows: pd.DataFrame
    exported: pd.DataFrame


def begun(table: Table, draft: Draft, account: Account) -> Step:
    """Rows with every cell read, but for what decides how they are counted."""
    account.headers, account.day_first = draft.headers, draft.day_first
    account.notes += table.notes + draft.notes
    for note, number in draft.counts.items():
        account.count(note, number)
    account.problems += table.problems + [replace(problem, sheet=table.sheet) for problem in draft.problems]
    account.questions += [question for question in draft.questions if question not in account.questions]
    as_written = untouched(draft.rows, account.today)
    exported = draft.rows[as_written]
    rows = cleaned(replace(draft, rows=draft.rows[~as_written]) if as_written.any() else draft, account)
    ids = account.settle("damaged ids", lambda: events.damaged(cells.column(rows, "event_id")))
    account.notes += [ids] if ids else []
    for part in (rows, exported):
        account.needs_crisis |= bool((cells.column(part, "crisis") == "").any())
        account.needs_published |= bool((cells.column(part, "published_on") == "").any())
    return Step(table, draft, rows, exported)


def finished(step: Step, account: Account, earlier: Earlier | None = None) -> pd.DataFrame:
    """The tidy table of rows that can be recorded.

    Args:
        step: Clean rows.
        account: Where questions and problems go.
        earlier: What earlier pieces of the same file stated.
    """
    draft = step.draft
    rows = counting.decided(step.rows, account)
    rows = pd.concat([step.exported, rows]).fillna("").sort_index(kind="stable") if len(step.exported) else rows
    rows = filled(rows, crisis=account.crisis, publisher=draft.publisher)
    good, problems = validated(rows, published_on=account.published_on, today=account.today, earlier=earlier)
    account.problems += [
        replace(problem, column=draft.headers.get(problem.column, problem.column), sheet=step.table.sheet)
        for problem in problems
    ]
    if account.needs_published and account.published_on is None:
        account.notes.append(UNPUBLISHED)
    account.count(LATE, int((good["period_end"] > good["published_on"]).sum()))
    return good


def accounted(good: pd.DataFrame, draft: Draft) -> np.ndarray:
    """The lines that are accepted: those of good rows, and those that were added into them; each once, in order."""
    own = good.index.to_numpy(dtype="int64")
    if not draft.shared and good.index.is_monotonic_increasing and good.index.is_unique:
        return own
    return np.union1d(own, np.array(sorted(draft.shared), dtype="int64"))


def cleaned(draft: Draft, account: Account) -> pd.DataFrame:
    """A draft's rows with every cell read; those that cannot be are refused."""
    rows = worded(without_totals(draft.rows, account))
    rows = metrics.read(rows, account)
    rows = amounts.read(rows, account)
    rows = days.read(rows, account)
    return places.read(rows, account, asks_country=draft.asks_country)


def without_totals(rows: pd.DataFrame, account: Account) -> pd.DataFrame:
    """Rows without those whose country, place or day says that they add up others."""
    for name in ("date", "country", "admin1", "admin2", "place"):
        if name in rows:
            totals = (cells.mapped(rows[name], lambda cell: "yes" if is_total_of(cell) else "") == "yes").to_numpy()
            account.refuse(rows, totals, name, lambda cell: AGGREGATE)
            rows = rows[~totals] if totals.any() else rows
    return rows


def worded(rows: pd.DataFrame) -> pd.DataFrame:
    """Rows with closed lists of words read, and names without surplus spaces."""
    read_ones = {name: cells.mapped(rows[name], reader) for name, reader in READERS.items() if name in rows}
    tidy_ones = {name: rows[name].str.strip() for name in WORDS if name in rows}
    return rows.assign(**read_ones, **tidy_ones)


def filled(rows: pd.DataFrame, *, crisis: str, publisher: str) -> pd.DataFrame:
    """Rows with the crisis and publisher that hold for the whole file where they name none."""
    for name, text in (("crisis", crisis), ("publisher", publisher)):
        if text:
            own = cells.column(rows, name)
            rows = rows.assign(**{name: own.where(own != "", text)})
    return rows
