"""What a ledger tells those who may not have everything: what documents of other sensitivities state is not there."""

import pandas as pd
import pytest

from lib import access
from lib.access import local
from lib.errors import UserError
from lib.ledger import Answers, Ledger
from tests.ledgers import document, observed, recorded


@pytest.fixture
def ledger(ledger_address: str) -> Ledger:
    """A ledger that holds 11 in a public document, 22 in an internal one and 33 in a restricted one."""
    opened = Ledger()
    for value, sensitivity in ((11, "public"), (22, "internal"), (33, "restricted")):
        recorded(opened, sensitivity, observed(value), sensitivity=sensitivity)
    return opened


def values(ledger: Ledger, audience: str, **asked: str) -> list[int]:
    return sorted(ledger.observations(received=access.received(audience), **asked)["value"].tolist())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("audience", "expected"), [("public", [11]), ("internal", [11, 22]), ("restricted", [11, 22, 33])]
)
def test_an_audience_reads_what_documents_meant_for_it_state(ledger: Ledger, audience: str, expected: list[int]):
    assert values(ledger, audience) == expected
    counted = ledger.query("select count(*) as rows from observations", received=access.received(audience))
    assert counted["rows"].tolist() == [len(expected)]


def test_what_a_public_document_states_too_is_public_with_the_words_of_that_document(ledger: Ledger):
    recorded(ledger, "again", observed(33, title="Open report"), sensitivity="public", title="Open report")
    read = ledger.observations(received=access.received("public")).set_index("value")
    assert read.loc[33, "title"] == "Open report"
    assert read.loc[33, "document_ids"] == read.loc[33, "document_id"]


def test_once_the_public_document_is_undone_the_number_stands_as_retracted_for_the_public_alone(ledger: Ledger):
    recorded(ledger, "again", observed(33), sensitivity="public")
    ledger.retract("again", by=local("Ada"))
    read = {
        audience: ledger.observations(received=access.received(audience)).set_index("value").loc[33, "state"]
        for audience in ("public", "restricted")
    }
    assert read == {"public": "retracted", "restricted": "accepted"}


def test_a_document_said_to_be_restricted_since_is_so_in_earlier_versions_too(ledger: Ledger):
    before = ledger.version
    ledger.retract("public", by=local("Ada"))
    recorded(ledger, "public", observed(11), sensitivity="restricted")
    assert values(ledger, "public", version=before) == []
    assert values(ledger, "restricted", version=before) == [11, 22, 33]


def test_a_document_that_names_no_sensitivity_is_internal(ledger: Ledger, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("lib.documents.SENSITIVITIES", ("", *access.received("restricted")))
    recorded(ledger, "old", observed(44), sensitivity="")
    assert 44 not in values(ledger, "public") and 44 in values(ledger, "internal")


def test_the_same_rows_come_in_the_same_types_whoever_reads(ledger: Ledger):
    everything, public = (ledger.observations(received=access.received(each)) for each in ("restricted", "public"))
    pd.testing.assert_series_equal(everything.dtypes, public.dtypes)


@pytest.fixture
def shown(ledger: Ledger) -> Answers:
    """The same ledger as those see it who may have what is internal."""
    ledger.decide("observation", key(ledger, 22), "accepted", by=local("Ada"))
    ledger.decide("observation", key(ledger, 33), "accepted", by=local("Ada"), note="from the restricted file")
    ledger.retract("restricted", by=local("Ada"))
    ledger.restore("restricted", by=local("Ada"))
    recorded(ledger, "hidden crisis", observed(44, crisis="Hidden"), sensitivity="restricted")
    return Answers(ledger.address, access.received("internal"))


def key(ledger: Ledger, value: int) -> str:
    read = ledger.observations()
    return str(read.loc[read["value"] == value, "observation_id"].iloc[0])


def test_a_limited_view_tells_nothing_of_what_it_does_not_show(ledger: Ledger, shown: Answers):
    assert sorted(shown.observations()["value"]) == [11, 22]
    assert sorted(shown.observations(received=access.received("restricted"))["value"]) == [11, 22]
    assert sorted(shown.documents()["title"]) == sorted(shown.batches()["title"]) == ["internal", "public"]
    assert shown.decisions()["key"].tolist() == [key(ledger, 22)]
    assert shown.crises()["crisis"].tolist() == ["Osh 2010"]
    assert shown.crises()["observations"].tolist() == [2]
    assert shown.crises(ledger.version)["observations"].tolist() == [2]


def test_a_limited_view_gives_out_no_document_that_it_does_not_show(shown: Answers):
    assert shown.document(document("internal").id).title == "internal"
    with pytest.raises(UserError, match="No document"):
        shown.document(document("restricted").id)


def test_a_limited_view_of_a_ledger_without_secrets_answers_as_the_whole(ledger_address: str):
    whole = Ledger(ledger_address)
    recorded(whole, "internal", observed(22), sensitivity="internal")
    limited = Answers(ledger_address, access.received("internal"))
    for name in ("observations", "documents", "decisions", "batches", "crises"):
        pd.testing.assert_frame_equal(getattr(limited, name)(), getattr(whole, name)())
    recorded(whole, "restricted", observed(33), sensitivity="restricted")
    assert limited.observations()["value"].tolist() == [22]
