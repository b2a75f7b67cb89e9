"""Rows of the feed as GeoJSON points."""

import json
from typing import Any

import pandas as pd

from lib.disclosure import rounded
from lib.exports import Export
from lib.places import ATTRIBUTION


def collection(rows: list[dict[str, Any]], where: pd.DataFrame, exported: Export) -> bytes:
    """A feature for each row, at its place; without geometry where that is nowhere on the map.

    Args:
        rows: What each feature says.
        where: `latitude` and `longitude` of each, as `places.joined` gives them.
        exported: What the rows are part of.
    """
    degrees = [where["longitude"], where["latitude"]]
    points = zip(*(map(rounded, degrees) if exported.audience == "public" else degrees), strict=True)
    told = [
        {"type": "Feature", "properties": row, "geometry": _point(*point)}
        for row, point in zip(rows, points, strict=True)
    ]
    head = {
        "name": exported.scope,
        "audience": exported.audience,
        "citation": exported.citation,
        "attribution": ATTRIBUTION,
    }
    return json.dumps({"type": "FeatureCollection", **head, "features": told}, ensure_ascii=False).encode()


def _point(longitude: Any, latitude: Any) -> dict[str, Any] | None:
    if pd.isna(longitude) or pd.isna(latitude):
        return None
    return {"type": "Point", "coordinates": [float(longitude), float(latitude)]}
