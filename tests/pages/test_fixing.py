"""A person says what a place means; it holds for every report of that name in that country, until it is undone."""

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from lib import places, reconcile
from lib.access import local
from lib.ledger import Ledger
from tests.pages.conftest import SECONDS_TO_RUN, said


def control() -> None:
    from lib.ui import fixing

    fixing.offer("Osh Oblast", "KGZ", key="x")


@pytest.fixture
def app(ledger_address: str) -> AppTest:
    return AppTest.from_function(control, default_timeout=SECONDS_TO_RUN).run()


def provinces(ledger: Ledger) -> set[str]:
    found = reconcile.with_parts(
        ledger.observations(metric="killed"), days=[date(2010, 7, 20)], decided=reconcile.Decided.of(ledger.decisions())
    )
    return set(found.loc[found["depth"] == 2, "admin1_key"])


def test_a_candidate_that_is_chosen_moves_every_report_of_the_name_and_undo_moves_them_back(
    app: AppTest, ledger_address: str
):
    ledger = Ledger(ledger_address)
    assert "oshoblast" not in provinces(ledger)
    app.radio(key="means_x").set_value("Coordinates that I type").run()
    app.text_input(key="typed_x").set_value("41.43, 76.00")
    app.button(key="place_x").click().run()
    last = ledger.decisions().iloc[-1]
    assert (last["about"], last["key"], last["decision"]) == ("place", "Osh Oblast, KGZ", "placed")
    chosen = places.decided(ledger.decisions())["Osh Oblast", "KGZ"]
    assert (chosen["latitude"], chosen["longitude"]) == (41.43, 76.0)
    assert "oshoblast" in provinces(ledger)
    assert "Decided by this computer" in said(app)
    app.button(key="undo_x").click().run()
    assert "oshoblast" not in provinces(ledger)
    assert "Decided by" not in said(app)


def test_coordinates_that_are_none_record_nothing(app: AppTest, ledger_address: str):
    app.radio(key="means_x").set_value("Coordinates that I type").run()
    app.text_input(key="typed_x").set_value("north of the river")
    app.button(key="place_x").click().run()
    assert "is no latitude and longitude" in said(app)
    assert (Ledger(ledger_address).decisions()["about"] != "place").all()


def test_of_two_people_who_fix_a_place_at_once_the_second_is_told(app: AppTest, ledger_address: str):
    ledger = Ledger(ledger_address)
    ledger.decide("place", "Osh Oblast, KGZ", "placed", by=local("somebody else"), value={"code": "KG-O"})
    app.button(key="place_x").click().run()
    assert "somebody else decided on this place meanwhile" in said(app)
    assert len(ledger.decisions().query("about == 'place'")) == 1


def test_a_click_on_the_map_is_recorded_with_how_exactly_it_is_known(app: AppTest, ledger_address: str):
    app.radio(key="means_x").set_value("A point that I click on a map").run()
    assert app.button(key="place_x").disabled
    app.session_state["pointed_x"] = [(40.51, 72.79)]
    app.run()
    first = next(line for line in said(app).splitlines() if "to within" in line)
    app.session_state["pointed_x"] = [(40.51, 72.79), (40.55, 72.8)]
    app.run()
    assert "40.5, 72.8, to within" in first and "40.55, 72.80, to within 3 km" in said(app)
    app.button(key="place_x").click().run()
    chosen = places.decided(Ledger(ledger_address).decisions())["Osh Oblast", "KGZ"]
    assert (chosen["latitude"], chosen["longitude"], chosen["precision"]) == (40.55, 72.8, "place")
    assert 2 < chosen["within_km"] < 4
    assert "Now: Osh Oblast, place, 40.55, 72.80" in said(app)


def test_starting_anew_forgets_the_clicks(app: AppTest):
    app.radio(key="means_x").set_value("A point that I click on a map").run()
    app.session_state["pointed_x"] = [(40.51, 72.79)]
    app.run()
    app.button(key="anew_x").click().run()
    assert "Click where it is" in said(app)
