"""Reported numbers in languages other than English, on passages of our own with right answers."""

import json
from pathlib import Path
from typing import Any

import pytest

from lib.extract import records
from lib.extract.languages import language_of, languages

FOLDER = Path(__file__).parent / "languages"
FINER = {"displaced": "idps", "homeless": "idps", "refugees": "crossed_border"}
SCORED = frozenset("killed injured missing idps crossed_border returned evacuated homes_destroyed".split())
LEAST_F1 = {"french": 0.95, "spanish": 0.9, "russian": 0.8}


def passages(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (FOLDER / f"{name}.jsonl").open(encoding="utf-8")]


def answers(record: dict[str, Any], field: str) -> list[Any]:
    return [record[field], *record.get(f"{field}_alt", ())]


def agree(wanted: dict[str, Any], got: dict[str, Any]) -> bool:
    amounts = ("low", "high") if wanted["value"] is None else ("value",)
    return got["metric"] in answers(wanted, "metric") and all(wanted[end] == got[end] for end in amounts)


def measured(name: str) -> dict[str, float]:
    """F1 on metric and amount, and the share of right hedges among those found; optional answers are not asked for."""
    right = wrong = missed = hedged = 0
    for passage in passages(name):
        found = [{**one, "metric": FINER.get(one["metric"], one["metric"])} for one in records(passage)]
        found = [one for one in found if one["metric"] in SCORED and not one.get("historical")]
        for wanted in sorted(passage["records"], key=lambda one: one.get("optional", False)):
            hits = [one for one in found if agree(wanted, one)]
            found = [one for one in found if one not in hits]
            if not wanted.get("optional"):
                right += bool(hits)
                missed += not hits
                hedged += bool(hits) and hits[0]["qualifier"] in answers(wanted, "qualifier")
        wrong += len(found)
    return {"f1": 2 * right / (2 * right + wrong + missed), "hedges": hedged / max(right, 1)}


@pytest.mark.parametrize("name", LEAST_F1)
def test_numbers_and_hedges_are_found_in_each_language(name):
    scores = measured(name)
    assert scores["f1"] >= LEAST_F1[name]
    assert scores["hedges"] >= 0.97


@pytest.mark.parametrize("name", LEAST_F1)
def test_each_passage_is_read_by_the_words_of_its_own_language(name):
    assert {language_of(passage["text"]).code for passage in passages(name)} == {
        name[:2] if name != "spanish" else "es"
    }


@pytest.mark.parametrize("name", LEAST_F1)
def test_money_ages_populations_and_parts_are_no_reports(name):
    taken = [
        (passage["id"], negative["text"])
        for passage in passages(name)
        for negative in passage["negatives"]
        for one in records(passage)
        if one["metric"] in SCORED and not one.get("historical")
        if one["span"][0] < negative["span"][1] and negative["span"][0] < one["span"][1]
    ]
    assert taken == []


def test_a_text_in_no_language_that_is_known_is_read_as_english():
    assert language_of("Lorem 12 ipsum 40").code == languages()[0].code == "en"
