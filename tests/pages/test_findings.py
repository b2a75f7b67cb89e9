"""The findings page names what is wrong in the example, and keeps what people decide on it."""

import pytest

from tests.pages.conftest import CRISIS, Opened, said, shown

SUM = "Osh Oblast 94 + Jalal-Abad Oblast 43 = 137"
DAY = {"crisis": CRISIS, "metric": "killed", "known": "2010-07-20"}


def row_of(app, words: str) -> int:  # type: ignore[no-untyped-def]
    told = app.dataframe[0].value["What was found"].tolist()
    return next(at for at, sentence in enumerate(told) if words in sentence)


def chosen(app, row: int):  # type: ignore[no-untyped-def]
    app.session_state["findings_rows"] = {"selection": {"rows": [row], "columns": [], "cells": []}}
    return app.run()


def test_the_gravest_stand_first_and_the_title_says_how_many(opened: Opened):
    app = opened("evidence/findings.py", **DAY)
    assert not app.exception
    listed = app.dataframe[0].value
    assert f"{len(listed)} problems found" in shown(app.title[0].value)
    weights = [["high", "medium", "low"].index(weight) for weight in listed["Weight"]]
    assert weights == sorted(weights) and weights[0] == 0


@pytest.mark.parametrize("page", ["explore/timeline.py", "explore/map.py"])
def test_charts_link_to_the_findings_about_them(opened: Opened, page: str):
    app = opened(page, **DAY)
    assert not app.exception
    links = [shown(link.proto.label) for link in app.get("page_link")]
    assert [link for link in links if link.endswith("problems found in the reports")]


def test_a_finding_opens_to_the_reports_it_rests_on(opened: Opened):
    app = opened("evidence/findings.py", **DAY)
    app = chosen(app, row_of(app, SUM))
    assert not app.exception
    assert app.dataframe[1].value["Reported figure"].tolist() == ["170 killed", "94 killed", "43 killed"]


def test_a_dismissed_finding_leaves_the_open_ones_and_comes_back_when_undone(opened: Opened):
    app = opened("evidence/findings.py", **DAY)
    before = len(app.dataframe[0].value)
    app = chosen(app, row_of(app, SUM))
    assert app.button(key="finding_dismiss").disabled
    app.text_input(key="finding_note").set_value("the others are in Osh city").run()
    app.button(key="finding_dismiss").click().run()
    assert not app.exception
    assert len(app.dataframe[0].value) == before - 1
    app.segmented_control(key="findings_state").set_value("Decided").run()
    app = chosen(app, row_of(app, SUM))
    assert "the others are in Osh city" in said(app)
    app.button(key="finding_undo").click().run()
    app.segmented_control(key="findings_state").set_value("Open").run()
    assert len(app.dataframe[0].value) == before


def test_a_report_that_is_rejected_from_a_finding_counts_no_more(opened: Opened):
    app = opened("evidence/findings.py", crisis=CRISIS, metric="crossed_border", known="2010-07-20")
    words = "although Uzbekistan's government had stated at least 83,000"
    app = chosen(app, row_of(app, words))
    app.multiselect(key="finding_suspects").set_value(app.multiselect(key="finding_suspects").options[:1])
    app.button(key="finding_reject").click().run()
    assert not app.exception
    assert words not in " ".join(app.dataframe[0].value["What was found"])
