"""What people decided that names of places mean: one candidate for a name in a country, wherever it is reported."""

import json
from collections.abc import Mapping

import pandas as pd

Decided = Mapping[tuple[str, str], Mapping[str, object]]
PLACED, UNDONE = "placed", "undone"


def decision_key(name: str, country: str) -> str:
    """Under which key the record keeps a decision on a name.

    >>> decision_key("Osh", "KGZ")
    'Osh, KGZ'
    """
    return f"{name.strip()}, {country}"


def last_decisions(decisions: pd.DataFrame) -> pd.DataFrame:
    """The last decision on each name, indexed by its key; one that was undone is among them.

    Args:
        decisions: As the ledger reads them.
    """
    about_places = decisions[decisions["about"] == "place"].sort_values(["decided_at", "decision_id"], kind="stable")
    return about_places.drop_duplicates("key", keep="last").set_index("key")


def decided(decisions: pd.DataFrame) -> dict[tuple[str, str], dict[str, object]]:
    """What names mean now, as `joined` takes it.

    Args:
        decisions: As the ledger reads them.

    Returns:
        A candidate by name and country (alpha-3).
    """
    last = last_decisions(decisions)
    standing = last[last["decision"] == PLACED]
    chosen = {}
    for key, value in zip(standing.index, standing["value"], strict=True):
        name, _, country = str(key).rpartition(", ")
        candidate = json.loads(str(value) or "null")
        if name and isinstance(candidate, dict):
            chosen[name, country] = candidate
    return chosen
