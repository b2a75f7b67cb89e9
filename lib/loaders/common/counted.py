"""The columns of a table that count something: by their hashtags and headers, by groups above them, by its title."""

import re
from datetime import date

import pandas as pd

from lib import dates
from lib.loaders.common import bounds, dated, hashtags, measures
from lib.loaders.common.draft import Measure
from lib.numbers.folding import folded
from lib.numbers.words import MISSING
from lib.tables import Table

AMOUNT = re.compile(r"\d|dozen|hundred|thousand|\*")
BY = re.compile(r"\s(?:by|per|par|por)\s.*", re.IGNORECASE)


def counts(table: Table, found: dict[str, str]) -> list[Measure]:
    """The things counted in columns: of two that count the same, the one that says total, else the first."""
    chosen: list[Measure] = []
    for key in table.cells.columns:
        if key in found.values():
            continue
        tag = table.tags.get(key, "")
        meaning = hashtags.meaning(tag) if tag else measures.header(table.headers[key]) or grouped(table, key)
        if meaning is None or not is_amount(table.cells[key]):
            continue
        chosen.append(Measure(key, meaning.metric, meaning.counting, meaning.unit, meaning.group))
    return bounds.joined(table, dated.told_apart(table, chosen)) or across(table, found)


def across(table: Table, found: dict[str, str]) -> list[Measure]:
    """Columns that are headed by days or periods, two or more: what they count stands in a column, or in the title."""
    titles = [BY.sub("", line) for line in (*table.above, table.sheet)]
    title = next((meaning for line in titles if (meaning := measures.header(line))), None)
    if "metric" not in found and title is None:
        return []
    meaning = title if title and "metric" not in found else measures.Meaning("")
    keys = [key for key in table.cells.columns if key not in found.values() and is_period(table.headers[key])]
    made = (meaning.metric, meaning.counting, meaning.unit, meaning.group)
    return [Measure(key, *made, others=(("date", table.headers[key]),)) for key in keys] if len(keys) > 1 else []


def is_period(header: str) -> bool:
    """Whether a header names a day or period, and not a mere number."""
    words = header.strip()
    plain = words.isdigit() and not re.fullmatch(r"(?:19|20)\d\d", words)
    return not plain and isinstance(dates.parse(words, today=date.today()), dates.Span)


def grouped(table: Table, key: str) -> measures.Meaning | None:
    """What a header means together with the one above it; of a bare unit, with the title of the table."""
    if key in table.groups:
        return measures.header(f"{table.groups[key]} {table.headers[key]}")
    if measures.UNIT_ONLY.fullmatch(measures.spaced(table.headers[key])):
        lines = [f"{line} {table.headers[key]}" for line in (*table.above, table.sheet) if measures.header(line)]
        return measures.header(lines[0]) if lines else None
    return None


def doubled(table: Table, kept: list[Measure]) -> list[str]:
    """A note for columns that count the same as one that is used."""
    keys = {key for measure in kept for key in measure.keys}
    names = [table.headers[key] for key in table.cells.columns if key not in keys and is_counted(table, key)]
    return (
        [f"Several columns count the same; one of them is used, and these are not: {', '.join(names)}."]
        if names
        else []
    )


def is_counted(table: Table, key: str) -> bool:
    """Whether a column holds amounts under a header that names something of ours."""
    return measures.header(table.headers[key]) is not None and is_amount(table.cells[key])


def is_amount(cells: pd.Series) -> bool:
    """Whether most cells that state something hold digits, or words for an amount."""
    stated = [cell for cell in cells.drop_duplicates() if folded(cell) not in MISSING][:500]
    return not stated or sum(bool(AMOUNT.search(cell)) for cell in stated) >= 0.5 * len(stated)
