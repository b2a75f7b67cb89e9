"""The reports page lists what a place's number rests on first, and shows one report in full."""

import pytest

from tests.pages.conftest import CRISIS, Opened, shown


@pytest.mark.parametrize(
    ("place", "title", "elsewhere"),
    [
        pytest.param({}, "Killed: 75 reported figures, of which 5 count on 20 July 2010", "", id="the whole crisis"),
        pytest.param(
            {"country": "KGZ", "region": "KG-J"},
            "Killed, Jalal-Abad Oblast: 9 reported figures, of which 1 counts on 20 July 2010",
            "Osh Oblast",
            id="one province",
        ),
    ],
)
def test_a_place_lists_its_own_reports_those_that_count_first(
    opened: Opened, place: dict[str, str], title: str, elsewhere: str
):
    app = opened("evidence/reports.py", crisis=CRISIS, metric="killed", known="2010-07-20", **place)
    assert not app.exception
    assert shown(app.title[0].value) == title
    listed = app.dataframe[0].value
    counts = (listed["What became of it"] == "counts now").tolist()
    assert counts == sorted(counts, reverse=True) and counts[0]
    assert elsewhere not in set(listed["Where"])


def test_the_number_and_who_says_it_stand_first_so_that_a_phone_shows_them(opened: Opened):
    app = opened("evidence/reports.py", crisis=CRISIS, metric="killed", known="2010-07-20")
    assert list(app.dataframe[0].value)[:3] == ["Reported figure", "Who says so", "What became of it"]


@pytest.mark.parametrize(
    ("words", "most"), [pytest.param("zzz no such words", 0, id="nothing"), pytest.param("", 75, id="everything")]
)
def test_a_search_leaves_what_mentions_it(opened: Opened, words: str, most: int):
    app = opened("evidence/reports.py", crisis=CRISIS, metric="killed", known="2010-07-20")
    app.text_input(key="reports_search").set_value(words).run()
    assert not app.exception
    assert len(app.dataframe[0].value) == most
