"""Who may write what into the ledger, asked of the ledger itself, whatever page or program calls it."""

from collections.abc import Callable

import pytest

from lib.access import Forbidden, Person
from lib.ledger import Ledger, Wish
from tests.ledgers import document, observed, states

READER, CONTRIBUTOR, REVIEWER, ADMINISTRATOR = (
    Person(f"{role}@example.org", role) for role in ("reader", "contributor", "reviewer", "administrator")
)
OTHER = Person("other@example.org", "contributor")
EVERYBODY = (READER, CONTRIBUTOR, REVIEWER, ADMINISTRATOR)
Act = Callable[[Ledger, Person], object]


@pytest.fixture
def ledger(ledger_address: str) -> Ledger:
    """A ledger in which one contributor recorded a file, with 117 and 118, and proposed 119 from an article."""
    opened = Ledger(ledger_address)
    opened.record(document("file"), observed(117, 118), batch_id="file", by=OTHER)
    opened.record(document("article"), observed(119), batch_id="article", by=OTHER, state="proposed")
    return opened


def key(ledger: Ledger, value: int) -> str:
    read = ledger.observations()
    return str(read.loc[read["value"] == value, "observation_id"].iloc[0])


def recording(state: str) -> Act:
    return lambda ledger, by: ledger.record(document(state), observed(5), batch_id=state, by=by, state=state)


def deciding(about: str, decision: str, name: str = "") -> Act:
    return lambda ledger, by: ledger.decide(about, name or key(ledger, 119), decision, by=by)


@pytest.mark.parametrize(
    ("act", "first_who_may"),
    [
        pytest.param(recording("accepted"), CONTRIBUTOR, id="record a file"),
        pytest.param(recording("proposed"), CONTRIBUTOR, id="record what an article reports"),
        pytest.param(deciding("mapping", "saved", "csv 1"), CONTRIBUTOR, id="keep answers for the next file"),
        pytest.param(deciding("observation", "accepted"), REVIEWER, id="accept what another proposed"),
        pytest.param(deciding("observation", "rejected"), REVIEWER, id="reject what another proposed"),
        pytest.param(deciding("event", "merged", "UCDP 12"), REVIEWER, id="decide on an event"),
        pytest.param(deciding("place", "placed", "Osh, KGZ"), REVIEWER, id="fix a place"),
        pytest.param(deciding("source", "same", "MoH"), REVIEWER, id="merge sources"),
        pytest.param(deciding("finding", "dismissed", "x"), REVIEWER, id="dismiss a finding"),
        pytest.param(lambda ledger, by: ledger.retract("file", by=by), ADMINISTRATOR, id="undo another's file"),
    ],
)
def test_the_ledger_refuses_every_role_below_the_one_that_is_needed(ledger: Ledger, act: Act, first_who_may: Person):
    before = ledger.version
    for person in EVERYBODY[: EVERYBODY.index(first_who_may)]:
        with pytest.raises(Forbidden, match=f"needs the role {first_who_may.role}, and {person.name} has the role"):
            act(ledger, person)
    assert ledger.version == before
    act(ledger, first_who_may)
    assert ledger.version != before


def test_who_recorded_a_file_may_undo_it_and_bring_it_back(ledger: Ledger):
    ledger.retract("file", by=OTHER)
    assert states(ledger)[117] == "retracted"
    ledger.restore("file", by=OTHER)
    assert states(ledger)[117] == "accepted"


@pytest.mark.parametrize(
    "bring_back",
    [
        pytest.param(lambda ledger: ledger.restore("file", by=OTHER), id="restore it"),
        pytest.param(
            lambda ledger: ledger.record(document("file"), observed(117), batch_id="file", by=OTHER),
            id="record it again",
        ),
    ],
)
def test_what_an_administrator_undid_stays_undone(ledger: Ledger, bring_back: Callable[[Ledger], object]):
    ledger.retract("file", by=ADMINISTRATOR)
    with pytest.raises(Forbidden, match="needs the role administrator"):
        bring_back(ledger)
    assert states(ledger)[117] == "retracted"


def test_a_contributor_may_reject_what_they_proposed_but_not_accept_it(ledger: Ledger):
    with pytest.raises(Forbidden, match="needs the role reviewer"):
        ledger.decide("observation", key(ledger, 119), "accepted", by=OTHER)
    ledger.decide("observation", key(ledger, 119), "rejected", by=OTHER)
    assert states(ledger)[119] == "rejected"


def test_a_contributor_may_not_reject_what_a_reviewer_accepted(ledger: Ledger):
    ledger.decide("observation", key(ledger, 119), "accepted", by=REVIEWER)
    with pytest.raises(Forbidden, match="needs the role reviewer"):
        ledger.decide("observation", key(ledger, 119), "rejected", by=OTHER)
    assert states(ledger)[119] == "accepted"


def test_what_two_people_recorded_is_no_longer_one_persons_own(ledger: Ledger):
    ledger.record(document("wire copy"), observed(119), batch_id="copy", by=CONTRIBUTOR, state="proposed")
    with pytest.raises(Forbidden, match="needs the role reviewer"):
        ledger.decide("observation", key(ledger, 119), "rejected", by=OTHER)


def test_one_key_that_is_not_ones_own_stops_a_decision_on_several(ledger: Ledger):
    ledger.record(document("own"), observed(120), batch_id="own", by=CONTRIBUTOR, state="proposed")
    with pytest.raises(Forbidden):
        ledger.decide_all(Wish("observation", [key(ledger, 120), key(ledger, 119)], "rejected", CONTRIBUTOR))
    assert states(ledger) == {117: "accepted", 118: "accepted", 119: "proposed", 120: "proposed"}
