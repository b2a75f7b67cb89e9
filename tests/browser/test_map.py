"""What only a browser sees of the map: it plays without a blank moment, and a click on it fixes a place."""

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

Settled = Callable[[Page], None]
CRISIS = "crisis=Southern+Kyrgyzstan+2010"
DRAWN = "charts => charts.map(chart => chart.querySelectorAll('.choroplethlocation').length)"


def test_play_is_started_and_stopped_by_the_keyboard_and_a_map_is_always_there(
    app_address: str, page: Page, settled: Settled
):
    page.goto(f"{app_address}/map?{CRISIS}&metric=killed&known=2010-07-20")
    settled(page)
    page.get_by_role("button", name="Play").focus()
    page.keyboard.press("Enter")
    first = page.get_by_role("heading", name=re.compile("As known on .* June 2010"))
    first.wait_for()
    page.locator(".choroplethlocation").first.wait_for(state="attached")
    before, drawn = first.inner_text(), []
    while first.inner_text() == before:
        drawn.append(max(page.locator(".stPlotlyChart").evaluate_all(DRAWN)))
        page.wait_for_timeout(40)
    drawn += [max(page.locator(".stPlotlyChart").evaluate_all(DRAWN)) for _ in range(10)]
    assert min(drawn) > 0
    page.get_by_role("button", name="Stop").focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Play").wait_for()
    expect(page).to_have_url(re.compile("known=2010-0[67]-"))


def test_a_click_on_the_small_map_fixes_a_place_that_no_list_of_names_knows(
    fresh_address: str, page: Page, settled: Settled, tmp_path: Path
):
    own = tmp_path / "own reports.csv"
    own.write_text(
        "date,country,place,metric,counting,value,source,published_on\n"
        "2010-07-18,Kyrgyzstan,Zzyzxville,killed,cumulative,7,Village elder,2010-07-18\n",
        encoding="utf-8",
    )
    page.goto(f"{fresh_address}/upload?{CRISIS}&known=2010-07-20")
    settled(page)
    page.locator("input[type=file]").set_input_files(own)
    page.get_by_role("button", name="Record 1 reported figure").click()
    page.get_by_text("Recorded: 1 reported figure").wait_for()
    page.goto(f"{fresh_address}/map?{CRISIS}&metric=killed&known=2010-07-20")
    settled(page)
    expect(page.get_by_text("Zzyzxville: 7")).to_be_visible()
    page.get_by_role("button", name="Fix the place").click()
    page.get_by_text("A point that I click on a map").click()
    small = page.get_by_role("figure", name=re.compile("to click on"))
    small.locator(".scattergeo").last.wait_for(state="attached")
    settled(page)
    box = small.bounding_box()
    assert box is not None
    for _ in range(2):
        page.mouse.move(box["x"] + box["width"] * 0.45, box["y"] + box["height"] * 0.55)
        page.wait_for_timeout(300)
        page.mouse.click(box["x"] + box["width"] * 0.45, box["y"] + box["height"] * 0.55)
        page.get_by_text(re.compile(r"to within \d+ km")).wait_for()
        settled(page)
    page.get_by_role("button", name="Record").click()
    settled(page)
    expect(page.get_by_role("heading", name="Not on the map")).to_have_count(0, timeout=60_000)
    expect(page.get_by_text("Zzyzxville: 7")).to_have_count(1)
