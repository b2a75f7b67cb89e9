"""Reported figures as cells of tables that somebody could lay side by side: what, where, when, who says so."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from lib import places
from lib.metrics import METRICS

FEWEST = 10
DEATHS = "killed"
TREE = ("crisis", "unit", "metric", "counting", "group", "cause", "origin_country")
NODE = ("country_code", "admin1_key", "admin2_key", "place_key")
PRECISE = ("point", "place", "admin2")
Node = tuple[str, ...]


@dataclass(frozen=True)
class Cell:
    """One number that a document states.

    Attributes:
        row: Its place in the table.
        crisis, unit, metric, counting, group, cause, origin: What is counted.
        node: Where: country, province, district and place by key; an empty name stands for the whole of it.
        start, end, published: Days since 1970.
        speaker, document: Who says so, and where.
        number: How many (people or `unit`): its value, else its upper end, else its lower one.
        is_small: Whether it may not be shown.
        is_below: Whether it is below province level.
    """

    row: int
    crisis: str
    unit: str
    metric: str
    counting: str
    group: str
    cause: str
    origin: str
    node: Node
    start: int
    end: int
    published: int
    speaker: str
    document: str
    number: int
    is_small: bool
    is_below: bool

    @property
    def kind(self) -> tuple[str, ...]:
        """What is counted, apart from where, when and by whom."""
        return (self.crisis, self.unit, self.metric, self.counting, self.group, self.cause, self.origin)

    @property
    def may_be_hidden(self) -> bool:
        """Whether it can be shown less exactly to protect another: deaths are shown as stated, and 0 hides nothing."""
        return self.metric != DEATHS and self.number > 0


def is_below_province(observations: pd.DataFrame) -> pd.Series:
    """Whether people were counted in a place smaller than a province."""
    has_point = observations["latitude"].notna() & observations["place_precision"].isin([*PRECISE, ""])
    return (observations[["admin2", "place"]] != "").any(axis=1) | has_point


def is_of_living(observations: pd.DataFrame) -> pd.Series:
    """Whether people are counted who may be alive."""
    return observations["metric"].map({name: metric.is_of_living for name, metric in METRICS.items()}).astype(bool)


def number(observations: pd.DataFrame) -> pd.Series:
    """How many: the value, else the upper end, else the lower one; missing where nothing is a number."""
    return observations["value"].fillna(observations["high"]).fillna(observations["low"])


def are_few(observations: pd.DataFrame) -> pd.Series:
    """Whether a count is of 1 to 9 and stands below province level."""
    return is_below_province(observations) & number(observations).between(1, FEWEST - 1).fillna(False).astype(bool)


def cells(observations: pd.DataFrame, decided: places.Decided | None = None) -> list[Cell]:
    """The cells that may have to do with small counts: those of their crises and, without a total of all, countries.

    Args:
        observations: The tidy table.
        decided: What people decided that names of places mean.
    """
    is_small = are_few(observations) & is_of_living(observations)
    is_near = _is_near(observations, is_small) & number(observations).notna()
    near = observations[is_near]
    if near.empty:
        return []
    placed = places.joined(near, decided=decided)
    columns: Sequence[pd.Series] = (
        pd.Series(is_near.to_numpy().nonzero()[0], index=near.index),
        *(near[name] for name in TREE),
        pd.Series(list(zip(*(placed[name] for name in NODE), strict=True)), index=near.index),
        _days(near["period_start"].fillna(near["period_end"])),
        _days(near["period_end"]),
        _days(near["published_on"].fillna(near["period_end"])),
        near["source"].where(near["source"] != "", near["publisher"]).str.casefold(),
        near["document_id"],
        number(near).astype("int64"),
        is_small[is_near],
        is_below_province(near),
    )
    return [Cell(*row) for row in zip(*(column.tolist() for column in columns), strict=True)]


def _is_near(observations: pd.DataFrame, is_small: pd.Series) -> pd.Series:
    """Whether a figure is of a crisis and country with a small count; of any country, where the crisis has a total."""
    crises = set(observations["crisis"][is_small])
    with_total = crises & set(observations["crisis"][observations["country"] == ""])
    where = pd.MultiIndex.from_frame(observations[["crisis", "country"]])
    is_there = pd.Series(where.isin(where[is_small]), index=observations.index)
    return is_there | observations["crisis"].isin(with_total)


def _days(days: pd.Series) -> pd.Series:
    return pd.Series(days.to_numpy().astype("datetime64[D]").astype("int64"), index=days.index)
