"""A file that somebody uploads: what is recorded, refused, asked and said of it."""

import json
from datetime import date

import pytest

from lib import reading
from lib.reading import Reading


def read(text: str, **options: object) -> Reading:
    return reading.read(text.encode(), "file.csv", **options)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        pytest.param(b"", "empty", id="nothing at all"),
        pytest.param(b"\xef\xbb\xbf\r\n", "empty", id="a byte order mark alone"),
        pytest.param(b"date,country,metric,value\n", "no rows", id="a header alone"),
        pytest.param(b"<html><body><table></table></body></html>", "HTML", id="a page"),
        pytest.param(b"version https://git-lfs.github.com/spec/v1\noid sha256:1\n", "Git LFS", id="a pointer"),
        pytest.param(b"\x89PNG\r\n\x1a\n" + b"\x00" * 90, "PNG", id="an image"),
        pytest.param(b"%PDF-1.7\n", "PDF", id="a document"),
        pytest.param(b'{"date": "2024-01-01"}', "JSON", id="JSON"),
        pytest.param(b"PK\x03\x04 broken", "damaged", id="half a workbook"),
        pytest.param(b"date,country,note\n2024-01-01,Mali,calm\n", "note", id="no column that counts"),
        pytest.param(b"1,Anbar,2014-09-14,154\n2,Anbar,2014-09-14,210\n", "header", id="no header"),
    ],
)
def test_what_is_no_table_of_counts_is_refused_with_a_reason(content: bytes, says: str) -> None:
    found = reading.read(content, "file.csv")
    assert found.outcome == "reject"
    assert says in found.message
    assert found.observations.empty


def test_ten_thousand_bad_cells_are_ten_thousand_problems_by_line() -> None:
    rows = "".join(f"2024-01-01,Mali,killed,x{line}\n" for line in range(10_000))
    found = read(f"date,country,metric,value\n2024-01-01,Mali,killed,4\n{rows}")
    assert [(problem.line, problem.kind) for problem in found.problems] == [
        (line, "bad_number") for line in range(3, 10_003)
    ]
    assert found.lines.accepted == 1
    assert found.problems[0].message == "Line 3 says 'x0' in value, which is not a number that can be read."


@pytest.mark.parametrize(
    ("row", "kind", "column"),
    [
        pytest.param("2024-01-01,Mali,killed,-3", "negative", "value", id="a negative number"),
        pytest.param("2024-01-01,Atlantis,killed,3", "unknown_country", "country", id="an unknown country"),
        pytest.param("2023-02-30,Mali,killed,3", "bad_date", "date", id="a day that is none"),
        pytest.param("2091-01-01,Mali,killed,3", "out_of_range_date", "date", id="a day to come"),
        pytest.param("2024-01-01,Mali,cows,3", "unknown_metric", "metric", id="an unknown metric"),
        pytest.param("2024-01-01,Mali,killed,", "missing_value", "value", id="no number"),
        pytest.param("2024-01-01,Mali,killed", "wrong_column_count", "", id="a short row"),
    ],
)
def test_a_bad_row_is_named_by_line_kind_and_column(row: str, kind: str, column: str) -> None:
    found = read(f"date,country,metric,value\n2024-01-02,Mali,killed,4\n{row}\n")
    assert [(problem.line, problem.kind, problem.column) for problem in found.problems] == [(3, kind, column)]
    assert found.lines.accepted == 1


def test_every_row_of_a_file_is_accounted_for() -> None:
    found = read(
        "Report,,,\n\ndate,country,metric,value\n2024-01-01,Mali,killed,4\n,,,\n2024-01-02,Mali,killed,x\nTotal,,,8\n"
    )
    lines = found.lines
    assert (lines.accepted, lines.rejected, lines.both, lines.not_data, lines.all) == (1, 2, 0, 4, 7)
    assert lines.accepted + lines.rejected - lines.both + lines.not_data == lines.all


def test_a_cell_with_line_breaks_is_one_line() -> None:
    found = read('date,country,note,metric,value\n2024-01-01,Mali,"a\nb\nc",killed,4\n2024-01-02,Mali,b,killed,5\n')
    assert found.observations.index.tolist() == [2, 3]


def test_refused_rows_come_back_with_line_reason_and_fix() -> None:
    found = read("date,country,metric,value\n2024-01-01,Mali,killed,x\n2024-01-02,Mali,killed,4\n")
    header, row = found.rejected_file().decode("utf-8-sig").splitlines()
    assert header == "date,country,metric,value,line,reason,fix"
    assert row.startswith("2024-01-01,Mali,killed,x,2,\"Line 2 says 'x' in value")


def test_a_row_with_too_many_cells_comes_back_as_it_was() -> None:
    found = read('date,country,metric,value\n2024-01-01,"Congo, Dem. Rep.",killed,4\n2024-01-02,Mali,"a, b",killed,3\n')
    row = found.rejected_file().decode("utf-8-sig").splitlines()[1]
    assert row.startswith('2024-01-02,Mali,"a, b",killed,3,3,Line 3 has 5 cells')


def test_an_answer_replaces_what_was_assumed() -> None:
    text = "date,country,metric,value\n05/01/2019,Mali,killed,1\n03/02/2019,Mali,killed,4\n"
    asked = read(text)
    (question,) = asked.questions
    assert (asked.outcome, question["assumed"]) == ("ask", "day first")
    answered = read(text, answers={question["about"]: "month first"})
    assert answered.outcome == "accept"
    assert answered.observations["period_end"].dt.date.tolist() == [date(2019, 5, 1), date(2019, 3, 2)]


def test_a_file_without_a_crisis_says_so_and_takes_the_one_given() -> None:
    text = "date,country,metric,value\n2024-01-01,Mali,killed,4\n"
    assert read(text).needs_crisis
    given = read(text, crisis="Northern Mali", published_on=date(2024, 1, 5))
    assert given.observations["crisis"].tolist() == ["Northern Mali"]
    assert given.observations["published_on"].dt.date.tolist() == [date(2024, 1, 5)]


def test_the_report_is_plain_json() -> None:
    found = read("date,country,metric,value\n2024-01-01,Mali,killed,~40\n").report(rows=True)
    (row,) = json.loads(json.dumps(found))["observations"]
    assert (row["value"], row["qualifier"], row["period_end"], row["low"]) == (40, "about", "2024-01-01", None)


def test_the_template_is_read_as_such() -> None:
    found = read("metric,counting,value,period_end,country,source\nkilled,cumulative,30,2024-05-01,TJK,Ministry\n")
    assert (found.format, found.lines.accepted) == ("template", 1)


@pytest.mark.parametrize(
    "answers",
    [
        pytest.param({"Is the day or the month first in date?": "month first"}, id="by the whole question"),
        pytest.param({"order date": "month first"}, id="by its key"),
        pytest.param({"order": "month"}, id="by the first word of its key, and a word of the choice"),
    ],
)
def test_an_answer_is_found_by_question_or_key(answers: dict[str, str]) -> None:
    found = read("date,country,metric,value\n05/01/2019,Mali,killed,1\n", answers=answers)
    assert found.outcome == "accept"
    assert found.observations["period_end"].dt.date.tolist() == [date(2019, 5, 1)]


def test_an_answer_that_is_no_choice_is_refused_with_the_choices() -> None:
    found = read("date,country,metric,value\n05/01/2019,Mali,killed,1\n", answers={"order": "sideways"})
    assert found.outcome == "reject"
    assert "day first, month first" in found.message
