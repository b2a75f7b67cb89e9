"""Distances on the ellipsoid (geopy): of flows, from the border, to the nearest place."""

import math

import pandas as pd
from geopy.distance import geodesic

from lib.places.boundaries import countries_outline
from lib.places.entries import Entry, provinces
from lib.places.gazetteer import gazetteer
from lib.places.outlines import nearest_on_outline

KILOMETRES_PER_DEGREE = 111.2
NEIGHBOUR_DEGREES = 1.8
ENDS = ("from_latitude", "from_longitude", "to_latitude", "to_longitude")


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The geodesic distance between two points (latitude, longitude), in kilometres.

    >>> round(kilometres((40.5283, 72.7985), (40.7834, 72.3507)), 1)
    47.3
    """
    return float(geodesic(one, other).kilometers)


def flow_distances(flows: pd.DataFrame) -> pd.Series:
    """How far each flow goes, in kilometres; NaN where one end is not known.

    Args:
        flows: Frame with `from_latitude`, `from_longitude`, `to_latitude` and `to_longitude` in degrees.
    """
    ends = flows[list(ENDS)].astype("float64")
    unique = ends.dropna().drop_duplicates()
    lengths = {row: kilometres(row[:2], row[2:]) for row in unique.itertuples(index=False, name=None)}
    rows = ends.itertuples(index=False, name=None)
    return pd.Series([lengths.get(row, math.nan) for row in rows], index=flows.index, dtype="float64")


def from_border(latitude: float, longitude: float, country: str) -> float:
    """How far a point is from the nearest border or coast of a country, in kilometres, to about 5 km.

    Args:
        country: Alpha-3; a country without an outline gives NaN.
    """
    point = nearest_on_outline(latitude, longitude, country)
    return kilometres((latitude, longitude), point) if point else math.nan


def nearest_border(latitude: float, longitude: float, country: str) -> tuple[str, float]:
    """The neighbour whose border is nearest to a point of a country, and how far, in kilometres, to about 5 km.

    Args:
        country: Alpha-3 of the country that the point is in.

    Returns:
        The neighbour's alpha-3 code and the distance; "" and NaN where no other country is within about 200 km.
    """
    wide = NEIGHBOUR_DEGREES / max(math.cos(math.radians(latitude)), 0.1)
    near = [
        feature["id"]
        for feature in countries_outline()["features"]
        if feature["id"] != country
        and feature["bbox"][0] - wide < longitude < feature["bbox"][2] + wide
        and feature["bbox"][1] - NEIGHBOUR_DEGREES < latitude < feature["bbox"][3] + NEIGHBOUR_DEGREES
    ]
    away = [(from_border(latitude, longitude, code), code) for code in near]
    distance, neighbour = min(away, default=(math.nan, ""))
    return (neighbour, distance) if distance < NEIGHBOUR_DEGREES * KILOMETRES_PER_DEGREE else ("", math.nan)


def nearest(latitude: float, longitude: float, country: str) -> dict[str, object]:
    """The nearest place that the gazetteer knows in a country, with its distance in kilometres.

    Returns:
        name, code, iso_3166_2, kilometres; empty where the country has no places.
    """
    shrink = math.cos(math.radians(latitude))
    rough = []
    for entry in gazetteer(country).entries:
        if entry.level == "place" and entry.precision == "place":
            assert entry.latitude is not None and entry.longitude is not None
            apart = math.hypot(entry.latitude - latitude, (entry.longitude - longitude) * shrink)
            rough.append((apart, entry.code, entry))
    closest = [(_away(entry, latitude, longitude), entry) for *_, entry in sorted(rough, key=lambda one: one[:2])[:5]]
    if not closest:
        return {}
    distance, entry = min(closest, key=lambda pair: pair[0])
    return {"name": entry.name, "code": entry.code, "iso_3166_2": entry.region, "kilometres": distance}


def _away(entry: Entry, latitude: float, longitude: float) -> float:
    assert entry.latitude is not None and entry.longitude is not None
    return kilometres((latitude, longitude), (entry.latitude, entry.longitude))


def centre(code: str) -> tuple[float, float] | None:
    """A point inside a country (alpha-3), for the end of a flow: that of the province nearest to the middle of all."""
    points = [(p.latitude, p.longitude) for p in provinces(code) if p.latitude is not None and p.longitude is not None]
    if not points:
        return None
    middle = tuple(sum(axis) / len(points) for axis in zip(*points, strict=True))
    return min(points, key=lambda point: (math.dist(point, middle), point))
