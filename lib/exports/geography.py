"""Estimates as GeoJSON: provinces as areas, places as points, each with its low, best, high and words.

RFC 7946: rings of areas run anticlockwise.
"""

import json
from typing import Any

import pandas as pd

from lib import places
from lib.disclosure import rounded
from lib.exports.audiences import said
from lib.exports.model import Export
from lib.exports.printed import ESTIMATED, estimates

NAMED = ["country", "admin1", "admin2", "place"]


def geojson(exported: Export) -> bytes:
    """The newest estimate of every place as a feature; a place that is nowhere on the map has no geometry.

    Args:
        exported: What to write.
    """
    newest = exported.estimates.sort_values("day", kind="stable")
    keys = [*NAMED, "crisis", "metric", "counting", "unit", "group", "cause", "origin_country", "rank"]
    newest = newest.drop_duplicates([name for name in keys if name in newest], keep="last")
    where = places.joined(newest[NAMED])
    if exported.audience == "public":
        where = where.assign(latitude=rounded(where["latitude"]), longitude=rounded(where["longitude"]))
    rows = zip(
        estimates(newest, exported.audience).to_dict("records"),
        newest.to_dict("records"),
        where.to_dict("records"),
        strict=True,
    )
    features = [_feature(told, row, place) for told, row, place in rows]
    head = {"name": exported.scope, "audience": said(exported.audience), "citation": exported.citation,
            "attribution": places.ATTRIBUTION}  # fmt: skip
    return json.dumps({"type": "FeatureCollection", **head, "features": features}, ensure_ascii=False).encode()


def _feature(told: dict[Any, Any], row: dict[Any, Any], place: dict[Any, Any]) -> dict[str, Any]:
    numbers = {end: None if pd.isna(row[end]) else int(row[end]) for end in ("low", "best", "high")}
    properties = {name: told[name] for name in ESTIMATED} | numbers | {"open": bool(row["open"])}
    return {"type": "Feature", "properties": properties, "geometry": _geometry(row, place)}


def _geometry(row: dict[Any, Any], place: dict[Any, Any]) -> dict[str, Any] | None:
    if not row["place"] and not row["admin2"] and row["admin1"]:
        area = _area(str(row["country"]), str(place["region_code"]))
        if area is not None:
            return area
    if pd.isna(place["latitude"]) or not row["country"] or not (row["place"] or row["admin2"] or row["admin1"]):
        return None
    return {"type": "Point", "coordinates": [float(place["longitude"]), float(place["latitude"])]}


def _area(country: str, code: str) -> dict[str, Any] | None:
    found = next((each for each in places.boundaries(country)["features"] if str(each["id"]) == code), None)
    return None if found is None else _anticlockwise(found["geometry"])


def _anticlockwise(geometry: dict[str, Any]) -> dict[str, Any]:
    """A geometry whose outer rings run anticlockwise and whose holes run clockwise: the map draws the other way."""
    is_one = geometry["type"] == "Polygon"
    areas = [geometry["coordinates"]] if is_one else geometry["coordinates"]
    turned = [[_turned(ring, at > 0) for at, ring in enumerate(area)] for area in areas]
    return {"type": geometry["type"], "coordinates": turned[0] if is_one else turned}


def _turned(ring: list[list[float]], is_hole: bool) -> list[list[float]]:
    doubled = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:], strict=False))
    return ring if (doubled > 0) != is_hole else ring[::-1]
