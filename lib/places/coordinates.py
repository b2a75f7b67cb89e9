"""Coordinates that a file gives, checked against its country: kept as they are, with a finding."""

import numpy as np
import pandas as pd

from lib.places.countries import country as country_code
from lib.places.countries import known
from lib.places.outlines import is_inside

NULL_ISLAND_DEGREES = 0.001
KINDS = ("out_of_range", "null_island", "swapped", "outside_country")
FIXES = {
    "out_of_range": "Latitude runs from -90 to 90 and longitude from -180 to 180: look for a lost decimal point.",
    "null_island": "0, 0 lies in the Gulf of Guinea: leave both cells empty where nothing is known.",
    "swapped": "Latitude and longitude seem to have changed places: exchange the two columns.",
    "outside_country": "Correct the country or the coordinates.",
}


def misplaced(observations: pd.DataFrame) -> pd.DataFrame:
    """Rows whose coordinates cannot be right for their country.

    Args:
        observations: Frame with `country`, `latitude` and `longitude` (degrees, NaN where nothing is stated).

    Returns:
        Of these rows only, by the same index: `kind` (one of `KINDS`), `message` (quotes both) and `fix`. Nothing is
        mended here: the observation keeps what its document states.
    """
    latitude, longitude = (pd.to_numeric(observations[axis]).astype("float64") for axis in ("latitude", "longitude"))
    stated = observations.loc[latitude.notna() & longitude.notna(), ["country"]]
    spots = stated.assign(latitude=latitude, longitude=longitude)
    unique = spots.drop_duplicates()
    kinds = unique.assign(kind=_kinds(unique))
    found = spots.reset_index(names="row").merge(kinds, on=["country", "latitude", "longitude"]).set_index("row")
    found = found[found["kind"] != ""].sort_index()
    found.index = found.index.astype(observations.index.dtype) if found.empty else found.index
    rows = zip(*(found[column].tolist() for column in ("kind", "latitude", "longitude", "country")), strict=True)
    messages = [_message(*row) for row in rows]
    return pd.DataFrame(
        {"kind": found["kind"].astype("str"), "message": messages, "fix": [FIXES[kind] for kind in found["kind"]]},
        index=found.index.rename(observations.index.name),
    )


def _kinds(spots: pd.DataFrame) -> pd.Series:
    kinds = pd.Series("", index=spots.index, dtype="str")
    latitude, longitude = spots["latitude"], spots["longitude"]
    for country, rows in spots.groupby("country", sort=True).groups.items():
        code = country if country in known() else country_code(str(country))
        if code:
            kinds[rows] = _against(latitude[rows].to_numpy(), longitude[rows].to_numpy(), str(code))
    kinds[(latitude.abs() > 90) | (longitude.abs() > 180)] = "out_of_range"
    kinds[(latitude.abs() < NULL_ISLAND_DEGREES) & (longitude.abs() < NULL_ISLAND_DEGREES)] = "null_island"
    return kinds


def _against(latitude: np.ndarray, longitude: np.ndarray, country: str) -> np.ndarray:
    outside = ~is_inside(latitude, longitude, country)
    swapped = np.zeros(len(latitude), dtype=bool)
    if outside.any():
        swapped[outside] = is_inside(longitude[outside], latitude[outside], country)
    return np.select([outside & swapped, outside], ["swapped", "outside_country"], "")


def _message(kind: str, latitude: float, longitude: float, country: str) -> str:
    point = f"{latitude:g}, {longitude:g}"
    standing = known().get(country)
    country = standing.name if standing else country
    return {
        "out_of_range": f"{point} is no point on Earth.",
        "null_island": f"{point} stands for no place at all.",
        "swapped": f"{point} is outside {country}, but {longitude:g}, {latitude:g} is inside.",
        "outside_country": f"{point} is outside {country}.",
    }[kind]
