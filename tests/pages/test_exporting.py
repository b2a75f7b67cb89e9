"""Every page exports its scope, as it was known, with its hedges and how to cite it."""

import pytest

from lib import access
from lib.ledger import Ledger
from lib.ui import session
from tests.ledgers import observed, recorded
from tests.pages.conftest import CRISIS, Opened, said

DAY = {"crisis": CRISIS, "metric": "killed", "known": "2010-07-20"}


@pytest.mark.parametrize("page", ["explore/overview.py", "explore/map.py", "evidence/reports.py"])
def test_a_page_offers_its_scope_as_a_file(opened: Opened, page: str):
    app = opened(page, **DAY)
    assert not app.exception
    assert app.selectbox(key="export_kind").value == "xlsx"
    assert [each for each in app.get("download_button") if each.proto.id.endswith("export_file")]


def test_a_kind_that_holds_one_table_asks_which(opened: Opened):
    app = opened("evidence/reports.py", **DAY)
    app.selectbox(key="export_kind").set_value("csv").run()
    assert not app.exception
    assert app.selectbox(key="export_table").options == ["reported figures", "estimates"]


def test_it_is_for_colleagues_unless_somebody_chooses_otherwise_and_says_what_that_means(opened: Opened):
    app = opened("evidence/reports.py", **DAY)
    assert app.selectbox(key="export_audience").value == "internal"
    assert app.selectbox(key="export_audience").options == [
        "the public (public)", "colleagues (internal)", "those named for it (restricted)",
    ]  # fmt: skip
    app.selectbox(key="export_audience").set_value("public").run()
    assert not app.exception and "shown as fewer than 10" in said(app)


def test_a_reader_cannot_choose_what_is_restricted(opened: Opened, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(session, "person", lambda: access.Person("somebody", "reader"))
    app = opened("evidence/reports.py", **DAY)
    assert app.selectbox(key="export_audience").options == ["the public (public)", "colleagues (internal)"]


def test_how_many_reports_are_left_out_is_said_with_the_reason(opened: Opened):
    secret = observed(5000, 6000, crisis=CRISIS, metric="killed", published_on="2010-07-01")
    recorded(Ledger(), "secret", secret, sensitivity="restricted")
    app = opened("evidence/reports.py", **DAY)
    app.session_state["export"] = True
    app.run()
    assert "2 reported figures of this scope left out: the documents that state them are more sensitive" in said(app)
    app.selectbox(key="export_audience").set_value("restricted").run()
    assert "No reported figure of this scope is left out" in said(app)
