"""One scope on every page: kept in the address in codes, stays over pages, and nonsense is said."""

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from lib import observations
from lib.access import local
from lib.documents import Document
from lib.ledger import Ledger
from tests.pages.conftest import CRISIS, Opened, said, shown

PAGES = ["explore/overview.py", "explore/map.py", "explore/timeline.py", "evidence/reports.py", "contribute/upload.py"]
HOSTILE = "*bold* $x$ [a](http://b) :red[x] <b>"


def record(**cells: str) -> None:
    """Record one report of one's own."""
    row = {"crisis": HOSTILE, "metric": "killed", "counting": "cumulative", "country": "KGZ", "value": "12"} | cells
    table = pd.DataFrame([{"period_end": "2011-05-01", "source": HOSTILE, "title": HOSTILE} | row], index=[2])
    found, problems = observations.validate(table)
    assert problems == []
    Ledger().record(Document.of(str(cells).encode(), kind="file"), found, batch_id=str(cells), by=local("tests"))


@pytest.mark.parametrize("page", PAGES)
def test_a_page_shows_the_scope_of_its_address_without_an_error(opened: Opened, page: str):
    app = opened(page, crisis=CRISIS, metric="injured", known="2010-06-20", country="KGZ")
    assert not app.exception
    assert [app.selectbox(key=f"bar_{name}").value for name in ("crisis", "place", "metric")] == [
        CRISIS,
        "KGZ/",
        "injured",
    ]
    assert app.date_input(key="bar_known").value == date(2010, 6, 20)
    assert app.query_params == {"crisis": CRISIS, "country": "KGZ", "metric": "injured", "known": "2010-06-20"}
    assert "Example, June 2010." in said(app)


def test_a_choice_is_written_to_the_address_and_stays_over_pages(opened: Opened):
    app = opened("explore/timeline.py")
    app.selectbox(key="bar_metric").set_value("injured").run()
    app.select_slider(key="clock").set_value(date(2010, 6, 14)).run()
    assert app.query_params["metric"] == "injured"
    assert app.query_params["known"] == "2010-06-14"
    app.switch_page("pages/explore/map.py").run()
    assert app.date_input(key="bar_known").value == date(2010, 6, 14)
    assert app.select_slider(key="clock").value == date(2010, 6, 14)
    assert app.query_params == {"crisis": CRISIS, "metric": "injured", "known": "2010-06-14"}


def test_a_place_is_chosen_by_its_code(opened: Opened):
    app = opened("explore/timeline.py", crisis=CRISIS, known="2010-07-20", country="KGZ", region="KG-J")
    assert (
        shown(app.title[0].value)
        == "Killed, Jalal-Abad Oblast: 47 by 16 June 2010, as Kyrgyzstan's Health Ministry says"
    )


@pytest.mark.parametrize(
    ("address", "words"),
    [
        pytest.param({"known": "yesterday"}, "'yesterday'", id="a day that is none"),
        pytest.param({"metric": "unicorns"}, "'unicorns'", id="a metric that nobody counts"),
        pytest.param({"country": "ZZ"}, "'ZZ'", id="a country that is none"),
        pytest.param({"crisis": HOSTILE}, f"'{HOSTILE}'", id="a crisis that is not recorded"),
        pytest.param({"crisis": CRISIS, "policy.stock_days": "x"}, "'x'", id="a bracket of the rule that is no number"),
        pytest.param({"crisis": CRISIS, "policy.unicorns": "1"}, "'unicorns'", id="a bracket that the rule has not"),
    ],
)
def test_nonsense_in_the_address_is_said_in_a_sentence(opened: Opened, address: dict[str, str], words: str):
    app = opened("explore/timeline.py", **address)
    told = [shown(element.value) for element in [*app.warning, *app.error]]
    assert any(words in sentence for sentence in told), told
    assert not app.exception


@pytest.mark.parametrize("page", PAGES)
def test_text_from_files_is_never_read_as_markdown(opened: Opened, ledger_address: str, page: str):
    record()
    app = opened(page, crisis=HOSTILE)
    assert not app.exception
    markdown = ("title", "subheader", "caption", "markdown", "warning", "error", "success", "info")
    read = [str(element.value) for kind in markdown for element in getattr(app, kind)]
    read += [str(element.label) for kind in ("button", "selectbox", "radio") for element in getattr(app, kind)]
    told = [text for text in read if "bold" in text]
    assert all("\\*bold\\*" in text and "\\[a\\]" in text and "\\$x\\$" in text for text in told), told


@pytest.mark.parametrize("page", PAGES)
def test_an_empty_record_says_what_would_be_here_and_how_to_get_it_there(opened: Opened, page: str):
    opened().button(key="example_remove").click().run()
    app = opened(page)
    assert not app.exception
    if "upload" not in page:
        assert "Nothing is recorded yet" in said(app)
        assert any(line.startswith("Here would stand") for line in said(app).splitlines())
        assert "upload" in [link.proto.page for link in app.get("page_link")]


def test_pages_of_an_empty_record_say_each_what_they_would_show(opened: Opened):
    opened().button(key="example_remove").click().run()
    told = [said(opened(page)) for page in ("explore/overview.py", "explore/timeline.py", "evidence/reports.py")]
    assert len(set(told)) == 3


@pytest.mark.parametrize("page", PAGES)
def test_a_record_that_cannot_be_opened_is_said_on_the_page(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, page: str
):
    (tmp_path / "occupied").write_text("not a folder")
    monkeypatch.setenv("UPROOTED_LEDGER", str(tmp_path / "occupied"))
    app = opened(page)
    assert "is a file" in said(app)
    assert not app.exception
