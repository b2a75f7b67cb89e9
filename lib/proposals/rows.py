"""Items to rows of the tidy table, each with the offset of its number and what is wrong with it."""

from collections.abc import Iterable, Mapping

import pandas as pd

from lib.errors import Problem
from lib.observations import COLUMNS, TEMPLATE, empty, validate
from lib.proposals.items import About, Item

CELLS = (*TEMPLATE, "date_precision")


def tidy(items: Iterable[Item], about: About, *, as_proposed: bool = False) -> tuple[pd.DataFrame, list[Problem]]:
    """The rows of items, and their problems.

    Args:
        items: Those wanted.
        about: What all rows of the article share.
        as_proposed: What the program proposed, in place of what a person made of it.

    Returns:
        The tidy table of the good ones, indexed by the item's number, `line` the offset of the number in the text; and
        problems, whose `line` is the item's number.
    """
    wanted = list(items)
    told = {item.number: dict(item.proposed if as_proposed else item.cells) | about.cells() for item in wanted}
    if not told:
        return empty(), []
    table = pd.DataFrame.from_dict(told, orient="index").fillna("").astype("str")
    good, problems = validate(table[[name for name in CELLS if name in table]])
    starts = {item.number: item.start for item in wanted}
    return good.assign(line=[starts[number] for number in good.index]).astype({"line": "int64"}), problems


def cells(row: Mapping[str, object]) -> dict[str, str]:
    """The cells of a row of the tidy table as text, as `validate` reads them; days in ISO form."""
    return {name: _text(row[name]) for name in COLUMNS if name in row and name in CELLS}


def _text(cell: object) -> str:
    if pd.isna(cell):  # type: ignore[call-overload]
        return ""
    return cell.date().isoformat() if isinstance(cell, pd.Timestamp) else str(cell)
