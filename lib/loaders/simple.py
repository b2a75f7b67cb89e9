"""A person's own table: a date, a country, and a metric with a number, or one column per metric, by its header words.

No publisher and no licence: whoever made the file. Headers are read in English, French, Spanish, Arabic, Russian and
more (`common.headers`, `common.measures`); hashtags (HXL) count before headers. A row is what its words say it is; where
no word says whether people were counted anew or as present, the reading decides or asks.
"""

import numpy as np
import pandas as pd

from lib.loaders.common import hashtags, headers, measures
from lib.loaders.common.draft import Draft, Measure, melted
from lib.tables import Table

PLACES = ("country", "country_code", "admin1", "admin2", "place", "place_code")


def recognises(table: Table) -> float:
    """How surely this table can be read by its headers, from 0 to 0.5: any known layout goes before."""
    found = columns(table)
    counted = bool(counts(table, found)) or {"metric", "value"} <= set(found)
    if not counted:
        return 0.1 if "value" in found or "metric" in found else 0.0
    return 0.3 + 0.05 * min(len(found), 4)


def read(table: Table) -> Draft:
    """One row for each number of a line."""
    found = columns(table)
    base = pd.DataFrame({role: table.cells[key] for role, key in found.items()}, index=table.cells.index)
    printed = {role: table.headers[key] for role, key in found.items()}
    counted = counts(table, found)
    if {"metric", "value"} <= set(found):
        draft = Draft(base, headers=printed)
    elif counted:
        draft = Draft(melted(table, base.drop(columns=["metric", "value"], errors="ignore"), counted), headers=printed)
        draft.notes += doubled(table, counted)
    else:
        draft = Draft(base, headers=printed)
    unread = [
        table.headers[key]
        for key in table.cells.columns
        if key not in {*found.values(), *(each.key for each in counted)}
    ]
    if unread:
        draft.notes.append(
            f"Columns that count nothing of ours, or are not known, were left aside: {', '.join(unread[:40])}."
        )
    return draft


def columns(table: Table) -> dict[str, str]:
    """The key of the column of each role: by its hashtag, else its header; the first where two fit."""
    found: dict[str, str] = {}
    for key, tag in table.tags.items():
        role = headers.tagged(tag)
        if role and role not in found:
            found[role] = key
    for key in table.cells.columns:
        role = headers.role(table.headers[key])
        if role and role not in found and key not in found.values() and not hashtags.is_count(table.tags.get(key, "")):
            found[role] = key
    if "date" in found and "year" in found and is_year(table.cells[found["date"]]):
        del found["date"]
    return found


def is_year(cells: pd.Series) -> bool:
    """Whether all cells are bare years."""
    distinct = cells[cells != ""].drop_duplicates()
    return not distinct.empty and bool(distinct.str.fullmatch(r"(?:19|20)\d\d").all())


def counts(table: Table, found: dict[str, str]) -> list[Measure]:
    """The columns of amounts, one for each thing counted: of two that count the same, the one that says total, else the first."""
    chosen: list[Measure] = []
    for key in table.cells.columns:
        if key in found.values():
            continue
        tag = table.tags.get(key, "")
        meaning = hashtags.meaning(tag) if tag else measures.header(table.headers[key]) or grouped(table, key)
        if meaning is None or not is_amount(table.cells[key]):
            continue
        chosen.append(Measure(key, meaning.metric, meaning.counting, meaning.unit, meaning.group))
    return parted(table, chosen)


def grouped(table: Table, key: str) -> measures.Meaning | None:
    """What a header means together with the one above it."""
    return measures.header(f"{table.groups[key]} {table.headers[key]}") if key in table.groups else None


def parted(table: Table, found: list[Measure]) -> list[Measure]:
    """Columns of amounts without those that repeat another."""
    kept: dict[tuple[str, ...], Measure] = {}
    for measure in found:
        same = (measure.metric, measure.counting, measure.unit, measure.group, measure.cause)
        if same not in kept or "total" in measure.key and "total" not in kept[same].key:
            kept[same] = measure
    return list(kept.values())


def doubled(table: Table, kept: list[Measure]) -> list[str]:
    """A note for columns that count the same as one that is used."""
    keys = {measure.key for measure in kept}
    names = [
        table.headers[key]
        for key in table.cells.columns
        if key not in keys and measures.header(table.headers[key]) and is_amount(table.cells[key])
    ]
    return (
        [f"Several columns count the same; one of them is used, and these are not: {', '.join(names)}."]
        if names
        else []
    )


def is_amount(cells: pd.Series) -> bool:
    """Whether most cells that state something hold digits, or words for an amount."""
    distinct = cells.drop_duplicates()
    stated = distinct[~distinct.str.strip().isin(["", "-", "NA", "N/A", "n/a"])]
    return stated.empty or bool(
        np.mean(stated.head(500).str.contains(r"\d|dozen|hundred|thousand|\*", regex=True)) > 0.5
    )
