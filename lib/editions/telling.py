"""An edition in words: sentences with counts, and a table of what was and what is now."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from lib import words
from lib.editions.comparison import OTHERS, PLACE, Edition
from lib.metrics import METRICS

REVISED, GONE, NEW = "revised", "no longer there", "new"
NAMES = {"period_start": "first day", "period_end": "day", "admin1": "province", "admin2": "district"}
MOST_TITLES = 3


def told(edition: Edition) -> list[str]:
    """What an edition changes, a sentence for each kind of change; none where nothing of it is recorded."""
    if edition.is_first:
        return []
    titles = [f"‘{title}’" for title in edition.documents]
    more = f" and {len(titles) - MOST_TITLES} more" if len(titles) > MOST_TITLES else ""
    inside = ", ".join(titles[:MOST_TITLES]) + more
    events = len(edition.gone[edition.gone["event_id"].str.strip() != ""])
    others = len(edition.gone) - events
    sentences = {
        f"Recorded already, from {inside}: {edition.again:,}; they are counted once.": edition.again,
        f"New: {len(edition.new):,}.": len(edition.new),
        f"Revised: {len(edition.revised):,}.": len(edition.revised),
        f"Events of an earlier edition that are no longer there: {events:,}.": events,
        f"Rows of an earlier edition that are no longer there: {others:,}; they still count.": others,
        f"Rejected or retracted before: {edition.stays_out:,}; they stay so.": edition.stays_out,
    }
    return [sentence for sentence, count in sentences.items() if count]


def listed(edition: Edition, most: int) -> pd.DataFrame:
    """What an edition changes, as a table for people: revised rows, those no longer there, then new ones.

    Args:
        edition: What changes.
        most: Only so many rows of each kind.

    Returns:
        `kind`, `line` (missing for what is no longer there), `about`, `was` and `is_now`, in words.
    """
    revised, earlier = (rows.head(most).to_dict("records") for rows in (edition.revised, edition.earlier))
    gone, new = (rows.head(most).to_dict("records") for rows in (edition.gone, edition.new))
    rows = [
        *((REVISED, now["line"], _about(now), *_change(was, now)) for was, now in zip(earlier, revised, strict=True)),
        *((GONE, None, _about(row), words.observation_in_words(row), "") for row in gone),
        *((NEW, row["line"], _about(row), "", words.observation_in_words(row)) for row in new),
    ]
    return pd.DataFrame(rows, columns=["kind", "line", "about", "was", "is_now"]).astype({"line": "Int64"})


def _about(row: Mapping[Any, Any]) -> str:
    """Which event or number a row is, without its amount: "killed, Osh, 14 June 2010, event 12"."""
    place = next((str(row[level]) for level in reversed(PLACE) if row[level]), "")
    start = row["period_start"] if row["counting"] == "flow" else None
    event = f"event {row['event_id']}" if str(row["event_id"]).strip() else str(row["source"] or row["publisher"])
    day = words.period_in_words(start, row["period_end"])
    return ", ".join(part for part in (METRICS[str(row["metric"])].noun, place, day, event) if part)


def _change(old: Mapping[Any, Any], new: Mapping[Any, Any]) -> tuple[str, str]:
    """What a row was and is now: its amounts, and those other cells that differ."""
    cells = [name for name in OTHERS if _cell(old[name]) != _cell(new[name])]
    amounts = [words.observation_in_words(row) for row in (old, new)]
    if amounts[0] == amounts[1] and cells:
        amounts = ["", ""]
    was, is_now = (
        ", ".join([amount, *(f"{NAMES.get(name, name)} {_cell(row[name])}" for name in cells)]).removeprefix(", ")
        for amount, row in zip(amounts, (old, new), strict=True)
    )
    return was, is_now


def _cell(cell: Any) -> str:
    if isinstance(cell, pd.Timestamp):
        return words.day_in_words(cell)
    return str(cell) if cell and pd.notna(cell) else "not stated"
