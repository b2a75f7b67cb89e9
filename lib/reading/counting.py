"""Whether numbers are of a period, of a date, or since a start, where no word says so: by their metric, or asked."""

from functools import partial

import numpy as np
import pandas as pd

from lib.metrics import METRICS
from lib.observations.defaults import FLOWS
from lib.reading import cells, evidence
from lib.reading.account import Account

RUNNING = "Are the {metric} numbers those of each day, or the total so far?"
EACH_DAY, SO_FAR = "numbers of each day (flow)", "the total so far (cumulative)"
PRESENT = "Are the {metric} numbers people present on the day (stock), or newly counted since the day before (flow)?"
STOCK, FLOW = "present on the day (stock)", "newly counted (flow)"
PLACE = ("crisis", "country", "admin1", "admin2", "place", "place_code", "unit", "group", "cause", "origin_country")


def decided(rows: pd.DataFrame, account: Account) -> pd.DataFrame:
    """Rows with a counting wherever it is open: events are flows, others as their metric is, or as the person says.

    Args:
        rows: Clean text; `counting` may be empty.
        account: Where questions go.
    """
    counting = cells.column(rows, "counting")
    open_ones = (counting == "") & (cells.column(rows, "event_id").str.strip() == "")
    if not open_ones.any():
        return rows
    for metric in rows["metric"][open_ones].drop_duplicates():
        if metric in METRICS:
            chosen = (open_ones & (rows["metric"] == metric)).to_numpy()
            word = account.settle(f"counted {metric}", partial(decision, rows[chosen], metric, account))
            counting = counting.mask(chosen, word)
    return rows.assign(counting=counting)


def decision(rows: pd.DataFrame, metric: str, account: Account) -> str:
    """How all rows of a metric are counted, where none says."""
    label, key = METRICS[metric].label.lower(), f"counting {metric}"
    if metric in FLOWS:
        if not runs_up(rows):
            return "flow"
        shown = evidence.amounts(rows, by_place(rows))
        answer = account.ask(key, RUNNING.format(metric=label), (SO_FAR, EACH_DAY), SO_FAR, shown)
        return "flow" if answer == EACH_DAY else "cumulative"
    if not several_days(rows):
        return "stock"
    answer = account.ask(
        key, PRESENT.format(metric=label), (STOCK, FLOW), STOCK, evidence.amounts(rows, by_place(rows))
    )
    return "flow" if answer == FLOW else "stock"


def is_open(rows: pd.DataFrame) -> bool:
    """Whether any of these clean rows leaves open how it is counted."""
    return not open_rows(rows).empty


def open_rows(rows: pd.DataFrame) -> pd.DataFrame:
    """What decides how rows are counted that do not say: metric, day, number, and one short name for the place.

    Args:
        rows: Clean text of one piece of a long file; of all its pieces together, `decided` decides.
    """
    nowhere = (cells.column(rows, "counting") == "") & (cells.column(rows, "event_id").str.strip() == "")
    rows = rows[nowhere.to_numpy()]
    number = cells.column(rows, "value")
    for end in ("high", "low"):
        number = number.where(number != "", cells.column(rows, end))
    told = pd.DataFrame({"metric": rows["metric"], "period_end": rows["period_end"], "value": number})
    place = by_place(rows)
    if place:
        told["place"] = pd.util.hash_pandas_object(pd.concat(place, axis=1), index=False).astype("str")
    return told


def by_place(rows: pd.DataFrame) -> list[pd.Series]:
    """What makes the rows those of one place."""
    return [cells.mapped(rows[name], lambda cell: " ".join(cell.casefold().split())) for name in PLACE if name in rows]


def several_days(rows: pd.DataFrame) -> bool:
    """Whether any place has numbers of two days."""
    ends = rows["period_end"]
    if ends.nunique() < 2:
        return False
    keys = by_place(rows)
    return bool((ends.groupby(keys).nunique() > 1).any()) if keys else True


def runs_up(rows: pd.DataFrame) -> bool:
    """Whether a place has three or more days whose numbers never fall, rise at least twice and end at 10 or more."""
    if rows["period_end"].nunique() < 3:
        return False
    amounts = pd.DataFrame(
        {name: pd.to_numeric(cells.column(rows, name), errors="coerce") for name in ("value", "high", "low")}
    )
    number = amounts["value"].fillna(amounts["high"]).fillna(amounts["low"])
    keys = by_place(rows)
    place = pd.Series(pd.factorize(pd.MultiIndex.from_arrays(keys))[0] if keys else 0, index=rows.index)
    days = pd.DataFrame(
        {"place": place.to_numpy(), "day": rows["period_end"].to_numpy(), "number": number.to_numpy()}
    ).dropna()
    greatest = days.groupby(["place", "day"], sort=True)["number"].max().reset_index()
    steps = greatest.groupby("place")["number"].diff()
    series = (
        greatest.assign(falls=steps < 0, rises=steps > 0)
        .groupby("place")
        .agg(days=("number", "size"), falls=("falls", "sum"), rises=("rises", "sum"), last=("number", "last"))
    )
    return bool(
        np.any((series["days"] >= 3) & (series["falls"] == 0) & (series["rises"] >= 2) & (series["last"] >= 10))
    )
