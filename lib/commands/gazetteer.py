"""Place names on the command line: what each may mean in its country."""

import csv
import io
from pathlib import Path
from typing import Any

from lib import places
from lib.commands.files import content
from lib.errors import UserError

LONGEST = 200
NOTHING = {
    "name": "",
    "level": "",
    "code": "",
    "iso_3166_2": "",
    "latitude": None,
    "longitude": None,
    "precision": "unknown",
    "matched": "",
    "ambiguous": False,
}


def candidates(name: str, country: str) -> list[dict[str, Any]]:
    """The places that a name may mean in a country, best first.

    Args:
        name: A place, district or province, in any spelling.
        country: Its country's code or name.

    Raises:
        UserError: No country, no such country, or a name that is none.
    """
    if not country.strip():
        raise UserError(f"{name[:LONGEST]!r} is looked for in a country.", fix="Give the country too, such as KGZ.")
    code = places.country(country)
    if not code:
        raise UserError(f"{country[:LONGEST]!r} is no country.", fix="Give its name or ISO code, such as KGZ.")
    if not name.strip():
        raise UserError("There is no name to look for.", fix="Give a place, such as Osh.")
    if len(name) > LONGEST:
        raise UserError(
            f"{name[:40]!r}... has {len(name):,} characters.", fix=f"Give a name of at most {LONGEST} characters."
        )
    return places.candidates(name, code)


def batch(path: Path) -> list[dict[str, Any]]:
    """The best candidate for each row of a CSV with the columns name and country, in order.

    Returns:
        One object per row: the best candidate, with all of them under `candidates`; empty where nothing matches, and
        with `error` where the row cannot be looked up.

    Raises:
        UserError: The file cannot be read, or lacks a column.
    """
    text = content(path).decode("utf-8-sig", errors="replace")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    missing = {"name", "country"} - set(rows[0] if rows else {})
    if missing:
        raise UserError(f"{path.name} has no column {sorted(missing)[0]!r}.", fix="Give the columns name and country.")
    return [_row(row["name"] or "", row["country"] or "") for row in rows]


def _row(name: str, country: str) -> dict[str, Any]:
    try:
        found = candidates(name, country)
    except UserError as error:
        return {**NOTHING, "name": name, "candidates": [], "error": str(error)}
    return {**NOTHING, **(found[0] if found else {"name": name}), "candidates": found}
