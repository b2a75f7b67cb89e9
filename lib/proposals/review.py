"""What waits for a decision, what was decided, and by whom."""

import json
from typing import Any, cast

import pandas as pd

from lib.ledger import Ledger
from lib.proposals.deciding import COMMENT

CHANGED = "changed"
ASKED = """
select * from observations where state = 'proposed' or (state <> 'retracted' and decision_id <> '')
order by recorded_at, document_id, line, observation_id
"""


def listed(ledger: Ledger) -> pd.DataFrame:
    """All observations that wait or that somebody decided on, oldest first.

    Returns:
        Observations as the ledger reads them, with `standing` (proposed, accepted, rejected, or changed: rejected after
        they had counted), `document` (its title), `comment` (the last note on it), and no batch that was undone.
    """
    found = ledger.query(ASKED)
    decisions = ledger.decisions()
    about = decisions[decisions["about"] == "observation"]
    documents = ledger.documents(columns=["id", "title", "kind"]).set_index("id")
    noted = about[about["note"] != ""].set_index("key")["note"].to_dict()
    titles = documents["title"].to_dict()
    told = found.assign(
        standing=_standing(found, about, documents["kind"]),
        document=[titles.get(key, "") for key in found["document_id"]],
        comment=[noted.get(key, "") for key in found["observation_id"]],
    )
    return told.reset_index(drop=True)


def history(decisions: pd.DataFrame, observation_id: str) -> list[dict[str, Any]]:
    """All decisions and comments on an observation, oldest first: decision, reason, note, decided_by, decided_at.

    Args:
        decisions: As the ledger reads them.
        observation_id: Of the one asked about.
    """
    own = decisions[(decisions["about"] == "observation") & (decisions["key"] == observation_id)]
    told = own.assign(is_comment=own["value"] == json.dumps(COMMENT))
    return cast(
        list[dict[str, Any]],
        told[["decision", "reason", "note", "decided_by", "decided_at", "is_comment"]].to_dict("records"),
    )


def _standing(found: pd.DataFrame, about: pd.DataFrame, kinds: pd.Series) -> pd.Series:
    counted = set(about.loc[about["decision"] == "accepted", "key"])
    from_a_file = found["document_id"].map(kinds) == "file"
    had_counted = found["observation_id"].isin(counted) | from_a_file
    return found["state"].mask((found["state"] == "rejected") & had_counted, CHANGED)
