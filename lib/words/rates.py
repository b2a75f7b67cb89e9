"""Rates in words: "41 per 100,000 people (killed: 417; population 1,009,889, 2009)"."""

from typing import Any

import pandas as pd

from lib.words.amounts import NOTHING, whole

PER = 100_000
OLD_YEARS = 10


def rate_in_words(low: Any, best: Any, high: Any, open: bool = False) -> str:
    """A rate with its range in one phrase, hedges kept; without its unit, as it stands on a map.

    Args:
        low: Lower end, per `PER` people; missing stays missing.
        best: Most likely by our rule, or missing.
        high: Upper end, or missing.
        open: True where the top is "or more".

    >>> rate_in_words(41.0, 41.3, 46.5)
    '41 to 47, best 41'
    """
    least, likely, most = (_number(end) for end in (low, best, high))
    more = " or more" if open else ""
    if not likely:
        return _without_best(least, most, more)
    most = most or likely
    if (least or likely) == likely == most:
        return f"at least {likely}" if open else likely
    return f"{least} to {most}{more}, best {likely}" if least else f"up to {most}{more}, best {likely}"


def rated_in_words(rate: str, noun: str, amount: str, population: Any, year: Any, day: Any) -> str:
    """A rate with all that it is made of; what it cannot be made of is named.

    Args:
        rate: As `rate_in_words` gives it.
        noun: What is counted, such as "killed".
        amount: How many, in words.
        population: People, or missing.
        year: The year that the population is of.
        day: The day that the rate is for.

    >>> rated_in_words("41", "killed", "417", 1_009_889, 2009, pd.Timestamp("2010-07-20"))
    '41 per 100,000 people (killed: 417; population 1,009,889, 2009)'
    """
    if pd.isna(population):
        return f"population not known ({noun}: {amount})"
    old = ", more than ten years before" if is_old(year, day) else ""
    return f"{rate} per {whole(PER)} people ({noun}: {amount}; population {whole(population)}, {year}{old})"


def is_old(year: Any, day: Any) -> bool:
    """Whether a population is of a year so long before a day that a rate has to say so."""
    return bool(day.year - int(year) > OLD_YEARS)


def unknown_in_words(rates: pd.DataFrame) -> str:
    """How many provinces have a number and no rate; empty where all have one.

    Args:
        rates: One row per province: `kind`, which is `unknown` where its population is.
    """
    count = int((rates["kind"] == "unknown").sum()) if len(rates) else 0
    if not count:
        return ""
    return f"No rate in {count} {'provinces, whose' if count > 1 else 'province, whose'} population is not known."


def _without_best(least: str, most: str, more: str) -> str:
    if not most:
        return f"at least {least}" if least else NOTHING
    if not least or least == "0":
        return f"up to {most}{more}"
    return f"between {least} and {most}{more and ', or more'}" if least != most else least


def _number(rate: Any) -> str:
    """A rate to two digits that matter, and whole from 10 on."""
    if rate is None or pd.isna(rate):
        return ""
    return whole(round(rate)) if rate >= 10 or rate == 0 else f"{float(f'{rate:.2g}'):g}"
