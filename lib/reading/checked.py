"""Clean rows through `observations.validate`, each problem with the line that it came from."""

import re
from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd

from lib import observations
from lib.errors import Problem

LINE = re.compile(r"(?<=\bline )\d+|(?<=^Line )\d+")


def validated(rows: pd.DataFrame, *, published_on: date | None, today: date) -> tuple[pd.DataFrame, list[Problem]]:
    """The observations of clean rows, indexed by line, and the problems of the others.

    Several rows may have one line; `validate` gets them under their positions, so that each stays itself.

    Args:
        rows: Clean text, indexed by line; columns beyond the tidy table's are left out.
        published_on: The day of the document, for rows that state none.
        today: The reader's day.
    """
    known = rows[[name for name in rows.columns if name in observations.TEMPLATE or name == "date_precision"]]
    if rows.index.is_unique:
        return observations.validate(known, published_on=published_on, today=today)
    lines = rows.index.to_numpy(dtype="int64")
    good, problems = observations.validate(
        known.set_axis(pd.RangeIndex(len(known))), published_on=published_on, today=today
    )
    own = lines[good.index.to_numpy()]
    good = good.assign(line=own).set_axis(pd.Index(own, dtype="int64"))
    return good, [moved(problem, lines) for problem in problems]


def moved(problem: Problem, lines: np.ndarray) -> Problem:
    """A problem that names a position, naming the line instead."""
    message = LINE.sub(lambda found: str(lines[int(found[0])]), problem.message)
    return replace(problem, line=int(lines[problem.line]), message=message)
