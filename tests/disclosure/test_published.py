"""What the public is shown of small counts, of what stands beside them, and of everything else."""

from datetime import date
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pandas as pd
import pytest

from lib import reconcile
from lib.disclosure import published
from lib.disclosure.traces import says
from lib.exports import FORMATS, TABLES, Export, export
from lib.observations import identify, typed
from lib.words import observation_in_words

DAY = date(2024, 3, 1)
STATED = {
    "crisis": "Osh 2024", "metric": "idps", "counting": "stock", "unit": "people", "qualifier": "exact",
    "period_end": DAY, "published_on": DAY, "date_precision": "day", "country": "KGZ", "admin1": "Osh Oblast",
    "source": "Ministry", "publisher": "Wire", "status": "confirmed", "document_id": "a",
}  # fmt: skip


def stated(*rows: dict[str, Any]) -> pd.DataFrame:
    """Reported figures as the ledger reads them, one for each of some cells."""
    frame = typed(pd.DataFrame([{**STATED, **row} for row in rows]).assign(line=range(len(rows))))
    return frame.assign(observation_id=identify(frame).to_numpy(), state="accepted")


def shown(*rows: dict[str, Any]) -> pd.DataFrame:
    frame = stated(*rows)
    return published(frame, frame)


def in_words(*rows: dict[str, Any]) -> list[str]:
    return [observation_in_words(row) for row in shown(*rows).to_dict("records")]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        pytest.param({"value": 9}, "fewer than 10", id="nine in a district"),
        pytest.param({"value": 1, "admin2": "", "place": "Camp X"}, "fewer than 10", id="one in a place"),
        pytest.param({"value": 5, "unit": "households"}, "fewer than 10 households", id="five households"),
        pytest.param({"value": 5, "qualifier": "about"}, "fewer than 10", id="about five"),
        pytest.param({"low": 2, "high": 6, "qualifier": "range"}, "fewer than 10", id="two to six"),
        pytest.param({"value": 5, "qualifier": "at_least"}, "fewer than 10, or more", id="at least five stays open"),
        pytest.param({"value": 3, "metric": "missing"}, "fewer than 10", id="missing people may live"),
        pytest.param({"value": 3, "metric": "casualties"}, "fewer than 10", id="killed or hurt, not split"),
        pytest.param({"low": 5, "high": 15, "qualifier": "range"}, "up to 15", id="a range loses its small end"),
        pytest.param({"value": 12, "low": 8, "high": 20, "qualifier": "about"}, "about 12, up to 20",
                     id="so does a number with one"),
        pytest.param({"value": 10}, "10", id="ten is shown"),
        pytest.param({"value": 0}, "0", id="nobody is shown"),
        pytest.param({"value": 4, "metric": "killed"}, "4", id="deaths are shown"),
        pytest.param({"value": 4, "metric": "killed_or_missing"}, "4", id="so are those that EM-DAT counts as deaths"),
        pytest.param({"value": 4, "metric": "homes_destroyed", "unit": "homes"}, "4 homes", id="so are homes"),
        pytest.param({"value": 4, "admin2": ""}, "4", id="a province is shown"),
        pytest.param({"value": 4, "admin2": "", "latitude": 40.5, "longitude": 72.8}, "fewer than 10",
                     id="a point in a province is below it"),
    ],
)  # fmt: skip
def test_a_count(cells: dict[str, Any], expected: str):
    assert in_words({"admin2": "Alpha", **cells}) == [expected]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(
            [("", 105), ("Alpha", 60), ("Bravo", 40), ("Cedar", 5)],
            ["105", "60", "between 10 and 99", "fewer than 10"], id="the smallest with room to both sides protects it",
        ),
        pytest.param(
            [("", 900), ("Alpha", 60), ("Bravo", 40), ("Cedar", 5)],
            ["900", "60", "40", "fewer than 10"], id="nothing is needed where others are missing from the total",
        ),
        pytest.param(
            [("Alpha", 60), ("Bravo", 40), ("Cedar", 5)], ["60", "40", "fewer than 10"], id="nor without a total",
        ),
        pytest.param(
            [("", 18), ("Alpha", 9), ("Bravo", 9)],
            ["between 1 and 99", "fewer than 10", "fewer than 10"], id="a total that only nines can make up",
        ),
        pytest.param(
            [("", 10), ("Alpha", 5), ("Bravo", 5)],
            ["10", "fewer than 10", "fewer than 10"], id="a total that leaves nine possible",
        ),
        pytest.param(
            [("", 5), ("Alpha", 5)], ["between 1 and 99", "fewer than 10"], id="a province with one district",
        ),
    ],
)  # fmt: skip
def test_what_stands_beside_it(rows: list[tuple[str, int]], expected: list[str]):
    assert in_words(*({"admin2": district, "value": value} for district, value in rows)) == expected


def test_what_protects_a_number_is_shown_in_classes_on_every_day():
    later = {"period_end": date(2024, 3, 5), "published_on": date(2024, 3, 5)}
    table = [{"admin2": "", "value": 45}, {"admin2": "Alpha", "value": 40}, {"admin2": "Bravo", "value": 5},
             {"admin2": "Alpha", "value": 140, **later}]  # fmt: skip
    assert in_words(*table) == ["45", "between 10 and 99", "fewer than 10", "between 100 and 999"]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(
            [{"metric": "casualties", "value": 25}, {"metric": "killed", "value": 20},
             {"metric": "injured", "value": 5}],
            ["between 10 and 99", "20", "fewer than 10"], id="killed and injured come to casualties",
        ),
        pytest.param(
            [{"value": 25}, {"value": 20, "group": "adults"}, {"value": 5, "group": "children"}],
            ["25", "between 10 and 99", "fewer than 10"], id="groups come to everybody",
        ),
        pytest.param(
            [{"value": 25}, {"value": 20, "cause": "conflict"}, {"value": 5, "cause": "disaster"}],
            ["25", "between 10 and 99", "fewer than 10"], id="causes come to everybody",
        ),
        pytest.param(
            [{"value": 45, "period_end": date(2024, 2, 1)}, {"value": 40},
             {"metric": "returned_idps", "counting": "flow", "value": 5, "period_start": date(2024, 2, 20)}],
            ["between 10 and 99", "between 10 and 99", "fewer than 10"], id="those who returned are fewer now",
        ),
        pytest.param(
            [{"counting": "cumulative", "value": 40, "period_end": date(2024, 2, 1)},
             {"counting": "cumulative", "value": 45},
             {"counting": "flow", "value": 5, "period_start": date(2024, 2, 20)}],
            ["between 10 and 99", "between 10 and 99", "fewer than 10"], id="a total grows by what was added",
        ),
    ],
)  # fmt: skip
def test_what_adds_up_otherwise(rows: list[dict[str, Any]], expected: list[str]):
    assert in_words(*({"admin2": "Alpha", **row} for row in rows)) == expected


@pytest.mark.parametrize("others", [[], [("Other", "UZB", 3)]], ids=["alone", "beside another crisis"])
def test_a_total_of_several_countries_tells_no_small_count_of_one(others: list[tuple[str, str, int]]):
    rows = [{"country": "", "admin1": "", "value": 105}, {"country": "UZB", "admin1": "", "value": 100},
            {"admin2": "Alpha", "value": 5}]  # fmt: skip
    rows += [{"crisis": crisis, "country": code, "admin1": "", "place": "Camp X", "value": value}
             for crisis, code, value in others]  # fmt: skip
    assert in_words(*rows)[:3] == ["105", "between 100 and 999", "fewer than 10"]


def test_what_is_hidden_does_not_depend_on_what_is_asked_for():
    everything = stated(*({"admin2": name, "value": value} for name, value in
                          (("", 105), ("Alpha", 60), ("Bravo", 40), ("Cedar", 5))))  # fmt: skip
    whole = published(everything, everything)
    part = published(everything[everything["admin2"] == "Bravo"], everything)
    pd.testing.assert_frame_equal(part, whole[whole["admin2"] == "Bravo"].reset_index(drop=True))


def test_sentences_titles_and_addresses_that_tell_the_number_are_not_published():
    small = {"admin2": "Alpha", "value": 5, "quote": "Five fled Alpha", "title": "Five more displaced",
             "note": "5 of 6", "url": "https://wire.example/5-displaced", "words": "five"}  # fmt: skip
    copy = {"admin2": "", "value": 300, "document_id": "b", "quote": "Five fled Alpha", "title": "A week in Osh"}
    beside = {"admin2": "", "value": 400, "quote": "Alpha lost five, Osh 400", "title": "Five more displaced"}
    other = {"admin2": "", "value": 500, "document_id": "c", "quote": "500 fled Osh", "title": "500 fled"}
    found = shown(small, copy, beside, other)
    assert found["quote"].tolist() == ["", "", "", "500 fled Osh"]
    assert found["title"].tolist() == ["", "A week in Osh", "", "500 fled"]
    assert found["url"].tolist()[0] == "" and found["words"].tolist()[0] == "fewer than 10"
    assert "5" not in found["note"].iloc[0]


def test_neither_are_those_that_tell_the_small_end_of_a_range():
    found = shown({"admin2": "Alpha", "low": 5, "high": 15, "qualifier": "range", "quote": "5 to 15 fled", "note": "5+",
                   "title": "Five to 15 displaced", "url": "https://wire.example/from-5"},
                  {"admin2": "Bravo", "low": 2, "high": 6, "qualifier": "range", "document_id": "b",
                   "title": "Two flee Bravo"})  # fmt: skip
    assert found[["quote", "title", "url"]].eq("").all(axis=None)
    assert "5" not in found["note"][0]


@pytest.mark.parametrize(("text", "expected"), [("five fled", True), ("5-fled", True), ("15 fled", False), ("", False)])
def test_a_text_tells_a_number(text: str, expected: bool):
    assert says(text, {5}) is expected


def test_few_deaths_carry_a_note():
    assert "used with care" in shown({"admin2": "Alpha", "metric": "killed", "value": 4, "note": "By fire."})["note"][0]
    assert shown({"admin2": "Alpha", "metric": "killed", "value": 40})["note"].tolist() == [""]


def test_points_are_told_to_a_tenth_of_a_degree():
    found = shown({"place": "Camp X", "value": 400, "latitude": 40.52345, "longitude": 72.77777})
    assert (found["latitude"][0], found["longitude"][0]) == (40.5, 72.8)


def test_ids_are_made_of_what_is_shown_so_that_trying_nine_numbers_tells_nothing():
    table = stated({"admin2": "Alpha", "value": 5})
    mended = stated({"admin2": "Bravo", "value": 50, "replaces": table["observation_id"][0]})
    both = pd.concat([table, mended], ignore_index=True)
    found = published(both, both)
    assert found["observation_id"].tolist() == identify(found).tolist()
    assert found["observation_id"][0] != table["observation_id"][0]
    assert found["replaces"][1] == found["observation_id"][0]


def made(alpha: int, bravo: int) -> Export:
    """A public export of a province of 105, with two districts whose numbers are hidden and one that is not."""
    held = shown(*({"admin2": district, "value": value, "quote": f"{value} people", "document_id": "a"}
                   for district, value in (("", 105), ("Alpha", alpha), ("Bravo", bravo), ("Cedar", 60))))  # fmt: skip
    found = reconcile.with_parts(held, also=[DAY], known=DAY)
    return Export(held, found, "Osh 2024", DAY, "1.1.0", audience="public")


@pytest.mark.parametrize("kind", FORMATS)
def test_files_of_two_crises_that_differ_in_a_hidden_number_are_the_same(kind: str):
    for table in TABLES:
        one, other = (export(each, kind, table=table) for each in (made(5, 40), made(7, 38)))
        assert (one == other) if kind != "xlsx" else (unpacked(one) == unpacked(other))


def unpacked(workbook: bytes) -> dict[str, bytes]:
    """The files in a workbook, without the one that says when it was written."""
    with ZipFile(BytesIO(workbook)) as held:
        return {name: held.read(name) for name in held.namelist() if name != "docProps/core.xml"}


def test_estimates_say_what_is_not_shown_in_words_and_add_it_up_as_a_range():
    held = shown({"admin2": "Alpha", "value": 5}, {"admin2": "Bravo", "value": 40})
    found = reconcile.with_parts(held, also=[DAY], known=DAY)
    text = export(Export(held, found, "Osh", DAY, "1.1.0", audience="public"), "csv", table="estimates").decode()
    assert ",,,10,false,fewer than 10," in text
    assert ",40,,50,false,between 40 and 50," in text
