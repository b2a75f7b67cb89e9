"""Logging in, in a browser, at a login of an organisation that listens on this computer."""

import json
import re
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import oidc_provider_mock
import pytest
from playwright.sync_api import Page, expect
from streamlit.web.server.starlette.starlette_app_utils import create_signed_value, decode_signed_value
from werkzeug.serving import make_server
from werkzeug.wrappers import Response

from tests.browser.conftest import served

Settled = Callable[[Page], None]
COOKIE = "_streamlit_user"
SECRET, GUESSED = "d" * 64, "e" * 64
ADA, BO, EVE, MALLORY = "ada@example.org", "bo@example.org", "eve@field.org", "mallory@elsewhere.org"
SECRETS = """
[auth]
redirect_uri = "http://127.0.0.1:{{port}}/oauth2callback"
cookie_secret = "{secret}"
client_id = "uprooted"
client_secret = "a secret of the login"
server_metadata_url = "http://localhost:{port}/.well-known/openid-configuration"

[roles]
administrator = ["{ada}"]
contributor = ["groups=field"]
reader = ["@example.org"]
"""


@pytest.fixture(scope="module")
def login_port() -> Iterator[int]:
    """The port of a login that knows four people and believes whoever names one of them."""
    people = [
        oidc_provider_mock.User(sub=email, claims={"email": email, "groups": ["field"] if email == EVE else []})
        for email in (ADA, BO, EVE, MALLORY)
    ]
    login = oidc_provider_mock.app(user_claims=people)
    login.after_request(without_foreign_styles)
    running = make_server("127.0.0.1", 0, login, threaded=True)
    thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    yield running.server_port
    running.shutdown()
    thread.join()
    running.server_close()


def without_foreign_styles(response: Response) -> Response:
    """A page of the login that asks no other computer for its looks."""
    if response.mimetype == "text/html":
        response.set_data(re.sub(r"<link[^>]*https://[^>]*>", "", response.get_data(as_text=True)))
    return response


@pytest.fixture(scope="module")
def guarded_address(login_port: int, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server that asks people to log in."""
    folder: Path = tmp_path_factory.mktemp("guarded")
    secrets = folder / "secrets.toml"
    secrets.write_text(SECRETS.format(secret=SECRET, port=login_port, ada=ADA), encoding="utf-8")
    with served(folder / "ledger", folder / "server.log", f"--secrets.files={secrets}") as address:
        yield address


def log_in(page: Page, address: str, settled: Settled, email: str) -> None:
    page.goto(address)
    settled(page)
    page.get_by_role("button", name="Log in", exact=True).click()
    page.get_by_role("button", name=email, exact=True).click()
    page.wait_for_url(f"{address}/**")
    settled(page)


def is_outside(page: Page) -> bool:
    """Whether the page shows the way in and nothing of the record."""
    text = page.locator("body").inner_text()
    return "Log in" in text and "Kyrgyzstan" not in text and not page.get_by_test_id("stSidebarNav").count()


def cookie(page: Page) -> dict[str, Any]:
    """The cookie of a login."""
    return dict(next(each for each in page.context.cookies() if each["name"] == COOKIE))


def resigned(real: dict[str, Any], secret: str, **claims: object) -> str:
    """What a cookie would be that makes other claims, signed with a secret."""
    told = json.loads(decode_signed_value(SECRET, COOKIE, real["value"]) or b"")
    return create_signed_value(secret, COOKIE, json.dumps({**told, **claims})).decode()


def put_cookie(page: Page, real: dict[str, Any], value: str) -> None:
    page.context.add_cookies([{**real, "value": value}])


def test_who_logs_in_sees_the_record_as_whom_they_are_and_nothing_once_they_logged_out(
    page: Page, guarded_address: str, settled: Settled
):
    page.goto(f"{guarded_address}/map?metric=killed")
    settled(page)
    assert is_outside(page)
    log_in(page, guarded_address, settled, ADA)
    expect(page.get_by_test_id("stSidebar").get_by_text(f"{ADA}, administrator")).to_be_visible()
    expect(page.get_by_role("button", name="Remove it")).to_be_visible()
    page.get_by_role("button", name="Log out").click()
    page.get_by_role("button", name="End session").click()
    page.wait_for_url(f"{guarded_address}/**")
    settled(page)
    assert is_outside(page)
    assert not [each for each in page.context.cookies() if each["name"] == COOKIE]


def test_a_reader_is_shown_no_page_that_writes_and_is_refused_where_they_ask_for_one(
    page: Page, guarded_address: str, settled: Settled
):
    log_in(page, guarded_address, settled, BO)
    expect(page.get_by_test_id("stSidebarNav").get_by_text("Overview")).to_be_visible()
    expect(page.get_by_test_id("stSidebarNav").get_by_text("Upload")).to_have_count(0)
    expect(page.get_by_role("button", name="Remove it")).to_have_count(0)
    page.goto(f"{guarded_address}/upload")
    settled(page)
    expect(page.get_by_text(re.compile("needs the role contributor, and bo.* has the role reader"))).to_be_visible()
    expect(page.get_by_test_id("stFileUploader")).to_have_count(0)


def test_a_claim_of_the_login_gives_a_role(page: Page, guarded_address: str, settled: Settled):
    log_in(page, guarded_address, settled, EVE)
    expect(page.get_by_test_id("stSidebar").get_by_text(f"{EVE}, contributor")).to_be_visible()
    expect(page.get_by_test_id("stSidebarNav").get_by_text("Upload")).to_be_visible()


def test_who_is_in_no_table_is_told_so_and_what_to_do(page: Page, guarded_address: str, settled: Settled):
    log_in(page, guarded_address, settled, MALLORY)
    expect(page.get_by_text(re.compile("You are logged in as mallory.*, who has no role here"))).to_be_visible()
    expect(page.get_by_text("Ask who runs this installation for one")).to_be_visible()
    expect(page.get_by_test_id("stSidebarNav")).to_have_count(0)
    expect(page.get_by_role("button", name="Log out")).to_be_visible()


def test_a_login_of_yesterday_has_expired_and_a_forged_cookie_lets_nobody_in(
    page: Page, guarded_address: str, settled: Settled
):
    log_in(page, guarded_address, settled, BO)
    real = cookie(page)
    put_cookie(page, real, resigned(real, SECRET, iat=1_000_000_000))
    page.goto(guarded_address)
    settled(page)
    expect(page.get_by_text("Your login has expired.")).to_be_visible()
    assert is_outside(page)
    as_ada = resigned(real, SECRET, email=ADA, sub=ADA)
    unsigned = f"{as_ada.rpartition('.')[0]}.{real['value'].rpartition('.')[2]}"
    for forged in (resigned(real, GUESSED, email=ADA, sub=ADA), unsigned):
        put_cookie(page, real, forged)
        page.goto(guarded_address)
        settled(page)
        assert is_outside(page)
    put_cookie(page, real, as_ada)  # so that it was the signature that kept the others out
    page.goto(guarded_address)
    settled(page)
    expect(page.get_by_text(f"{ADA}, administrator")).to_be_visible()


def test_the_feed_answers_nobody_without_a_key_where_people_log_in(guarded_address: str):
    for name in ("estimates", "observations", "findings"):
        answer = httpx.get(f"{guarded_address}/api/v1/{name}")
        assert (answer.status_code, answer.headers["content-type"]) == (401, "application/problem+json")
        assert answer.headers["www-authenticate"] == "Bearer"
        assert "key" in answer.json()["detail"]
