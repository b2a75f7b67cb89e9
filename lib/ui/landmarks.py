"""Where a report's place lies, by what people know around it: the nearest border, the nearest town."""

from typing import Any

import pandas as pd

from lib import places
from lib.ui import reads
from lib.ui.countries import country_name

EXACT = ("point", "place")
FARTHEST_KM = 100
STEP_KM = 5


def told(row: dict[str, Any]) -> str:
    """One line on where a place is, such as "Kara-Suu: less than 5 km from the border with Uzbekistan".

    Args:
        row: An observation.

    Returns:
        "" where the report names no place, or none that is known to a point. Distances are to 5 km, as outlines are.
    """
    placed = places.joined(pd.DataFrame([row]), decided=reads.decided().places).iloc[0]
    if placed["precision"] not in EXACT or pd.isna(placed["latitude"]):
        return ""
    latitude, longitude, country = float(placed["latitude"]), float(placed["longitude"]), str(placed["country_code"])
    said = [_beside(latitude, longitude, country, str(row["place"])), _border(latitude, longitude, country)]
    joined = ", ".join(part for part in said if part)
    return f"{row['place'] or 'The point'}: {joined}" if joined else ""


def _beside(latitude: float, longitude: float, country: str, name: str) -> str:
    """How far the nearest place is, where the report gives a point and no name."""
    if name:
        return ""
    town = places.nearest(latitude, longitude, country)
    return f"{_kilometres(float(str(town['kilometres'])))} from {town['name']}" if town else ""


def _border(latitude: float, longitude: float, country: str) -> str:
    neighbour, distance = places.nearest_border(latitude, longitude, country)
    if not neighbour or distance > FARTHEST_KM:
        return ""
    return f"{_kilometres(distance)} from the border with {country_name(neighbour)}"


def _kilometres(distance: float) -> str:
    """A distance to 5 km: finer would say more than the outlines know.

    >>> _kilometres(2.2), _kilometres(33.4)
    ('less than 5 km', 'about 35 km')
    """
    return f"less than {STEP_KM} km" if distance < STEP_KM else f"about {STEP_KM * round(distance / STEP_KM)} km"
