"""The article page: proposals beside the text are mended and decided, recorded once, and never lost."""

import pytest
from streamlit.testing.v1 import AppTest

from lib import proposals
from lib.ledger import Ledger
from tests.pages.conftest import CRISIS, Opened, said

COUNTED = "On Monday the Osh hospital said that 23 people had been killed and 41 injured in Osh, Kyrgyzstan."
COPIED = """Clashes in Osh leave dead
The Osh hospital said that 23 people had been killed in the city of Osh, Kyrgyzstan, since the fighting began there.
Shops stayed shut for a second day and the streets were empty, while families looked for water and bread to buy.
Officials asked everybody to stay at home until the roads are safe again and the market can be opened to the public.
"""


def pasted(app: AppTest, text: str) -> AppTest:
    """The page after somebody pasted a text and clicked on Read it."""
    app.text_area(key="article_paste").set_value(text).run()
    return app.button(key="article_read").click().run()


def example(opened: Opened) -> AppTest:
    """The page with the example article."""
    return opened("contribute/article.py").button(key="article_example").click().run()


def clicked(app: AppTest, key: str) -> AppTest:
    return app.button(key=key).click().run()


def sentences(app: AppTest) -> list[str]:
    """The proposals as sentences, in the order of the page."""
    return [str(button.label) for button in app.button if str(button.key).startswith("choose_")]


def states() -> dict[str, int]:
    """How many observations of articles are in each state."""
    return proposals.listed(Ledger())["standing"].value_counts().to_dict()


def counting() -> int:
    """How many observations count, over all crises."""
    return int((Ledger().observations()["state"] == "accepted").sum())


def rejected(app: AppTest, number: int, reason: str) -> AppTest:
    return app.menu_button(key=f"reject_{number}").set_value(reason).run()


@pytest.mark.long
def test_the_example_gives_five_proposals_and_joins_its_crisis(opened: Opened):
    app = example(opened)
    assert not app.exception
    assert len(sentences(app)) == 5
    assert app.selectbox(key="article_crisis").value == CRISIS


def test_what_is_accepted_counts_what_is_rejected_is_kept_and_the_rest_waits(opened: Opened):
    app = example(opened)
    before = counting()
    rejected(clicked(app, "accept_1"), 2, "not a count")
    assert app.button(key="article_record").label == "Record 1 of 5"
    clicked(app, "article_record")
    assert not app.exception
    assert states() == {"accepted": 1, "rejected": 1, "proposed": 3}
    assert counting() == before + 1
    assert "This article is in the record: 1 accepted, 3 wait in Review, 1 rejected." in said(app)


@pytest.mark.long
def test_what_is_recorded_keeps_its_sentence_and_where_it_stands_in_the_text(opened: Opened):
    clicked(example(opened), "article_record")
    kept = proposals.listed(Ledger())
    document = Ledger().document(kept["document_id"].iloc[0])
    for row in kept.to_dict("records"):
        assert row["quote"] in document.text
        begin = document.text.find(row["quote"])
        assert begin <= row["line"] < begin + len(row["quote"])


@pytest.mark.long
def test_mending_rejects_what_was_proposed_and_records_what_replaces_it(opened: Opened):
    app = clicked(example(opened), "mend_1")
    app.text_input(key="amount_1").set_value("about 120").run()
    assert "about 120 killed" in sentences(app)[0]
    clicked(clicked(app, "accept_1"), "article_record")
    kept = proposals.listed(Ledger()).set_index("observation_id")
    mended = kept[kept["value"] == 120].iloc[0]
    first = kept.loc[mended["replaces"]]
    assert (mended["standing"], mended["qualifier"]) == ("accepted", "about")
    assert (first["standing"], int(first["value"]), first["reason"]) == ("rejected", 117, "wrong number")


@pytest.mark.long
def test_an_amount_that_is_no_number_is_said_and_changes_nothing(opened: Opened):
    app = clicked(example(opened), "mend_1")
    app.text_input(key="amount_1").set_value("plenty").run()
    assert "'plenty' states no number." in said(app)
    assert "117 killed" in sentences(app)[0]


@pytest.mark.long
def test_a_missed_number_is_added_by_its_sentence_and_has_to_be_filled_in_first(opened: Opened):
    app = example(opened)
    text = app.session_state["article_draft"].article.text
    app.selectbox(key="article_add").set_value(text.index("Hospital staff")).run()
    assert not app.exception
    assert "Number 6 cannot be recorded yet" in said(app)
    app.text_input(key="amount_6").set_value("dozens").run()
    clicked(clicked(app, "accept_6"), "article_record")
    kept = proposals.listed(Ledger())
    added = kept[kept["words"] == "dozens"].iloc[0]
    assert (added["standing"], added["quote"].startswith("Hospital staff")) == ("accepted", True)


@pytest.mark.long
def test_the_day_of_publication_has_to_be_said_before_anything_is_recorded(opened: Opened):
    app = pasted(opened("contribute/article.py"), COUNTED)
    assert "Say when it was published before recording" in said(app)
    assert not [button for button in app.button if button.key == "article_record"]


@pytest.mark.long
def test_another_day_of_publication_reads_weekdays_again_and_leaves_alone_what_was_decided(opened: Opened):
    app = pasted(opened("contribute/article.py"), COUNTED)
    app.date_input(key="article_published_on").set_value("2010-06-16").run()
    assert all("by 14 June 2010" in sentence or "on 14 June 2010" in sentence for sentence in sentences(app))
    rejected(app, 1, "anecdotal")
    app.date_input(key="article_published_on").set_value("2010-06-23").run()
    assert ["14 June" in sentence for sentence in sorted(sentences(app))] == [True, False]


@pytest.mark.long
def test_the_same_article_is_recorded_once_and_can_be_undone(opened: Opened):
    app = clicked(example(opened), "article_record")
    again = example(opened)
    assert "This article is in the record" in said(again)
    assert not [button for button in again.button if button.key == "article_record"]
    clicked(again, "article_undo")
    assert states() == {}
    assert not app.exception


@pytest.mark.long
def test_a_near_copy_is_named_and_what_it_repeats_is_left_out_as_a_duplicate(opened: Opened):
    first = pasted(opened("contribute/article.py"), COPIED)
    first.date_input(key="article_published_on").set_value("2010-06-14").run()
    clicked(clicked(first, "article_accept_rest"), "article_record")
    before = counting()
    copy = pasted(opened("contribute/article.py"), COPIED + "This report came from an agency.\n")
    copy.date_input(key="article_published_on").set_value("2010-06-15").run()
    assert "of this text stands in “Clashes in Osh leave dead”" in said(copy)
    assert [button.label for button in copy.get("menu_button")] == ["Rejected: duplicate"]
    clicked(copy, "article_record")
    assert counting() == before


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("", "The text is empty.", id="nothing", marks=pytest.mark.long),
        pytest.param("Home\nSport\nWeather\nSign in\n", "No reported figure was found", id="a menu"),
        pytest.param("x" * 5_000_001, "5,000,001 characters", id="too much of it", marks=pytest.mark.long),
        pytest.param(
            "Bij de overstromingen in het zuiden zijn minstens twaalf mensen omgekomen, zeggen de autoriteiten.",
            "The text is in Dutch",
            id="a language whose numbers are not known",
            marks=pytest.mark.long,
        ),
    ],
)
def test_a_text_that_says_nothing_is_answered_in_words_and_kept(opened: Opened, text: str, words: str):
    app = pasted(opened("contribute/article.py"), text)
    assert not app.exception
    assert words in said(app)
    other = [button for button in app.button if button.key == "article_other"]
    if other:
        other[0].click().run()
    assert app.text_area(key="article_paste").value == text


def test_markup_in_an_article_is_shown_as_it_stands(opened: Opened):
    app = pasted(
        opened("contribute/article.py"), "<b>Police</b> said *23 people* were killed in Osh, Kyrgyzstan, on Monday."
    )
    assert not app.exception
    assert not [element for element in app.markdown if "<b>" in element.value and element.allow_html]


def test_the_draft_of_one_person_is_not_seen_by_another(opened: Opened):
    example(opened)
    assert [button.key for button in opened("contribute/article.py").button if button.key == "article_read"]
