"""The map shows where, from where to where, and all that it cannot show beside it."""

import pytest
from streamlit.testing.v1 import AppTest

from lib import populations
from tests.pages.conftest import CRISIS, Opened, said

JULY = "2010-07-20"


@pytest.mark.parametrize(
    ("metric", "country", "words"),
    [
        pytest.param("crossed_border", "UZB", "As a whole: 72,000 to 110,000, best 75,000", id="a country as a whole"),
        pytest.param("killed", "KGZ", "Osh Oblast: 230", id="a province of the map"),
        pytest.param("killed", "KGZ", "Osh city: 12", id="a province that is drawn as a mark"),
        pytest.param("crossed_border", "UZB", "southern Kyrgyzstan to Uzbekistan: ", id="a movement"),
    ],
)
def test_what_is_on_the_map_and_what_is_not_stand_beside_it(opened: Opened, metric: str, country: str, words: str):
    page = said(opened("explore/map.py", crisis=CRISIS, metric=metric, country=country, known=JULY))
    assert any(line.casefold().startswith(words.casefold()) for line in page.splitlines()), page


@pytest.mark.parametrize("shown", ["Shading", "Marks with rings", "Both"])
def test_the_map_can_be_drawn_in_three_ways(opened: Opened, shown: str):
    app = opened("explore/map.py", crisis=CRISIS, metric="killed", known=JULY)
    app.segmented_control(key="map_shown").set_value(shown).run()
    assert not app.exception
    assert "Not on the map" not in said(app)


def test_a_boundary_file_without_its_date_changes_nothing_and_says_so(opened: Opened, tmp_path, monkeypatch):
    monkeypatch.setenv("UPROOTED_BOUNDARIES", str(tmp_path / "boundaries"))
    app = opened("explore/map.py", crisis=CRISIS, metric="killed", known=JULY)
    app.button(key="outlines_add").click().run()
    assert "nothing was changed" in said(app)
    assert not (tmp_path / "boundaries").exists()


def test_a_rate_says_what_it_is_made_of_and_whose_population_it_takes(opened: Opened):
    app = opened("explore/map.py", crisis=CRISIS, metric="killed", known=JULY)
    app.segmented_control(key="map_shown").set_value("Rate per 100,000").run()
    page = said(app)
    assert "Jalal-Abad Oblast: 5 per 100,000 people (killed: 47; population 938,600, 2009)" in page
    assert "Populations: Census of 24 March 2009" in page
    assert app.title[0].value.startswith("Killed\\: highest rate in Osh Oblast")


@pytest.mark.parametrize(
    ("metric", "country", "words"),
    [
        pytest.param("homes_destroyed", "KGZ", "There is no rate per people: homes are counted here.", id="homes"),
        pytest.param("crossed_border", "UZB", "the provinces of Uzbekistan is known", id="no population"),
    ],
)
def test_where_there_is_no_rate_the_choice_says_why(opened: Opened, monkeypatch, metric: str, country: str, words: str):
    monkeypatch.setattr(populations, "known", lambda country, day=None: populations.numbers.framed([]))
    app = opened("explore/map.py", crisis=CRISIS, metric=metric, country=country, known=JULY)
    app.segmented_control(key="map_shown").set_value("Rate per 100,000").run()
    assert words in said(app)
    assert "per 100,000" not in app.title[0].value


def test_the_province_that_is_chosen_has_a_card_and_without_one_the_page_says_how_to_choose(opened: Opened):
    app = opened("explore/map.py", crisis=CRISIS, metric="killed", known=JULY, country="KGZ", region="KG-O")
    page = said(app)
    assert "230, of 1 July 2010" in page
    assert "1 July 2010: 230, Osh military commandant" in page
    assert "Chosen: Osh Oblast: 230" in page
    app.button(key="map_whole").click().run()
    assert "Choose a province on the map" in said(app)


def test_play_shows_one_day_after_the_other_and_stop_keeps_the_day_that_is_shown(opened: Opened):
    app = opened("explore/map.py", crisis=CRISIS, metric="killed", known=JULY)
    app.button(key="map_play").click().run()
    shown = [_day_shown(app)]
    while "map_stop" in {button.key for button in app.button} and len(shown) < 3:
        shown.append(_day_shown(app.run()))
    assert len(set(shown)) == 3
    assert shown[0].endswith("June 2010")
    app.button(key="map_stop").click().run()
    assert "day by day" not in app.title[0].value
    assert "2010-06-11" <= app.query_params["known"] < JULY


def test_playing_ends_on_the_day_that_it_started_from(opened: Opened):
    app = opened("explore/map.py", crisis=CRISIS, metric="killed", known="2010-06-15")
    app.button(key="map_play").click().run()
    for _ in range(12):
        app.run()
    assert "day by day" not in app.title[0].value
    assert app.query_params["known"] == "2010-06-15"


def _day_shown(app: AppTest) -> str:
    return next(each.value for each in app.subheader if "As known on" in each.value)
