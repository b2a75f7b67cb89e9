"""The columns of the tidy table: what each means, what a good cell is, and how it is read."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from lib.metrics import METRICS
from lib.observations import cells
from lib.vocabulary import CAUSES, COUNTINGS, DATE_PRECISIONS, PLACE_PRECISIONS, QUALIFIERS, STATUSES, UNITS

DAY = "a date, such as 2010-06-14, 2010-06, 2010 Q2 or 2010"
AMOUNT = "a whole number, such as 1250, or nothing"
COUNTRY = "a country's name or ISO code, such as Sudan or SDN"
LABELS = {metric.label: name for name, metric in METRICS.items()}


@dataclass(frozen=True)
class Column:
    """A column of the tidy table.

    Attributes:
        meaning: What a cell says, with its unit.
        expected: What a good cell is, for the message about a bad one.
        read: Gives cells their type, and turns those it cannot read into missing ones.
    """

    meaning: str
    expected: str
    read: Callable[[pd.Series], pd.Series]


def _words(closed_list: tuple[str, ...] | dict[str, str]) -> str:
    return f"one of {', '.join(closed_list)}"


COLUMNS = {
    "observation_id": Column("The observation's name: SHA-256 of what is stated", "made by us", cells.text),
    "document_id": Column("The document that states it: SHA-256 of its bytes", "made by us", cells.text),
    "line": Column("Its line in the file, or character offset in the text", "made by us", cells.amounts),
    "crisis": Column("The name that ties reports together", "text, or nothing", cells.names),
    "metric": Column("What is counted", f"one of {', '.join(METRICS)}", cells.one_of(METRICS, LABELS)),
    "counting": Column(
        "Whether it was counted within the period (flow), at its end (stock) or since a start (cumulative)",
        _words(COUNTINGS),
        cells.one_of(COUNTINGS),
    ),
    "unit": Column("What one of them is; units never mix", _words(UNITS), cells.one_of(UNITS)),
    "group": Column("The part of the people that was counted; empty means everybody", "text, or nothing", cells.names),
    "cause": Column("Why, where it is said", _words(CAUSES), cells.one_of(CAUSES)),
    "value": Column("What the source states (people, or `unit`)", AMOUNT, cells.amounts),
    "low": Column("The lower end that the source states (people, or `unit`)", AMOUNT, cells.amounts),
    "high": Column("The upper end that the source states (people, or `unit`)", AMOUNT, cells.amounts),
    "qualifier": Column("The hedge", _words(QUALIFIERS), cells.one_of(QUALIFIERS)),
    "words": Column("The amount as printed, such as tens of thousands", "text, or nothing", cells.text),
    "period_start": Column("First day counted, inclusive; of a total, the day since which", DAY, cells.first_days),
    "period_end": Column("Last day counted, inclusive; the day that a stock or total refers to", DAY, cells.last_days),
    "date_precision": Column("How exactly the day is known", _words(DATE_PRECISIONS), cells.one_of(DATE_PRECISIONS)),
    "country": Column(
        "Where the people were counted; of those who crossed a border, the country that they reached",
        COUNTRY,
        cells.countries,
    ),
    "admin1": Column("Province, as stated", "text, or nothing", cells.names),
    "admin2": Column("District, as stated", "text, or nothing", cells.names),
    "place": Column("Town, camp or other place, as stated", "text, or nothing", cells.names),
    "place_code": Column("ISO 3166-2, GeoNames id or p-code, as given in the file", "text, or nothing", cells.names),
    "latitude": Column(
        "Degrees north, as given in the file", "degrees from -90 to 90, such as 40.53", cells.degrees(90)
    ),
    "longitude": Column(
        "Degrees east, as given in the file", "degrees from -180 to 180, such as 72.8", cells.degrees(180)
    ),
    "place_precision": Column(
        "What the place or point stands for", _words(PLACE_PRECISIONS), cells.one_of(PLACE_PRECISIONS)
    ),
    "origin": Column("Where they came from, as stated", "text, or nothing", cells.names),
    "origin_country": Column("The country that they came from", f"{COUNTRY}, or other words", cells.countries_or_text),
    "destination": Column("Where they went, as stated", "text, or nothing", cells.names),
    "destination_country": Column(
        "The country that they went to", f"{COUNTRY}, or other words", cells.countries_or_text
    ),
    "source": Column("Who counted, or said so, as stated", "text, or nothing", cells.names),
    "publisher": Column("Who printed it, as stated", "text, or nothing", cells.names),
    "published_on": Column("The day on which it was printed", DAY, cells.last_days),
    "status": Column("How sure the document is", _words(STATUSES), cells.one_of(STATUSES)),
    "event_id": Column("The event's name in a file that lists events", "text, or nothing", cells.names),
    "replaces": Column("The observation that this one mends", "made by us", cells.text),
    "quote": Column("The sentence that states it, where it is kept", "text, or nothing", cells.text),
    "title": Column("The document's title", "text, or nothing", cells.text),
    "url": Column("Where the document was found", "text, or nothing", cells.text),
    "note": Column("Anything else", "text, or nothing", cells.text),
}
MADE_BY_US = ("observation_id", "document_id", "line", "date_precision", "replaces")
TEMPLATE = tuple(name for name in COLUMNS if name not in MADE_BY_US)
AMOUNTS = ("value", "low", "high")
DAYS = ("period_start", "period_end", "published_on")
DEGREES = ("latitude", "longitude")


def dtype(name: str) -> str:
    """The pandas dtype of a column of the tidy table."""
    if name == "line":
        return "int64"
    if name in AMOUNTS:
        return "Int64"
    if name in DAYS:
        return "datetime64[s]"
    return "float64" if name in DEGREES else "str"


def empty() -> pd.DataFrame:
    """The tidy table without a row."""
    return pd.DataFrame({name: pd.Series(dtype=dtype(name)) for name in COLUMNS})


def typed(observations: pd.DataFrame) -> pd.DataFrame:
    """A table of observations with all columns of the tidy table, in its order and types.

    Args:
        observations: One row per observation, with some of the columns; days may be text in ISO form.

    Returns:
        The same rows and index. A column that was not there is empty; one that is not ours stands at the end.
    """
    columns = {name: _typed(observations, name) for name in COLUMNS}
    others = {name: observations[name] for name in observations.columns if name not in COLUMNS}
    return pd.DataFrame(columns | others, index=observations.index)


def _typed(observations: pd.DataFrame, name: str) -> pd.Series:
    kind: Any = dtype(name)
    if name not in observations:
        return nothing(kind, observations.index)
    column = observations[name]
    if kind == "str":
        return column.astype("str").where(column.notna(), "") if column.isna().any() else column.astype("str")
    if kind == "datetime64[s]":
        return pd.to_datetime(column).astype(kind)
    return column.astype(kind)


def nothing(kind: str, index: pd.Index) -> pd.Series:
    """A column that states nothing, of a dtype of the tidy table."""
    missing: object = {"str": "", "int64": 0, "Int64": pd.NA, "datetime64[s]": pd.NaT, "float64": float("nan")}[kind]
    return pd.Series(missing, index=index, dtype=kind)
