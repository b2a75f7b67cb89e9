"""The overview says what changed since a chosen day, with the way to each number, and how many problems there are."""

from datetime import date

from tests.pages.conftest import CRISIS, Opened, shown


def links(app) -> list[str]:  # type: ignore[no-untyped-def]
    return [shown(link.proto.label) for link in app.get("page_link")]


def test_changes_are_told_since_a_day_that_the_reader_chooses(opened: Opened):
    app = opened(crisis=CRISIS, known="2010-06-17")
    key = next(each.key for each in app.date_input if str(each.key).startswith("changed_since"))
    app.date_input(key=key).set_value(date(2010, 6, 14)).run()
    assert not app.exception
    told = [link for link in links(app) if link.startswith("Killed: ")]
    assert told and "191" in told[0] and "117" in told[0]


def test_the_problems_found_are_a_click_away(opened: Opened):
    app = opened(crisis=CRISIS, known="2010-06-17")
    assert [link for link in links(app) if link.endswith("problems found in the reports")]
