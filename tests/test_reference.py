"""The slow reference of the rule gives the right answers, so that the fast one can be held to it."""

import csv
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import reference

CASES = Path(__file__).parent / "cases" / "reconcile"
EXAMPLE = Path(__file__).parents[1] / "data" / "examples" / "kyrgyzstan_2010.csv"
ENDS = ("low", "best", "high", "open")


def cases(name: str) -> list[Any]:
    return [pytest.param(case, id=case["name"]) for case in json.loads((CASES / name).read_text("utf-8"))]


def example() -> list[dict[str, Any]]:
    with EXAMPLE.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.parametrize("case", cases("scenarios.json"))
def test_a_scenario_gives_what_a_practitioner_would_sign(case: dict[str, Any]) -> None:
    known = date.fromisoformat(case["known"]) if case["known"] else None
    found = reference.estimate_on(case["observations"], date.fromisoformat(case["day"]), known)
    assert found is not None
    assert {end: found[end] for end in ENDS} == case["estimate"]


@pytest.mark.parametrize("case", cases("flows.json"))
def test_flows_add_up_without_counting_anybody_twice(case: dict[str, Any]) -> None:
    found = reference.flow_sum(case["observations"])[-1]
    assert {end: found[end] for end in ENDS} == case["sum"]


@pytest.mark.parametrize("name", ["killed_cumulative_KGZ", "crossed_border_cumulative_UZB"])
def test_a_series_of_the_example_is_right_on_every_day(name: str) -> None:
    metric, counting, country = name.rsplit("_", 2)
    own = [
        row
        for row in example()
        if (row["metric"], row["counting"], row["country"]) == (metric, counting, country)
        and not any(row[level] for level in ("admin1", "admin2", "place", "group"))
    ]
    with (CASES / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        wanted = list(csv.DictReader(lines))
    found = [{column: as_printed(cell) for column, cell in row.items()} for row in reference.own_estimates(own)]
    assert found == wanted


def as_printed(cell: Any) -> str:
    return "" if cell is None else str(cell).lower()
