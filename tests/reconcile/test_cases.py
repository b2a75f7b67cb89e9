"""The worked cases come out to the digit."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from lib import example, reconcile
from reconcile.frames import tidy

CASES = Path(__file__).parent.parent / "cases" / "reconcile"
SCENARIOS = json.loads((CASES / "scenarios.json").read_text(encoding="utf-8"))
FLOWS = json.loads((CASES / "flows.json").read_text(encoding="utf-8"))
ESTIMATE = ["low", "best", "high", "open"]


def last(estimates: pd.DataFrame) -> dict[str, Any]:
    row = estimates.iloc[-1]
    return {name: None if pd.isna(row[name]) else int(row[name]) for name in ESTIMATE} | {"open": bool(row["open"])}


@pytest.mark.parametrize("case", SCENARIOS, ids=[case["name"] for case in SCENARIOS])
def test_a_scenario_comes_out_as_a_practitioner_would_sign(case: dict[str, Any]) -> None:
    known = date.fromisoformat(case["known"]) if case["known"] else None
    found = reconcile.estimates(tidy(case["observations"]), known=known)
    assert last(found[found["day"] <= case["day"]]) == case["estimate"]


@pytest.mark.parametrize("case", FLOWS, ids=[case["name"] for case in FLOWS])
def test_flows_are_compared_between_sources_and_added_over_time(case: dict[str, Any]) -> None:
    assert last(reconcile.estimates(tidy(case["observations"]))) == case["sum"]


@pytest.mark.parametrize("name", ["killed_cumulative_KGZ", "crossed_border_cumulative_UZB"])
def test_a_real_series_comes_out_on_every_day(name: str) -> None:
    metric, counting, country = name.rsplit("_", 2)
    observations = example.observations()
    is_asked = (observations[["metric", "counting", "country"]] == [metric, counting, country]).all(axis=1)
    found = reconcile.estimates(observations[is_asked])
    own = found[(found[["admin1", "admin2", "place", "group"]] == "").all(axis=1)]
    own = own.assign(day=own["day"].dt.strftime("%Y-%m-%d"))[["day", *ESTIMATE, "speaking"]]
    expected = pd.read_csv(CASES / f"{name}.csv").astype({"low": "Int64", "best": "Int64", "high": "Int64"})
    pd.testing.assert_frame_equal(own.reset_index(drop=True), expected)


def test_keys_of_an_estimate_are_text() -> None:
    observations = example.observations()
    for found in (reconcile.estimates(observations), reconcile.with_parts(observations)):
        assert {str(found[name].dtype) for name in ("crisis", "metric", "counting", "unit", "group")} == {"str"}
