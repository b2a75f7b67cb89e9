"""Findings: observations about observations, with the reports they rest on. Nothing is mended silently.

Section 7 of the design. A check asks the tables that the rule itself works on: a problem is found in what counts.
"""

from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from typing import Any

import numpy as np
import pandas as pd

from lib import places, reconcile, sources, words
from lib.checks import between, copies, courses, doubles, names, single, sums
from lib.checks.check import Check, Row, Rows, place
from lib.checks.decided import ACCEPTED, DISMISSED, UNDONE, with_decisions
from lib.checks.kinds import KINDS, SEVERITIES, Kind
from lib.metrics import METRICS
from lib.reconcile import Policy

__all__ = ["ACCEPTED", "COLUMNS", "DISMISSED", "KINDS", "SEVERITIES", "UNDONE", "Kind", "findings", "with_decisions"]

CHECKS: tuple[Check, ...] = tuple(
    check for module in (sums, courses, doubles, copies, between, names, single) for check in module.CHECKS
)
MOST_REPORTS = 200
TOLD = 8
COLUMNS = ["finding_id", "kind", "severity", "crisis", "metric", "country", "admin1", "day", "sentence", "advice",
           "count", "reports", "suspects"]  # fmt: skip


def findings(
    observations: pd.DataFrame,
    *,
    known: date | None = None,
    policy: Policy | None = None,
    decided: reconcile.Decided | None = None,
) -> pd.DataFrame:
    """What is wrong, or may be, with the reports of one or more crises.

    Args:
        observations: The tidy table (all rows accepted), or the table as the ledger reads it.
        known: The day up to which publications are known; none for all.
        policy: The brackets of the rule; its defaults where none is given.
        decided: What people decided on names of places and sources; nothing where none is given.

    Returns:
        One row per finding, the gravest first and of these the latest: `kind` (one of `KINDS`), `severity`, the crisis,
        metric, country and province of the report it is about, its `day`, a `sentence`, `advice`, `count` (reports it
        rests on), `reports` (their observation_ids, at most 200) and `suspects` (those one might reject). `finding_id`
        stays the same while a finding rests on the same reports.
    """
    with reconcile.working(observations, known=known, policy=policy, decided=decided) as connection:
        connection.execute(courses.COUNTS)
        connection.execute(doubles.NAMED)
        problems = [
            (check, problem) for check in CHECKS for problem in check.find(connection, observations).to_dict("records")
        ]
    renamed = decided.sources if decided else {}
    rows = _rows(observations, renamed, {int(at) for _, problem in problems for at in problem["ordinals"][:TOLD]})
    ids = observations["observation_id"].to_numpy()
    found = [_finding(check, problem, rows, ids) for check, problem in problems]
    table = pd.DataFrame(found, columns=COLUMNS)
    table["day"] = pd.to_datetime(table["day"]).astype("datetime64[s]")
    order = table["severity"].map(SEVERITIES.index)
    table = table.assign(order=order).sort_values(["order", "day"], ascending=[True, False], kind="stable")
    return table.drop(columns="order").reset_index(drop=True)


def _rows(observations: pd.DataFrame, renamed: Mapping[str, str], ordinals: set[int]) -> dict[int, Row]:
    """Reports by their place in the table; `speaker` is their source in canonical words, or who printed them."""
    places_in_table = sorted(ordinals)
    rows = observations.iloc[places_in_table]
    stated = rows["source"].where(rows["source"].str.strip() != "", rows["publisher"])
    spoken = [words.speaker_in_words(name) or "somebody unnamed" for name in sources.canonical(stated, renamed)]
    told: list[Row] = [
        {str(name): cell for name, cell in row.items()} for row in rows.assign(speaker=spoken).to_dict("records")
    ]
    return dict(zip(places_in_table, told, strict=True))


def _finding(
    check: Check, problem: dict[Any, Any], known: dict[int, Row], every_id: np.ndarray
) -> dict[str, Any]:  # fmt: skip
    ordinals = [int(at) for at in problem["ordinals"]]
    rows: Rows = [known[at] for at in ordinals[:TOLD]]
    ids = every_id[ordinals].tolist()
    suspects = every_id[[int(at) for at in problem["suspects"]][:MOST_REPORTS]].tolist()
    first = rows[0]
    kind = KINDS[check.kind]
    return {
        "finding_id": sha256("\x1f".join([check.kind, *sorted(ids)]).encode()).hexdigest()[:16],
        "kind": check.kind,
        "severity": kind.severity,
        **{name: first[name] for name in ("crisis", "metric", "country", "admin1")},
        "day": first["period_end"],
        "sentence": f"{_about(first)}: {check.tell(rows, problem)}.",
        "advice": kind.advice,
        "count": len(ids),
        "reports": ids[:MOST_REPORTS],
        "suspects": suspects,
    }


def _about(row: Row) -> str:
    standing = places.known().get(row["country"])
    where = place(row) or (standing.name if standing else str(row["country"]))
    return ", ".join(part for part in (METRICS[row["metric"]].label, where) if part)
