"""What articles say is recorded as proposed, counts once accepted, and is mended by what replaces it."""

from dataclasses import replace

import pandas as pd
import pytest

from lib.access import local
from lib.errors import UserError
from lib.ledger import Ledger
from lib.ledger.errors import Conflict
from lib.observations import validate
from lib.proposals import (
    CHANGED,
    Decision,
    Draft,
    amount_cells,
    cases,
    cells,
    compared,
    copies,
    decide,
    deciding,
    held,
    history,
    listed,
    mend,
    record,
    said,
    standing,
    tidy,
)
from lib.reconcile import Decided
from tests.proposals.articles import TEXT, document, draft

COPY = TEXT + "\n".join(
    f"{place} stayed quiet for another day while the shops were shut and the buses did not run at all."
    for place in ("Batken", "Talas", "Naryn", "Karakol")
)


@pytest.fixture
def ledger(tmp_path) -> Ledger:
    return Ledger(str(tmp_path / "ledger"))


def recorded(ledger: Ledger, of: Draft, seen: dict[str, str] | None = None) -> Draft:
    record(ledger, document(of), of, by=local("Ada"), seen=seen or {})
    return of


def mended(of: Draft, number: int, **changed: str) -> Draft:
    item = of.item(number)
    assert item is not None
    return of.with_item(replace(item, cells={**item.cells, **changed}))


def states(ledger: Ledger) -> dict[int, str]:
    kept = listed(ledger)
    return dict(zip(kept["value"].tolist(), kept["standing"], strict=True))


def row_of(ledger: Ledger, value: int) -> pd.Series:
    kept = listed(ledger)
    return kept[kept["value"] == value].iloc[0]


def test_an_article_is_recorded_whole_with_each_decision(ledger: Ledger):
    begun = draft()
    recorded(ledger, begun.with_item(begun.items[0].decided("accepted")))
    assert states(ledger) == {23: "accepted", 41: "proposed"}
    assert standing(ledger, document(begun).id)
    assert set(ledger.observations()["recorded_by"]) == {"Ada"}


def test_mending_keeps_what_was_proposed_as_rejected_and_names_it_in_what_replaces_it(ledger: Ledger):
    recorded(ledger, mended(draft(), 1, **amount_cells("about 30")).accepting_the_rest())
    assert states(ledger) == {23: "rejected", 30: "accepted", 41: "accepted"}
    assert row_of(ledger, 30)["replaces"] == row_of(ledger, 23)["observation_id"]
    assert row_of(ledger, 23)["reason"] == "wrong number"


def test_what_was_mended_and_then_rejected_is_kept_as_it_was_proposed(ledger: Ledger):
    worked = mended(draft(), 1, **amount_cells("30"))
    recorded(ledger, worked.with_item(worked.items[0].decided("rejected", "not a count")))
    assert states(ledger) == {23: "rejected", 41: "proposed"}


def test_undone_and_recorded_again_nothing_that_was_decided_before_holds(ledger: Ledger):
    first = recorded(ledger, draft().accepting_the_rest())
    ledger.retract(standing(ledger, document(first).id), by=local("Ada"))
    again = draft()
    rows, _ = tidy(again.items, again.about)
    known = held(rows, said(ledger, rows, "Osh 2010"))
    assert {each.sentence for each in known.values()} == {"This very report was recorded before, and undone."}
    recorded(ledger, again, {each.observation_id: each.decision_id for each in known.values()})
    assert states(ledger) == {23: "proposed", 41: "proposed"}


@pytest.mark.parametrize(
    ("source", "day", "amount", "means"),
    [
        pytest.param("Health Ministry", "2010-06-12", "20", "said 20 on 12 June: this would replace it.", id="newer"),
        pytest.param("health ministry", "2010-06-18", "40", "this is older and would not replace it.", id="older"),
        pytest.param("Health Ministry", "2010-06-14", "at least 23", "it would not count twice.", id="the same"),
        pytest.param("Red Cross", "2010-06-12", "20", "", id="another source"),
    ],
)
def test_what_the_same_source_said_before_is_told(ledger: Ledger, source: str, day: str, amount: str, means: str):
    earlier = mended(
        draft("Before\n" + TEXT, publisher="Daily"), 1, source=source, period_end=day, **amount_cells(amount)
    )
    recorded(ledger, earlier.accepting_the_rest())
    begun = mended(draft(), 1, source="Health Ministry", period_end="2010-06-14")
    rows, _ = tidy(begun.items, begun.about)
    told = held(rows, said(ledger, rows, "Osh 2010"))
    assert means in (told[1].sentence if 1 in told else "")
    assert (1 in told) == bool(means)


def test_the_same_source_elsewhere_replaces_nothing(ledger: Ledger):
    recorded(
        ledger, mended(draft("Before\n" + TEXT, publisher="Daily"), 1, place="Jalal-Abad", period_end="2010-06-12")
    )
    begun = draft()
    rows, _ = tidy(begun.items, begun.about)
    told = held(rows, said(ledger, rows, "Osh 2010"))
    assert "for Jalal-Abad: another place, so this would not replace it." in told[1].sentence


def test_wire_copy_is_left_out_as_a_duplicate_that_names_its_first_report(ledger: Ledger):
    first = recorded(ledger, draft(COPY).accepting_the_rest())
    again = draft(COPY + "\nReporting by our staff.", publisher="Daily", title="Osh")
    found = copies(ledger, document(again).id, again.article.text, {})
    assert [one.document_id for one in found] == [document(first).id]
    left_out = compared(again, ledger, found)
    assert {(item.decision, item.reason) for item in left_out.items} == {("rejected", "duplicate")}
    assert left_out.items[0].repeats == row_of(ledger, 23)["observation_id"]
    assert "“Clashes in Osh”, Wire, 15 June 2010" in left_out.items[0].note
    assert not left_out.items[0].is_touched


def test_another_article_on_the_same_event_is_no_copy(ledger: Ledger):
    recorded(ledger, draft(COPY))
    other = draft("The ministry in Osh, Kyrgyzstan, counted 23 killed; markets opened again and people came back.")
    assert copies(ledger, document(other).id, other.article.text, {}) == []


def test_who_decides_second_is_told_and_nothing_is_written(ledger: Ledger):
    recorded(ledger, draft())
    seen = listed(ledger)
    decide(ledger, seen.head(1), Decision("rejected", "outlier"), by=local("Bo"))
    with pytest.raises(Conflict, match="Bo decided"):
        decide(ledger, seen, Decision("accepted"), by=local("Ada"))
    assert sorted(states(ledger).values()) == ["proposed", "rejected"]


def test_a_comment_leaves_the_state_and_stands_in_the_history(ledger: Ledger):
    recorded(ledger, draft())
    row = listed(ledger).head(1)
    decide(ledger, row, Decision("proposed", note="ask them", is_comment=True), by=local("Bo"))
    kept = listed(ledger).iloc[0]
    assert (kept["standing"], kept["comment"]) == ("proposed", "ask them")
    [told] = history(ledger.decisions(), str(kept["observation_id"]))
    assert (told["is_comment"], told["note"], told["decided_by"]) == (True, "ask them", "Bo")


def test_what_counted_and_is_rejected_later_is_told_apart(ledger: Ledger):
    recorded(ledger, draft().accepting_the_rest())
    decide(ledger, listed(ledger).head(1), Decision("rejected", "wrong place"), by=local("Bo"))
    assert sorted(states(ledger).values()) == ["accepted", CHANGED]


def test_mending_in_review_refuses_where_somebody_decided_meanwhile(ledger: Ledger):
    recorded(ledger, draft())
    old = row_of(ledger, 23).to_dict()
    decide(ledger, listed(ledger).head(1), Decision("accepted"), by=local("Bo"))
    new, _ = validate(pd.DataFrame([{**cells(old), **amount_cells("29")}]))
    with pytest.raises(Conflict):
        mend(ledger, old, new, by=local("Ada"))
    assert states(ledger).get(29, "retracted") == "retracted" and states(ledger)[23] == "accepted"
    mend(ledger, row_of(ledger, 23).to_dict(), new, by=local("Ada"))
    assert (states(ledger)[29], states(ledger)[23]) == ("accepted", CHANGED)


def test_mending_that_stopped_on_the_way_loses_no_number_and_is_completed(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
):
    recorded(ledger, draft())
    old = row_of(ledger, 23).to_dict()
    new, _ = validate(pd.DataFrame([{**cells(old), **amount_cells("29")}]))
    with monkeypatch.context() as stopped, pytest.raises(KeyboardInterrupt):
        stopped.setattr(deciding, "decide", stop)
        mend(ledger, old, new, by=local("Ada"))
    assert (states(ledger)[29], states(ledger)[23]) == ("proposed", "proposed")
    mend(ledger, old, new, by=local("Ada"))
    assert (states(ledger)[29], states(ledger)[23]) == ("accepted", "rejected")


def stop(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


def test_what_was_mended_added_or_struck_out_becomes_a_case_with_its_sentence(ledger: Ledger):
    worked = mended(draft(), 1, **amount_cells("about 30")).accepting_the_rest()
    worked = worked.with_added(TEXT.index("Doctors"))
    worked = mended(worked, 3, metric="injured", **amount_cells("dozens"))
    recorded(ledger, worked.accepting_the_rest())
    found = {case["text"]: case for case in cases(ledger)}
    assert len(found) == 2
    first = next(case for text, case in found.items() if "23 people" in text)
    assert [(one["value"], one["qualifier"], one["low"]) for one in first["records"]] == [(30, "about", None)]
    assert [(one["value"], one["qualifier"], one["low"]) for one in first["proposed"]] == [(23, "at_least", 23)]
    begin, end = first["records"][0]["span"]
    assert "23 people" in first["text"][begin:end]
    missed = found["Doctors spoke of a full hospital."]
    assert [(one["metric"], one["words"], one["low"], one["high"]) for one in missed["records"]] == [
        ("injured", "dozens", 24, 99)
    ]


def test_what_was_struck_out_as_no_count_is_a_negative_of_its_sentence(ledger: Ledger):
    begun = draft()
    recorded(ledger, begun.with_item(begun.items[1].decided("rejected", "not a count")))
    [case] = cases(ledger)
    [struck] = case["negatives"]
    assert struck["why"] == "not a count"
    assert struck["text"] == case["text"][slice(*struck["span"])]
    assert "41 people" in struck["text"]
    assert case["records"] == []


def test_where_two_people_are_asked_for_nobody_accepts_what_they_recorded(ledger: Ledger, monkeypatch):
    monkeypatch.setenv("UPROOTED_TWO_PEOPLE", "on")
    recorded(ledger, draft().accepting_the_rest())
    assert states(ledger) == {23: "proposed", 41: "proposed"}
    with pytest.raises(UserError, match="2 of these were recorded by you \\(Ada\\); nothing was decided"):
        decide(ledger, listed(ledger), Decision("accepted"), by=local("Ada"))
    decide(ledger, listed(ledger).head(1), Decision("rejected", "outlier"), by=local("Ada"))
    decide(ledger, listed(ledger).tail(1), Decision("accepted"), by=local("Bo"))
    assert sorted(states(ledger).values()) == ["accepted", "rejected"]


def test_a_switch_that_is_neither_on_nor_off_is_named(ledger: Ledger, monkeypatch):
    monkeypatch.setenv("UPROOTED_TWO_PEOPLE", "maybe")
    with pytest.raises(UserError, match="'maybe', neither on nor off"):
        recorded(ledger, draft())


def test_a_source_that_people_said_is_another_is_known_by_its_other_name(ledger: Ledger):
    earlier = mended(draft("Before\n" + TEXT, publisher="Daily"), 1, source="Osh clinics", period_end="2010-06-12")
    recorded(ledger, earlier.accepting_the_rest())
    begun = mended(draft(), 1, source="Health Ministry")
    rows, _ = tidy(begun.items, begun.about)
    recorded_before = said(ledger, rows, "Osh 2010")
    assert 1 not in held(rows, recorded_before)
    decided = Decided(sources={"Osh clinics": "Health Ministry"})
    assert "this would replace it" in held(rows, recorded_before, decided)[1].sentence
