"""Whatever the feed's description allows is answered as it says: no failure, no answer that it does not name."""

import pytest
import schemathesis
import streamlit
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
)
from starlette.applications import Starlette
from starlette.types import Receive, Scope, Send

from lib import example
from lib.api import ROUTES
from lib.ledger import Ledger

CHECKS = [
    not_a_server_error, status_code_conformance, content_type_conformance, response_headers_conformance,
    response_schema_conformance, unsupported_method,
]  # fmt: skip
TABLES = ["estimates", "observations", "findings"]
OTHERS = ["health", "openapi.json"]
USUAL = settings(deadline=None, derandomize=True, max_examples=12, suppress_health_check=list(HealthCheck))
MANY = settings(USUAL, max_examples=400)


class FromHere:
    """An app that every request reaches from this computer, as the feed wants it."""

    def __init__(self, app: Starlette) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            headers = [(name, text) for name, text in scope["headers"] if name != b"host"]
            scope |= {"client": ("127.0.0.1", 1), "headers": [*headers, (b"host", b"127.0.0.1")]}
        await self._app(scope, receive, send)


APP = FromHere(Starlette(routes=ROUTES))


@pytest.fixture(scope="module", autouse=True)
def ledger(tmp_path_factory: pytest.TempPathFactory):
    with pytest.MonkeyPatch.context() as patched:
        address = str(tmp_path_factory.mktemp("feed") / "ledger")
        patched.setenv("UPROOTED_LEDGER", address)
        streamlit.cache_data.clear()
        streamlit.cache_resource.clear()
        example.record(Ledger(address))
        yield
    streamlit.cache_resource.clear()


def asked(path: str, how: settings) -> None:
    """Ask at one address whatever its description allows, and more."""
    described = schemathesis.openapi.from_asgi("/api/v1/openapi.json", APP)

    @how
    @given(case=described[f"/api/v1/{path}"]["GET"].as_strategy())
    def each(case: schemathesis.Case) -> None:
        case.call_and_validate(checks=CHECKS)

    each()


@pytest.mark.parametrize("path", [*TABLES, *OTHERS])
def test_an_address_answers_as_described(path: str):
    asked(path, USUAL)


@pytest.mark.long
@pytest.mark.timeout(1_800)
@pytest.mark.parametrize("path", TABLES)
def test_an_address_answers_as_described_however_it_is_asked(path: str):
    asked(path, MANY)
