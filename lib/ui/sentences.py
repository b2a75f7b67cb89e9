"""Reported figures as sentences, from rows of the tidy table or from cells that a person is still filling in."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from lib import words
from lib.ui.countries import country_name

AMOUNTS = ("value", "low", "high")
DAYS = ("period_start", "period_end")


def of_row(row: Mapping[str, Any]) -> str:
    """A row of the tidy table as a sentence, its country by name."""
    country = str(row.get("country") or "")
    return words.proposal_in_words({**row, "country": country_name(country) if country else ""})


def of_cells(cells: Mapping[str, str]) -> str:
    """Cells as text, as a sentence; what is not filled in yet is said to be missing."""
    amounts = {name: int(cells[name]) if cells.get(name) else None for name in AMOUNTS}
    days = {name: day(cells.get(name, "")) for name in DAYS}
    return of_row({**cells, **amounts, **days})


def day(cell: str) -> date | None:
    """The day of a cell in ISO form; None for an empty one."""
    return date.fromisoformat(cell) if cell else None
