"""A later edition of a file: nothing is counted twice, what changed is listed, deleted events leave and come back."""

from collections.abc import Callable

import pandas as pd
import pytest

from lib import editions
from lib.access import local
from lib.editions import Edition
from lib.ledger import Ledger
from tests.ledgers import document, observed

Changed = Callable[[pd.DataFrame], pd.DataFrame]
EVENTS = {"counting": "flow", "publisher": "Event desk", "source": "", "period_start": "2010-06-10"}


def events(*values: int, **cells: object) -> pd.DataFrame:
    """Events 1, 2, ... of a dataset, one a day from 10 June 2010."""
    days = [f"2010-06-{10 + number}" for number in range(len(values))]
    ids = [str(number) for number in range(1, len(values) + 1)]
    return observed(*values, **{**EVENTS, "event_id": ids, "period_start": days, "period_end": days, **cells})


@pytest.fixture
def ledger(ledger_address: str) -> Ledger:
    return Ledger()


def add(ledger: Ledger, name: str, rows: pd.DataFrame) -> None:
    ledger.record(document(name), rows, batch_id=name, by=local("Ada"))


def counts(edition: Edition) -> dict[str, int]:
    return {
        "new": len(edition.new), "again": edition.again, "revised": len(edition.revised), "gone": len(edition.gone),
    }  # fmt: skip


def states(ledger: Ledger) -> list[str]:
    held = ledger.observations()
    return held.sort_values("event_id")["state"].tolist()


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        pytest.param(events(4, 5, 6), {"again": 3}, id="the same rows in another file"),
        pytest.param(events(4, 5, 6, 7), {"again": 3, "new": 1}, id="an event more"),
        pytest.param(events(4, 5, 9), {"again": 2, "revised": 1}, id="an event with another number"),
        pytest.param(events(4, 5, 6).iloc[[0, 2]], {"again": 2, "gone": 1}, id="an event less"),
        pytest.param(events(4, 5, 6).iloc[:2], {"again": 2}, id="days that it does not cover are not missing"),
        pytest.param(
            events(4, 5, 6, published_on="2011-01-01"), {"again": 3}, id="the same numbers, published again later"
        ),
        pytest.param(events(4, 5, 6, publisher="Another desk"), {"new": 3}, id="another dataset with the same ids"),
        pytest.param(events(4, 5, 6, country="UZB"), {"revised": 3}, id="events that moved to another country"),
        pytest.param(events(4, 9, 9, event_id=["7", "8", "9"]), {"new": 3}, id="no event of an earlier edition"),
        pytest.param(events(4, 5, 6, crisis="Elsewhere"), {"new": 3}, id="another crisis"),
    ],
)
def test_what_an_edition_of_events_changes(ledger: Ledger, later: pd.DataFrame, expected: dict[str, int]):
    add(ledger, "first.csv", events(4, 5, 6))
    found = editions.compared(ledger, later)
    assert counts(found) == {"new": 0, "again": 0, "revised": 0, "gone": 0} | expected


ROUNDS = {"metric": "idps", "counting": "stock", "publisher": "Camp desk", "source": "Camp desk", "event_id": ""}


@pytest.mark.parametrize(
    ("values", "days", "expected"),
    [
        pytest.param((100, 120, 90), (1, 2, 3), {"again": 2, "new": 1}, id="a later round"),
        pytest.param((100, 125), (1, 2), {"again": 1, "revised": 1}, id="a round that was corrected"),
    ],
)
def test_what_an_edition_of_rounds_changes(
    ledger: Ledger, values: tuple[int, ...], days: tuple[int, ...], expected: dict[str, int]
):
    def rounds(values: tuple[int, ...], days: tuple[int, ...]) -> pd.DataFrame:
        printed = [f"2010-07-{day:02}" for day in days]
        return observed(*values, **{**ROUNDS, "period_start": None, "period_end": printed, "published_on": printed})

    add(ledger, "rounds.csv", rounds((100, 120), (1, 2)))
    found = editions.compared(ledger, rounds(values, days))
    assert counts(found) == {"new": 0, "again": 0, "revised": 0, "gone": 0} | expected


def test_the_rows_of_an_edition_are_those_new_revised_and_stated_before(ledger: Ledger):
    add(ledger, "first.csv", events(4, 5, 6))
    later = events(4, 9, 6, 7)
    found = editions.compared(ledger, later)
    assert len(found.new) + len(found.revised) + found.again == len(later)


def test_a_document_that_shares_a_row_by_chance_is_no_earlier_edition(ledger: Ledger):
    add(ledger, "first.csv", events(4, 5, 6, 7, 8))
    found = editions.compared(ledger, events(4, 5, 6, 7, 8).iloc[[0, 4]])
    assert counts(found)["gone"] == 0


def test_changes_are_told_in_words(ledger: Ledger):
    add(ledger, "first.csv", events(4, 5, 6, 8))
    later = events(4, 5, 9, 8, qualifier=["exact", "exact", "at_least", "exact"]).iloc[[0, 2, 3]]
    found = editions.compared(ledger, later)
    assert editions.told(found) == [
        "Recorded already, from ‘first.csv’: 2; they are counted once.",
        "Revised: 1.",
        "Events of an earlier edition that are no longer there: 1.",
    ]
    listed = editions.listed(found, 10)
    assert listed["line"].tolist() == [4, pd.NA]
    assert listed.drop(columns="line").to_numpy().tolist() == [
        ["revised", "killed, KGZ, 12 June 2010, event 3", "6", "at least 9"],
        ["no longer there", "killed, KGZ, 11 June 2010, event 2", "5", ""],
    ]


def test_a_change_of_anything_but_the_number_names_the_cells(ledger: Ledger):
    add(ledger, "first.csv", events(4, admin1="Osh"))
    found = editions.compared(ledger, events(4, admin1="Jalal-Abad", status="estimate"))
    row = editions.listed(found, 10).iloc[0]
    assert (row["was"], row["is_now"]) == ("status confirmed, province Osh", "status estimate, province Jalal-Abad")


def test_a_first_file_changes_nothing_that_is_recorded(ledger: Ledger):
    found = editions.compared(ledger, events(4, 5))
    assert found.is_first
    assert editions.told(found) == []


def test_deleted_events_leave_with_the_edition_and_come_back_when_it_is_undone(ledger: Ledger):
    add(ledger, "first.csv", events(4, 5, 6))
    later = events(4, 5, 6).iloc[[0, 2]]
    found = editions.compared(ledger, later)
    add(ledger, "second.csv", later)
    editions.withdraw(ledger, found.deleted, batch_id="second.csv", name="second.csv", by=local("Ada"))
    assert states(ledger) == ["accepted", "retracted", "accepted"]
    ledger.retract("second.csv", by=local("Eve"))
    assert states(ledger) == ["accepted", "accepted", "accepted"]
    ledger.restore("second.csv", by=local("Eve"))
    assert states(ledger) == ["accepted", "retracted", "accepted"]


def test_all_versions_of_a_deleted_event_leave(ledger: Ledger):
    add(ledger, "first.csv", events(4, 5, 6))
    add(ledger, "second.csv", events(4, 7, 6))
    found = editions.compared(ledger, events(4, 5, 6).iloc[[0, 2]])
    assert len(found.gone) == 1
    assert len(found.deleted) == 2


def test_a_row_that_somebody_rejected_stays_out_and_is_said(ledger: Ledger):
    rows = events(4, 5)
    add(ledger, "first.csv", rows)
    ledger.decide("observation", rows["observation_id"].iloc[1], "rejected", by=local("Eve"), reason="outlier")
    found = editions.compared(ledger, rows)
    assert found.stays_out == 1
    assert "Rejected or retracted before: 1; they stay so." in editions.told(found)


def test_rows_of_an_upload_that_was_undone_are_new_again(ledger: Ledger):
    add(ledger, "first.csv", events(4, 5))
    ledger.retract("first.csv", by=local("Ada"))
    assert editions.compared(ledger, events(4, 5)).is_first
