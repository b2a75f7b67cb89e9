"""Reports as rows that read as sentences."""

from typing import Any

import pandas as pd

from lib import words
from lib.metrics import METRICS
from lib.ui.countries import country_name
from lib.ui.rows import records

FATE = "What became of it"
ALL, NOW, NOT = "All", "Count now", "Do not"
ORDER = ["speaks", "vague_adds_nothing", "passed_by", "stale", "replaced", "repeat_with_hedge", "zero_after_count"]


def ordered(reports: pd.DataFrame) -> pd.DataFrame:
    """Reports with those that count first, then those that only just do not, the newest first."""
    rank = reports["fate"].map({fate: at for at, fate in enumerate(ORDER)}).fillna(len(ORDER))
    ranked = reports.assign(rank=rank).sort_values(["rank", "period_end"], ascending=[True, False], kind="stable")
    return ranked.drop(columns="rank")


def listed(reports: pd.DataFrame) -> pd.DataFrame:
    """Reports as a table for people, on the same index.

    Args:
        reports: Reports with `speaker`; with `fate` and `by` where what became of them is told, each cause among them.
    """
    rows = records(reports)
    fates = {FATE: words.fates_in_words(reports).tolist()} if "fate" in reports else {}
    return pd.DataFrame(
        {
            "Reported figure": [f"{words.observation_in_words(row)} {METRICS[row['metric']].noun}" for row in rows],
            "Who says so": reports["speaker"].tolist(),
            **fates,
            "About": [words.day_in_words(row["period_end"], row["date_precision"]) for row in rows],
            "Where": [where(row) for row in rows],
            "Status": [words.STATUS_WORDS.get(row["status"], row["status"]) for row in rows],
            "Printed in": reports["publisher"].tolist(),
            "Published": [words.day_in_words(row["published_on"]) for row in rows],
            "Sentence": reports["quote"].tolist(),
            "Title": reports["title"].tolist(),
            "Link": [link(row["url"]) for row in rows],
        },
        index=reports.index,
    )


def where(row: dict[str, Any]) -> str:
    """The finest place that a report names."""
    named = next((str(row[level]) for level in ("place", "admin2", "admin1") if row[level]), "")
    return named or (country_name(str(row["country"])) if row["country"] else "place not stated")


def link(address: str) -> str | None:
    """An address that a browser may open, or nothing: a file may hold any other kind."""
    return address if address.startswith(("http://", "https://")) else None
