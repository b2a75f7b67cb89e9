"""A table without what is about single people in it: in its cells, and where its problems quote them."""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from lib.errors import Problem
from lib.personal import contacts
from lib.personal.suspects import Suspect
from lib.tables import Table


def without(table: Table, suspects: Sequence[Suspect]) -> Table:
    """A table without the columns of suspects, and without ways to reach people in its texts.

    Args:
        table: As it was read, or a piece of it.
        suspects: What to leave out; those of other sheets, and those that somebody gave a reason for, change nothing.

    Returns:
        The table with all its headers, so that it keeps its layout, and fewer columns of cells.
    """
    here = [suspect for suspect in suspects if suspect.sheet == table.sheet and not suspect.reason]
    if not here:
        return table
    gone = {suspect.key for suspect in here if not suspect.is_text}
    texts = {suspect.key: _masked(table.cells[suspect.key]) for suspect in here if suspect.is_text}
    return replace(
        table,
        cells=table.cells.assign(**texts).drop(columns=[key for key in table.cells.columns if key in gone]),
        tags={key: tag for key, tag in table.tags.items() if key not in gone},
        groups={key: group for key, group in table.groups.items() if key not in gone},
        problems=[_unspoken(problem, gone) for problem in table.problems],
    )


def _masked(cells: pd.Series) -> pd.Series:
    return cells.map({cell: contacts.without(cell) for cell in cells.unique()}).astype("str")


def _unspoken(problem: Problem, gone: set[str]) -> Problem:
    """A problem that quotes no whole row, no cell of a column that is gone, and no way to reach anybody."""
    if problem.column and problem.column not in gone:
        return replace(problem, cell=contacts.without(problem.cell), message=contacts.without(problem.message))
    said = problem.message.partition(": '")[0].rstrip(".")
    return replace(problem, cell="", message=f"{said}.")
