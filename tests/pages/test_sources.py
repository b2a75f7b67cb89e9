"""The sources page says who reports what, who cannot both be right, and makes two names one."""

from tests.pages.conftest import CRISIS, Opened, said, shown

KILLED = {"crisis": CRISIS, "metric": "killed", "known": "2010-07-20"}


def test_every_source_has_a_row_with_how_often_and_how_late_it_reports(opened: Opened):
    app = opened("evidence/sources.py", **KILLED)
    assert not app.exception
    rows = app.dataframe[0].value.set_index("Source")
    ministry = rows.loc["Kyrgyzstan Health Ministry"]
    assert ministry["Reports"] == rows["Reports"].max()
    assert ministry["Kind"] == "government"
    assert ministry["Days until printed"] >= 0


def test_sources_whose_ranges_do_not_meet_are_named_in_the_title_and_drawn(opened: Opened):
    app = opened("evidence/sources.py", **KILLED)
    assert "cannot both be right" in shown(app.title[0].value)
    assert "Ranges that do not meet" in said(app)


def test_the_matrix_has_the_latest_word_of_each_source_on_each_metric(opened: Opened):
    app = opened("evidence/sources.py", **KILLED)
    app.segmented_control(key="sources_view").set_value("What they say last").run()
    assert not app.exception
    wide = app.dataframe[0].value.set_index("Source")
    assert wide.loc["Kyrgyzstan Health Ministry", "Killed"] == "335 on 20 July 2010"


def test_two_names_that_are_made_one_report_as_one_until_it_is_undone(opened: Opened):
    app = opened("evidence/sources.py", **KILLED)
    app.session_state["sources_merge"] = True
    app.run()
    app.selectbox(key="merge_name").set_value("Kyrgyzstan deputy prime minister")
    app.selectbox(key="merge_other").set_value("Kyrgyzstan government").run()
    app.button(key="merge_same").click().run()
    assert not app.exception
    assert "Kyrgyzstan deputy prime minister" not in set(app.dataframe[0].value["Source"])
    undo = next(button for button in app.button if str(button.key).startswith("unmerge_"))
    undo.click().run()
    assert "Kyrgyzstan deputy prime minister" in set(app.dataframe[0].value["Source"])
