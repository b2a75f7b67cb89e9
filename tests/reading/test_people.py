"""What is about single people in a file is neither read nor kept, unless somebody says why; whatever the file."""

import io
import json
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
import xlsxwriter

from lib import recording
from lib.access import Forbidden, Person, local
from lib.documents import Document
from lib.ledger import Ledger
from lib.reading import Reading, kept, people, read

HEADERS = ["Date", "Country", "Place", "Killed", "Full name", "Phone", "Notes"]
ROWS = [
    ["2020-01-05", "Sudan", "Nyala", "3", "Fatima Okafor", "+999 123 456 789", "All calm"],
    ["2020-01-06", "Sudan", "Nyala", "x", "Ahmed Smith", "+999 123 456 780", "Ask a.sample@example.org first"],
    ["2020-01-07", "Sudan", "Nyala", "4", "Emma Brown", "+999 123 456 781", "Or call +999 555 010 010"],
    ["2020-01-08", "Sudan", "Nyala", "6", "", "", ""],
]
SECRETS = ("Fatima", "Okafor", "Ahmed", "Smith", "Emma", "Brown", "999", "a.sample", "456", "Nobody")
WHY = "the families asked for it"


def delimited(*more: str) -> bytes:
    """The rows as CSV, with further lines as they stand."""
    return "\n".join([*(",".join(row) for row in [HEADERS, *ROWS]), *more, ""]).encode()


def workbook(hidden: list[list[str]] | None = None, rows: list[list[str]] | None = None) -> bytes:
    """The rows as a workbook, with a hidden sheet if there is one."""
    held = io.BytesIO()
    with xlsxwriter.Workbook(held, {"in_memory": True}) as book:
        for name, table in (("Data", rows or [HEADERS, *ROWS]), ("Lists", hidden)):
            if table:
                sheet = book.add_worksheet(name)
                for at, row in enumerate(table):
                    sheet.write_row(at, 0, row)
                if table is hidden:
                    sheet.hide()
    return held.getvalue()


def in_pieces(content: bytes, name: str, **told: dict[str, str]) -> Reading:
    return read(content, name, long_bytes=0, piece=2, **told)


CSV_LINES = ("2020-01-09,Sudan,Nyala,7,Nobody Sample,+999 123 456 000,note,one too many",)
FILES = [
    pytest.param(read, delimited(*CSV_LINES), "own.csv", id="a CSV"),
    pytest.param(in_pieces, delimited(*CSV_LINES), "own.csv", id="a CSV that is read in pieces"),
    pytest.param(read, workbook(), "own.xlsx", id="a workbook"),
]


@pytest.mark.parametrize(("reader", "content", "name"), FILES)
def test_nothing_about_people_is_read_shown_or_kept(reader: Callable[..., Reading], content: bytes, name: str) -> None:
    found = reader(content, name)
    assert [(each.header, each.kind, each.cells) for each in found.suspects] == [
        ("Full name", "name", 3),
        ("Phone", "phone", 3),
        ("Notes", "contact", 2),
    ]
    told = json.dumps(found.report(rows=True), ensure_ascii=False) + found.rejected_file().decode("utf-8-sig")
    copy = kept(content, name, found).decode()
    assert [secret for secret in SECRETS if secret in told or secret in copy] == []
    assert found.observations["value"].tolist() == [3, 4, 6]
    assert "Ask [left out] first" in copy


@pytest.mark.parametrize(("reader", "content", "name"), FILES)
def test_rows_keep_their_lines_in_what_is_kept(reader: Callable[..., Reading], content: bytes, name: str) -> None:
    found = reader(content, name)
    copy = pd.read_csv(io.BytesIO(kept(content, name, found)), header=None, skip_blank_lines=False, dtype=str)
    assert copy.iloc[0].tolist() == ["Date", "Country", "Place", "Killed", "Notes"]
    assert [copy.iloc[line - 1, 3] for line in found.observations["line"]] == ["3", "4", "6"]


def test_refused_rows_keep_the_layout_of_their_file() -> None:
    found = read(delimited(), "own.csv")
    assert found.rejected_file().decode("utf-8-sig").splitlines()[0] == ",".join([*HEADERS, "line", "reason", "fix"])


@pytest.mark.parametrize(("reader", "content", "name"), FILES)
def test_with_a_reason_all_is_read_and_kept_as_served(
    reader: Callable[..., Reading], content: bytes, name: str
) -> None:
    found = reader(content, name, answers={people.REASON: WHY})
    assert [each.reason for each in found.suspects] == [WHY] * 3
    assert kept(content, name, found) == content
    assert any("a.sample@example.org" in note for note in found.table.cells.to_numpy().ravel())


def test_a_reason_for_one_column_keeps_that_one_alone() -> None:
    found = read(delimited(), "own.csv", answers={f"{people.REASON} notes": WHY})
    assert [each.header for each in found.suspects if each.reason] == ["Notes"]
    copy = kept(delimited(), "own.csv", found).decode()
    assert "a.sample@example.org" in copy and "Okafor" not in copy


@pytest.mark.parametrize("blank", ["", "   "])
def test_a_reason_of_no_words_is_none(blank: str) -> None:
    assert [each.reason for each in read(delimited(), "own.csv", answers={people.REASON: blank}).suspects] == [""] * 3


def test_people_on_a_hidden_sheet_are_found_and_the_sheet_is_not_kept() -> None:
    clean = [HEADERS[:4], *(row[:4] for row in ROWS)]
    content = workbook([["Full name", "Phone"], ["Nobody Sample", "+999 123 456 000"]], clean)
    found = read(content, "own.xlsx")
    assert [(each.sheet, each.header) for each in found.suspects] == [("Lists", "Full name"), ("Lists", "Phone")]
    assert found.observations["value"].tolist() == [3, 4, 6]
    assert kept(content, "own.xlsx", found).startswith(b"Date,Country,Place,Killed\n")


def test_a_file_without_people_is_kept_as_served() -> None:
    content = b"date,country,killed\n2020-01-05,Sudan,3\n"
    assert kept(content, "own.csv", read(content, "own.csv")) == content


def test_a_file_that_says_nothing_else_still_names_its_columns_about_people() -> None:
    found = read(b"Full name,Phone\nAda Sample,+999 123 456 789\nBen Sample,+999 123 456 780\n", "own.csv")
    assert (found.outcome, [each.header for each in found.suspects]) == ("reject", ["Full name", "Phone"])


def test_the_ledger_holds_the_copy_under_the_id_of_the_file_and_the_reason_as_a_decision(ledger_address: str) -> None:
    ledger, content = Ledger(), delimited()
    document = Document.of(content, kind="file", title="own.csv")
    recording.record(ledger, document, read(content, "own.csv"), answers={}, by=local("Ada"))
    held = ledger.document(document.id)
    assert (held.id, held.is_as_served, b"Okafor" in held.bytes) == (document.id, False, False)
    assert ledger.decisions().empty
    answers = {people.REASON: WHY}
    again = recording.record(
        ledger, document, read(content, "own.csv", answers=answers), answers=answers, by=local("Ada")
    )
    decided = ledger.decisions().iloc[0]
    assert (decided["about"], decided["key"], decided["note"]) == ("personal", again.batch_id, WHY)
    assert json.loads(decided["value"]) == ["Full name", "Phone", "Notes"]
    assert ledger.document(document.id).is_as_served


def test_only_who_may_keep_personal_data_does(ledger_address: str) -> None:
    content, answers = delimited(), {people.REASON: WHY}
    document = Document.of(content, kind="file", title="own.csv")
    found, ledger = read(content, "own.csv", answers=answers), Ledger()
    with pytest.raises(Forbidden):
        recording.record(ledger, document, found, answers=answers, by=Person("Ben", "contributor"))
    assert ledger.documents().empty
    assert recording.record(ledger, document, found, answers=answers, by=Person("Ada", "reviewer")).added == 3


def test_no_file_of_a_ledger_holds_what_was_left_out(ledger_address: str) -> None:
    ledger, content = Ledger(), delimited(*CSV_LINES)
    document = Document.of(content, kind="file", title="own.csv")
    recording.record(ledger, document, read(content, "own.csv"), answers={}, by=local("Somebody"))
    tables = [path for path in Path(ledger_address).rglob("*") if path.is_file()]
    stored = [pd.read_parquet(path).to_csv() for path in tables if path.suffix == ".parquet"]
    logs = [path.read_text(encoding="utf-8", errors="replace") for path in tables if path.suffix == ".json"]
    assert stored and logs
    names = [secret for secret in SECRETS if secret.isalpha() or "." in secret]
    assert [name for name in names for text in [*stored, *logs] if name in text] == []
