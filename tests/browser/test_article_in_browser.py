"""What only a browser sees of an article: the keyboard alone, marks and rows that show each other, markup as text."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

Settled = Callable[[Page], None]
OF_STREAMLIT = {"list", "listitem"}
TEXT = """Floods in Osh
The Health Ministry said on Monday that at least 23 people had been killed in Osh, Kyrgyzstan.
Police said that 41 people were injured there.
Doctors spoke of a full hospital.
"""
HOSTILE = """<img src=x onerror="window.hit = 1"> said
<script>window.hit = 2</script> Police in Osh, Kyrgyzstan, said that <b>23 people</b> were killed on Monday.
[a link](javascript:window.hit=3) and :red[colour]
"""


def tab_to(page: Page, wanted: Locator) -> None:
    """Press Tab until something has the focus."""
    for _ in range(150):
        if wanted.evaluate("each => each.getRootNode().activeElement === each"):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"The Tab key never reaches {wanted}")


def pressed(page: Page, wanted: Locator, settled: Settled, key: str = "Enter") -> None:
    """Reach something with the Tab key and press a key on it."""
    wanted.wait_for()
    tab_to(page, wanted)
    page.keyboard.press(key)
    settled(page)


def button(page: Page, key: str) -> Locator:
    return page.locator(f".st-key-{key} button")


def serious_faults(page: Page) -> list[str]:
    """What breaks a serious rule of accessibility, those of Streamlit's navigation aside."""
    found = Axe().run(page).response["violations"]
    serious = [rule for rule in found if rule["impact"] in ("serious", "critical") and rule["id"] not in OF_STREAMLIT]
    return [f"{rule['id']}: {node['html'][:120]}" for rule in serious for node in rule["nodes"]]


def opened(page: Page, address: str, settled: Settled, text: str) -> None:
    """The article page with a pasted text."""
    page.goto(f"{address}/article")
    settled(page)
    page.get_by_label("The text of an article").fill(text)
    button(page, "article_read").click()
    page.locator("mark").first.wait_for()
    settled(page)


def test_the_keyboard_alone_reads_mends_adds_rejects_and_records(fresh_address: str, page: Page, settled: Settled):
    page.goto(f"{fresh_address}/article")
    settled(page)
    tab_to(page, page.get_by_label("The text of an article"))
    page.keyboard.insert_text(TEXT)
    pressed(page, button(page, "article_read"), settled)
    tab_to(page, page.get_by_role("spinbutton", name="day, Published on"))
    page.keyboard.type("15062010")
    tab_to(page, page.get_by_role("combobox", name="Country that it is about"))
    expect(button(page, "choose_1")).to_contain_text("by 14 June 2010")
    settled(page)
    pressed(page, page.locator("mark").nth(1), settled)
    expect(page.locator('[class*="st-key-item_casualties_chosen_2"]')).to_be_visible()
    pressed(page, button(page, "accept_2"), settled)
    pressed(page, button(page, "mend_1"), settled)
    tab_to(page, page.get_by_label("How many, with its hedge"))
    page.keyboard.press("Control+a")
    page.keyboard.type("about 25")
    page.keyboard.press("Enter")
    expect(button(page, "choose_1")).to_contain_text("about 25 killed")
    settled(page)
    pressed(page, button(page, "reject_1"), settled)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(button(page, "reject_1")).to_contain_text("Rejected:")
    settled(page)
    tab_to(page, page.get_by_role("combobox", name="Something missed?"))
    page.keyboard.type("hospital")
    page.keyboard.press("Enter")
    settled(page)
    tab_to(page, page.get_by_label("How many, with its hedge"))
    page.keyboard.type("dozens")
    page.keyboard.press("Enter")
    expect(button(page, "choose_3")).to_contain_text("dozens killed")
    settled(page)
    pressed(page, button(page, "accept_3"), settled)
    pressed(page, button(page, "article_record"), settled)
    expect(page.get_by_text("This article is in the record: 2 accepted, 1 rejected.")).to_be_visible()


@pytest.mark.long
def test_a_mark_and_its_row_show_each_other(app_address: str, page: Page, settled: Settled):
    opened(page, app_address, settled, TEXT)
    page.locator("mark").first.click()
    expect(page.locator('[class*="st-key-item_casualties_chosen_1"]')).to_be_visible()
    button(page, "choose_2").click()
    expect(page.locator('mark[aria-pressed="true"]')).to_have_text("241 people were injured")


def test_markup_in_an_article_stays_text(app_address: str, page: Page, settled: Settled):
    opened(page, app_address, settled, HOSTILE)
    article = page.locator("article")
    expect(article).to_contain_text("<script>window.hit = 2</script>")
    expect(article).to_contain_text('<img src=x onerror="window.hit = 1">')
    assert article.locator("img, script, b, a").count() == 0
    assert page.locator('[data-testid="stMain"] img[src="x"], a[href^="javascript"]').count() == 0
    assert page.evaluate("window.hit") is None


@pytest.mark.long
def test_a_file_is_dropped_and_what_cannot_be_read_is_said(
    app_address: str, page: Page, settled: Settled, tmp_path: Path
):
    empty = tmp_path / "picture.txt"
    empty.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    page.goto(f"{app_address}/article")
    settled(page)
    page.locator("input[type=file]").set_input_files(empty)
    page.get_by_text("This is a picture, not an article.").wait_for()
    settled(page)
    good = tmp_path / "article.txt"
    good.write_text(TEXT, encoding="utf-8")
    page.locator("input[type=file]").set_input_files(good)
    page.locator("mark").first.wait_for()
    expect(page.locator("mark")).to_have_count(2)


@pytest.mark.long
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_article_being_mended_breaks_no_serious_rule_of_accessibility(
    app_address: str, page: Page, settled: Settled, scheme: Literal["light", "dark"]
):
    page.emulate_media(color_scheme=scheme)
    opened(page, app_address, settled, TEXT)
    button(page, "accept_2").click()
    settled(page)
    button(page, "mend_1").click()
    settled(page)
    assert serious_faults(page) == []


@pytest.mark.long
def test_what_waits_in_review_breaks_no_serious_rule_of_accessibility(fresh_address: str, page: Page, settled: Settled):
    page.goto(f"{fresh_address}/article")
    settled(page)
    button(page, "article_example").click()
    page.locator("mark").first.wait_for()
    settled(page)
    button(page, "article_record").click()
    page.get_by_role("link", name="Review what waits").click()
    page.get_by_text("5 reported figures wait for a decision").wait_for()
    settled(page)
    assert serious_faults(page) == []
