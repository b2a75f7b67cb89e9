"""A person's own table: a date, a country, and a metric with a number, or one column per metric, by its header words.

No publisher and no licence: whoever made the file. Headers are read in English, French, Spanish, Arabic, Russian and
more (`common.headers`, `common.measures`); hashtags (HXL) count before headers. A row is what its words say it is;
where no word says whether people were counted anew or as present, the reading decides or asks.
"""

import re
from datetime import date

import pandas as pd

from lib import dates
from lib.errors import Problem
from lib.loaders.common import bounds, causes, contents, dated, hashtags, headers, measures, parts
from lib.loaders.common.draft import Draft, Measure, melted
from lib.numbers.folding import folded
from lib.numbers.words import MISSING
from lib.tables import Table

MOST = 200_000
AMOUNT = re.compile(r"\d|dozen|hundred|thousand|\*")
BY = re.compile(r"\s(?:by|per|par|por)\s.*", re.IGNORECASE)
REPORTED = re.compile(r"\breport|\brapport|\breporte")
NOT_BY = ("value", "note", "latitude", "longitude", "coordinates", "place_code")
BELOW = {"admin1": "admin2", "admin2": "place"}
PART = re.compile(
    r"village|site|ssid|settlement|camp|localit|ward|payam|commune|boma|quartier|block|reason|need|origin|type|category|accommodation|\bid\b|\bname\b"
)


def recognises(table: Table) -> float:
    """How surely this table can be read by its headers, from 0 to 0.5: any known layout goes before."""
    found = columns(table)
    counted = bool(counts(table, found)) or {"metric", "value"} <= set(found)
    if not counted:
        return 0.1 if "value" in found or "metric" in found else 0.0
    return 0.3 + 0.04 * min(len(found), 4) + (0.04 if table.tags else 0.0)


def read(table: Table) -> Draft:
    """One row for each number of a line."""
    judged = table.judged
    found = columns(judged)
    base = pd.DataFrame({role: table.cells[key] for role, key in found.items()}, index=table.cells.index)
    printed = {role: table.headers[key] for role, key in found.items()}
    counted = counts(judged, found)
    if {"metric", "value"} <= set(found):
        draft = Draft(base, headers=printed)
        together(table, draft, found, [])
    elif counted:
        draft = Draft(melted(table, base.drop(columns=overruled(counted), errors="ignore"), counted), headers=printed)
        draft.notes += doubled(judged, counted)
        together(table, draft, found, counted)
    else:
        draft = Draft(base, headers=printed)
    read_keys = {*found.values(), *(key for each in counted for key in each.keys)}
    unread = [table.headers[key] for key in table.cells.columns if key not in read_keys and not is_counted(judged, key)]
    if unread:
        draft.notes.append(
            f"Columns that count nothing of ours, or are not known, were left aside: {', '.join(unread[:40])}."
        )
    return draft


def overruled(counted: list[Measure]) -> list[str]:
    """The columns that columns of amounts make superfluous: a metric or day only where each of them says its own."""
    names = ["value", "metric"] if all(measure.metric for measure in counted) else ["value"]
    return names + (dated.DAYS if dated.are_dated(counted) else [])


def kept_together(table: Table) -> list[str]:
    """The columns of days, places and sources, where rows that are alike in these are added up."""
    found = columns(table)
    if table.rows > MOST or "event_id" in found or not parted(table, {*found.values()}):
        return []
    return [key for role, key in found.items() if role not in NOT_BY]


def parted(table: Table, used: set[str]) -> list[str]:
    """Columns of parts, such as village, reason or need, among those that are not used."""
    return [key for key in table.cells.columns if key not in used and PART.search(measures.spaced(table.headers[key]))]


def together(table: Table, draft: Draft, found: dict[str, str], counted: list[Measure]) -> None:
    """Add up rows of one place, day and source that differ in a column of parts, such as village, reason or need."""
    used = {*found.values(), *(key for each in counted for key in each.keys)}
    if not parted(table, used) or "event_id" in found or table.rows > MOST:
        return
    folded = table.cells.apply(lambda cells: cells.str.casefold().str.split().str.join(" "))
    repeats = table.cells.index[folded.duplicated()]
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
    keys = sorted(table.cells.columns, key=lambda key: bool(REPORTED.search(measures.spaced(table.headers[key]))))
    for meaning in (headers.role, headers.likely):
        for key in keys:
            role = meaning(table.headers[key])
            if not role or key in found.values() or hashtags.is_count(table.tags.get(key, "")):
                continue
            while role in found and role in BELOW:
                role = BELOW[role]
            found.setdefault(role, key)
    if "metric" not in found and "value" in found and measures.UNIT_ONLY.fullmatch(measures.spaced(found["value"])):
        del found["value"]
    guess(table, found)
    if "crisis" in found and "cause" not in found and causes.are_causes(contents.sample(table.cells[found["crisis"]])):
        found["cause"] = found.pop("crisis")
    if "date" in found and "year" in found and is_year(table.cells[found["date"]]):
        del found["date"]
    if {"date", "year"} <= set(found) and contents.are_numbers_to(table.cells[found["date"]], 53):
        found["day" if "month" in found else "week"] = found.pop("date")
    return found


def guess(table: Table, found: dict[str, str]) -> None:
    """Find the columns of days and countries by their cells, where no header named them."""
    free = [key for key in table.cells.columns if key not in found.values()]
    if not {"date", "period_start", "period_end", "year"} & set(found):
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
    return not stated or sum(bool(AMOUNT.search(cell)) for cell in stated) > 0.5 * len(stated)
