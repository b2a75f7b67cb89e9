"""What each role sees on the pages, and that what a page does not offer is refused all the same."""

from collections.abc import Callable
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from lib.access import ROLES, Forbidden, Person
from lib.ledger import Ledger
from lib.ui import finding, fixing, merging, session, uploads
from lib.ui.settings import look_ups
from tests.ledgers import document, observed
from tests.pages.conftest import CRISIS, Opened, said

As = Callable[[str], Person]
OTHER = Person("other@example.org", "contributor")


@pytest.fixture
def as_role(monkeypatch: pytest.MonkeyPatch) -> As:
    """Lets whoever sits at the screen have a role."""

    def become(role: str) -> Person:
        person = Person(f"{role}@example.org", role)
        monkeypatch.setattr(session, "person", lambda: person)
        return person

    return become


def labels(app: AppTest) -> set[str]:
    return {button.label for button in app.button}


@pytest.mark.parametrize(
    ("page", "needed"),
    [("upload", "contributor"), ("article", "contributor"), ("review", "contributor"), ("settings", "contributor")],
)
def test_a_reader_who_asks_for_a_page_that_writes_is_told_which_role_it_needs(
    opened: Opened, as_role: As, page: str, needed: str
):
    as_role("reader")
    app = opened(f"contribute/{page}.py")
    assert f"needs the role {needed}, and reader@example.org has the role reader" in said(app)
    assert len(app.error) == 1 and not app.exception


@pytest.mark.parametrize("role", ROLES)
def test_only_administrators_are_offered_to_remove_the_example_and_to_switch_look_ups(
    opened: Opened, as_role: As, role: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Any
):
    monkeypatch.setenv("UPROOTED_BOUNDARIES", str(tmp_path / "own"))
    monkeypatch.delenv("UPROOTED_GEOCODER", raising=False)
    as_role(role)
    is_administrator = role == "administrator"
    assert ("Remove it" in labels(opened("explore/overview.py"))) is is_administrator
    if role != "reader":
        assert opened("contribute/settings.py").toggle(key="look_ups_on").disabled is not is_administrator


def test_a_contributor_sees_what_waits_and_decides_nothing(opened: Opened, as_role: As, ledger_address: str):
    Ledger(ledger_address).record(document("a"), observed(40), batch_id="a", by=OTHER, state="proposed")
    as_role("contributor")
    app = opened("contribute/review.py")
    assert "Deciding on reports needs the role reviewer." in said(app)
    assert not [label for label in labels(app) if label.startswith(("Accept", "Choose"))]
    assert "Mend" not in labels(app) and not app.checkbox
    as_role("reviewer")
    assert {"Mend", "Accept 0"} <= labels(opened("contribute/review.py"))


def test_a_contributor_may_undo_their_own_upload_alone(opened: Opened, as_role: As, ledger_address: str):
    opened("explore/overview.py")
    Ledger(ledger_address).record(document("theirs"), observed(40), batch_id="theirs", by=OTHER)
    own = as_role("contributor")
    Ledger(ledger_address).record(document("mine"), observed(41), batch_id="mine", by=own)
    assert (uploads.may_undo("mine"), uploads.may_undo("theirs")) == (True, False)
    as_role("administrator")
    assert uploads.may_undo("theirs")


@pytest.mark.parametrize(
    ("act", "needed"),
    [
        pytest.param(lambda: merging._decide("MoH", "same", "Ministry"), "reviewer", id="merge sources"),
        pytest.param(lambda: fixing._decide("Osh", "KGZ", "placed", {}, ""), "reviewer", id="fix a place"),
        pytest.param(lambda: finding._decide({"finding_id": "x", "decision_id": ""}, "dismissed", "no"), "reviewer",
                     id="dismiss a finding"),
        pytest.param(lambda: uploads._retract("example"), "administrator", id="undo another's upload"),
    ],
)  # fmt: skip
def test_an_act_that_a_page_does_not_offer_is_refused_and_changes_nothing(
    opened: Opened, as_role: As, ledger_address: str, act: Callable[[], None], needed: str,
    monkeypatch: pytest.MonkeyPatch,
):  # fmt: skip
    opened("explore/overview.py")
    as_role("contributor")
    refused: list[object] = []
    monkeypatch.setattr("lib.ui.errors.show", refused.append)
    before = Ledger(ledger_address).version
    act()
    told = [*refused, *(value for value in [fixing_failure()] if value)]
    assert [type(each) for each in told] == [Forbidden]
    assert f"needs the role {needed}" in str(told[0])
    assert Ledger(ledger_address).version == before


def fixing_failure() -> object:
    import streamlit as st

    return st.session_state.pop(fixing.FAILED, None)


def test_the_switch_refuses_a_reviewer_who_reaches_it(as_role: As, monkeypatch: pytest.MonkeyPatch, tmp_path: Any):
    monkeypatch.setenv("UPROOTED_BOUNDARIES", str(tmp_path / "own"))
    monkeypatch.delenv("UPROOTED_GEOCODER", raising=False)
    as_role("reviewer")
    monkeypatch.setattr(look_ups.st, "session_state", {look_ups.SWITCH: True})
    with pytest.raises(Forbidden, match="needs the role administrator"):
        look_ups._switch()


@pytest.fixture
def with_secret(ledger_address: str) -> None:
    """The example, a restricted file about its crisis, and another about a crisis of its own."""
    administrator = Person("root@example.org", "administrator")
    for name, cells in (("secret", {"crisis": CRISIS}), ("hidden", {"crisis": "Hidden crisis"})):
        rows = observed(987_654, source="Secret source", published_on="2010-06-20", **cells)
        Ledger(ledger_address).record(document(name, sensitivity="restricted"), rows, batch_id=name, by=administrator)


@pytest.mark.parametrize(
    "page",
    ["explore/overview", "explore/map", "explore/timeline", "evidence/reports", "evidence/sources", "evidence/findings",
     "evidence/history"],
)  # fmt: skip
def test_a_reader_sees_nothing_of_a_restricted_file_after_a_reviewer_looked(
    opened: Opened, as_role: As, with_secret: None, page: str
):
    as_role("reviewer")
    assert shown(opened(f"{page}.py", crisis=CRISIS, metric="killed", known="2010-07-20")) & {
        "987,654",
        "Hidden crisis",
    }
    as_role("reader")
    app = opened(f"{page}.py", crisis=CRISIS, metric="killed", known="2010-07-20")
    assert not app.exception
    assert not shown(app)


def shown(app: AppTest) -> set[str]:
    """Which of the secrets stand anywhere in what is sent to the browser."""
    sent = said(app) + " ".join(str(element.proto) for element in app.main) + " ".join(
        str(element.proto) for element in [*app.get("plotly_chart"), *app.selectbox, *app.dataframe, *app.metric]
    )  # fmt: skip
    sent += " ".join(str(element.value.to_dict()) for element in app.dataframe)
    return {secret for secret in ("987,654", "987654", "Secret source", "Hidden crisis") if secret in sent}
