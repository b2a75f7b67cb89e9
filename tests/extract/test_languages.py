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
# The blind sets were measured once before anything was mended by them: docs/method.md gives those scores. These least
# scores keep what was reached since.
LEAST = {
    "french": {"f1": 0.97, "hedges": 0.97, "country": 0.93, "speaker": 0.93},
    "spanish": {"f1": 0.95, "hedges": 0.97, "country": 0.95, "speaker": 0.95},
    "russian": {"f1": 0.95, "hedges": 0.97, "country": 0.9, "speaker": 0.93},
    "arabic": {"f1": 0.97, "hedges": 0.97, "country": 0.95, "speaker": 0.95},
    "blind/french": {"f1": 0.9, "hedges": 0.97, "country": 0.95, "speaker": 0.85},
    "blind/spanish": {"f1": 0.88, "hedges": 0.97, "country": 0.95, "speaker": 0.9},
    "blind/russian": {"f1": 0.95, "hedges": 0.97, "country": 0.93, "speaker": 0.93},
    "blind/arabic": {"f1": 0.95, "hedges": 0.97, "country": 0.95, "speaker": 0.95},
}
CODES = {"french": "fr", "spanish": "es", "russian": "ru", "arabic": "ar"}


def passages(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (FOLDER / f"{name}.jsonl").open(encoding="utf-8")]


def answers(record: dict[str, Any], field: str) -> list[Any]:
    return [record[field], *record.get(f"{field}_alt", ())]


def agree(wanted: dict[str, Any], got: dict[str, Any]) -> bool:
    amounts = ("low", "high") if wanted["value"] is None else ("value",)
    return got["metric"] in answers(wanted, "metric") and all(wanted[end] == got[end] for end in amounts)


def names(wanted: dict[str, Any], got: dict[str, Any]) -> bool:
    """Whether a speaker is one of the answers, a part of one, or has one as its part."""
    said = (got["attribution"] or "").casefold()
    known = [(one or "").casefold() for one in answers(wanted, "attribution")]
    return said in known or any(one and said and (one in said or said in one) for one in known)


def is_in(wanted: dict[str, Any], got: dict[str, Any]) -> bool:
    return got["country_iso3"] in [wanted["country_iso3"], *wanted.get("country_alt", ())]


def measured(name: str) -> dict[str, float]:
    """F1 on metric and amount, and the shares of right fields among those found; optional answers are not asked for."""
    found_right: list[tuple[dict[str, Any], dict[str, Any]]] = []
    wrong = missed = 0
    for passage in passages(name):
        found = [{**one, "metric": FINER.get(one["metric"], one["metric"])} for one in records(passage)]
        found = [one for one in found if one["metric"] in SCORED and not one.get("historical")]
        for wanted in sorted(passage["records"], key=lambda one: one.get("optional", False)):
            hits = [one for one in found if agree(wanted, one)]
            found = [one for one in found if one not in hits]
            if not wanted.get("optional"):
                found_right += [(wanted, hits[0])] if hits else []
                missed += not hits
        wrong += len(found)
    right = len(found_right)
    fields = {"hedges": lambda w, g: g["qualifier"] in answers(w, "qualifier"), "country": is_in, "speaker": names}
    return {"f1": 2 * right / (2 * right + wrong + missed)} | {
        field: sum(is_right(*pair) for pair in found_right) / right for field, is_right in fields.items()
    }


@pytest.mark.parametrize("name", LEAST)
def test_numbers_hedges_countries_and_speakers_are_found_in_each_language(name):
    scores = measured(name)
    assert {field: score for field, score in scores.items() if score < LEAST[name][field]} == {}


@pytest.mark.parametrize("name", LEAST)
def test_each_passage_is_read_by_the_words_of_its_own_language(name):
    assert {language_of(passage["text"]).code for passage in passages(name)} == {CODES[name.removeprefix("blind/")]}


@pytest.mark.parametrize("name", LEAST)
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
