"""Answers to the questions of one file hold for the next file of its layout, until somebody forgets them."""

import json

import pytest

from lib import mappings, reading
from lib.access import local
from lib.errors import UserError
from lib.ledger import Ledger
from lib.ledger.errors import Conflict
from lib.mappings import Saved
from lib.reading import Reading

FIRST = "date,country,idps\n05/01/2024,Mali,100\n06/02/2024,Mali,120\n"
NEXT = "date,country,idps\n05/03/2024,Mali,140\n06/04/2024,Mali,90\n"
ORDER, COUNTING = "order date", "counting idps"


def read(text: str, answers: dict[str, str] | None = None) -> Reading:
    return reading.read(text.encode(), "reports.csv", answers=answers)


def saved(text: str = FIRST, name: str = "Mali monthly") -> Saved:
    return Saved.of(read(text), name, {ORDER: "month first", COUNTING: "newly counted (flow)", "date": "2024-01"})


@pytest.fixture
def ledger(ledger_address: str) -> Ledger:
    return Ledger()


@pytest.mark.parametrize(
    ("text", "is_same"),
    [
        pytest.param(NEXT, True, id="the next file of it"),
        pytest.param("Country;IDPs;DATE\nMali;100;05/01/2024\n", True, id="another order, case and delimiter"),
        pytest.param("date,country,refugees\n05/01/2024,Mali,100\n", False, id="another column"),
        pytest.param("date,country,admin1,idps\n05/01/2024,Mali,Gao,100\n", False, id="a column more"),
    ],
)
def test_a_layout_is_a_format_and_its_headers(text: str, is_same: bool) -> None:
    assert (mappings.layout(read(text)) == mappings.layout(read(FIRST))) is is_same


def test_a_year_in_a_header_makes_no_other_layout() -> None:
    before, after = (f"country,idps {year},{year}\nMali,100,x\n" for year in (2024, 2025))
    assert mappings.headers(read(before)) == mappings.headers(read(after)) == ("#", "country", "idps #")


def test_what_cannot_be_read_has_no_layout() -> None:
    assert mappings.layout(read("<html></html>")) == ""


def test_answers_hold_for_the_next_file_and_name_who_gave_them(ledger: Ledger) -> None:
    mappings.save(ledger, saved(), by=local("Ada"))
    kept = mappings.every(ledger.decisions())[mappings.layout(read(NEXT))]
    assert (kept.name, kept.by, kept.decision) == ("Mali monthly", "Ada", mappings.SAVED)
    assert kept.at is not None
    found = mappings.applied(kept, lambda answers: read(NEXT, dict(answers)), {})
    assert found == {ORDER: "month first", COUNTING: "newly counted (flow)"}
    assert read(NEXT, found).observations["period_end"].dt.month.tolist() == [5, 6]


def test_what_holds_for_one_file_alone_is_not_saved() -> None:
    assert set(saved().answers) == {ORDER, COUNTING}


def test_an_answer_that_is_no_choice_of_this_file_is_asked_again() -> None:
    other = Saved("", "simple", (), {ORDER: "year first", COUNTING: "newly counted (flow)"})
    found = mappings.applied(other, lambda answers: read(NEXT, dict(answers)), {})
    assert found == {COUNTING: "newly counted (flow)"}


def test_what_was_answered_for_this_file_is_not_overruled() -> None:
    found = mappings.applied(saved(), lambda answers: read(NEXT, dict(answers)), {ORDER: "day first"})
    assert found == {COUNTING: "newly counted (flow)"}


def test_forgotten_answers_are_asked_again_and_can_be_brought_back(ledger: Ledger) -> None:
    mappings.save(ledger, saved(), by=local("Ada"))
    layout = saved().layout
    mappings.forget(ledger, mappings.every(ledger.decisions())[layout], by=local("Eve"))
    forgotten = mappings.every(ledger.decisions())[layout]
    assert (forgotten.decision, forgotten.by) == (mappings.FORGOTTEN, "Eve")
    mappings.save(ledger, forgotten, by=local("Eve"))
    assert mappings.every(ledger.decisions())[layout].answers == saved().answers
    assert mappings.every(ledger.decisions())[layout].decision == mappings.SAVED


def test_of_two_people_who_answer_at_once_the_second_is_told(ledger: Ledger) -> None:
    mappings.save(ledger, saved(), by=local("Ada"), after="")
    with pytest.raises(Conflict, match="Ada decided on this mapping meanwhile"):
        mappings.save(ledger, saved(name="another name"), by=local("Eve"), after="")
    assert [one.name for one in mappings.every(ledger.decisions()).values()] == ["Mali monthly"]


def test_saving_answers_touches_no_crisis(ledger: Ledger) -> None:
    before = ledger.touched("any")
    mappings.save(ledger, saved(), by=local("Ada"))
    assert ledger.touched("any") == before


def test_an_exported_file_reads_back_as_it_was() -> None:
    assert mappings.imported(saved().exported(), "answers.json") == saved()


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"date,country\n", id="a table"),
        pytest.param(b"\xff\xfe\x00", id="bytes"),
        pytest.param(b"[]", id="a list"),
        pytest.param(b'{"counting": "stock"}', id="answers without a layout"),
        pytest.param(json.dumps({**saved().stated(), "answers": {"a": 1}}).encode(), id="an answer that is no text"),
        pytest.param(json.dumps({**saved().stated(), "headers": "date"}).encode(), id="headers that are no list"),
    ],
)
def test_a_file_without_saved_answers_is_refused(content: bytes) -> None:
    with pytest.raises(UserError, match="nothing was saved"):
        mappings.imported(content, "answers.json")
