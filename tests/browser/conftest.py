"""The app served for real, and a real browser that may talk to it and to nobody else."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, WebSocket, sync_playwright

from launch import browsers, server

HERE = Path(__file__).parent
OWN_HOSTS = {"127.0.0.1", "localhost"}
WITHOUT_HOST = {"data", "blob", "about"}
SECONDS_TO_RUN = 60
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep all browser tests on one worker: one server, one browser, and the other core for the rest."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.xdist_group("browser"))


@contextmanager
def served(ledger: Path, log: Path, *options: str) -> Iterator[str]:
    """Serve the app on a free port with a ledger of its own, and give its address.

    Args:
        ledger: The folder of the ledger; it is made when the app starts.
        log: The file that takes what the server prints, quoted where it does not answer.
        options: Of Streamlit, beside those that start.py gives it.
    """
    port = server.free_port(18501 + os.getpid() % 10_000)
    environment = {**os.environ, "UPROOTED_LEDGER": str(ledger)}
    with log.open("wb") as output:
        process = subprocess.Popen(
            [*server.command(Path(sys.executable), port), *options],
            cwd=server.ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            if not server.answers(process, port):
                pytest.fail(
                    f"The app did not start:\n{log.read_text(encoding='utf-8', errors='replace')}", pytrace=False
                )
            yield f"http://{server.HOST}:{port}"
        finally:
            server.stop(process)


@pytest.fixture(scope="session")
def app_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of one server for all tests that record nothing, or whose records do not matter to others."""
    folder = tmp_path_factory.mktemp("served")
    with served(folder / "ledger", folder / "server.log") as address:
        yield address


@pytest.fixture
def fresh_address(tmp_path: Path) -> Iterator[str]:
    """The address of a server that has just started, on a ledger that nobody else sees."""
    with served(tmp_path / "ledger", tmp_path / "server.log") as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The installed browser, without a window. Without one the tests fail: they are not skipped."""
    path = browsers.browser()
    if not path:
        pytest.fail(browsers.ADVICE, pytrace=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, headless=True, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """An empty page in a profile of its own. The test fails if it asks any other computer for anything."""
    yield from _watched_page(chromium, width=1280, height=900)


@pytest.fixture
def phone(chromium: Browser) -> Iterator[Page]:
    """The same on a screen of 390 pixels."""
    yield from _watched_page(chromium, width=390, height=844)


def _watched_page(chromium: Browser, *, width: int, height: int) -> Iterator[Page]:
    foreign: list[str] = []

    def note(address: str) -> None:
        if is_foreign(address):
            foreign.append(address)

    def note_socket(socket: WebSocket) -> None:
        note(socket.url)

    context = chromium.new_context(viewport={"width": width, "height": height}, locale="en-GB", accept_downloads=True)
    context.on("request", lambda request: note(request.url))
    context.on("page", lambda opened: opened.on("websocket", note_socket))
    context.set_default_timeout(1_000 * SECONDS_TO_RUN)
    yield context.new_page()
    context.close()
    assert foreign == [], "The page asked other computers."


def is_foreign(address: str) -> bool:
    """Whether an address is on another computer than this one."""
    parts = urlsplit(address)
    return parts.scheme not in WITHOUT_HOST and parts.hostname not in OWN_HOSTS


@pytest.fixture
def settled() -> Callable[[Page], None]:
    """Waits until the app has run to its end and drawn what it made: `settled(page)` after each `goto` or click."""
    return _wait_until_settled


def _wait_until_settled(page: Page) -> None:
    done = (
        '[data-testid="stApp"][data-test-script-state="notRunning"][data-test-connection-state="CONNECTED"]'
        ':not(:has([data-testid="stSkeleton"]))'
    )
    quiet_since = time.monotonic()
    page.locator(done).wait_for(state="attached")
    while time.monotonic() - quiet_since < 0.4:  # a click takes a moment to reach the server
        page.wait_for_timeout(50)
        if not page.locator(done).count():
            page.locator(done).wait_for(state="attached")
            quiet_since = time.monotonic()
