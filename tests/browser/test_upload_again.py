"""Files that are really dropped, one after the other: answers are remembered, and a later edition is compared."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

Settled = Callable[[Page], None]
HEADERS = "crisis,date,country,killed,event_id,publisher\n"
MARCH = HEADERS + "Gao,05/03/2024,Mali,5,E5,Desk\nGao,06/03/2024,Mali,6,E6,Desk\nGao,07/03/2024,Mali,7,E7,Desk\n"
AGAIN = HEADERS + "Gao,05/03/2024,Mali,5,E5,Desk\nGao,07/03/2024,Mali,at least 9,E7,Desk\n"


def drop(page: Page, path: Path, text: str) -> None:
    """Write a file and drop it where the page takes files."""
    path.write_text(text, encoding="utf-8")
    page.locator("input[type=file]").first.set_input_files(path)


@pytest.mark.long
def test_answers_and_editions_of_dropped_files_are_remembered_and_undone(
    fresh_address: str, page: Page, settled: Settled, tmp_path: Path
):
    page.goto(f"{fresh_address}/upload")
    settled(page)
    drop(page, tmp_path / "Desk monthly 2024-03.csv", MARCH)
    page.get_by_text("05/03/2024: Is the day or the month first in date?").wait_for()
    page.get_by_text("month first: 3 May 2024").click()
    settled(page)
    page.get_by_text("day first: 5 March 2024").click()
    settled(page)
    page.get_by_role("button", name="Record 3 reported figures").click()
    page.get_by_text("Recorded: 3 reported figures.").wait_for()
    drop(page, tmp_path / "Desk monthly 2024-04.csv", AGAIN)
    page.get_by_text("Answered as in ‘Desk monthly’, by this computer on").wait_for()
    settled(page)
    expect(
        page.get_by_text("Recorded already, from ‘Desk monthly 2024-03.csv’: 1; they are counted once.")
    ).to_be_visible()
    expect(page.get_by_text("Is the day or the month first in date?")).to_have_count(1)
    page.get_by_text("they were deleted: take them out").click()
    settled(page)
    page.get_by_role("button", name="Record 2 reported figures").click()
    page.get_by_text("1 reported figure of deleted events taken out.").wait_for()
    settled(page)
    page.get_by_role("button", name="Undo this upload").click()
    page.get_by_text("This file was recorded before, and undone. Recording it brings it back.").wait_for()
