"""A link to a chart shows the same numbers years later, whatever was recorded, undone or changed since, and says so."""

import dataclasses
from urllib.parse import parse_qsl, urlsplit

import pytest
import streamlit
from streamlit.testing.v1 import AppTest

from lib import reconcile
from lib.access import local
from lib.ledger import Ledger
from tests.ledgers import observed, recorded
from tests.pages.conftest import CRISIS, Opened, said, shown

PAGE = "explore/timeline.py"
KILLED = {"crisis": CRISIS, "metric": "killed", "known": "2010-07-20"}
NEWER = {"crisis": CRISIS, "source": "Kyrgyzstan Health Ministry", "published_on": "2010-07-20"}


def link_of(app: AppTest) -> dict[str, str]:
    """The parameters of the link that stands below the page's chart."""
    links = [code.value for code in app.code if "policy.ratio" in code.value]
    assert len(set(links)) == 1, "the same link above the page and below its chart"
    return dict(parse_qsl(urlsplit(links[0]).query))


def title(app: AppTest) -> str:
    return shown(app.title[0].value)


def test_a_permalink_carries_the_whole_rule_the_day_and_the_version_and_the_everyday_address_does_not(opened: Opened):
    app = opened(PAGE, crisis=CRISIS, metric="killed")
    link = link_of(app)
    rule = {name.removeprefix("policy."): value for name, value in link.items() if name.startswith("policy.")}
    assert rule == {
        field.name: written for field in dataclasses.fields(reconcile.Policy)
        if (written := reconcile.Policy().written_out()[field.name])
    }  # fmt: skip
    assert link["rule"] == reconcile.RULE
    assert link["at"] == Ledger().version
    assert link["known"]
    assert set(app.query_params) == {"crisis", "metric"}


def test_a_permalink_shows_what_it_showed_after_more_was_recorded(opened: Opened, ledger_address: str):
    app = opened(PAGE, **KILLED)
    before, link = title(app), link_of(app)
    recorded(Ledger(), "later", observed(9_999, period_end="2010-07-20", **NEWER))
    now = opened(PAGE, **KILLED)
    assert "9,999" in title(now)
    then = opened(PAGE, **link)
    assert title(then) == before
    assert f"As the record stood at version {link['at']}" in said(then)
    assert "Nothing that counted then was taken back since." in said(then)
    then.button(key="standing_today").click().run()
    assert "9,999" in title(then)
    assert "at" not in then.query_params


def test_a_permalink_says_what_was_taken_back_since_and_still_shows_it(opened: Opened, ledger_address: str):
    opened()
    recorded(Ledger(), "doubtful", observed(8_888, period_end="2010-07-20", **NEWER))
    app = opened(PAGE, **KILLED)
    before, link = title(app), link_of(app)
    assert "8,888" in before
    Ledger().retract("doubtful", by=local("Ada"))
    then = opened(PAGE, **link)
    assert title(then) == before
    assert "Since then 1 reported figure was taken back: 1 with “doubtful”." in said(then)
    listed = next(
        table.value for table in then.dataframe if "What became of it" in table.value and len(table.value) == 1
    )
    assert listed["Reported figure"].tolist() == ["8,888 killed"]
    assert "8,888" not in title(opened(PAGE, **KILLED))


def test_a_permalink_shows_what_it_showed_after_a_default_of_the_rule_changed(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
):
    app = opened(PAGE, crisis=CRISIS, metric="killed", known="2010-06-21")
    before, link = title(app), link_of(app)
    everything = ("confirmed", "estimate", "unconfirmed", "disputed")
    monkeypatch.setattr(reconcile.Policy.__init__, "__defaults__", (everything, 30, 365, 10, 7, 2, 100, 400, ""))
    streamlit.cache_data.clear()
    streamlit.cache_resource.clear()
    assert title(opened(PAGE, crisis=CRISIS, metric="killed", known="2010-06-21")) != before
    assert title(opened(PAGE, **link)) == before


def test_a_link_made_by_another_rule_says_that_its_numbers_may_differ(opened: Opened):
    app = opened(PAGE, **KILLED, rule="999")
    assert f"made by rule 999; this program follows rule {reconcile.RULE}" in said(app)


@pytest.mark.parametrize("at", ["99.99.99", "yesterday"])
def test_a_version_that_there_is_not_is_said_and_left_out(opened: Opened, at: str):
    app = opened(PAGE, **KILLED, at=at)
    assert not app.exception
    assert at in said(app)
    assert "at" not in app.query_params
