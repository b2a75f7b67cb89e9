"""Texts from files and articles are shown as they stand, on every page, in charts, in the brief and in the feed."""

import json
import re
from collections.abc import Iterator
from datetime import date

import lxml.html
import pytest
from streamlit.testing.v1 import AppTest

from lib import exports
from lib.api import ROUTES
from lib.ledger import Ledger
from tests.pages.conftest import Opened, opened
from tests.security import hostile
from tests.security.asking import asked

__all__ = ["opened"]
PAGES = ("overview", "map", "timeline"), ("reports", "sources", "findings", "history"), ("review", "settings")
PATHS = [f"{folder}/{page}.py" for folder, pages in zip(("explore", "evidence", "contribute"), PAGES, strict=True)
         for page in pages]  # fmt: skip
READS_MARKDOWN = ("title", "header", "subheader", "caption", "markdown", "warning", "error", "success", "info")
ALIVE = re.compile(r"(?<!\\)<[a-z/]|(?<!\\)\]\(|(?<!\\)\$|(?<!\\)!\[|(?<!\\):red\[|^#", re.IGNORECASE)
OUR_TAGS = re.compile(r"</?b>|<br>|<extra></extra>|</?i>|</?sup>|<span style=\"color:#[0-9a-f]{6}\">|</span>")


@pytest.fixture
def hostile_ledger(ledger_address: str) -> str:
    hostile.record()
    return ledger_address


@pytest.mark.parametrize("path", PATHS)
def test_no_text_is_read_as_markup_on_a_page(path: str, hostile_ledger: str, opened: Opened) -> None:
    app = opened(path, crisis=hostile.CRISIS, country="SDN")
    assert not app.exception
    told = [element.value for kind in READS_MARKDOWN for element in getattr(app, kind)] + list(labels(app))
    assert [text for text in told if hostile.RAN.split("=")[0] in re.sub(r"\\", "", text) and ALIVE.search(text)] == []
    assert [url for url in links(app) if not re.match(r"https?://|[\w/?.-]*(?:\?|$)", url)] == []
    for chart in app.get("plotly_chart"):
        assert [text for text in strings(json.loads(chart.proto.spec)) if "<" in OUR_TAGS.sub("", text)] == []


def labels(app: AppTest) -> Iterator[str]:
    """What stands on buttons, choices and expanders: Streamlit reads Markdown there too."""
    for kind in ("button", "checkbox", "expander", "radio", "selectbox", "text_input", "toggle"):
        for element in app.get(kind):
            yield str(element.label)


def links(app: AppTest) -> Iterator[str]:
    """Where the links of a page lead."""
    for kind in ("link_button", "page_link"):
        for element in app.get(kind):
            yield str(getattr(element.proto, "url", "") or getattr(element.proto, "page", ""))


def strings(told: object) -> Iterator[str]:
    """Every text in an object of JSON."""
    if isinstance(told, str):
        yield told
    elif isinstance(told, dict):
        for each in told.values():
            yield from strings(each)
    elif isinstance(told, list):
        for each in told:
            yield from strings(each)


def test_the_brief_holds_no_script_but_its_own_and_no_link_that_runs(hostile_ledger: str) -> None:
    wanted = exports.Wanted(date(2020, 3, 1), "internal", hostile.CRISIS, country="SDN")
    page = lxml.html.document_fromstring(exports.export(exports.made(Ledger(), wanted), "html"))
    assert hostile.RAN in page.text_content()
    assert [script for script in page.iter("script") if hostile.RAN in (script.text or "")] == []
    named = [
        (name, value) for element in page.iter() if isinstance(element.tag, str) for name, value in element.items()
    ]
    assert [name for name, _ in named if name.startswith("on")] == []
    assert [value for _, value in named if value.strip().lower().startswith(("javascript:", "vbscript:"))] == []


@pytest.mark.parametrize("table", ["observations", "findings", "estimates"])
def test_the_feed_calls_what_it_sends_data(table: str, hostile_ledger: str) -> None:
    for kind, media in (("csv", "text/csv"), ("json", "application/json"), ("geojson", "application/geo+json")):
        answer = asked(ROUTES, f"/api/v1/{table}", params={"crisis": hostile.CRISIS, "format": kind})
        assert (answer.status_code, answer.headers["content-type"].partition(";")[0]) == (200, media)
        assert answer.headers["x-content-type-options"] == "nosniff"


def test_no_cell_of_a_feed_begins_as_a_formula(hostile_ledger: str) -> None:
    answer = asked(ROUTES, "/api/v1/observations", params={"crisis": hostile.CRISIS, "format": "csv"})
    cells = re.split(r'[,\n]"?', answer.text)
    assert "HYPERLINK" in answer.text
    assert [cell for cell in cells if re.match(r"[=@\t\r]|[+-](?!\d)", cell)] == []
