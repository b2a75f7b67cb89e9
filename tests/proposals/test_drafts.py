"""A draft is one person's work on an article: nothing of it is lost, and nothing is recorded by looking."""

from dataclasses import replace
from datetime import date

import pytest

from lib.errors import UserError
from lib.proposals import amount_cells, amount_printed, paragraphs, tidy
from tests.proposals.articles import TEXT, draft


def test_items_are_numbered_in_the_order_of_the_text_and_say_where_they_stand():
    items = draft().items
    assert [item.number for item in items] == [1, 2]
    assert [("23" in TEXT[item.start : item.end], "41" in TEXT[item.start : item.end]) for item in items] == [
        (True, False),
        (False, True),
    ]


def test_rows_keep_the_sentence_and_the_offset_of_their_number():
    rows, problems = tidy(draft().items, draft().about)
    assert problems == []
    for row, item in zip(rows.to_dict("records"), draft().items, strict=True):
        assert (row["line"], row["quote"]) == (item.start, item.quote)
        assert row["quote"] in TEXT
    assert set(rows["published_on"].dt.date) == {date(2010, 6, 15)}
    assert set(rows["crisis"]) == {"Osh 2010"}


def test_what_an_earlier_event_counted_is_left_out_until_a_person_says_otherwise():
    [past] = draft("In 1990 some 300 people died in riots in Osh, Kyrgyzstan.").items
    assert (past.is_past, past.decision, past.reason, past.is_touched) == (True, "rejected", "too old", False)


def test_another_day_reads_open_items_again_and_keeps_those_that_a_person_worked_on():
    worked = draft()
    worked = worked.with_item(worked.items[1].decided("accepted"))
    later = worked.retold(replace(worked.about, published_on=date(2010, 6, 22)), today=date(2010, 7, 1))
    assert [item.cells["period_end"] for item in later.items] == ["2010-06-21", worked.items[1].cells["period_end"]]
    assert [item.decision for item in later.items] == ["", "accepted"]


def test_an_added_item_has_its_sentence_and_is_no_row_until_it_has_a_number():
    added = draft().with_added(TEXT.index("Doctors"))
    item = added.items[-1]
    assert (item.number, item.quote, item.is_added, added.chosen) == (3, "Doctors spoke of a full hospital.", True, 3)
    rows, problems = tidy(added.items, added.about)
    assert (list(rows.index), [problem.line for problem in problems]) == ([1, 2], [3])
    filled = added.with_item(replace(item, cells={**item.cells, **amount_cells("dozens")}))
    assert list(tidy(filled.items, filled.about)[0].index) == [1, 2, 3]
    assert added.without(3).items == draft().items


def test_accepting_the_rest_leaves_what_was_rejected():
    begun = draft()
    decided = begun.with_item(begun.items[0].decided("rejected", "outlier")).accepting_the_rest()
    assert [item.decision for item in decided.items] == ["rejected", "accepted"]


@pytest.mark.parametrize(
    ("typed", "cells"),
    [
        pytest.param("at least 1,400", ("1400", "", "", "at_least", ""), id="a floor"),
        pytest.param("up to 80,000", ("80000", "", "", "at_most", ""), id="a ceiling"),
        pytest.param("about 50,000", ("50000", "", "", "about", ""), id="about"),
        pytest.param("between 10 and 15", ("", "10", "15", "range", ""), id="a range"),
        pytest.param("tens of thousands", ("", "", "", "vague", "tens of thousands"), id="vague words"),
        pytest.param("0", ("0", "", "", "exact", ""), id="nobody is a statement"),
    ],
)
def test_an_amount_is_typed_with_its_hedge_and_shown_as_it_was_typed(typed: str, cells: tuple[str, ...]):
    filled = amount_cells(typed)
    assert tuple(filled[name] for name in ("value", "low", "high", "qualifier", "words")) == cells
    assert amount_printed(filled) == typed


@pytest.mark.parametrize("typed", ["", "plenty", "some", "12 and more or so"])
def test_what_states_no_number_is_refused_with_an_example(typed: str):
    with pytest.raises(UserError, match="states no number") as refused:
        amount_cells(typed)
    assert "at least 1,400" in refused.value.fix


def test_pieces_put_together_are_the_text_even_where_marks_overlap():
    [one, other] = draft().items
    inside = replace(other, start=one.start + 3, end=one.end - 2)
    cut = paragraphs(TEXT, [one, inside])
    assert "\n".join("".join(piece.text for piece in paragraph) for paragraph in cut) == TEXT
    marked = [piece for paragraph in cut for piece in paragraph if piece.numbers]
    assert [piece.numbers for piece in marked] == [(1,), (1, 2), (1,)]
    assert [piece.begins for piece in marked] == [(1,), (2,), ()]
    assert "".join(piece.text for piece in marked) == TEXT[one.start : one.end]
