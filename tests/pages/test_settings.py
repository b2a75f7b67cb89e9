"""Settings hold for the whole installation: the switch for look-ups, own files of a country, where the record is."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from lib import places, populations
from lib.access import local
from lib.places.online import Geocoder, folder
from lib.ui import reads
from tests.pages.conftest import Opened, said

PAGE = "contribute/settings.py"
METRES = (
    b'{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"name": "Osh"}, "geometry": '
    b'{"type": "Polygon", "coordinates": [[[8e6, 4.9e6], [8e6, 5e6], [8.1e6, 5e6], [8e6, 4.9e6]]]}}]}'
)
TABLE = b"code,population,year,source\nKG-O,1200000,2015,Our survey\n"


class Service(ThreadingHTTPServer):
    """A service that knows one place and counts what it is asked."""

    asked = 0


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.server.asked += 1
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b'[{"lat": "41.20", "lon": "72.90", "display_name": "Nowhere village"}]')

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    running = Service(("127.0.0.1", 0), Handler)
    threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    options = f'{{"domain": "127.0.0.1:{running.server_port}", "scheme": "http", "timeout": 1}}'
    monkeypatch.setenv("UPROOTED_GEOCODER_OPTIONS", options)
    yield running
    running.shutdown()
    running.server_close()


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("UPROOTED_BOUNDARIES", str(tmp_path / "own"))
    monkeypatch.delenv("UPROOTED_GEOCODER", raising=False)
    return tmp_path / "own"


def test_look_ups_are_off_and_the_page_says_what_would_leave_the_machine_and_to_whom(opened: Opened):
    app = opened(PAGE)
    assert app.toggle(key="look_ups_on").value is False
    page = said(app)
    assert "leaves this machine, with its country: both are sent to Nominatim (nominatim.openstreetmap.org)." in page
    assert "0 of 500 look-ups of today (UTC) used" in page
    assert "© OpenStreetMap contributors, ODbL" in page


def test_the_switch_holds_for_everybody_and_says_who_turned_it(opened: Opened):
    opened(PAGE).toggle(key="look_ups_on").set_value(True).run()
    other = opened(PAGE)
    assert other.toggle(key="look_ups_on").value is True
    assert "Switched on by this computer on " in said(other)
    other.toggle(key="look_ups_on").set_value(False).run()
    assert not Geocoder(folder()).is_on


def test_an_installation_can_take_the_switch_away(opened: Opened, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("UPROOTED_GEOCODER", "off")
    app = opened(PAGE)
    assert list(app.toggle) == []
    assert "This installation forbids it" in said(app)


def test_an_own_table_of_populations_is_taken_listed_and_removed(opened: Opened):
    app = opened(PAGE)
    app.selectbox(key="populations_country").set_value("KGZ").run()
    app.file_uploader(key="populations_file").upload("survey.csv", TABLE, "text/csv").run()
    app.button(key="populations_add").click().run()
    page = said(app)
    assert "Kyrgyzstan: 1 number of Our survey" in page
    assert "The file says nothing of" in page
    app.button(key="remove_populations_KGZ").click().run()
    assert "Our survey" not in said(app)
    assert populations.own_countries() == []


def test_a_bad_table_of_populations_is_refused_with_its_line(opened: Opened):
    app = opened(PAGE)
    app.selectbox(key="populations_country").set_value("KGZ").run()
    bad = TABLE.replace(b"1200000", b"many")
    app.file_uploader(key="populations_file").upload("survey.csv", bad, "text/csv").run()
    app.button(key="populations_add").click().run()
    assert "Line 2 says 'many'" in said(app)


def test_own_boundaries_are_listed_with_their_day_and_maker_and_can_be_removed(opened: Opened):
    square = {"type": "Polygon", "coordinates": [[[72, 40], [72, 41], [73, 41], [73, 40], [72, 40]]]}
    feature = {"type": "Feature", "properties": {"name": "Osh Oblast"}, "geometry": square}
    collection = {"type": "FeatureCollection", "features": [feature]}
    places.add_boundaries(
        str(collection).replace("'", '"').encode(), "KGZ", dated="March 2024", source="OCHA", by=local("Ada")
    )
    app = opened(PAGE)
    assert "Kyrgyzstan: 1 area of March 2024, OCHA" in said(app)
    app.button(key="remove_boundaries_KGZ").click().run()
    assert places.own_countries() == []


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param(b"PK\x03\x04", "The boundary file is no JSON", id="a zip"),
        pytest.param(b'{"type": "Topology"}', "no GeoJSON feature collection", id="TopoJSON"),
        pytest.param(METRES, "these are metres, not degrees", id="metres"),
    ],
)
def test_a_boundary_file_that_cannot_be_used_says_why(opened: Opened, content: bytes, words: str):
    app = opened(PAGE)
    app.selectbox(key="outlines_country").set_value("KGZ").run()
    app.file_uploader(key="outlines_file").upload("mine.geojson", content, "application/json")
    app.text_input(key="outlines_dated").set_value("2024")
    app.text_input(key="outlines_source").set_value("OCHA")
    app.button(key="outlines_add").click().run()
    assert words in said(app)
    assert places.own_countries() == []


def test_the_page_says_where_the_record_is(opened: Opened, ledger_address: str):
    page = said(opened(PAGE))
    assert f"Record: {ledger_address}" in page
    assert "Version of the record: " in page


ASKING = """
from lib.ui import asking_online
asking_online.offer("Balti Kazyk", "KGZ", key="one")
"""


def test_nothing_is_offered_while_look_ups_are_off(ledger_address: str, service: Service):
    app = AppTest.from_string(ASKING, default_timeout=60).run()
    assert list(app.button) == []
    assert service.asked == 0


def test_a_name_is_asked_once_and_the_answer_is_recorded_with_its_attribution(ledger_address: str, service: Service):
    Geocoder(folder()).switch(True, by=local("Amina"))
    app = AppTest.from_string(ASKING, default_timeout=60).run()
    app.button(key="ask_one").click().run()
    page = said(app)
    assert "Found by nominatim." in page
    assert "41.2000, 72.9000. © OpenStreetMap contributors, ODbL" in page
    app.button(key="ask_one").click().run()
    assert service.asked == 1
    app.button(key="record_one").click().run()
    meant = reads.decided().places[("Balti Kazyk", "KGZ")]
    assert (meant["latitude"], meant["attribution"]) == (41.2, "© OpenStreetMap contributors, ODbL")
