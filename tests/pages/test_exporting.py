"""Every page exports its scope, as it was known, with its hedges and how to cite it."""

import pytest

from tests.pages.conftest import CRISIS, Opened

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
