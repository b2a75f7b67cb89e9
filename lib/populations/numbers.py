"""Populations by code and year, a person's own before ours."""

import csv
import datetime
from functools import lru_cache
from pathlib import Path

import pandas as pd

from lib import places
from lib.places.own import folder

COUNTED = Path(__file__).resolve().parents[2] / "data" / "populations.csv"
COLUMNS = ("code", "population", "year", "source", "url")


def known(country: str, day: datetime.date | None = None) -> pd.DataFrame:
    """The populations of a country and its provinces, as near to a day as they are known.

    Args:
        country: Alpha-3.
        day: The day that the rates are for [today].

    Returns:
        One row per code (ISO 3166-2 of a province, alpha-3 for the country itself): population in people, the year
        that it is of, source and url. Of several years the newest not after the day, else the oldest. A row of a
        person's own file comes before any of ours, whatever its year. No rows for a country of which nothing is known.
    """
    year = (day or datetime.date.today()).year
    ours = by_country(COUNTED).get(country, framed([]))
    rows = pd.concat([chosen(own_rows(country), year), chosen(ours, year)]).drop_duplicates("code", keep="first")
    return rows.sort_values("code").reset_index(drop=True)


def own_file(country: str) -> Path:
    """The file of a country's populations that a person brought, beside their boundaries; it may not exist."""
    return folder() / f"{country}.populations.csv"


def own_rows(country: str) -> pd.DataFrame:
    """Every row of a person's own file of a country (alpha-3); none where there is no file."""
    return by_country(own_file(country)).get(country, framed([]))


def chosen(rows: pd.DataFrame, year: int) -> pd.DataFrame:
    """One row per code: the newest not after a year, else the oldest."""
    later = rows["year"].gt(year)
    distance = rows["year"].where(later, -rows["year"])
    order = rows.assign(later=later, distance=distance).sort_values(["later", "distance"], kind="stable")
    return order.drop_duplicates("code", keep="first")[list(COLUMNS)]


def framed(rows: list[dict[str, str]]) -> pd.DataFrame:
    """Rows of text as a frame with the types that `known` gives."""
    table = pd.DataFrame(rows, columns=list(COLUMNS), dtype="str")
    return table.astype({"population": "Int64", "year": "Int64"})


def by_country(path: Path) -> dict[str, pd.DataFrame]:
    """The rows of a file for each country; nothing where there is no file."""
    return _read(path, path.stat().st_mtime_ns) if path.exists() else {}


def country_of(code: str) -> str:
    """The alpha-3 code of the country that a province's code, or a country's own, belongs to; else ""."""
    return code if code in places.known() else places.alpha3(code[:2])


@lru_cache(maxsize=16)
def _read(path: Path, changed: int) -> dict[str, pd.DataFrame]:
    found: dict[str, list[dict[str, str]]] = {}
    with path.open(encoding="utf-8", newline="") as opened:
        for row in csv.DictReader(opened):
            found.setdefault(country_of(row["code"]), []).append(row)
    return {country: framed(rows) for country, rows in found.items()}
