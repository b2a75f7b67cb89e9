"""Columns about people on the upload page: shown masked before anything is recorded, recorded only with a reason."""

from hashlib import sha256

import pandas as pd
import pytest

from lib.ledger import Ledger
from tests.pages.conftest import Opened, said
from tests.pages.test_upload import dropped, recorded

WITH_PEOPLE = b"""date,country,place,metric,value,counting,Full name,Phone
2020-01-05,Sudan,Nyala,killed,3,flow,Fatima Okafor,+999 123 456 789
2020-01-06,Sudan,Nyala,killed,4,flow,Ahmed Smith,+999 123 456 780
2020-01-07,Sudan,Nyala,killed,5,flow,Emma Brown,+999 123 456 781
"""
DIGEST = sha256(WITH_PEOPLE).hexdigest()
SECRETS = ("Okafor", "Smith", "Brown", "456")


def everything(app) -> str:
    """All words and tables of a page."""
    return "\n".join([said(app), *(table.value.to_string() for table in app.dataframe)])


@pytest.fixture
def page(opened: Opened):
    return dropped(opened("contribute/upload.py"), WITH_PEOPLE, "people.csv")


def test_columns_about_people_are_named_and_shown_masked(page) -> None:
    assert "2 columns look as if they were about single people. Nothing of this is recorded" in said(page)
    listed = _listed(page)
    assert listed["Column"].tolist() == ["Full name", "Phone"]
    assert listed["Looks like"].tolist() == ["names of people", "telephone numbers"]
    assert listed["For example"].tolist() == ["F••••• O•••••", "+••• ••• ••• •••"]
    assert listed["What happens"].tolist() == ["left out", "left out"]
    assert [secret for secret in SECRETS if secret in everything(page)] == []


def test_without_a_reason_they_are_not_recorded(page) -> None:
    page.multiselect(key=f"personal_kept_{DIGEST}").set_value(["personal phone"]).run()
    recorded(page)
    held = Ledger().document(Ledger().documents()["id"].iloc[-1])
    assert held.title == "people.csv"
    assert [secret for secret in SECRETS if secret.encode() in held.bytes] == []
    assert (Ledger().decisions()["about"] == "personal").sum() == 0


def test_with_a_reason_the_columns_named_are_recorded_and_the_reason_with_them(page) -> None:
    page.multiselect(key=f"personal_kept_{DIGEST}").set_value(["personal phone"]).run()
    page.text_input(key=f"personal_why_{DIGEST}").set_value("numbers of offices").run()
    listed = _listed(page)
    assert listed["What happens"].tolist() == ["left out", "recorded: numbers of offices"]
    recorded(page)
    held = Ledger().document(Ledger().documents()["id"].iloc[-1])
    assert b"+999 123 456 789" in held.bytes and b"Okafor" not in held.bytes
    decided = Ledger().decisions()
    assert decided.loc[decided["about"] == "personal", "note"].tolist() == ["numbers of offices"]


def test_why_they_were_recorded_is_no_answer_that_is_kept_for_the_next_file(page) -> None:
    page.multiselect(key=f"personal_kept_{DIGEST}").set_value(["personal phone"]).run()
    page.text_input(key=f"personal_why_{DIGEST}").set_value("numbers of offices").run()
    recorded(page)
    decided = Ledger().decisions()
    assert not decided.loc[decided["about"] == "mapping", "value"].str.contains("numbers of offices").any()


def test_a_file_without_people_says_nothing_of_them(opened: Opened) -> None:
    clean = b"date,country,metric,value,counting\n2020-01-05,Sudan,killed,3,flow\n"
    assert "single people" not in said(dropped(opened("contribute/upload.py"), clean))


def _listed(app) -> pd.DataFrame:
    return next(table.value for table in app.dataframe if "What happens" in table.value)
