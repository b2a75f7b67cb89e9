"""Reported numbers as marks: shape says the hedge, fill whether it counts, colour who says so."""

from typing import Any

import pandas as pd

from lib import phrases
from lib.charts.text import lines
from lib.vocabulary import QUALIFIERS
from lib.words import STATUS_WORDS, day_in_words, fates_in_words, observation_in_words

SHAPES = {
    "exact": "circle",
    "at_least": "triangle-up",
    "more_than": "triangle-up",
    "at_most": "triangle-down",
    "less_than": "triangle-down",
    "about": "diamond",
    "range": "line-ew",
    "vague": "hourglass",
}
SHAPE_WORDS = {
    "circle": "exact",
    "triangle-up": "at least",
    "triangle-down": "at most",
    "diamond": "about",
    "line-ew": "between",
    "hourglass": "in words",
}
assert SHAPES.keys() == QUALIFIERS.keys()


def marks(observations: pd.DataFrame) -> pd.DataFrame:
    """What is drawn of each reported number.

    Args:
        observations: Rows of `explain` (with `fate`), or of the tidy table, where all count.

    Returns:
        One row per observation, oldest first: `observation_id`, `day`, `speaker`, `shape`, `counts`, `at` (where the
        mark stands), `low` and `high` (ends of its bar; missing where it has none), `said` in words, `hover`.
    """
    ordered = observations.sort_values(["period_end", "observation_id"], kind="stable").reset_index(drop=True)
    fate = ordered["fate"] if "fate" in ordered else pd.Series("speaks", index=ordered.index)
    low, high = ends(ordered)
    value = ordered["value"].astype("float64")
    return pd.DataFrame(
        {
            "observation_id": ordered["observation_id"],
            "day": ordered["period_end"].astype("datetime64[s]"),
            "speaker": speakers(ordered),
            "shape": ordered["qualifier"].map(SHAPES).fillna("circle"),
            "counts": fate == "speaks",
            "at": value.fillna(low).fillna(high),
            "low": low,
            "high": high,
            "said": [observation_in_words(row) for row in ordered.to_dict("records")],
            "hover": hovers(ordered, fates_in_words(ordered.assign(fate=fate))),
        }
    )


def ends(observations: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
    """Lower and upper end as stated, or of the vague words; missing where nothing was stated."""
    vague = observations["words"].where(observations["qualifier"] == "vague", "")
    found = {text: phrases.interval(text) for text in vague.unique() if text}
    low, high = ({text: float(both[end]) for text, both in found.items() if both} for end in (0, 1))
    return (
        observations["low"].astype("float64").fillna(vague.map(low).astype("float64")),
        observations["high"].astype("float64").fillna(vague.map(high).astype("float64")),
    )


def speakers(observations: pd.DataFrame) -> pd.Series:
    """Who says so: the canonical `speaker` where it is joined, else the source, else the publisher."""
    if "speaker" in observations:
        return observations["speaker"]
    return observations["source"].where(observations["source"].str.strip() != "", observations["publisher"])


def hovers(observations: pd.DataFrame, fates: pd.Series) -> list[str]:
    """What a mark says when pointed at: amount, who, when, where printed, what became of it."""
    rows: list[dict[Any, Any]] = observations.to_dict("records")
    said = speakers(observations)
    return [_hover(row, str(who), str(fate)) for row, who, fate in zip(rows, said, fates, strict=True)]


def _hover(row: dict[Any, Any], who: str, fate: str) -> str:
    spoken = observation_in_words(row)
    printed = str(row.get("words") or "")
    day = day_in_words(row["period_end"], str(row.get("date_precision") or "day"))
    published = day_in_words(row.get("published_on"))
    place = next((str(row[level]) for level in ("place", "admin2", "admin1") if row.get(level)), "")
    return lines(
        [
            spoken,
            f"printed as “{printed}”" if printed and printed != spoken else "",
            who or "source not named",
            f"{day}, {place}" if place else day,
            f"in {row['publisher']}, {published}" if row.get("publisher") else f"published {published}",
            STATUS_WORDS.get(str(row.get("status")), ""),
            fate,
        ]
    )
