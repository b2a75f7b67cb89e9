"""The history page shows how a number was revised, what changed between two days, and what the record did."""

from datetime import date

from tests.pages.conftest import CRISIS, Opened, said, shown

KILLED = {"crisis": CRISIS, "metric": "killed", "known": "2010-07-20"}


def test_the_title_says_how_many_versions_there_were_and_charts_show_them(opened: Opened):
    app = opened("evidence/history.py", **KILLED)
    assert not app.exception
    assert shown(app.title[0].value).startswith("Killed: ")
    assert shown(app.title[0].value).endswith("versions from 11 June 2010 to 20 July 2010")
    assert len(app.get("plotly_chart")) == 2


def test_two_days_differ_by_what_was_published_between_them_in_words(opened: Opened):
    app = opened("evidence/history.py", **KILLED)
    app.selectbox(key="history_from").set_value(date(2010, 6, 14))
    app.selectbox(key="history_to").set_value(date(2010, 6, 17)).run()
    assert not app.exception
    told = said(app)
    assert "New: at least 191, Kyrgyzstan's Health Ministry, 17 June 2010" in told
    assert "No longer: at least 117" in told


def test_a_day_cannot_be_compared_with_an_earlier_one(opened: Opened):
    app = opened("evidence/history.py", **KILLED)
    app.selectbox(key="history_to").set_value(date(2010, 6, 11)).run()
    assert "Choose a later day to compare with." in said(app)


def test_the_log_says_who_recorded_what_and_gives_the_table_of_a_version(opened: Opened):
    app = opened("evidence/history.py", **KILLED)
    app.session_state["history_log"] = True
    app.run()
    assert not app.exception
    log = next(frame.value for frame in app.dataframe if "What" in frame.value)
    assert log["What"].tolist() == ["recorded 221 reported figures"]
    app.text_input(key="history_version").set_value("99.99.99").run()
    assert not app.exception
    assert "99.99.99" in said(app)
