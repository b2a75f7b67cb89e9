"""Outlines of provinces and countries, and those that a person has put in their place."""

import gzip
import json
from functools import cache, lru_cache
from typing import Any

from lib.places.countries import GEO
from lib.places.own import own_file

ATTRIBUTION = (
    "Place names © GeoNames (CC BY 4.0). Boundaries: Natural Earth (public domain), modified; the boundaries and names"
    " shown do not imply official endorsement."
)


def boundaries(country: str) -> dict[str, Any]:
    """The provinces of a country as a GeoJSON feature collection, for drawing only; people's own come before ours.

    Args:
        country: ISO 3166-1 alpha-3, or XKX.

    Returns:
        `features` whose `id` is the province's code (ISO 3166-2 where it has one), with `bbox` (west, south, east,
        north) and in `properties` a `name`, and `outdated` (not a province of today) or `contested` where true; beside
        them `dated` (the year of the boundaries), `source` and `bbox` of all. No features for a country without any.
        Exterior rings run clockwise, as plotly wants them. Shared between callers: do not change it.
    """
    for path in (own_file(country), GEO / "admin1" / f"{country}.geojson.gz"):
        if path.exists():
            return _read(str(path), path.stat().st_mtime_ns)
    return {"type": "FeatureCollection", "dated": "", "source": "", "bbox": [], "features": []}


def has_own_boundaries(country: str) -> bool:
    """Whether a person put boundaries of a country (alpha-3) in the place of ours."""
    return own_file(country).exists()


def pcodes(country: str) -> dict[str, str]:
    """P-codes of a country's provinces and the ids of their outlines; only people's own boundary files have p-codes."""
    features = boundaries(country)["features"] if own_file(country).exists() else []
    return {feature["properties"]["pcode"]: feature["id"] for feature in features if feature["properties"]["pcode"]}


@cache
def countries_outline() -> dict[str, Any]:
    """All countries as one GeoJSON feature collection; a feature's `id` is alpha-3. As `boundaries`, but coarser."""
    return _read(str(GEO / "admin0.geojson.gz"), 0)


@lru_cache(maxsize=32)
def _read(path: str, changed: int) -> dict[str, Any]:
    with gzip.open(path, "rt", encoding="utf-8") as opened:
        collection: dict[str, Any] = json.load(opened)
    boxes = [feature["bbox"] for feature in collection["features"]]
    collection["bbox"] = [f(box[i] for box in boxes) for i, f in enumerate((min, min, max, max))] if boxes else []
    return collection
