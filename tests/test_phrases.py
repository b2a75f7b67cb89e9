"""Vague words stand for the intervals of the method."""

import csv

import pytest

from lib.phrases import PHRASES_CSV, interval


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("dozens", (24, 99)),
        ("scores", (40, 99)),
        ("hundreds", (200, 999)),
        ("thousands", (2_000, 9_999)),
        ("tens of thousands", (20_000, 99_999)),
        ("hundreds of thousands", (200_000, 999_999)),
        ("millions", (2_000_000, 9_999_999)),
        pytest.param("Several  Hundred people", (200, 999), id="in any case, among other words"),
        pytest.param("perhaps hundreds of thousands of them", (200_000, 999_999), id="the longest phrase, not a part"),
        pytest.param("десятки тысяч человек", (20_000, 99_999), id="Russian"),
        pytest.param("des dizaines de milliers", (20_000, 99_999), id="French"),
        pytest.param("cientos de miles", (200_000, 999_999), id="Spanish"),
        pytest.param("عشرات الآلاف", (20_000, 99_999), id="Arabic"),
        pytest.param("underscores", None, id="a part of a word is no phrase"),
        pytest.param("many", None, id="many is no number"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_words_stand_for_an_interval(words, expected):
    assert interval(words) == expected


def test_every_phrase_has_an_interval_and_stands_once():
    with PHRASES_CSV.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert all(0 < int(row["low"]) < int(row["high"]) for row in rows)
    assert len({row["words"].casefold() for row in rows}) == len(rows)
    assert all(interval(row["words"]) == (int(row["low"]), int(row["high"])) for row in rows)
