"""How every region of a map is drawn: shaded by its best, hatched where there is none, plain where nothing is known."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from lib.charts.text import lines
from lib.words import NOTHING, Amount, amount_in_words, short_in_words

ENDS = ("low", "best", "high")


def described(features: Mapping[str, dict[str, Any]], regions: pd.DataFrame) -> pd.DataFrame:
    """Every region of the map with how it is drawn.

    Args:
        features: Outlines by region code.
        regions: Rows with an estimate, as `maps.provinces` takes them.

    Returns:
        One row per region: `region_code`, `name`, `kind` (`best`, `range`, `zero`, `nothing`, `unknown`), `shade` (the
        amount that decides its class; missing where nothing is shaded), `words`, `short` for the map itself, `hover`.
    """
    rows = {str(row["region_code"]): row for row in regions.to_dict("records")}
    return pd.DataFrame([_described(code, feature, rows.get(code, {})) for code, feature in features.items()])


def unshaded(shown: pd.DataFrame) -> pd.DataFrame:
    """The same with every region that has an estimate left plain."""
    return shown.assign(kind=shown["kind"].where(shown["kind"] == "nothing", "plain"), shade=float("nan"))


def amounts(rows: pd.DataFrame) -> pd.Series:
    """The amounts that decide classes: the best of each region, its low where it has none; zeros and none left out."""
    known = rows["best"].fillna(rows["low"]).astype("float64")
    return known[known > 0]


def _described(code: str, feature: dict[str, Any], row: Mapping[Any, Any]) -> dict[str, Any]:
    name = _text(row, "region_name") or str(feature["properties"].get("name", code))
    words = _text(row, "words") or (amount_in_words(Amount.of(row)) if row else NOTHING)
    kind = _kind(row)
    shade = row["best"] if kind == "best" else row["low"] if kind == "range" else None
    return {
        "region_code": code,
        "name": name,
        "kind": kind,
        "shade": None if kind not in ("best", "range") else 0.0 if pd.isna(shade) else float(shade),
        "words": words,
        "short": _text(row, "short") or (short_in_words(Amount.of(row)) if row else NOTHING),
        "hover": lines([name, words, _text(row, "detail")]),
    }


def _kind(row: Mapping[Any, Any]) -> str:
    low, best, high = (None if pd.isna(row.get(end)) else row[end] for end in ENDS)
    if row.get("kind"):
        return str(row["kind"])
    if best == 0 and not high and not row.get("open"):
        return "zero"
    if best:
        return "best"
    return "nothing" if low is None and best is None and high is None else "range"


def _text(row: Mapping[Any, Any], name: str) -> str:
    return str(row.get(name) or "")
