"""Columns that hold the ends of a range: `killed min` and `killed max`, `Reported Minimum`, `deaths (low)`."""

import re
from dataclasses import replace

from lib.loaders.common.draft import Measure
from lib.loaders.common.measures import spaced
from lib.tables import Table

LOW = re.compile(r"\b(?:min|minimum|low|lower|lowest|minimo|минимум|الادنى)\b")
Same = tuple[str, str, str, str, str, tuple[tuple[str, str], ...]]
HIGH = re.compile(r"\b(?:max|maximum|high|higher|highest|upper|maximo|максимум|الاقصى)\b")


def joined(table: Table, measures: list[Measure]) -> list[Measure]:
    """Measures with the columns of their ends: a minimum and a maximum of one thing are one measure.

    Args:
        table: The table.
        measures: One for each column of amounts; ends and values apart.
    """
    kept: dict[Same, Measure] = {}
    ends: dict[Same, dict[str, str]] = {}
    for measure in measures:
        same = (measure.metric, measure.counting, measure.unit, measure.group, measure.cause, measure.others)
        words = spaced(table.headers[measure.key])
        end = "low" if LOW.search(words) else "high" if HIGH.search(words) else ""
        if end:
            ends.setdefault(same, {}).setdefault(end, measure.key)
        elif same not in kept or "total" in words and "total" not in spaced(table.headers[kept[same].key]):
            kept[same] = measure
    for same, found in ends.items():
        if len(found) == 2:
            base = kept.get(same, Measure("", *same[:5], others=same[5]))
            kept[same] = replace(base, low=found["low"], high=found["high"])
        elif same not in kept:
            qualifier = "at_least" if "low" in found else "at_most"
            kept[same] = Measure(next(iter(found.values())), *same[:5], others=(*same[5], ("qualifier", qualifier)))
    return list(kept.values())
