"""The review page: what waits counts nowhere, and nobody overrules somebody else unseen."""

import pytest
from streamlit.testing.v1 import AppTest

from lib import proposals
from lib.access import local
from lib.ledger import Ledger
from lib.reconcile import headlines
from tests.pages.conftest import Opened, said


@pytest.fixture
def waiting(opened: Opened) -> AppTest:
    """The review page with what the example article reports, all of it open."""
    article = opened("contribute/article.py").button(key="article_example").click().run()
    article.button(key="article_record").click().run()
    return opened("contribute/review.py")


def listed() -> dict[str, int]:
    return proposals.listed(Ledger())["standing"].value_counts().to_dict()


def keys() -> list[str]:
    return [str(key) for key in proposals.listed(Ledger())["observation_id"]]


def chosen(app: AppTest, *positions: int) -> AppTest:
    for position in positions:
        app.checkbox[position].check()
    return app.run()


def test_an_empty_review_says_what_would_be_there(opened: Opened):
    app = opened("contribute/review.py")
    assert not app.exception
    assert "Here would stand what articles report" in said(app)


def test_what_waits_is_listed_with_its_sentence_and_counts_nowhere(waiting: AppTest):
    assert not waiting.exception
    assert "5 reported figures wait for a decision" in said(waiting)
    assert "From Unrest spreads in southern Kyrgyzstan, recorded by" in said(waiting)
    held = Ledger().observations()
    without = held[held["state"] == "accepted"]
    day = held["published_on"].max().date()
    assert headlines(held, on=day, known=day).equals(headlines(without, on=day, known=day))


@pytest.mark.long
def test_several_are_accepted_at_once_and_count(waiting: AppTest):
    chosen(waiting, 0, 1)
    waiting.button(key="review_accept").click().run()
    assert not waiting.exception
    assert listed() == {"proposed": 3, "accepted": 2}


@pytest.mark.long
def test_several_are_rejected_with_one_reason_and_a_note(waiting: AppTest):
    chosen(waiting, 0, 1, 2)
    waiting.text_input(key="review_note").set_value("seen elsewhere").run()
    waiting.menu_button(key="review_reject").set_value("duplicate").run()
    rejected = proposals.listed(Ledger()).query("standing == 'rejected'")
    assert set(rejected["reason"]) == {"duplicate"}
    assert set(rejected["comment"]) == {"seen elsewhere"}
    assert len(rejected) == 3


@pytest.mark.long
def test_what_was_accepted_and_is_rejected_later_is_told_apart(waiting: AppTest):
    chosen(waiting, 0)
    waiting.button(key="review_accept").click().run()
    waiting.segmented_control(key="review_state").set_value("accepted").run()
    chosen(waiting, 0)
    waiting.menu_button(key="review_reject").set_value("wrong place").run()
    assert listed() == {"proposed": 4, "changed": 1}


@pytest.mark.long
def test_a_comment_decides_nothing(waiting: AppTest):
    chosen(waiting, 0)
    waiting.text_input(key="review_note").set_value("ask the ministry").run()
    waiting.button(key="review_comment").click().run()
    assert listed() == {"proposed": 5}
    assert "Comment: ask the ministry" in said(waiting)


def test_whoever_decides_second_is_told_what_the_first_decided(waiting: AppTest):
    first = keys()[0]
    chosen(waiting, 0)
    Ledger().decide("observation", first, "rejected", by=local("Asel"), reason="outlier")
    waiting.button(key="review_accept").click().run()
    assert "Asel decided on this observation meanwhile: rejected" in said(waiting)
    assert listed() == {"proposed": 4, "rejected": 1}


@pytest.mark.long
def test_mending_replaces_what_waited(waiting: AppTest):
    first = keys()[0]
    waiting.button(key=f"remend_{first}").click().run()
    waiting.text_input(key=f"amount_{first}").set_value("over 200").run()
    waiting.button(key=f"remend_record_{first}").click().run()
    assert not waiting.exception
    kept = proposals.listed(Ledger()).set_index("observation_id")
    mended = kept[kept["value"] == 200].iloc[0]
    assert (mended["replaces"], mended["standing"], mended["qualifier"]) == (first, "accepted", "more_than")
    assert kept.loc[first, "standing"] == "rejected"
    assert mended["line"] == kept.loc[first, "line"]
