"""Online geocoders ask a server on this machine: never when off, once per name, in turn, and never raise."""

import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from lib.access import local
from lib.errors import UserError
from lib.places.online import Geocoder, Settings

OSH = {"lat": "40.53", "lon": "72.80", "display_name": "Osh, Kyrgyzstan"}
PARIS = {"lat": "48.85", "lon": "2.35", "display_name": "Paris, France"}


class Nominatim(ThreadingHTTPServer):
    """A server that answers as Nominatim does, and remembers what it was asked."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[dict[str, Any]] = []
        self.answers: list[dict[str, str]] = [OSH]
        self.status = 200
        self.delay = 0.0


class Handler(BaseHTTPRequestHandler):
    server: Nominatim

    def do_GET(self) -> None:
        query = {name: values[0] for name, values in parse_qs(urlsplit(self.path).query).items()}
        self.server.asked.append(query | {"agent": self.headers["User-Agent"]})
        time.sleep(self.server.delay)
        try:
            self.send_response(self.server.status)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(json.dumps(self.server.answers).encode())
        except BrokenPipeError:
            pass

    def log_message(self, *_: object) -> None:
        pass


class Clock:
    """Time that passes only when somebody waits."""

    def __init__(self) -> None:
        self.now = 1_000_000.0
        self.waits: list[float] = []

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.waits.append(round(seconds, 3))
        self.now += seconds


@pytest.fixture
def server() -> Iterator[Nominatim]:
    running = Nominatim()
    thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield running
    running.shutdown()
    running.server_close()
    thread.join()


def allowed(server: Nominatim, **changes: Any) -> Settings:
    options = {"domain": f"127.0.0.1:{server.server_port}", "scheme": "http", "timeout": 1}
    return Settings(**{"service": "nominatim", "options": options, "user_agent": "uprooted-test"} | changes)


def geocoder(folder: Path, server: Nominatim, **changes: Any) -> tuple[Geocoder, Clock]:
    clock = Clock()
    made = Geocoder(folder, allowed(server, **changes), clock=clock, sleep=clock.sleep)
    made.switch(True, by=local("Amina"))
    return made, clock


def test_a_place_is_found_with_its_attribution(tmp_path: Path, server: Nominatim) -> None:
    found = geocoder(tmp_path, server)[0].look_up("Osh", "KGZ", by=local("Ada"))
    assert (found.status, found.latitude, found.longitude) == ("found", 40.53, 72.80)
    assert found.attribution == "© OpenStreetMap contributors, ODbL"


def test_only_the_name_and_the_country_leave_the_machine(tmp_path: Path, server: Nominatim) -> None:
    geocoder(tmp_path, server)[0].look_up("Osh", "KGZ", by=local("Ada"))
    (asked,) = server.asked
    assert (asked["q"], asked["countrycodes"], asked["agent"]) == ("Osh", "kg", "uprooted-test")
    assert set(asked) <= {"q", "countrycodes", "agent", "format", "limit", "accept-language"}


def test_nothing_is_asked_until_a_person_switches_it_on(tmp_path: Path, server: Nominatim) -> None:
    silent = Geocoder(tmp_path, allowed(server))
    assert (silent.look_up("Osh", "KGZ", by=local("Ada")).status, silent.is_on, server.asked) == ("off", False, [])


def test_nothing_is_asked_after_it_was_switched_off(tmp_path: Path, server: Nominatim) -> None:
    made, _ = geocoder(tmp_path, server)
    made.switch(False, by=local("Amina"))
    assert (made.look_up("Osh", "KGZ", by=local("Ada")).status, server.asked) == ("off", [])


def test_an_installation_without_a_geocoder_cannot_be_switched_on(tmp_path: Path, server: Nominatim) -> None:
    with pytest.raises(UserError, match="forbids online look-ups"):
        geocoder(tmp_path, server, service="")
    assert Geocoder(tmp_path, allowed(server, service="")).look_up("Osh", "KGZ", by=local("Ada")).status == "off"
    assert server.asked == []


def test_the_switch_says_that_names_leave_the_machine(tmp_path: Path, server: Nominatim) -> None:
    warning = geocoder(tmp_path, server)[0].warning
    assert "leaves this machine, with its country" in warning
    assert f"sent to Nominatim (127.0.0.1:{server.server_port})" in warning


def test_a_name_is_asked_once_by_all_processes(tmp_path: Path, server: Nominatim) -> None:
    first, second = geocoder(tmp_path, server)[0], geocoder(tmp_path, server)[0]
    answers = [
        first.look_up("Osh", "KGZ", by=local("Ada")),
        second.look_up(" OSH ", "KGZ", by=local("Ada")),
        first.look_up("Osh", "KGZ", by=local("Ada")),
    ]
    assert len(server.asked) == 1
    assert len(set(answers)) == 1


def test_a_miss_is_kept_too(tmp_path: Path, server: Nominatim) -> None:
    server.answers = []
    made, _ = geocoder(tmp_path, server)
    assert [made.look_up("Nowhere", "KGZ", by=local("Ada")).status for _ in range(2)] == ["unknown", "unknown"]
    assert len(server.asked) == 1


def test_a_point_outside_the_country_is_not_taken(tmp_path: Path, server: Nominatim) -> None:
    server.answers = [PARIS]
    assert geocoder(tmp_path, server)[0].look_up("Osh", "KGZ", by=local("Ada")).status == "unknown"


@pytest.mark.parametrize("status", [pytest.param(429, id="too many requests"), pytest.param(503, id="unavailable")])
def test_an_error_is_one_attempt_and_never_kept(status: int, tmp_path: Path, server: Nominatim) -> None:
    made, _ = geocoder(tmp_path, server)
    server.status = status
    assert made.look_up("Osh", "KGZ", by=local("Ada")).status == "error"
    assert len(server.asked) == 1
    server.status = 200
    assert made.look_up("Osh", "KGZ", by=local("Ada")).status == "found"


def test_a_server_that_does_not_answer_is_an_error(tmp_path: Path, server: Nominatim) -> None:
    server.delay = 0.5
    options = allowed(server).options | {"timeout": 0.1}
    made, _ = geocoder(tmp_path, server, options=options)
    assert made.look_up("Osh", "KGZ", by=local("Ada")).status == "error"
    assert len(server.asked) == 1


def test_a_server_that_is_gone_is_an_error(tmp_path: Path, server: Nominatim) -> None:
    gone = allowed(server).options | {"domain": "127.0.0.1:9"}
    answer = geocoder(tmp_path, server, options=gone)[0].look_up("Osh", "KGZ", by=local("Ada"))
    assert answer.status == "error"
    assert "did not answer" in answer.sentence


def test_requests_of_all_processes_keep_their_distance(tmp_path: Path, server: Nominatim) -> None:
    (first, clock), (second, _) = geocoder(tmp_path, server), geocoder(tmp_path, server)
    second._clock, second._sleep = clock, clock.sleep
    for number, one in enumerate([first, second, first]):
        one.look_up(f"Osh {number}", "KGZ", by=local("Ada"))
    assert clock.waits == [0.0, 1.1, 1.1]


def test_turns_taken_at_once_are_all_different(tmp_path: Path, server: Nominatim) -> None:
    memory = geocoder(tmp_path, server)[0]._memory
    turns: list[float | None] = []
    threads = [threading.Thread(target=lambda: turns.append(memory.turn(1_000_000.0, 500))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(round(turn or 0, 1) for turn in turns) == [round(1_000_000.0 + 1.1 * n, 1) for n in range(8)]


def test_a_day_has_only_so_many_requests(tmp_path: Path, server: Nominatim) -> None:
    made, clock = geocoder(tmp_path, server, daily=2)
    statuses = [made.look_up(f"Osh {number}", "KGZ", by=local("Ada")).status for number in range(3)]
    assert (statuses, len(server.asked)) == (["found", "found", "limit"], 2)
    clock.now += 86_400
    assert made.look_up("Osh 2", "KGZ", by=local("Ada")).status == "found"


def test_settings_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UPROOTED_GEOCODER", "Nominatim")
    monkeypatch.setenv("UPROOTED_GEOCODER_OPTIONS", '{"domain": "example.org"}')
    monkeypatch.setenv("UPROOTED_GEOCODER_DAILY", "20")
    settings = Settings.from_environment()
    assert (settings.service, settings.options, settings.daily) == ("nominatim", {"domain": "example.org"}, 20)


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        pytest.param("UPROOTED_GEOCODER", "nowhere", id="a geocoder that does not exist"),
        pytest.param("UPROOTED_GEOCODER_OPTIONS", "{domain", id="options that are no JSON"),
        pytest.param("UPROOTED_GEOCODER_OPTIONS", '{"doman": "example.org"}', id="an option that it does not have"),
        pytest.param("UPROOTED_GEOCODER_DAILY", "many", id="a number in words"),
    ],
)
def test_settings_that_cannot_be_read_say_so(variable: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UPROOTED_GEOCODER", "nominatim")
    monkeypatch.setenv(variable, value)
    with pytest.raises(UserError, match="cannot be read"):
        Settings.from_environment()


def test_offline_is_the_default(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("UPROOTED_GEOCODER", raising=False)
    assert not Geocoder(tmp_path).is_on
