"""The overview says how many, between which bounds, by whom, as known on any day, and why."""

import pytest

from tests.pages.conftest import CRISIS, Opened, said


@pytest.mark.parametrize(
    ("known", "words"),
    [
        pytest.param(
            "2010-07-20",
            ["335", "perhaps 1,000 or more", "Kyrgyzstan Health Ministry, by 20 July 2010", "+23 since 12 July"],
            id="on 20 July 2010: 335 killed, perhaps 1,000 or more",
        ),
        pytest.param("2010-06-14", ["at least 117"], id="on 14 June 2010: at least 117"),
    ],
)
def test_a_day_shows_what_was_known_on_it(opened: Opened, known: str, words: list[str]):
    page = said(opened(crisis=CRISIS, known=known))
    for word in words:
        assert word in page.splitlines()


def test_the_dashboard_opens_on_the_example_as_known_on_30_july_2010(opened: Opened):
    app = opened()
    assert [title.value for title in app.title] == [CRISIS]
    assert "as known on 30 July 2010" in said(app)
    assert app.query_params == {"crisis": CRISIS, "known": "2010-07-30"}


def test_why_lists_every_report_with_what_became_of_it(opened: Opened):
    app = opened(crisis=CRISIS, known="2010-07-20")
    app.button(key=f"why_{CRISIS}_killed_cumulative_people__1").click().run()
    listed = next(table.value for table in app.dataframe if "What became of it" in table.value)
    told = listed.set_index("Reported figure")["What became of it"]
    assert told["335 killed"] == "counts now"
    assert told["over 1,000 killed"] == "counts now"
    assert "312 killed" in told.index
    assert told["312 killed"] == "older number of the same source: its 335 of 20 July 2010 replaces it"
    assert "published later" in set(told)
    assert "Sentence" in listed
    assert any("metric=killed" in code.value and "known=2010-07-20" in code.value for code in app.code)


def test_a_card_can_be_copied_as_a_sentence_with_the_address_of_the_view(opened: Opened):
    sentences = [code.value for code in opened(crisis=CRISIS, known="2010-07-20").code]
    killed = next(sentence for sentence in sentences if "were killed" in sentence)
    assert killed.startswith("335 people were killed by 20 July 2010, according to Kyrgyzstan's Health Ministry;")
    assert "humanitarian agencies spoke of over 1,000 (21 June)" in killed
    assert killed.endswith("?crisis=Southern+Kyrgyzstan+2010&metric=killed&known=2010-07-20")


def test_removing_the_example_empties_the_dashboard_for_good(opened: Opened):
    app = opened()
    app.button(key="example_remove").click().run()
    assert "Nothing is recorded yet" in said(app)
    again = opened()
    assert "Nothing is recorded yet" in said(again)
    assert "Example, June 2010." not in said(again)
    assert not again.exception
