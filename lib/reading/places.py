"""The countries and points of rows; names of provinces and towns stay as stated."""

import re

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from lib.errors import UserError
from lib.loaders.common.countries import code, country, is_elsewhere
from lib.loaders.common.draft import is_blank
from lib.numbers.folding import folded
from lib.reading import cells
from lib.reading.account import Account

COUNTRY = "In which country are the people?"
NO_COUNTRY = "no country"
DEGREES = re.compile(r"([NSEWnsew])?\s*([+\-−]?\d{1,3}(?:[.,]\d+)?)\s*°?\s*([NSEWnsew])?")
PAIR = re.compile(r"[\[(]?\s*([+-]?\d{1,2}(?:\.\d+)?)\s*[,;\s]\s*([+-]?\d{1,3}(?:\.\d+)?)\s*[\])]?")
WKT = re.compile(r"POINT\s*\(\s*([+-]?\d+(?:\.\d+)?)\s+([+-]?\d+(?:\.\d+)?)\s*\)", re.IGNORECASE)
NULL_ISLAND = 0.001
PLAIN = r"[+-]?[0-9]{1,3}(?:\.[0-9]+)?"
POINT_FAULT = ("bad_coordinate", "gives no point on earth", "Correct both degrees, or leave both blank.")


def read(rows: pd.DataFrame, account: Account, *, asks_country: bool) -> pd.DataFrame:
    """Rows with `country`, `origin_country` and `destination_country` as codes, and points as degrees.

    Args:
        rows: Text as printed; `country_code` and the like stand beside names, which win.
        account: Where questions and problems go.
        asks_country: Whether a table that has no column for a country has one all the same.
    """
    if "country" not in rows and "country_code" not in rows:
        rows = rows.assign(country=asked(rows, account) if asks_country else "")
    rows = in_countries(rows, account)
    for end in ("origin", "destination"):
        rows = moved(rows, end, account)
    return points(rows, account)


def asked(rows: pd.DataFrame, account: Account) -> str:
    """The country of a table that names none: as the person says, else as its codes of places or its title suggest."""
    prefixes = set(cells.column(rows, "place_code").str.extract(r"^([A-Z]{2})\d")[0].dropna())
    hints = [found for prefix in prefixes if (found := country(prefix))] if len(prefixes) == 1 else []
    hints += [found for line in account.around[:60] if (found := mentioned(line)) and found not in hints]
    assumed = hints[0] if hints else NO_COUNTRY
    answer = account.ask("country", COUNTRY, [], assumed, hints[:5])
    if answer != NO_COUNTRY and not country(answer):
        fix = "Answer with a country's name or ISO code, such as Sudan or SDN."
        raise UserError(f"The answer '{answer}' to '{COUNTRY}' is no country that we know.", fix=fix)
    return "" if answer == NO_COUNTRY else country(answer)


def mentioned(line: str) -> str:
    """The country that a line of text names, by its first name with a capital; empty where it names none."""
    words = re.findall(r"[^\W\d_][\w'’.-]*", line)[:14]
    for size in (4, 3, 2, 1):
        for at in range(len(words) - size + 1):
            name = " ".join(words[at : at + size])
            if len(name) > 3 and name[0].isupper() and country(name):
                return country(name)
    return ""


def in_countries(rows: pd.DataFrame, account: Account) -> pd.DataFrame:
    """Rows with the country's code: by its name, else its code; a sea or a former state becomes the place instead."""
    names, codes = cells.column(rows, "country"), cells.column(rows, "country_code")
    by_name, by_code = cells.mapped(names, country), cells.mapped(codes, code)
    found = by_name.where(by_name != "", by_code)
    elsewhere = cells.mapped(names, lambda cell: "yes" if is_elsewhere(cell) else "") == "yes"
    stated = ~nothing(names) | ~nothing(codes)
    unknown = stated & (found == "").to_numpy() & ~elsewhere.to_numpy()
    column = "country" if "country" in rows else "country_code"
    account.refuse(
        rows,
        unknown,
        column,
        lambda cell: (
            "unknown_country",
            "is no country that we know",
            "Write the country's name or ISO code, such as Sudan or SDN.",
        ),
    )
    rows = rows.assign(country=found).drop(columns="country_code", errors="ignore")
    if elsewhere.any():
        place, note = cells.column(rows, "place"), cells.column(rows, "note")
        rows = rows.assign(
            place=place.mask(elsewhere & (place == ""), names),
            note=note.mask(elsewhere & (place != ""), (note + " " + names).str.strip()),
        )
    return rows[~unknown]


def nothing(names: pd.Series) -> np.ndarray:
    """Which cells name no country; NA is a country's code."""
    return is_blank(names) & (names.str.strip() != "NA").to_numpy()


def moved(rows: pd.DataFrame, end: str, account: Account) -> pd.DataFrame:
    """Rows with the code of the country that people came from or went to; other words, as Various, stay as stated."""
    name, by = f"{end}_country", f"{end}_code"
    if name not in rows and by not in rows:
        if end not in rows or not account.settle(f"{end} is a country", lambda: are_countries(rows[end])):
            return rows
        rows = rows.rename(columns={end: name})
    names, codes = cells.column(rows, name), cells.column(rows, by)
    by_name, by_code = cells.mapped(names, country), cells.mapped(codes, code)
    found = by_name.where(by_name != "", by_code)
    words = names.where(~nothing(names), codes.where(~nothing(codes), ""))
    return rows.assign(**{name: found.where(found != "", words.str.strip())}).drop(columns=by, errors="ignore")


def are_countries(names: pd.Series) -> bool:
    """Whether most names of a column are those of countries."""
    distinct = names[~nothing(names)].drop_duplicates().head(200)
    return not distinct.empty and distinct.map(country).ne("").mean() >= 0.5


def points(rows: pd.DataFrame, account: Account) -> pd.DataFrame:
    """Rows with degrees as digits; what is no point on earth, or 0, 0, is refused and the row kept without it."""
    if "coordinates" in rows:
        rows = from_pairs(rows)
    if "latitude" not in rows and "longitude" not in rows:
        return rows
    printed = [cells.column(rows, name) for name in ("latitude", "longitude")]
    latitude, longitude = (degrees(column) for column in printed)
    unread = np.isnan(latitude) | np.isnan(longitude)
    blank = unread.copy()
    blank[unread] = np.logical_and.reduce([~cells.is_stated(column[unread]) for column in printed])
    outside = (unread | (np.abs(latitude) > 90) | (np.abs(longitude) > 180)) & ~blank
    null_island = (np.abs(latitude) < NULL_ISLAND) & (np.abs(longitude) < NULL_ISLAND)
    bad = outside | null_island
    wrong_longitude = outside & (np.abs(latitude) <= 90)
    account.refuse(rows, bad & ~wrong_longitude, "latitude", lambda cell: POINT_FAULT, cell_only=True)
    account.refuse(rows, wrong_longitude, "longitude", lambda cell: POINT_FAULT, cell_only=True)
    clean = {
        name: digits(column, numbers, bad | blank)
        for name, column, numbers in zip(("latitude", "longitude"), printed, (latitude, longitude), strict=True)
    }
    precision = cells.column(rows, "place_precision")
    drawn = (clean["latitude"] != "") & (precision.str.strip() == "")
    return rows.assign(**clean, place_precision=precision.mask(drawn, "point"))


def digits(printed: pd.Series, numbers: np.ndarray, gone: np.ndarray) -> pd.Series:
    """Degrees as digits: as printed where that is a number, else as read; nothing where the point is gone."""
    odd = ~gone & ~printed.str.fullmatch(PLAIN).to_numpy(dtype=bool)
    if odd.any():
        printed = printed.mask(
            odd, pd.Series([repr(float(number)) for number in numbers], index=printed.index, dtype="str")
        )
    return printed.mask(gone, "") if gone.any() else printed


def degrees(printed: pd.Series) -> np.ndarray:
    """Degrees of cells such as `45.3`, `45,3`, `45.3E` or `S 4.2`; NaN where a cell is none."""
    is_plain = printed.str.fullmatch(PLAIN).to_numpy(dtype=bool)
    numbers = (
        pc.cast(pa.array(printed.where(is_plain, "nan"), pa.large_string()), pa.float64())
        .to_numpy(zero_copy_only=False)
        .copy()
    )
    if not is_plain.all():
        codes, distinct = pd.factorize(printed[~is_plain])
        numbers[~is_plain] = np.array([degree(cell) for cell in distinct])[codes]
    return numbers


def degree(cell: str) -> float:
    """The degrees of one cell, or NaN."""
    found = DEGREES.fullmatch(folded(cell).upper().strip())
    if not found:
        return float("nan")
    number = float(found[2].replace(",", ".").replace("−", "-"))
    side = found[1] or found[3] or ""
    return -abs(number) if side in "SW" and side else number


def from_pairs(rows: pd.DataFrame) -> pd.DataFrame:
    """Rows with the degrees that stand in one cell, where they have none of their own."""
    both = [pair(cell) for cell in rows["coordinates"]]
    latitude, longitude = cells.column(rows, "latitude"), cells.column(rows, "longitude")
    unstated = ~cells.is_stated(latitude) & ~cells.is_stated(longitude)
    return rows.assign(
        latitude=latitude.mask(unstated, pd.Series([first for first, _ in both], index=rows.index, dtype="str")),
        longitude=longitude.mask(unstated, pd.Series([second for _, second in both], index=rows.index, dtype="str")),
    ).drop(columns="coordinates")


def pair(cell: str) -> tuple[str, str]:
    """Latitude and longitude of `[lat, lon]`, `lat, lon` or `POINT (lon lat)`; else the cell twice."""
    found = WKT.fullmatch(cell.strip())
    if found:
        return found[2], found[1]
    found = PAIR.fullmatch(cell.strip())
    return (found[1], found[2]) if found else (cell, cell)
