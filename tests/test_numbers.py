"""Amounts as people print them."""

import pytest

from lib import numbers
from lib.numbers import Amount, Refusal


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        pytest.param("1,250", (1250, None, None, "exact"), id="commas group thousands"),
        pytest.param("1\u202f250", (1250, None, None, "exact"), id="a narrow space groups thousands"),
        pytest.param("5’600", (5600, None, None, "exact"), id="an apostrophe groups thousands"),
        pytest.param("2,14,000", (214_000, None, None, "exact"), id="lakhs are grouped by two"),
        pytest.param("٤٥", (45, None, None, "exact"), id="Arabic-Indic digits"),
        pytest.param("۱٬۲۳۴", (1234, None, None, "exact"), id="Persian digits with their own mark"),
        pytest.param("१२३", (123, None, None, "exact"), id="Devanagari digits"),
        pytest.param("1.0E+01", (10, None, None, "exact"), id="scientific notation of a whole number"),
        pytest.param("6.0", (6, None, None, "exact"), id="a whole number as a float"),
        pytest.param("1.2 million", (1_200_000, None, None, "exact"), id="a scale in words"),
        pytest.param("2.14 lakh", (214_000, None, None, "exact"), id="a scale of South Asia"),
        pytest.param("twelve", (12, None, None, "exact"), id="a number in words"),
        pytest.param("~40", (40, None, None, "about"), id="a tilde is about"),
        pytest.param(">10", (10, None, None, "more_than"), id="more than"),
        pytest.param("at least 5", (5, None, None, "at_least"), id="at least"),
        pytest.param("20+", (20, None, None, "at_least"), id="a plus behind is at least"),
        pytest.param("<5", (5, None, None, "less_than"), id="less than"),
        pytest.param("up to 9", (9, None, None, "at_most"), id="up to"),
        pytest.param("plus de 1 000", (1000, None, None, "more_than"), id="a French hedge"),
        pytest.param("не менее 40", (40, None, None, "at_least"), id="a Russian hedge"),
        pytest.param("حوالي ٤٠", (40, None, None, "about"), id="an Arabic hedge with Arabic digits"),
        pytest.param("at least a dozen", (12, None, None, "at_least"), id="a hedge before a number in words"),
        pytest.param("une centaine", (100, None, None, "about"), id="a French word for about a hundred"),
        pytest.param("щонайменше 8", (8, None, None, "at_least"), id="a letter that folding takes apart"),
        pytest.param("مئات", (None, None, None, "vague"), id="an Arabic letter that folding takes apart"),
        pytest.param("'7", (7, None, None, "exact"), id="a spreadsheet's mark of text"),
        pytest.param("10-15", (None, 10, 15, "range"), id="a range has no value"),
        pytest.param("3–7", (None, 3, 7, "range"), id="a range with an en dash"),
        pytest.param("between 10 and 20", (None, 10, 20, "range"), id="a range in words"),
        pytest.param("1.2-1.5 million", (None, 1_200_000, 1_500_000, "range"), id="one scale for both ends"),
        pytest.param("dozens", (None, None, None, "vague"), id="words without a number"),
        pytest.param("tens of thousands", (None, None, None, "vague"), id="several words without a number"),
        pytest.param("1,204*", (1204, None, None, "exact"), id="a star of a footnote is no part of the number"),
        pytest.param("7¹", (7, None, None, "exact"), id="a raised digit is a footnote, and not 71"),
        pytest.param("12 [a]", (12, None, None, "exact"), id="a letter of a footnote"),
        pytest.param("12 (incl. 3 children)", (12, None, None, "exact"), id="a part in brackets is in the number"),
        pytest.param("40+ (10 children)", (40, None, None, "at_least"), id="a hedge before a part in brackets"),
        pytest.param("two killed", (2, None, None, "exact"), id="a number in words with what it counts"),
        pytest.param("al menos 12 muertos", (12, None, None, "at_least"), id="Spanish with what it counts"),
        pytest.param("4 (estimated)", (4, None, None, "about"), id="estimated in brackets"),
        pytest.param("почти 200", (200, None, None, "about"), id="nearly, in Russian"),
        pytest.param("زهاء 70", (70, None, None, "about"), id="nearly, in Arabic"),
        pytest.param("100多", (100, None, None, "more_than"), id="more than, in Chinese"),
    ],
)
def test_an_amount_is_read_with_its_hedge(cell: str, expected: tuple[int | None, int | None, int | None, str]) -> None:
    amount = numbers.parse(cell)
    assert isinstance(amount, Amount)
    assert (amount.value, amount.low, amount.high, amount.qualifier) == expected


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        pytest.param("1,2,3", "bad_number", id="broken grouping"),
        pytest.param("1a.2", "bad_number", id="a letter inside"),
        pytest.param("12.34.56", "bad_number", id="two marks that group nothing"),
        pytest.param("1 ,", "bad_number", id="a mark behind"),
        pytest.param("O", "bad_number", id="the letter O"),
        pytest.param("93%", "bad_number", id="a share"),
        pytest.param("12345678901234567891", "bad_number", id="more than all people"),
        pytest.param("-3", "negative", id="a minus"),
        pytest.param("−5", "negative", id="a typographic minus"),
        pytest.param("(4)", "negative", id="an accountant's brackets"),
        pytest.param("", "missing_value", id="nothing"),
        pytest.param("-", "missing_value", id="a dash"),
        pytest.param("n/a", "missing_value", id="not available"),
        pytest.param("#N/A", "missing_value", id="a spreadsheet's error"),
        pytest.param("*", "hidden", id="a count that is kept back"),
    ],
)
def test_a_cell_that_states_no_amount_says_why(cell: str, kind: str) -> None:
    refusal = numbers.parse(cell)
    assert isinstance(refusal, Refusal)
    assert refusal.kind == kind


@pytest.mark.parametrize(
    ("cells", "decimal", "proven"),
    [
        pytest.param(["1.234", "987", "12.500"], ",", False, id="only groups of three: thousands, to be asked"),
        pytest.param(["6.0", "1.234"], ".", True, id="one fraction makes the point decimal"),
        pytest.param(["1.234.567", "12"], ",", True, id="two points group"),
        pytest.param(["48,4647", "35"], ",", True, id="four digits behind a comma are a fraction"),
        pytest.param(["1,234", "5"], ".", True, id="a comma groups"),
        pytest.param(["12", "7"], ".", True, id="nothing to decide"),
    ],
)
def test_the_column_decides_its_marks(cells: list[str], decimal: str, proven: bool) -> None:
    marks = numbers.marks(cells)
    assert (marks.decimal, marks.proven) == (decimal, proven)


def test_a_fraction_is_rounded_half_up_and_says_so() -> None:
    amount = numbers.parse("1200.5")
    assert isinstance(amount, Amount)
    assert (amount.value, amount.note) == (1201, "1200.5 rounded to a whole number")


def test_households_in_a_cell_are_no_people() -> None:
    amount = numbers.parse("200HH")
    assert isinstance(amount, Amount)
    assert (amount.value, amount.unit) == (200, "households")
