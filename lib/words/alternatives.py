"""What a chart shows, in sentences, for those who cannot see it."""

from typing import Any

import pandas as pd

from lib.metrics import METRICS
from lib.words.amounts import Amount, amount_in_words
from lib.words.days import day_in_words


def timeline_in_words(metric: str, estimates: pd.DataFrame, observations: pd.DataFrame, *, place: str = "") -> str:
    """The alternative text of a timeline, made from its data.

    Args:
        metric: One of `METRICS`.
        estimates: One row per day of one series: `day`, `low`, `best`, `high`, `open`.
        observations: The marks: `source`, and `fate` where known.
        place: What the series is about.
    """
    about = METRICS[metric].label + (f", {place}" if place else "")
    stated = estimates.dropna(subset=["low", "best", "high"], how="all").sort_values("day")
    if stated.empty:
        return f"Timeline. {about}: nothing reported."
    first, last = stated.iloc[0], stated.iloc[-1]
    said = [f"Timeline. {about}: {_on(first)}"]
    if len(stated) > 1:
        said[0] += f", {_on(last)}"
    bests = stated.dropna(subset=["best"])
    if len(bests) > 2 and bests["best"].max() > (last["best"] if pd.notna(last["best"]) else 0):
        peak = bests.sort_values("best", kind="stable").iloc[-1]
        said.append(f"Its best was greatest with {_on(peak)}")
    if len(observations):
        said.append(_marks_in_words(observations))
    return ". ".join(said) + "."


def map_in_words(
    metric: str, regions: pd.DataFrame, *, day: Any, country: str, nothing: int = 0, tray: pd.DataFrame | None = None
) -> str:
    """The alternative text of a map: where most, where nothing, and what is not on it.

    Args:
        metric: One of `METRICS`.
        regions: One row per region: `region_name`, `low`, `best`, `high`, `open`.
        day: The day that the map shows.
        country: Its name.
        nothing: How many regions have no report.
        tray: Rows that could not be placed: `low`, `best`, `high`.
    """
    ranked = regions.assign(rank=regions["best"].fillna(regions["low"])).sort_values("rank", ascending=False)
    top = [f"{row.region_name} {amount_in_words(_amount(row))}" for row in ranked.head(5).itertuples()]
    said = [
        f"Map of {country}. {METRICS[metric].label} as of {day_in_words(day)}: {'; '.join(top) or 'nothing reported'}"
    ]
    if nothing:
        said.append(f"Nothing reported in {nothing} {'regions' if nothing > 1 else 'region'}")
    if tray is not None and len(tray):
        said.append(
            f"Not on the map: {len(tray)} {'estimates' if len(tray) > 1 else 'estimate'} without a known region"
        )
    return ". ".join(said) + "."


def _on(row: pd.Series) -> str:
    return f"{amount_in_words(Amount.of(row.to_dict()))} on {day_in_words(row['day'])}"


def _amount(row: Any) -> Amount:
    return Amount.of(row._asdict())


def _marks_in_words(observations: pd.DataFrame) -> str:
    sources = observations["source"].replace("", pd.NA).nunique()
    marks = f"{len(observations)} reported {'numbers' if len(observations) > 1 else 'number'}"
    said = f"{marks} by {sources} named {'sources' if sources != 1 else 'source'}"
    if "fate" in observations:
        said += f"; {int((observations['fate'] == 'speaks').sum())} count now"
    return said
