"""What only a browser sees: links on a fresh server, the way back, a file dropped, a click on the map."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

Settled = Callable[[Page], None]
CRISIS = "crisis=Southern+Kyrgyzstan+2010"


OF_STREAMLIT = {"list", "listitem"}  # sections of its navigation are no items of the list that holds them
MIDDLE_OF_THE_LAST = """marks => marks.map(mark => mark.getBoundingClientRect())
    .map(box => [box.x + box.width / 2, box.y + box.height / 2])
    .reduce((last, next) => next[0] > last[0] ? next : last)"""


def heading(page: Page) -> str:
    """The title of the page, as it is read."""
    return page.get_by_role("heading", level=1).inner_text()


def choose(page: Page, box: str, option: str) -> None:
    """Choose in a box of the scope bar."""
    page.get_by_role("combobox", name=box).click()
    page.get_by_role("option", name=option, exact=True).click()


@pytest.mark.parametrize(
    ("path", "title"),
    [
        pytest.param(
            f"timeline?{CRISIS}&metric=killed&known=2010-06-14",
            "Killed: at least 117 by 14 June 2010, as Kyrgyzstan's Health Ministry says",
            id="the timeline of one metric on one day",
        ),
    ],
)
def test_a_link_opens_the_right_page_in_the_right_scope_on_a_fresh_server(
    fresh_address: str, page: Page, settled: Settled, path: str, title: str
):
    page.goto(f"{fresh_address}/{path}")
    settled(page)
    assert heading(page) == title
    assert page.get_by_text("Page not found").count() == 0


@pytest.mark.parametrize(
    ("query", "killed"),
    [
        pytest.param(f"?{CRISIS}&known=2010-06-14", "at least 117", id="the scope is kept"),
        pytest.param("", "356", id="without a scope"),
    ],
)
def test_the_overview_opens_by_its_name_too(app_address: str, page: Page, settled: Settled, query: str, killed: str):
    page.goto(f"{app_address}/overview{query}")
    settled(page)
    assert heading(page) == "Southern Kyrgyzstan 2010"
    expect(page.locator('[class*="st-key-card_"] h3').first).to_have_text(killed)
    assert page.get_by_text("Page not found").count() == 0


def test_nonsense_in_the_address_is_said_and_ignored(app_address: str, page: Page, settled: Settled):
    page.goto(f"{app_address}/map?{CRISIS}&metric=unicorns&known=yesterday&country=ZZ&policy.stock_days=x")
    settled(page)
    for nonsense in ("'unicorns'", "'yesterday'", "'ZZ'"):
        expect(page.get_by_text(nonsense)).to_be_visible()
    assert page.get_by_text("Traceback").count() == 0


def test_the_scope_stays_over_pages_and_the_back_button_brings_the_last_one(
    app_address: str, page: Page, settled: Settled
):
    page.goto(f"{app_address}/?{CRISIS}&known=2010-07-20")
    settled(page)
    choose(page, "What is counted", "Injured")
    settled(page)
    page.get_by_role("link", name="Timeline", exact=True).click()
    settled(page)
    assert heading(page).startswith("Injured: 2,325")
    assert page.url.endswith(f"/timeline?{CRISIS}&metric=injured&known=2010-07-20")
    choose(page, "What is counted", "Killed")
    settled(page)
    assert heading(page).startswith("Killed: 335")
    page.go_back()
    settled(page)
    assert heading(page).startswith("Injured: 2,325")


def test_a_click_on_a_mark_opens_its_report_at_the_side(app_address: str, page: Page, settled: Settled):
    page.set_viewport_size({"width": 1280, "height": 1400})
    page.goto(f"{app_address}/timeline?{CRISIS}&metric=killed&known=2010-07-20")
    settled(page)
    expect(page.get_by_text("Choose a mark to read its report.")).to_be_visible()
    marks = page.locator(".js-plotly-plot .points path.point")
    marks.first.wait_for(state="attached")
    x, y = marks.evaluate_all(MIDDLE_OF_THE_LAST)
    page.mouse.move(x, y)
    page.mouse.click(x, y)
    page.get_by_role("heading", name="335 killed").wait_for()
    for words in ("says Kyrgyzstan Health Ministry", "What became of it: counts now"):
        expect(page.get_by_text(words)).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "path",
    ["", "map", "timeline", "reports", "sources", "findings", "history", "upload", "article", "review", "settings"],
)
def test_a_page_breaks_no_serious_rule_of_accessibility(
    app_address: str, page: Page, settled: Settled, path: str, scheme: Literal["light", "dark"]
):
    page.emulate_media(color_scheme=scheme)
    page.goto(f"{app_address}/{path}?{CRISIS}&metric=killed&known=2010-07-20")
    settled(page)
    found = Axe().run(page).response["violations"]
    serious = [rule["id"] for rule in found if rule["impact"] in ("serious", "critical")]
    assert set(serious) <= OF_STREAMLIT, serious


def test_a_click_on_a_province_chooses_it_on_every_page(app_address: str, page: Page, settled: Settled):
    page.goto(f"{app_address}/map?{CRISIS}&metric=killed&known=2010-07-20")
    settled(page)
    page.locator(".js-plotly-plot .choroplethlocation").first.wait_for(state="attached")
    province = page.locator(".js-plotly-plot .choroplethlocation")
    boxes = province.evaluate_all("paths => paths.map(path => path.__data__ && path.__data__.loc)")
    province.nth(boxes.index("KG-J")).click(position=None, force=True)
    settled(page)
    expect(page).to_have_url(re.compile("country=KGZ&region=KG-J"))
    expect(page.get_by_text("Chosen: Jalal-Abad Oblast")).to_be_visible()


def test_a_dropped_file_appears_on_the_timeline_and_the_map(
    fresh_address: str, page: Page, settled: Settled, tmp_path: Path
):
    own = tmp_path / "own reports.csv"
    own.write_text(
        "date,country,admin1,metric,counting,value,source,published_on\n"
        "2010-07-18,Kyrgyzstan,Batken Oblast,killed,cumulative,7,Batken hospital,2010-07-18\n"
        "2010-07-19,Kyrgyzstan,Batken Oblast,killed,cumulative,n9x,Batken hospital,2010-07-19\n",
        encoding="utf-8",
    )
    page.goto(f"{fresh_address}/upload?{CRISIS}&known=2010-07-20")
    settled(page)
    page.locator("input[type=file]").set_input_files(own)
    page.get_by_role("button", name="Record 1 reported figure").wait_for()
    settled(page)
    page.get_by_role("button", name="Record 1 reported figure").click()
    page.get_by_text("Recorded: 1 reported figure").wait_for()
    page.get_by_role("link", name="Map", exact=True).click()
    settled(page)
    expect(page.get_by_text("Batken Oblast: 7")).to_be_visible()
    page.get_by_role("link", name="Timeline", exact=True).click()
    settled(page)
    expect(page.get_by_text("Batken hospital")).to_have_count(1)


def test_one_click_removes_the_example_for_good(fresh_address: str, page: Page, settled: Settled):
    page.goto(fresh_address)
    settled(page)
    page.get_by_role("button", name="Remove it").click()
    page.get_by_role("heading", name="Nothing is recorded yet").wait_for()
    page.goto(fresh_address)
    settled(page)
    expect(page.get_by_role("heading", name="Nothing is recorded yet")).to_be_visible()
    assert page.get_by_text("Example, June 2010.").count() == 0
