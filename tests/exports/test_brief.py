"""The brief as its reader gets it: whole, safe, honest on hedges, and readable without a network."""

import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pandas as pd
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from launch import browsers
from lib import example, observations, words
from lib.exports import Export, Wanted, export, made
from lib.exports.brief.markup import element, link
from lib.ledger import Ledger

HOSTILE = "</title></style><script>alert(1)</script><img src=x onerror=alert(1)>\" onload='alert(1)'"
MOST_BYTES = 6_000_000
ALLOWED = {
    *(
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "main",
        "section",
        "h1",
        "h2",
        "p",
        "ul",
        "li",
        "strong",
        "span",
    ),
    *("a", "div", "table", "caption", "thead", "tbody", "tr", "th", "td"),
    *("svg", "defs", "pattern", "path", "line", "text", "tspan"),
}


class Page(HTMLParser):
    """The names of a page's elements, its attributes, and its text."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.attributes: list[tuple[str, str]] = []
        self.pieces: list[str] = []
        self.feed(content.decode())
        self.text = " ".join(" ".join(self.pieces).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.attributes += [(name, cell or "") for name, cell in attrs]

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    opened = Ledger(str(tmp_path_factory.mktemp("brief") / "ledger"))
    example.record(opened)
    return opened


def of_day(ledger: Ledger, known: date, country: str | None = "KGZ") -> Export:
    return made(ledger, Wanted(known, crisis=example.CRISIS, country=country or ""))


@pytest.fixture(scope="module")
def exported(ledger: Ledger) -> Export:
    return of_day(ledger, date(2010, 7, 20))


@pytest.fixture(scope="module")
def content(exported: Export) -> bytes:
    return export(exported, "html")


@pytest.mark.parametrize(
    "part",
    [
        pytest.param("As known on 20 July 2010; version 1.1.0", id="as known on and version"),
        pytest.param("Killed: 335 ; perhaps 1,000 or more; says Kyrgyzstan's Health Ministry", id="a headline"),
        pytest.param("about 375,000 ; 337,500 to 412,500", id="a hedge with its range"),
        pytest.param("Killed: 335, perhaps 1,000 or more; before: 312, perhaps 1,000 or more", id="what changed"),
        pytest.param("Killed by province Province Killed Newest report of Osh Oblast 230", id="a table"),
        pytest.param("Problems, the gravest first How grave What What to do", id="findings"),
        pytest.param("Sources are never averaged", id="method"),
        pytest.param("Cite as: Uprooted.", id="how to cite it"),
        pytest.param("they were not counted by those who made this page", id="disclaimer"),
        pytest.param("Natural Earth", id="whose boundaries"),
    ],
)
def test_it_has_every_part(content: bytes, part: str):
    assert part in Page(content).text


def test_every_source_that_counts_is_linked(exported: Export, content: bytes):
    links = {cell for name, cell in Page(content).attributes if name == "href"}
    assert len(links) > 5 and links <= set(exported.observations["url"])


def test_map_and_timeline_say_the_same_in_words(content: bytes):
    labels = [cell for name, cell in Page(content).attributes if name == "aria-label"]
    assert any(label.startswith("Map of Kyrgyzstan. Killed as of 20 July 2010: Osh Oblast 230") for label in labels)
    assert any(label.startswith("Timeline. Killed:") for label in labels)


def test_it_needs_no_other_file_and_is_small_enough_to_send(content: bytes):
    page = Page(content)
    assert page.names <= ALLOWED and len(content) < MOST_BYTES
    assert not {name for name, _ in page.attributes} & {"src", "srcset", "onload", "onerror"}
    assert b"@import" not in content and not re.search(rb"url\((?!#)", content)


def test_no_best_with_a_hedge_is_printed_bare(exported: Export, content: bytes):
    cells = re.findall(r"<strong>([^<]*)</strong>", content.decode())
    nodes = exported.estimates[exported.estimates["day"] == pd.Timestamp(exported.known)]
    hedged = {
        words.whole(best)
        for best in exported.observations.loc[
            exported.observations["qualifier"].isin(["about", "at_least", "more_than", "at_most"]), "value"
        ].dropna()
    }
    exact = {words.whole(best) for best in exported.observations.loc[
        exported.observations["qualifier"] == "exact", "value"].dropna()} | {
        words.whole(best) for best in nodes.loc[nodes["speaking"] > 1, "best"].dropna()}  # fmt: skip
    bare = {cell.split(": ", 1)[1] for cell in cells if re.fullmatch(r"[\d,]+", cell.split(": ", 1)[1])}
    assert bare and not bare & (hedged - exact)


@pytest.mark.parametrize("name", ["crisis", "group", "admin1", "source", "publisher", "title", "url", "note", "words"])
def test_text_of_files_stays_text(ledger: Ledger, name: str):
    held = of_day(ledger, date(2010, 6, 20)).observations.copy()
    held[name] = held[name].where(held.index % 2 == 0, HOSTILE)
    held["observation_id"] = observations.identify(held)
    spoiled = made(_Held(ledger, held), Wanted(date(2010, 6, 20)))  # type: ignore[arg-type]
    page = Page(export(replace(spoiled, scope=HOSTILE), "html"))
    assert page.names <= ALLOWED and "<script>alert(1)</script>" in page.text
    assert {name for name, _ in page.attributes} & {"onerror", "onload", "src"} == set()
    assert all(cell.startswith(("http://", "https://")) for name, cell in page.attributes if name == "href")


class _Held:
    """Answers as a ledger that holds another table."""

    def __init__(self, ledger: Ledger, held: pd.DataFrame) -> None:
        self.version, self.decisions, self.held = ledger.version, ledger.decisions, held

    def observations(self, *_: object, **__: object) -> pd.DataFrame:
        return self.held


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", " https://x", "//x.example"])
def test_only_addresses_of_the_web_become_links(address: str):
    assert "<a" not in link(address, "x")


def test_text_is_escaped_and_elements_are_not_escaped_twice():
    inner = element("b", "a < b", title='"')
    assert element("p", inner, "&") == '<p><b title="&quot;">a &lt; b</b>&amp;</p>'


def test_a_quiet_day_says_that_it_is_one(ledger: Ledger, content: bytes):
    quiet = Page(export(of_day(ledger, date(2011, 12, 20)), "html")).text
    assert "A quiet day: no report was published on 20 December 2011 and no number moved in the last 7 days" in quiet
    assert "A quiet day" not in Page(content).text


def test_nothing_reported_is_said(exported: Export):
    empty = replace(exported, observations=exported.observations.head(0), estimates=exported.estimates.head(0))
    assert "Nothing was reported by this day." in Page(export(empty, "html")).text


def test_the_brief_of_a_province_speaks_of_that_province(exported: Export):
    said = Page(export(replace(exported, region="KG-O", scope="Osh Oblast"), "html")).text
    assert "Killed: 230" in said and "Killed: 335" not in said


@pytest.mark.long
@pytest.mark.parametrize("width", [pytest.param(390, id="on a phone"), pytest.param(700, id="on paper")])
def test_a_browser_without_network_shows_it_whole(content: bytes, tmp_path: Path, width: int):
    file = tmp_path / "brief.html"
    file.write_bytes(content)
    asked: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browsers.browser(), args=["--no-sandbox", "--disable-gpu"])
        context = browser.new_context(viewport={"width": width, "height": 844}, offline=True, bypass_csp=True)
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.goto(file.as_uri())
        page.emulate_media(media="print" if width == 700 else "screen")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.locator("svg").count() >= 4
        violations = Axe().run(page).response["violations"]
        browser.close()
    assert [(found["id"], found["impact"]) for found in violations if found["impact"] in ("serious", "critical")] == []
    assert asked == [file.as_uri()]
