"""What people decided on findings: a problem indeed, or none, and why."""

import pandas as pd

ACCEPTED, DISMISSED, UNDONE = "accepted", "dismissed", "undone"
COLUMNS = ["decision", "note", "decided_by", "decided_at", "decision_id"]


def with_decisions(findings: pd.DataFrame, decisions: pd.DataFrame) -> pd.DataFrame:
    """Findings with the last decision on each.

    Args:
        findings: As `checks.findings` gives them.
        decisions: As the ledger reads them.

    Returns:
        The same rows with `decision` (`accepted`, `dismissed`, or empty where nobody decided or it was undone), `note`,
        `decided_by`, `decided_at` and `decision_id`, of the last decision whatever it was.
    """
    about = decisions[decisions["about"] == "finding"].sort_values(["decided_at", "decision_id"], kind="stable")
    last = about.drop_duplicates("key", keep="last").set_index("key")[COLUMNS]
    joined = findings.join(last, on="finding_id")
    text = ["decision", "note", "decided_by", "decision_id"]
    joined = joined.astype(dict.fromkeys(text, "object")).fillna(dict.fromkeys(text, ""))
    joined["decision"] = joined["decision"].where(joined["decision"] != UNDONE, "")
    return joined.astype(dict.fromkeys(text, "str"))
