"""Populations that people bring as a file, used for its country from then on, before ours."""

import csv
import re
from pathlib import Path

from lib import numbers, places, tables
from lib.access import Person
from lib.errors import UserError
from lib.places.entries import provinces
from lib.places.own import folder
from lib.populations.numbers import COLUMNS, own_file
from lib.tables import Table

LARGEST_BYTES = 5_000_000
YEAR = re.compile(r"(1[89]|20)\d\d")
NAMES = {
    "code": ("code", "iso31662", "iso", "admin1code", "regioncode"),
    "name": ("name", "province", "region", "admin1", "admin1name", "adm1en", "adm1fr", "adm1es"),
    "population": ("population", "people", "inhabitants", "tpopulation", "ttl"),
    "year": ("year", "referenceyear", "annee", "ano"),
    "source": ("source", "sourcename"),
    "url": ("url", "sourceurl", "link"),
}


def add(content: bytes, country: str, *, by: Person, name: str = "populations.csv") -> list[str]:
    """Keep a file of populations of a country and its provinces.

    Args:
        content: A table with the columns code or name, population, year and source, and url if there is one.
        country: Alpha-3; a row of another country is refused.
        by: Who brings it.
        name: The file's name, for messages.

    Returns:
        What a person should know: provinces that the file leaves to our own numbers.

    Raises:
        Forbidden: They may not.
        UserError: A cell cannot be read; its line and text are quoted, and nothing is kept.
    """
    by.must("change settings")
    table = _table(content, name)
    rows = [_row(table, int(line), country) for line in table.cells.index]
    twice = _repeated(rows)
    if twice:
        raise UserError(
            f"{name} gives the population of {twice[0]} in {twice[1]} more than once.",
            fix="Keep one row for each place and year.",
        )
    path = own_file(country)
    path.parent.mkdir(parents=True, exist_ok=True)
    half_written = path.with_suffix(".part")
    with half_written.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.DictWriter(opened, fieldnames=COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    half_written.replace(path)
    return _notes({row["code"] for row in rows}, country)


def remove(country: str, *, by: Person) -> None:
    """Go back to our populations of a country.

    Raises:
        Forbidden: They may not.
    """
    by.must("change settings")
    own_file(country).unlink(missing_ok=True)


def own_countries() -> list[str]:
    """The countries (alpha-3) for which a person brought populations."""
    return sorted(path.name.partition(".")[0] for path in Path(folder()).glob("*.populations.csv"))


def _table(content: bytes, name: str) -> Table:
    if len(content) > LARGEST_BYTES:
        raise UserError(
            f"{name} has {len(content) / 1e6:.0f} MB; a table of populations has at most {LARGEST_BYTES / 1e6:.0f} MB.",
            fix="Keep one row for each province, and add that file.",
        )
    book = tables.read(content, name)
    found = next((table for table in book.tables if _column(table, "population")), None)
    if found is None or not (_column(found, "code") or _column(found, "name")):
        headers = ", ".join(repr(header) for table in book.tables for header in table.headers.values()) or "none"
        raise UserError(
            f"{name} needs a column 'population' and a column 'code' or 'name'; its columns are: {headers}.",
            fix="Name the columns so, beside 'year' and 'source', and add the file again.",
        )
    lacking = [word for word in ("year", "source") if not _column(found, word)]
    if lacking:
        raise UserError(
            f"{name} has no column '{lacking[0]}': a rate must say of which year it is and who counted.",
            fix=f"Add the column '{lacking[0]}' and add the file again.",
        )
    return found


def _column(table: Table, meant: str) -> str:
    """The column that holds what is meant, or ""; spaces and underscores in its header make no difference."""
    plain = {"".join(filter(str.isalnum, column)): column for column in table.cells.columns}
    return next((plain[name] for name in NAMES[meant] if name in plain), "")


def _row(table: Table, line: int, country: str) -> dict[str, str]:
    cells = {
        meant: str(table.cells.at[line, _column(table, meant)]).strip() for meant in NAMES if _column(table, meant)
    }
    return {
        "code": _code(cells.get("code", ""), cells.get("name", ""), line, country),
        "population": str(_people(cells["population"], line)),
        "year": _year(cells["year"], line),
        "source": _source(cells["source"], line),
        "url": cells.get("url", ""),
    }


def _code(code: str, name: str, line: int, country: str) -> str:
    whole = places.known()[country]
    ours = {entry.code: entry.name for entry in provinces(country)}
    for cell in filter(None, (code, name)):
        if places.country(cell) == country:
            return country
        if cell.upper() in ours:
            return cell.upper()
    found, ambiguous = places.matches(name, country, "admin1") if name else ([], False)
    if found and not ambiguous and found[0].matched != "fuzzy":
        return found[0].entry.region
    cell = code or name
    if not cell:
        raise UserError(f"Line {line} names no place: code and name are empty.", fix="Give each line a code or a name.")
    likely = f", such as {found[0].entry.name}" if found else f", such as {next(iter(ours.values()), whole.name)}"
    raise UserError(
        f"Line {line} says {cell[:80]!r}, which is no province of {whole.name} and not the country itself.",
        fix=f"Write an ISO 3166-2 code or a province's name{likely}.",
    )


def _people(cell: str, line: int) -> int:
    amount = numbers.parse(cell)
    value = amount.value if isinstance(amount, numbers.Amount) and amount.qualifier == "exact" else None
    if not value:
        raise UserError(
            f"Line {line} says {cell[:80]!r} where population should be a whole number of people above 0.",
            fix="Write the number in digits, such as 1104248.",
        )
    return value


def _year(cell: str, line: int) -> str:
    if not YEAR.fullmatch(cell):
        raise UserError(
            f"Line {line} says {cell[:80]!r} where year should be the year that the population is of.",
            fix="Write a year, such as 2009.",
        )
    return cell


def _source(cell: str, line: int) -> str:
    if not cell:
        raise UserError(f"Line {line} does not say who counted: source is empty.", fix="Name the source.")
    return cell


def _repeated(rows: list[dict[str, str]]) -> tuple[str, str] | None:
    seen: set[tuple[str, str]] = set()
    for row in rows:
        of = (row["code"], row["year"])
        if of in seen:
            return of
        seen.add(of)
    return None


def _notes(given: set[str], country: str) -> list[str]:
    lacking = [entry.name for entry in provinces(country) if entry.code not in given]
    if not lacking or given == {country}:
        return []
    return [f"The file says nothing of {', '.join(lacking)}: rates there use our own numbers, where we have any."]
