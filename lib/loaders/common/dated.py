"""Columns headed by what they count and by when: `IDPs 2022` beside `IDPs 2023`, or `2023` above `Refugees`."""

import re
from dataclasses import replace

from lib.dates.months import MONTH
from lib.loaders.common.draft import Measure
from lib.numbers.folding import folded
from lib.tables import Table

YEAR = r"(?:19|20)\d{2}"
PERIOD = re.compile(
    rf"(?<![\w/.-])(?:\d{{4}}-\d{{1,2}}-\d{{1,2}}|\d{{1,2}}([/.-])\d{{1,2}}\1(?:\d{{4}}|\d{{2}})|"
    rf"(?:\d{{1,2}}[\s-]+)?{MONTH}(?:\s*[-–]\s*{MONTH})?[\s.'-]*(?:{YEAR}|\d{{2}})|"
    rf"{YEAR}[\s/-]?q[1-4]|q[1-4][\s/-]?{YEAR}|{YEAR}-\d{{2}}|{YEAR})(?![\w/])"
)
DAYS = ["date", "year", "month", "week", "day", "period_start", "period_end"]


def period(header: str) -> str:
    """The one day or period that a header names, folded; empty where it names none or several."""
    found = [each[0] for each in PERIOD.finditer(folded(header))]
    return found[0] if len(found) == 1 else ""


def undated(header: str) -> str:
    """A header without the day or period that it names."""
    return PERIOD.sub(" ", folded(header))


def told_apart(table: Table, measures: list[Measure]) -> list[Measure]:
    """Measures of which those that count the same in columns of different periods carry theirs, as `date`.

    Args:
        table: The table.
        measures: One for each column of amounts.
    """
    periods = {
        measure.key: period(table.headers[measure.key]) or period(table.groups.get(measure.key, ""))
        for measure in measures
    }
    several: dict[Measure, set[str]] = {}
    for measure in measures:
        several.setdefault(replace(measure, key=""), set()).add(periods[measure.key])
    return [
        replace(measure, others=(*measure.others, ("date", periods[measure.key])))
        if periods[measure.key] and len(several[replace(measure, key="")]) > 1
        else measure
        for measure in measures
    ]


def are_dated(measures: list[Measure]) -> bool:
    """Whether any of these measures carries its day or period."""
    return any(name == "date" for measure in measures for name, _ in measure.others)
