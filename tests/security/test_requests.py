"""What arrives over HTTP: other sites and hosts, thousands of parameters, headers without end; and what is answered."""

import tomllib
from pathlib import Path

import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from lib import example
from lib.api import ROUTES
from lib.ledger import Ledger
from lib.scope import Scope
from lib.ui import shielding
from tests.security.asking import asked

ROOT = Path(__file__).parents[2]
CONFIG = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
OTHER = "https://other.example"


async def page(request: Request) -> PlainTextResponse:
    """Any page."""
    return PlainTextResponse("a page", headers={"Referrer-Policy": "no-referrer"} if "own" in request.url.path else {})


PAGES = [Route("/page", page), Route("/own", page)]


@pytest.mark.parametrize("path", ["/page", "/api/v1/health", "/api/v1/nothing", "/lost"])
def test_every_answer_says_that_it_is_what_it_is_called_and_stands_in_no_other_site(
    path: str, ledger_address: str
) -> None:
    told = asked([*PAGES, *ROUTES], path).headers
    assert told["x-content-type-options"] == "nosniff"
    assert told["x-frame-options"] == "SAMEORIGIN"
    assert told["referrer-policy"] == "same-origin"
    assert "frame-ancestors 'self'" in told["content-security-policy"]
    assert "object-src 'none'" in told["content-security-policy"]


def test_no_script_runs_but_those_that_streamlit_s_page_brings() -> None:
    allowed = shielding.headers()["Content-Security-Policy"].split("script-src ")[1].split(";")[0]
    assert "unsafe-inline" not in allowed and "unsafe-eval" not in allowed.replace("wasm-unsafe-eval", "")
    assert allowed.count("sha256-") == shielding.INDEX.read_bytes().count(b"<script>")


def test_an_answer_may_be_stricter_than_all() -> None:
    assert asked(PAGES, "/own").headers["referrer-policy"] == "no-referrer"


def test_who_is_refused_is_told_with_the_same_headers() -> None:
    answer = asked(PAGES, "/page", client="192.0.2.7")
    assert (answer.status_code, answer.headers["x-content-type-options"]) == (403, "nosniff")


@pytest.mark.parametrize("host", ["other.example", "localhost.other.example", "192.0.2.7:8501", ""])
def test_a_name_elsewhere_that_points_here_is_not_answered(host: str) -> None:
    assert asked(PAGES, "/page", headers={"host": host}).status_code == 403


@pytest.mark.parametrize("path", ["/api/v1/health", "/api/v1/observations"])
def test_a_page_of_another_site_cannot_read_the_feed(path: str, ledger_address: str) -> None:
    answer = asked(ROUTES, path, headers={"origin": OTHER})
    assert "access-control-allow-origin" not in answer.headers
    assert answer.headers["cross-origin-resource-policy"] == "same-origin"


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_nothing_is_written_over_the_feed(method: str, ledger_address: str) -> None:
    before = Ledger().version
    for path in ("/api/v1/observations", "/api/v1/health", "/api/v1/nothing"):
        assert asked(ROUTES, path, method=method, headers={"origin": OTHER}).status_code == 405
    assert Ledger().version == before


def test_streamlit_answers_its_own_pages_alone() -> None:
    """Streamlit's own defaults are on; nothing here turns them off."""
    server = CONFIG["server"]
    assert server["enableCORS"] is True and server["enableXsrfProtection"] is True
    assert server["address"] == "localhost" and server["enableStaticServing"] is False


def test_ten_thousand_parameters_are_one_refusal(ledger_address: str) -> None:
    example.record(Ledger())
    for many in ("&".join(f"{at:x}=" for at in range(10_000)), "limit=&" * 9_000):
        assert asked(ROUTES, f"/api/v1/estimates?{many}").status_code == 400


def test_ten_thousand_parameters_are_a_scope_of_nothing() -> None:
    assert Scope.from_query({f"p{at}": "x" * 20 for at in range(10_000)}) == Scope()


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param({"accept": "text/csv," * 20_000}, id="what is accepted"),
        pytest.param({"if-none-match": 'W/"x",' * 20_000}, id="what is known already"),
        pytest.param({"authorization": "Bearer " + "x" * 200_000}, id="a key"),
        pytest.param({"accept-encoding": "gzip;q=0.1," * 20_000}, id="how it may be packed"),
    ],
)
def test_headers_of_any_length_are_answered_or_refused(headers: dict[str, str], ledger_address: str) -> None:
    example.record(Ledger())
    answer = asked(ROUTES, "/api/v1/health", headers=headers)
    assert answer.status_code in (200, 400, 401, 403, 431)
