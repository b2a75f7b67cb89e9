"""The feed beside the dashboard, on one server."""

from pathlib import Path

import httpx
from playwright.sync_api import Page

from lib import example


def test_programs_and_people_are_served_at_one_address(app_address: str):
    health = httpx.get(f"{app_address}/api/v1/health", headers={"accept-encoding": "gzip"})
    page = httpx.get(app_address)
    unknown = httpx.get(f"{app_address}/api/v1/estimate")
    assert (health.status_code, health.json()["status"]) == (200, "ok")
    assert page.headers["content-type"].startswith("text/html")
    assert (unknown.status_code, unknown.headers["content-type"]) == (404, "application/problem+json")
    assert httpx.post(f"{app_address}/api/v1/estimates").status_code == 405


def test_a_click_gives_the_brief_of_what_a_page_shows(page: Page, app_address: str, settled, tmp_path: Path):
    page.goto(f"{app_address}/?crisis={example.CRISIS.replace(' ', '+')}&metric=killed&known=2010-07-20")
    settled(page)
    page.get_by_role("button", name="Export").click()
    page.get_by_role("combobox", name="As").click()
    page.get_by_role("option", name="Brief, one page to print or send").click()
    settled(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download", exact=True).click()
    file = tmp_path / "brief.html"
    download.value.save_as(file)
    assert download.value.suggested_filename == "uprooted_export_internal.html"
    assert "<strong>Killed: 335</strong>; perhaps 1,000 or more" in file.read_text(encoding="utf-8")
