"""What each row counts: the words of a column of metrics to our names."""

from functools import partial

import pandas as pd

from lib.loaders.common import measures
from lib.loaders.common.draft import is_blank
from lib.metrics import METRICS
from lib.reading import cells
from lib.reading.account import Account

NOTHING = measures.Meaning("")
UNSTATED = ("missing_value", "is no number", "Add the number that was reported, or remove the line.")
UNKNOWN = ("unknown_metric", "is nothing that we count", f"Write one of {', '.join(METRICS)}.")


def read(rows: pd.DataFrame, account: Account) -> pd.DataFrame:
    """Rows whose `metric` is one of ours; its words also fill counting, unit and group where a row leaves them open.

    Args:
        rows: Text as printed.
        account: Where problems go.
    """
    printed = cells.column(rows, "metric")
    distinct = printed.drop_duplicates()
    if account.settle("metrics are ours", lambda: bool(distinct.isin(list(METRICS)).all())):
        return rows
    meanings = {cell: measures.metric(cell) or NOTHING for cell in distinct}
    for name in ("counting", "unit", "group"):
        said = cells.mapped(printed, partial(said_of, meanings, name))
        own = cells.column(rows, name)
        rows = rows.assign(**{name: own.where(own != "", said)})
    unknown = printed.isin([cell for cell, meaning in meanings.items() if meaning is NOTHING]).to_numpy()
    stated = ~is_blank(cells.column(rows, "value"))
    account.refuse(rows, unknown & stated, "metric", lambda cell: UNKNOWN)
    account.refuse(rows, unknown & ~stated, "value", lambda cell: UNSTATED)
    return rows.assign(metric=cells.mapped(printed, lambda cell: meanings[cell].metric))[~unknown]


def said_of(meanings: dict[str, measures.Meaning], name: str, cell: str) -> str:
    """What a cell's words say of one thing: counting, unit or group."""
    return str(getattr(meanings[cell], name))
