"""A reader changes the rule for their view: numbers follow, the page says so, and the address carries it."""

from tests.pages.conftest import CRISIS, Opened, said, shown

KILLED = {"crisis": CRISIS, "metric": "killed", "known": "2010-06-21"}


def submit(app):  # type: ignore[no-untyped-def]
    return next(button for button in app.button if shown(button.label) == "Use for my view").click().run()


def test_a_view_that_counts_more_statuses_says_so_and_its_address_does(opened: Opened):
    app = opened("explore/timeline.py", **KILLED)
    before = shown(app.title[0].value)
    app.multiselect(key="rule_statuses").set_value(["confirmed", "estimate", "unconfirmed", "disputed"])
    app = submit(app)
    assert not app.exception
    assert app.query_params["policy.statuses"] == "confirmed,estimate,unconfirmed,disputed"
    assert "This view changes the rule: what counts: confirmed,estimate,unconfirmed,disputed" in said(app)
    assert shown(app.title[0].value) != before


def test_a_preferred_source_is_taken_wherever_it_speaks(opened: Opened):
    app = opened("explore/timeline.py", **KILLED)
    app.selectbox(key="rule_preferred").set_value("humanitarian agencies")
    app = submit(app)
    assert not app.exception
    assert app.query_params["policy.preferred"] == "humanitarian agencies"
    assert "over 1,000" in shown(app.title[0].value)


def test_the_rule_as_it_is_comes_back_with_a_click(opened: Opened):
    app = opened("explore/timeline.py", **KILLED, **{"policy.stock_days": "7"})
    next(button for button in app.button if shown(button.label) == "Use the rule as it is").click().run()
    assert "policy.stock_days" not in app.query_params
    assert "This view changes the rule" not in said(app)


def test_the_reports_left_out_are_a_click_away(opened: Opened):
    app = opened("explore/timeline.py", **KILLED)
    app.button(key="rule_left_out").click().run()
    assert not app.exception
    assert "reported figures, of which" in shown(app.title[0].value)
    assert "counts now" not in set(app.dataframe[0].value["What became of it"])
