"""The map shows where, from where to where, and all that it cannot show beside it."""

import pytest

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
