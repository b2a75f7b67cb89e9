"""The upload page says what it understood, names every problem by its line, records once and undoes for good."""

import pytest
from streamlit.testing.v1 import AppTest

from lib.ledger import Ledger
from tests.pages.conftest import CRISIS, Opened, said

TWO_BAD = b"""date,country,metric,value,source,counting
2010-07-18,Kyrgyzstan,killed,340,City hospital,cumulative
2010-07-19,Atlantis,killed,341,City hospital,cumulative
2010-07-19,Kyrgyzstan,killed,x34,City hospital,cumulative
2010-07-19,Kyrgyzstan,killed,341,City hospital,cumulative
"""


def dropped(app: AppTest, content: bytes, name: str = "own.csv") -> AppTest:
    """The page after somebody dropped a file on it."""
    return app.file_uploader[0].set_value((name, content, "text/csv")).run()


def recorded(app: AppTest) -> AppTest:
    """The page after somebody clicked on Record."""
    return app.button(key="upload_record").click().run()


def standing(crisis: str = CRISIS) -> int:
    """How many observations of a crisis count."""
    return int((Ledger().observations(crisis)["state"] == "accepted").sum())


def test_every_problem_is_named_by_its_line_before_anything_is_recorded(opened: Opened):
    app = dropped(opened("contribute/upload.py"), TWO_BAD)
    problems = next(table.value for table in app.dataframe if "What is wrong" in table.value)
    assert problems["Line"].tolist() == [3, 4]
    assert problems["Says"].tolist() == ["Atlantis", "x34"]
    assert "5 lines = 2 to record + 2 to mend + the heading." in said(app)
    assert standing() == 221


def test_good_rows_join_the_crisis_in_scope_once_and_can_be_undone_and_recorded_again(opened: Opened):
    app = recorded(dropped(opened("contribute/upload.py"), TWO_BAD))
    assert "Recorded: 2 reported figures." in said(app)
    assert standing() == 223
    again = dropped(opened("contribute/upload.py"), TWO_BAD)
    assert "Nothing new: this file is in the record already." in said(again)
    again.button(key="upload_undo").click().run()
    assert standing() == 221
    assert "This file was recorded before, and undone. Recording it brings it back." in said(again)
    recorded(again)
    assert standing() == 223


def test_good_rows_are_shown_as_sentences_without_codes(opened: Opened):
    app = dropped(opened("contribute/upload.py"), TWO_BAD)
    good = next(table.value for table in app.dataframe if "What it says" in table.value)
    assert good["What it says"].tolist()[0] == "340 killed, Kyrgyzstan, by 18 July 2010, says City hospital"
    assert good["Crisis"].tolist() == [CRISIS, CRISIS]
    next(box for box in app.selectbox if box.label.startswith("Its rows name no crisis")).set_value("No crisis").run()
    good = next(table.value for table in app.dataframe if "What it says" in table.value)
    assert good["Crisis"].tolist() == ["none", "none"]


def test_a_file_without_a_crisis_can_join_a_new_one(opened: Opened):
    app = dropped(opened("contribute/upload.py"), TWO_BAD)
    choice = next(box for box in app.selectbox if box.label.startswith("Its rows name no crisis"))
    assert choice.value == CRISIS
    app = choice.set_value("No crisis").run()
    recorded(app)
    assert standing(CRISIS) == 221
    assert standing("") == 2


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param(b"", "empty", id="an empty file"),
        pytest.param(b"date,country,metric,value,source\n", "header", id="a header alone"),
        pytest.param(b"<!DOCTYPE html><html><body>Sign in</body></html>", "HTML page", id="a web page saved as CSV"),
        pytest.param(b"name,colour\nx,red\ny,blue\n", "No column counts anything", id="a table that counts nothing"),
    ],
)
def test_a_file_that_is_refused_whole_says_why_and_records_nothing(opened: Opened, content: bytes, words: str):
    app = dropped(opened("contribute/upload.py"), content)
    assert words in "\n".join(error.value for error in app.error)
    assert not [button for button in app.button if button.label.startswith("Record")]
    assert not app.exception
