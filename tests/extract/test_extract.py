"""From articles to reported numbers."""

import json
from datetime import date
from pathlib import Path

import pytest

from lib.extract import extract, records

ANNOTATED = (
    "killed injured missing displaced idps homeless crossed_border refugees returned evacuated homes_destroyed".split()
)
ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "data" / "examples" / "article.txt"
BLIND = Path(__file__).parent / "blind" / "second.jsonl"
PASSAGES = [json.loads(line) for line in (Path(__file__).parent / "passages.jsonl").open(encoding="utf-8")]


def test_the_example_gives_its_five_numbers_and_nothing_of_its_traps():
    found = extract(EXAMPLE.read_text(encoding="utf-8"), published=date(2010, 6, 14))
    said = {(one.metric, one.value, one.qualifier) for one in found}
    assert {("killed", 117, "at_least"), ("injured", 1400, "at_least")} < said
    assert {("crossed_border", 80000, "at_most"), ("crossed_border", 50000, "about")} < said
    assert [one.words for one in found if one.qualifier == "vague"] == ["tens of thousands"]
    assert len(found) == 5


@pytest.mark.parametrize("passage", [p for p in PASSAGES if not p["records"]], ids=lambda p: p["text"][:40])
def test_a_text_without_a_report_gives_nothing(passage):
    assert [one for one in records(passage) if one["metric"] in ANNOTATED] == []


def test_at_least_eight_in_ten_amounts_of_our_passages_are_found():
    wanted = found = 0
    for passage in PASSAGES:
        values = {one["value"] for one in records(passage)}
        wanted += len(passage["records"])
        found += sum(record["value"] in values for record in passage["records"])
    assert found / wanted > 0.8


def test_an_earlier_event_is_marked():
    [one] = extract("In 1990 some 300 people died in riots in Osh.", published=date(2010, 6, 15))
    assert one.is_past


def test_offsets_point_into_the_text_as_given():
    text = "\n\n  Police said that 12 people were killed in Nairobi on Monday."
    [one] = extract(text, published=date(2020, 5, 5))
    assert text[one.start : one.end] == "12 people were killed"
    assert (one.country, one.source, one.period_end) == ("KEN", "Police", date(2020, 5, 4))


def test_the_surer_half_of_the_proposals_is_right_more_often():
    judged = []
    for passage in (json.loads(line) for line in BLIND.open(encoding="utf-8")):
        values = {one["value"] for one in passage["records"]}
        found = [one for one in records(passage) if one["metric"] in ANNOTATED and one["value"] is not None]
        judged += [(one["confidence"], one["value"] in values) for one in found]
    judged.sort(key=lambda one: one[0])
    half = len(judged) // 2
    assert sum(right for _, right in judged[half:]) > sum(right for _, right in judged[:half])


def test_a_text_of_many_pages_is_read_with_the_same_answers_as_one_page():
    page = "Police said on Monday that {} people were killed in Nairobi. Nobody knew more about it.\n\n"
    found = extract("".join(page.format(n) for n in range(2, 302)), published=date(2020, 5, 5))
    assert [one.value for one in found] == list(range(2, 302))
    assert {(one.country, one.source) for one in found} == {("KEN", "Police")}


HEAD = (
    "The Delegate, the head of the International Committee of the Red Cross (ICRC) delegation in the region, told the "
    "broadcaster that reports of more people waiting at the border were true.\n\n"
)


def test_whoever_heads_a_body_speaks_for_it_and_reports_of_something_are_no_speaker():
    quoted = '"We know that around 50,000 people have crossed into Uzbekistan.'
    found = extract(f"Fighting went on in south Kyrgyzstan.\n\n{HEAD}{quoted}", published=date(2010, 6, 14))
    assert [(one.value, one.source) for one in found] == [(50_000, "ICRC")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        pytest.param("At least 117 people were killed in Osh.", "confirmed", id="a number stated flatly"),
        pytest.param("Police said 117 people were killed in Osh.", "confirmed", id="somebody counted"),
        pytest.param("Up to 80,000 were reported to have fled Osh.", "unconfirmed", id="only heard"),
        pytest.param("Hundreds of people were killed in Osh.", "unconfirmed", id="words of nobody"),
        pytest.param("Aid workers estimate that 300 people were killed in Osh.", "estimate", id="an estimate"),
    ],
)
def test_how_sure_a_text_is(text: str, status: str):
    found = extract(text, published=date(2010, 6, 14))
    assert [one.status for one in found] == [status]
