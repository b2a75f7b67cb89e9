"""A person's own table: a date, a country, and a metric with a number, or one column per metric, by its header words.

No publisher and no licence: whoever made the file. Headers are read in English, French, Spanish, Arabic, Russian and
more (`common.headers`, `common.measures`); hashtags (HXL) count before headers. A row is what its words say it is;
where no word says whether people were counted anew or as present, the reading decides or asks.
"""

import re
from dataclasses import replace
from itertools import product

import pandas as pd

from lib.errors import Problem
from lib.loaders.common import causes, contents, counted, dated, events, hashtags, headers, measures, parts
from lib.loaders.common.draft import Draft, Measure, melted
from lib.tables import Table

MOST = 200_000
REPORTED = re.compile(r"\breport|\brapport|\breporte")
NOT_BY = ("value", "note", "latitude", "longitude", "coordinates", "place_code")
CHANGING = ("event_id", "version", "value", "low", "high", "qualifier", "status", "source", "note", "title", "url")
DATED = {"date", "period_start", "period_end", "year"}
BELOW = {"admin1": "admin2", "admin2": "place"}
PART = re.compile(
    r"village|site|ssid|settlement|camp|localit|ward|payam|commune|boma|quartier|block|reason|need|origin|type|category|accommodation|\bid\b|\bname\b"
)


def recognises(table: Table) -> float:
    """How surely this table can be read by its headers, from 0 to 0.5: any known layout goes before."""
    found = columns(table)
    if not counted.counts(table, found) and not states_metrics(found):
        return 0.1 if "value" in found or "metric" in found else 0.0
    return 0.3 + 0.04 * min(len(found), 4) + (0.04 if table.tags else 0.0)


def read(table: Table) -> Draft:
    """One row for each number of a line."""
    judged = table.judged
    found = columns(judged)
    base = pd.DataFrame({role: table.cells[key] for role, key in found.items()}, index=table.cells.index)
    base, superseded = current(base, table.sheet)
    table = replace(table, cells=table.cells.loc[base.index]) if superseded else table
    printed = {role: table.headers[key] for role, key in found.items()}
    chosen = counted.counts(judged, found)
    if states_metrics(found):
        draft = Draft(base, headers=printed)
        together(table, draft, found, [])
    elif chosen:
        draft = Draft(melted(table, base.drop(columns=overruled(chosen), errors="ignore"), chosen), headers=printed)
        draft.notes += counted.doubled(judged, chosen)
        together(table, draft, found, chosen)
    else:
        draft = Draft(base, headers=printed)
    draft.problems += superseded
    read_keys = {*found.values(), *(key for each in chosen for key in each.keys)}
    unread = [
        table.headers[key]
        for key in table.cells.columns
        if key not in read_keys and not counted.is_counted(judged, key)
    ]
    if unread:
        draft.notes.append(
            f"Columns that count nothing of ours, or are not known, were left aside: {', '.join(unread[:40])}."
        )
    return draft


def current(base: pd.DataFrame, sheet: str) -> tuple[pd.DataFrame, list[Problem]]:
    """The latest version of each event that stands in several, by a column of versions; and the others' problems."""
    if not {"event_id", "version"} <= set(base.columns):
        return base.drop(columns="version", errors="ignore"), []
    apart = [name for name in base.columns if name not in CHANGING]
    rows, problems = events.latest(base, base["version"], sheet, apart=apart)
    return rows.drop(columns="version"), problems


def states_metrics(found: dict[str, str]) -> bool:
    """Whether each row says what it counts, and how many or between which ends."""
    return "metric" in found and bool({"value", "low", "high"} & set(found))


def overruled(chosen: list[Measure]) -> list[str]:
    """The columns that columns of amounts make superfluous: a metric or day only where each of them says its own."""
    names = ["value", "metric"] if all(measure.metric for measure in chosen) else ["value"]
    return names + (dated.DAYS if dated.are_dated(chosen) else [])


def kept_together(table: Table) -> list[str]:
    """The columns of days, places and sources, where rows that are alike in these are added up."""
    found = columns(table)
    if {"event_id", "version"} <= set(found):
        return [found["event_id"]]
    if table.rows > MOST or "event_id" in found or not parted(table, {*found.values()}):
        return []
    return [key for role, key in found.items() if role not in NOT_BY]


def parted(table: Table, used: set[str]) -> list[str]:
    """Columns of parts, such as village, reason or need, among those that are not used."""
    return [key for key in table.cells.columns if key not in used and PART.search(measures.spaced(table.headers[key]))]


def together(table: Table, draft: Draft, found: dict[str, str], chosen: list[Measure]) -> None:
    """Add up rows of one place, day and source that differ in a column of parts, such as village, reason or need."""
    used = {*found.values(), *(key for each in chosen for key in each.keys)}
    if not parted(table, used) or "event_id" in found or table.rows > MOST:
        return
    plain = table.cells.apply(lambda cells: cells.str.casefold().str.split().str.join(" "))
    repeats = table.cells.index[plain.duplicated()]
    draft.problems += [repeat(int(line), table.sheet) for line in repeats]
    rows = draft.rows[~draft.rows.index.isin(repeats)]
    draft.rows, draft.shared = parts.added(rows, [name for name in rows.columns if name not in NOT_BY])


def repeat(line: int, sheet: str) -> Problem:
    """The problem of a line that repeats another in every cell."""
    fix = "Remove the line, or give each of the two an event_id if they are two events."
    return Problem(line, "duplicate", "", "", f"Line {line} repeats an earlier line in every cell.", fix, sheet)


def columns(table: Table) -> dict[str, str]:
    """The key of the column of each role: by its hashtag, else its header; the first where two fit."""
    found: dict[str, str] = {}
    for key, tag in sorted(table.tags.items(), key=lambda each: bool(REPORTED.search(each[1]))):
        role = headers.tagged(tag)
        if role == "place_code" and key in table.cells and contents.are_names(table.cells[key]):
            role = headers.tagged(tag.replace("+code", "+name"))
        if role and role not in found and key in table.cells:
            found[role] = key
    by_header(table, found)
    if "metric" not in found and "value" in found and measures.UNIT_ONLY.fullmatch(measures.spaced(found["value"])):
        del found["value"]
    guess(table, found)
    settle(table, found)
    return found


def by_header(table: Table, found: dict[str, str]) -> None:
    """Find columns by their headers: what happened before what was reported, known headers before simpler words."""
    reported = {key: bool(REPORTED.search(measures.spaced(table.headers[key]))) for key in table.cells.columns}
    for is_late, meaning in product((False, True), (headers.role, headers.likely)):
        for key in table.cells.columns:
            role = meaning(table.headers[key]) if reported[key] is is_late else ""
            if not role or key in found.values() or hashtags.is_count(table.tags.get(key, "")):
                continue
            while role in found and role in BELOW:
                role = BELOW[role]
            found.setdefault(role, key)


def settle(table: Table, found: dict[str, str]) -> None:
    """Mend by their cells what headers say: events that are bare hazards, years under `date`, numbers of weeks."""
    if "crisis" in found and "cause" not in found and causes.are_causes(contents.sample(table.cells[found["crisis"]])):
        found["cause"] = found.pop("crisis")
    if "date" in found and "year" in found and is_year(table.cells[found["date"]]):
        del found["date"]
    if {"date", "year"} <= set(found) and contents.are_numbers_to(table.cells[found["date"]], 53):
        found["day" if "month" in found else "week"] = found.pop("date")


def guess(table: Table, found: dict[str, str]) -> None:
    """Find the columns of days and countries by their cells, where no header named them."""
    if not DATED & set(found) and "version" in found:
        found["date"] = found.pop("version")
    free = [key for key in table.cells.columns if key not in found.values()]
    if not DATED & set(found):
        day = next((key for key in free if contents.are_days(table.cells[key])), "")
        found |= {"date": day} if day else {}
    if not {"country", "country_code"} & set(found):
        named = next(
            (key for key in free if key not in found.values() and contents.are_countries(table.cells[key])), ""
        )
        found |= {"country": named} if named else {}


def is_year(cells: pd.Series) -> bool:
    """Whether all cells are bare years."""
    distinct = cells[cells != ""].drop_duplicates()
    return not distinct.empty and bool(distinct.str.fullmatch(r"(?:19|20)\d\d").all())
