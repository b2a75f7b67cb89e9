"""What a file itself says about a question that it leaves open: examples and hints, for the person who answers."""

from datetime import date

import pandas as pd

from lib import dates
from lib.reading import cells

LOOKED_AT = 500
SHOWN = 4


def order(printed: pd.Series, today: date) -> str:
    """Which lines suggest an order of day and month: in the other one, their days would run back or lie ahead.

    Args:
        printed: A column of days that can be read in both orders, indexed by line.
        today: The reader's day.

    Returns:
        A sentence; empty where nothing, or something for each, suggests an order.
    """
    head = printed[printed.str.strip() != ""].head(LOOKED_AT)
    against = {order: _odd_lines(head, order, today) for order in dates.ORDERS}
    suspect = [order for order, lines in against.items() if lines]
    if len(suspect) != 1:
        return ""
    lines = against[suspect[0]][:2]
    likely = next(order for order in dates.ORDERS if order != suspect[0])
    named = f"Line {lines[0]} suggests" if len(lines) == 1 else f"Lines {lines[0]} and {lines[1]} suggest"
    return f"{named} {likely}: else the days would not be in order."


def _odd_lines(printed: pd.Series, order: str, today: date) -> list[int]:
    """Lines whose day is before the one above, or still to come, when read in an order."""
    how = dates.Order(order == dates.ORDERS[0], True)
    spans = {cell: dates.parse(cell, how, today=today) for cell in printed.unique()}
    days = [(line, span.end) for line, cell in printed.items() if isinstance(span := spans[cell], dates.Span)]
    lines = [int(str(line)) for (_, before), (line, day) in zip(days, days[1:], strict=False) if day < before]
    ahead = [int(str(line)) for line, cell in printed.items() if not isinstance(spans[cell], dates.Span)]
    return sorted({*lines, *ahead})


def amounts(rows: pd.DataFrame, place: list[pd.Series]) -> list[str]:
    """The numbers of the place with most days, in the order of these: "82", "117", "170".

    Args:
        rows: Clean rows of one metric.
        place: What makes rows those of one place, each on the same index.
    """
    number = cells.column(rows, "value")
    for end in ("high", "low"):
        number = number.where(number != "", cells.column(rows, end))
    told = pd.DataFrame({"day": rows["period_end"], "number": number})[number != ""]
    group = pd.MultiIndex.from_arrays([key[number != ""] for key in place]) if place else pd.Index([0] * len(told))
    told = told.assign(place=pd.factorize(group)[0]).drop_duplicates(["place", "day"])
    if told.empty:
        return []
    most = told["place"].value_counts(sort=True).index[0]
    shown: list[str] = told[told["place"] == most].sort_values("day", kind="stable")["number"].head(SHOWN).tolist()
    return shown
