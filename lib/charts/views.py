"""The rectangle that a map shows, and which labels have room in it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from lib.charts.hatching import rings

MARGIN = 0.06
ASPECT = 1.5
DRAWN_WIDTH = 600
LETTER, LINE = 6.4, 15
Label = tuple[float, float, str]


@dataclass(frozen=True)
class View:
    """The rectangle that a map shows, in degrees."""

    west: float
    south: float
    east: float
    north: float

    @property
    def longitudes(self) -> list[float]:
        """West and east end."""
        return [self.west, self.east]

    @property
    def latitudes(self) -> list[float]:
        """South and north end."""
        return [self.south, self.north]

    @property
    def height(self) -> float:
        """Degrees of latitude."""
        return self.north - self.south

    @property
    def stretch(self) -> float:
        """How many degrees of latitude one degree of longitude is wide on screen."""
        return math.cos(math.radians((self.south + self.north) / 2))


def view(
    geometries: list[dict[str, Any]], marks: pd.DataFrame | None = None, flows: pd.DataFrame | None = None
) -> View:
    """The rectangle that holds a country, its marks and the ends of its flows, with a margin."""
    points = [ring for geometry in geometries for ring in rings(geometry)]
    if marks is not None and len(marks):
        points.append(marks[["longitude", "latitude"]].dropna().to_numpy(dtype=float))
    for end in ("from", "to"):
        if flows is not None and len(flows):
            points.append(flows[[f"{end}_longitude", f"{end}_latitude"]].dropna().to_numpy(dtype=float))
    if not points:
        return View(-170, -58, 180, 80)
    west, south = np.min([part.min(axis=0) for part in points if len(part)], axis=0)
    east, north = np.max([part.max(axis=0) for part in points if len(part)], axis=0)
    wide, high = (east - west) * MARGIN + 0.05, (north - south) * MARGIN + 0.05
    return _shaped(float(west - wide), float(south - high), float(east + wide), float(north + high))


def _shaped(west: float, south: float, east: float, north: float) -> View:
    """Grow the shorter side, so that the map fills its place on a page."""
    stretch = math.cos(math.radians((south + north) / 2))
    wide, high = (east - west) * stretch, north - south
    more_high, more_wide = max(wide / ASPECT - high, 0) / 2, max(high * ASPECT - wide, 0) / 2 / stretch
    return View(west - more_wide, max(south - more_high, -80.0), east + more_wide, min(north + more_high, 83.0))


def spaced(texts: Sequence[Label], around: View, *, before: Sequence[Label] = ()) -> list[bool]:
    """Which labels can be printed without lying on one before them or over the edge.

    Args:
        texts: Longitude and latitude of the middle, and the longest line, of labels of two lines; most important first.
        around: The view.
        before: Labels that stand already.
    """
    degree = (around.east - around.west) / DRAWN_WIDTH
    taken = [(longitude, latitude, len(text) * LETTER * degree / 2) for longitude, latitude, text in before]
    free = []
    for longitude, latitude, text in texts:
        half = len(text) * LETTER * degree / 2
        clear = all(
            abs(longitude - x) > half + other or abs(latitude - y) > 2 * LINE * degree * around.stretch
            for x, y, other in taken
        )
        fits = clear and around.west < longitude - half and longitude + half < around.east
        free.append(fits)
        if fits:
            taken.append((longitude, latitude, half))
    return free
