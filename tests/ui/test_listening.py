"""Without a login the program answers its own computer alone."""

from typing import Any

import pytest

from lib.ui import listening, secrets
from tests.awaited import awaited

LOGIN = {"cookie_secret": "x" * 32}


@pytest.fixture(autouse=True)
def nobody_logs_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(secrets, "login", dict)
    monkeypatch.delenv(listening.ALLOWED, raising=False)


@pytest.mark.parametrize("address", ["localhost", "127.0.0.1", "127.0.0.53", "::1", "unix:///run/uprooted.sock"])
def test_it_may_listen_where_only_this_computer_reaches_it(address: str):
    assert listening.refusal(address) is None


@pytest.mark.parametrize(
    "address", ["0.0.0.0", "::", "", None, "192.168.1.5", "uprooted.example.org", "localhost.evil.org"]
)
def test_it_refuses_to_listen_where_others_reach_it(address: str | None):
    refused = listening.refusal(address)
    assert refused is not None
    assert "nobody is asked to log in" in refused.problem
    assert 'UPROOTED_WITHOUT_LOGIN="everybody may do everything"' in refused.fix


def test_it_listens_anywhere_once_people_log_in(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(secrets, "login", lambda: LOGIN)
    assert listening.refusal("0.0.0.0") is None


@pytest.mark.parametrize(
    ("told", "may"), [("everybody may do everything", True), ("1", False), ("yes", False), ("", False)]
)
def test_it_listens_anywhere_if_told_to_in_so_many_words(told: str, may: bool, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(listening.ALLOWED, told)
    assert (listening.refusal("0.0.0.0") is None) is may


def answered(client: tuple[str, int] | None, host: str, kind: str = "http") -> list[dict[str, Any]]:
    """What a request gets, sent to an application that answers everybody."""
    sent: list[dict[str, Any]] = []

    async def everybody(scope: Any, receive: Any, send: Any) -> None:
        await send({"type": "passed on"})

    async def send(message: Any) -> None:
        sent.append(dict(message))

    async def receive() -> dict[str, Any]:
        return {"type": f"{kind}.connect"}

    scope = {"type": kind, "client": client, "headers": [(b"host", host.encode())]}
    awaited(listening.OnlyHere(everybody)(scope, receive, send))
    return sent


@pytest.mark.parametrize("kind", ["http", "websocket"])
@pytest.mark.parametrize(
    ("client", "host", "is_passed_on"),
    [
        pytest.param(("127.0.0.1", 1), "localhost:8501", True, id="this computer by its name"),
        pytest.param(("::1", 1), "[::1]:8501", True, id="this computer by its newer address"),
        pytest.param(None, "localhost", True, id="a socket of this computer"),
        pytest.param(("192.168.1.7", 1), "localhost:8501", False, id="another computer that says it is this one"),
        pytest.param(("127.0.0.1", 1), "evil.example.org", False, id="a page elsewhere whose name points here"),
        pytest.param(("127.0.0.1", 1), "uprooted.example.org", False, id="a proxy that forgot the login"),
        pytest.param(("127.0.0.1", 1), "", False, id="no name at all"),
    ],
)
def test_only_requests_of_this_computer_are_passed_on(
    kind: str, client: tuple[str, int] | None, host: str, is_passed_on: bool
):
    sent = answered(client, host, kind)
    if is_passed_on:
        assert sent == [{"type": "passed on"}]
    else:
        refused = {
            "http": {"type": "http.response.start", "status": 403},
            "websocket": {"type": "websocket.close", "code": 1008},
        }
        assert refused[kind].items() <= sent[0].items()


def test_everybody_is_passed_on_once_people_log_in(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(secrets, "login", lambda: LOGIN)
    assert answered(("192.168.1.7", 1), "uprooted.example.org") == [{"type": "passed on"}]


def test_nobody_is_passed_on_while_it_is_unclear_how_people_log_in(monkeypatch: pytest.MonkeyPatch):
    def unclear() -> dict[str, Any]:
        raise listening.UserError("secrets.toml cannot be read.", fix="Mend it.")

    monkeypatch.setattr(secrets, "login", unclear)
    assert answered(("127.0.0.1", 1), "localhost")[0]["status"] == 403
