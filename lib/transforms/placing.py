"""What is on the map and what lies in the tray beside it: together they are the table, no one lost and no one twice."""

from collections.abc import Mapping
from typing import Any, NamedTuple

import pandas as pd

PRECISE = ("point", "place", "admin2")


class Placed(NamedTuple):
    """The rows of a table, each in one of three places.

    Attributes:
        regions: Rows whose province has an outline.
        marks: Rows that have coordinates instead.
        tray: Rows that have neither.
    """

    regions: pd.DataFrame
    marks: pd.DataFrame
    tray: pd.DataFrame


def map_rows(nodes: pd.DataFrame, *, country: str, level: str = "admin1") -> pd.DataFrame:
    """The rows behind a map: the estimates of a country's provinces, or of its places.

    Args:
        nodes: Rows of `reconcile.with_parts` for one day, metric, counting, unit, group and phase.
        country: ISO code.
        level: `admin1` for provinces, `place` for places.
    """
    inside = nodes[nodes["country"] == country]
    if level == "place":
        return inside[inside["place_key"] != ""].reset_index(drop=True)
    is_province = (inside["admin1_key"] != "") & (inside[["admin2_key", "place_key"]] == "").all(axis=1)
    return inside[is_province].reset_index(drop=True)


def table(nodes: pd.DataFrame, *, country: str, nowhere: pd.DataFrame | None = None) -> pd.DataFrame:
    """The rows that a map of a country and its tray show together, none part of another.

    Args:
        nodes: Rows of `reconcile.with_parts` for one day, metric, counting, unit, group and phase.
        country: ISO code of the map.
        nowhere: Estimates of the reports that name no country.

    Returns:
        The country's provinces and what lies in none of them, the other countries as wholes, and what has no country.
    """
    level = (nodes[["admin1_key", "admin2_key", "place_key"]] != "").sum(axis=1)
    inside = nodes[(nodes["country"] == country) & (level == 1)]
    elsewhere = nodes[(nodes["country"] != country) & (nodes["country"] != "") & (level == 0)]
    parts = [inside, elsewhere] if nowhere is None or nowhere.empty else [inside, elsewhere, nowhere]
    return pd.concat(parts, ignore_index=True)


def nowhere(estimates: pd.DataFrame) -> pd.DataFrame:
    """The last estimate of each series, as rows of `reconcile.with_parts` without a place are."""
    if estimates.empty:
        return estimates
    keys = ["crisis", "metric", "counting", "unit", "group", "cause", "origin_country"]
    last = estimates.sort_values("day", kind="stable").drop_duplicates(keys, keep="last")
    return last.assign(rank=1, depth=0, newest=last["day"], oldest=last["day"], parts=0, of_parts=0)


def placed(rows: pd.DataFrame, located: pd.DataFrame, outlines: Mapping[str, str]) -> Placed:
    """Put every row on the map or into the tray.

    Args:
        rows: The table: rows of `map_rows`, and any that name no place.
        located: `places.joined` of the reports: where each key lies.
        outlines: Names of the provinces that have an outline, by code: those of provinces that no report names itself.

    Returns:
        `regions` with `region_code` and `region_name`, as reported, else as the outline is named; `marks` with
        `latitude`, `longitude`, `name` and `key`; `tray`.
    """
    outlined = rows["admin1_key"].map(dict(outlines)).astype("str").fillna("")
    names = rows["admin1"].where(rows["admin1"] != "", outlined)
    named = rows.assign(region_code=rows["admin1_key"], region_name=names)
    named["name"] = rows["place"].where(rows["place"] != "", rows["admin2"]).where(lambda name: name != "", names)
    named["key"] = rows["place_key"].where(rows["place_key"] != "", rows["admin1_key"])
    is_province = (rows["admin1_key"] != "") & (rows[["admin2_key", "place_key"]] == "").all(axis=1)
    in_region = is_province & rows["admin1_key"].isin(list(outlines))
    where = _coordinates(located)
    points = named["key"].map(where)
    named["latitude"] = points.map(lambda point: point[0], na_action="ignore").astype("float64")
    named["longitude"] = points.map(lambda point: point[1], na_action="ignore").astype("float64")
    is_mark = ~in_region & named["latitude"].notna()
    return Placed(named[in_region], named[is_mark], named[~in_region & ~is_mark])


def totals(rows: pd.DataFrame) -> dict[str, Any]:
    """Rows that count different people, added up.

    A missing low counts as 0; one part without a best leaves the sum without one; one open end makes it open. The sum
    of the lows is a bound: it supposes that every source is at its lowest at once.

    Args:
        rows: Estimates.

    Returns:
        `low`, `best`, `high` (missing where nothing states it), `open`, and of how many `parts`.
    """
    if rows.empty:
        return {"low": pd.NA, "best": pd.NA, "high": pd.NA, "open": False, "parts": 0}
    return {
        "low": int(rows["low"].fillna(0).sum()),
        "best": pd.NA if rows["best"].isna().any() else int(rows["best"].sum()),
        "high": pd.NA if rows["high"].isna().all() else int(rows["high"].fillna(0).sum()),
        "open": bool(rows["open"].any()),
        "parts": len(rows),
    }


def _coordinates(located: pd.DataFrame) -> dict[str, tuple[float, float]]:
    """Where keys lie: places at their own point; provinces without outline at their centre or main place."""
    known = located.dropna(subset=["latitude", "longitude"])
    points = pd.Series(list(zip(known["latitude"], known["longitude"], strict=True)), index=known.index, dtype=object)
    by_region = (
        known.assign(point=points)[known["admin1_key"] != ""]
        .sort_values("place_key", kind="stable")
        .drop_duplicates("admin1_key")
    )
    precise = known[known["precision"].isin(PRECISE)]
    keys = precise["place_key"].where(precise["place_key"] != "", precise["admin2_key"])
    by_place = {key: point for key, point in zip(keys, points[precise.index], strict=True) if key}
    return dict(zip(by_region["admin1_key"], by_region["point"], strict=True)) | by_place
