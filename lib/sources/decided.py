"""What people decided on names of sources: two names are one source, or a name stands for itself."""

import json

import pandas as pd

SAME, APART, UNDONE = "same", "apart", "undone"


def renamed(decisions: pd.DataFrame) -> dict[str, str]:
    """The name that another goes by now, as `canonical` and `speaker` take it.

    Args:
        decisions: As the ledger reads them. Of those about a source, the key is the name as stated and the value the
            name that it goes by; the last on each name holds, and one that was undone says nothing.

    Returns:
        Names by name; a name that stands apart goes by itself.
    """
    about_sources = decisions[decisions["about"] == "source"].sort_values(["decided_at", "decision_id"], kind="stable")
    last = about_sources.drop_duplicates("key", keep="last")
    standing = last[last["decision"].isin([SAME, APART])]
    rows = zip(standing["key"], standing["decision"], standing["value"], strict=True)
    chosen = {str(name): str(name) if decision == APART else _name(value) for name, decision, value in rows}
    return {name: other for name, other in chosen.items() if other}


def _name(value: object) -> str:
    other = json.loads(str(value) or "null")
    return other if isinstance(other, str) else ""
