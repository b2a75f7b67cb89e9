"""One series out of many: the rows of a place, its regions side by side, and the reports behind it."""

from typing import Any

import pandas as pd

COUNTED = ["metric", "counting", "unit", "group", "cause", "origin_country"]
KEY = ["crisis", "country", "admin1_key", "admin2_key", "place_key", *COUNTED]


def node(
    nodes: pd.DataFrame,
    *,
    metric: str,
    counting: str,
    country: str = "",
    region: str = "",
    unit: str = "people",
    group: str = "",
    cause: str = "",
    origin_country: str = "",
    rank: int = 1,
) -> pd.DataFrame:
    """The estimates of one place over time.

    Args:
        nodes: Rows of `reconcile.with_parts`.
        metric: One of `METRICS`.
        counting: `flow`, `stock` or `cumulative`.
        country: ISO code; empty for the whole crisis.
        region: Key of the province; empty for the whole country.
        unit: What was counted.
        group: The part of the people that was counted; empty for everybody.
        cause: Empty for all causes.
        origin_country: Empty for all origins.
        rank: Which phase, 1 for the earliest.

    Returns:
        Its rows, by day.
    """
    wanted = {
        "metric": metric,
        "counting": counting,
        "country": country,
        "admin1_key": region,
        "admin2_key": "",
        "place_key": "",
        "unit": unit,
        "group": group,
        "cause": cause,
        "origin_country": origin_country,
    }
    found = nodes[(nodes[list(wanted)] == pd.Series(wanted)).all(axis=1) & (nodes["rank"] == rank)]
    return found.sort_values("day", kind="stable").reset_index(drop=True)


def regions(nodes: pd.DataFrame, *, metric: str, counting: str, country: str, unit: str = "people") -> pd.DataFrame:
    """The provinces of a country side by side over time, for small multiples.

    Args:
        nodes: Rows of `reconcile.with_parts`.
        metric: One of `METRICS`.
        counting: `flow`, `stock` or `cumulative`.
        country: ISO code.
        unit: What was counted.

    Returns:
        Rows of everybody's estimates in the earliest phase, with `region_code` (the province's key) and `region_name`
        as reported.
    """
    found = nodes[
        (nodes["metric"] == metric)
        & (nodes["counting"] == counting)
        & (nodes["country"] == country)
        & (nodes["unit"] == unit)
        & (nodes[["group", "cause", "origin_country", "admin2_key", "place_key"]] == "").all(axis=1)
        & (nodes["admin1_key"] != "")
        & (nodes["rank"] == 1)
    ]
    named = found.assign(region_code=found["admin1_key"], region_name=found["admin1"].where(found["admin1"] != "", "?"))
    return named.sort_values(["region_code", "day"], kind="stable").reset_index(drop=True)


def latest(nodes: pd.DataFrame, on: Any) -> pd.DataFrame:
    """The last estimate of every series that is not later than a day: one row per series."""
    keys = [name for name in KEY if name in nodes] or [name for name in ("country", *COUNTED) if name in nodes]
    keys += [name for name in ("admin1", "admin2", "place", "rank") if name in nodes]
    past = nodes[nodes["day"] <= pd.Timestamp(on)].sort_values("day", kind="stable")
    return past.drop_duplicates(keys, keep="last").sort_index().reset_index(drop=True)


def reports(
    explained: pd.DataFrame,
    joined: pd.DataFrame,
    *,
    metric: str,
    counting: str,
    country: str = "",
    region: str = "",
    unit: str = "people",
    group: str = "",
    with_parts: bool = False,
) -> pd.DataFrame:
    """The reports of one place: what a timeline marks and what "why this number?" lists.

    Args:
        explained: Rows of `reconcile.explained`.
        joined: `places.joined` of the same rows.
        metric: One of `METRICS`.
        counting: `flow`, `stock` or `cumulative`.
        country: ISO code; empty for the whole crisis.
        region: Key of the province; empty for the whole country.
        unit: What was counted.
        group: The part of the people that was counted.
        with_parts: True to add the reports of the places within.
    """
    wanted = {"metric": metric, "counting": counting, "unit": unit, "group": group}
    chosen = (explained[list(wanted)] == pd.Series(wanted)).all(axis=1)
    if country:
        chosen &= joined["country_code"] == country
    if region:
        chosen &= joined["admin1_key"] == region
    if not with_parts:
        below = ["admin2_key", "place_key"] if region else ["admin1_key", "admin2_key", "place_key"]
        chosen &= (joined[below] == "").all(axis=1)
    return explained[chosen]


def flow_periods(explained: pd.DataFrame) -> pd.DataFrame:
    """The reported flows that speak, as bars: each with its own period, best, ends and open top.

    Args:
        explained: Flows as `reconcile.explained` gives them.

    Returns:
        `observation_id`, `period_start`, `period_end`, `low`, `best`, `high`, `open`; a row of one day starts on it.
    """
    flows = explained[(explained["counting"] == "flow") & (explained["fate"] == "speaks")]
    is_ceiling = flows["qualifier"].isin(("at_most", "less_than"))
    is_open = flows["qualifier"].isin(("at_least", "more_than")) & flows["high"].isna()
    best = flows["value"].mask(is_ceiling)
    return pd.DataFrame(
        {
            "observation_id": flows["observation_id"],
            "period_start": flows["period_start"].fillna(flows["period_end"]),
            "period_end": flows["period_end"],
            "low": flows["low"].fillna(best),
            "best": best,
            "high": flows["high"].fillna(flows["value"]),
            "open": is_open,
        }
    ).reset_index(drop=True)
