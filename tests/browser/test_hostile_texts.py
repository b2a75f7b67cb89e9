"""A record full of hostile texts, on every page, in a real browser: nothing of it runs, loads or leads anywhere."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import served
from tests.security import hostile

PAGES = ("", "map", "timeline", "reports", "sources", "findings", "history", "upload", "article", "review", "settings")


@pytest.mark.long
def test_no_script_of_a_file_runs_on_any_page(
    page: Page, settled: Callable[[Page], None], tmp_path: Path, ledger_address: str
) -> None:
    hostile.record()
    refused: list[str] = []
    page.on("console", lambda told: refused.append(told.text) if "Content Security Policy" in told.text else None)
    page.on("dialog", lambda dialog: pytest.fail(f"A dialog opened: {dialog.message}"))
    with served(Path(ledger_address), tmp_path / "server.log") as address:
        for name in PAGES:
            page.goto(f"{address}/{name}?crisis={quote(hostile.CRISIS)}&country=SDN")
            settled(page)
            assert page.evaluate("window.uprootedWasRun") is None
            assert page.locator('a[href^="javascript" i], img[src="x"], svg[onload]').count() == 0
            if not name:
                assert page.get_by_text("<script>window.uprootedWasRun").count() > 0
    assert refused == []
