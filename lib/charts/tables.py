"""The table behind each chart, with headers in the words of the screen."""

import pandas as pd

from lib.charts.marks import speakers
from lib.words import STATUS_WORDS, Amount, amount_in_words, day_in_words, fates_in_words, observation_in_words


def estimates(rows: pd.DataFrame) -> pd.DataFrame:
    """The table of a timeline: one row per day, oldest first.

    Args:
        rows: Estimates of one series.
    """
    ordered = rows.sort_values("day", kind="stable").reset_index(drop=True)
    return pd.DataFrame({"Day": [day_in_words(day) for day in ordered["day"]], **_amounts(ordered)})


def places(rows: pd.DataFrame) -> pd.DataFrame:
    """The table of a map: one row per place, most people first; what is in the tray too.

    Args:
        rows: Estimates with `region_name` or `name`.
    """
    rank = rows["best"].astype("Float64").fillna(rows["low"].astype("Float64"))
    ordered = rows.assign(rank=rank).sort_values("rank", ascending=False, kind="stable").reset_index(drop=True)
    name = ordered["name"] if "name" in ordered else ordered["region_name"]
    return pd.DataFrame({"Place": name.where(name != "", "place unknown"), **_amounts(ordered)})


def reports(rows: pd.DataFrame) -> pd.DataFrame:
    """The table of marks: what was said, by whom, when, where printed, and what became of it; newest first.

    Args:
        rows: Reports, as `reconcile.explained` gives them.
    """
    ordered = rows.sort_values(["period_end", "published_on"], ascending=False, kind="stable").reset_index(drop=True)
    precision = ordered["date_precision"] if "date_precision" in ordered else ["day"] * len(ordered)
    table = pd.DataFrame(
        {
            "Reported": [observation_in_words(row) for row in ordered.to_dict("records")],
            "Who says so": speakers(ordered),
            "Day": [day_in_words(day, how) for day, how in zip(ordered["period_end"], precision, strict=True)],
            "Printed in": ordered["publisher"],
            "Published": [day_in_words(day) for day in ordered["published_on"]],
            "Status": ordered["status"].map(STATUS_WORDS).fillna(ordered["status"]),
        }
    )
    if "fate" in ordered:
        table["What became of it"] = fates_in_words(ordered)
    return table.assign(Title=ordered["title"], Address=ordered["url"])


def periods(rows: pd.DataFrame) -> pd.DataFrame:
    """The table of bars: one row per period, oldest first.

    Args:
        rows: Flows with `period_start` and `period_end`.
    """
    ordered = rows.sort_values(["period_start", "period_end"], kind="stable").reset_index(drop=True)
    start = [day_in_words(day) for day in ordered["period_start"]]
    end = [day_in_words(day) for day in ordered["period_end"]]
    return pd.DataFrame({"From": start, "To": end, **_amounts(ordered)})


def _amounts(rows: pd.DataFrame) -> dict[str, object]:
    columns: dict[str, object] = {
        "In words": [amount_in_words(Amount.of(row)) for row in rows.to_dict("records")],
        "Low": rows["low"].astype("Int64"),
        "Best": rows["best"].astype("Int64"),
        "High": rows["high"].astype("Int64"),
        "Or more": rows["open"].map({True: "or more", False: ""}),
    }
    if "speaking" in rows:
        columns["Reports that count"] = rows["speaking"]
    return columns
