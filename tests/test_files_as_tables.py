"""Files to tables of text, with the lines that a spreadsheet shows."""

import io
import zipfile
from datetime import date, datetime

import pandas as pd
import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lib import reading, tables
from lib.errors import UserError
from lib.tables import Table, kinds

HEADER = "date,country,killed\n"
ROWS = "2024-01-01,Mali,3\n2024-01-02,Chad,4\n"


def table(text: str, encoding: str = "utf-8") -> Table:
    (found,) = tables.read(text.encode(encoding), "file.csv").tables
    return found


def workbook(rows: list[list[object]], *, sheet: str = "Data", **options: object) -> bytes:
    content = io.BytesIO()
    book = xlsxwriter.Workbook(content, {"in_memory": True, **options})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    page = book.add_worksheet(sheet)
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            page.write(at, column, cell, day if isinstance(cell, datetime) else None)
    book.close()
    return content.getvalue()


def parquet(**columns: list[object]) -> bytes:
    content = io.BytesIO()
    pd.DataFrame(columns).to_parquet(content, index=False)
    return content.getvalue()


def test_a_parquet_file_is_text_as_a_spreadsheet_prints_it() -> None:
    content = parquet(
        date=[datetime(2024, 1, 1), None],
        country=["Mali", None],
        killed=[3.0, None],
        rate=[0.1, 2.5],
        seen=[True, False],
    )
    (found,) = tables.read(content, "file.parquet").tables
    assert found.cells.to_dict("list") == {
        "date": ["2024-01-01", ""], "country": ["Mali", ""], "killed": ["3", ""], "rate": ["0.1", "2.5"],
        "seen": ["true", "false"],
    }  # fmt: skip
    assert found.cells.index.tolist() == [2, 3]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(b"PAR1 and nothing more", "damaged", id="cut off"),
        pytest.param(parquet(date=[], killed=[]), "no rows below", id="without a row"),
    ],
)
def test_a_parquet_file_that_cannot_be_read_says_why(content: bytes, said: str) -> None:
    with pytest.raises(UserError, match=said):
        tables.read(content, "file.parquet")


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_a_delimiter_is_found_by_itself(mark: str) -> None:
    found = table((HEADER + ROWS).replace(",", mark))
    assert found.cells["killed"].tolist() == ["3", "4"]
    assert found.cells.index.tolist() == [2, 3]


def test_a_delimiter_may_be_stated_in_the_first_line() -> None:
    found = table("sep=;\n" + (HEADER + ROWS).replace(",", ";"))
    assert found.cells.index.tolist() == [3, 4]


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        pytest.param("utf-8-sig", "utf-8", id="UTF-8 with a mark"),
        pytest.param("utf-16", "UTF-16", id="UTF-16 with a mark"),
        pytest.param("utf-16-be", "UTF-16", id="UTF-16 without a mark"),
    ],
)
def test_text_in_unicode_is_read_as_such(encoding: str, name: str) -> None:
    text = "date,country,place,killed\n2024-01-01,Mali,Ménaka,3\n"
    book = tables.read(text.encode(encoding), "file.csv")
    assert book.tables[0].cells["place"].tolist() == ["Ménaka"]
    assert any(name in note for note in book.notes) == (name != "utf-8")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        pytest.param("Extrême-Nord – Côte d’Ivoire", "cp1252", id="Western Europe"),
        pytest.param("Кыргызстан, Ош", "cp1251", id="Cyrillic"),
        pytest.param("Кыргызстан, Ош", "koi8-r", id="older Cyrillic"),
        pytest.param("سوريا إدلب", "cp1256", id="Arabic"),
        pytest.param("Córdoba, Asunción, Bogotá", "mac_roman", id="an old Macintosh"),
    ],
)
def test_a_code_page_is_found_by_evidence(text: str, encoding: str) -> None:
    found = table(f'date;place;killed\n2024-01-01;"{text}";3\n', encoding)
    assert found.cells["place"].tolist() == [text]


def test_titles_blank_rows_and_groups_stand_above_a_header() -> None:
    found = table("Report 12,,\n\nWhere,,People\nCountry,Date,Killed\nMali,2024-01-01,3\n")
    assert found.above == ("Report 12",)
    assert found.groups["killed"] == "People"
    assert found.cells.index.tolist() == [5]


def test_hashtags_name_columns_and_are_no_data() -> None:
    found = table('Country,When,N\n#country +name,#date ,"#affected\t+killed"\nMali,2024-01-01,3\n')
    assert found.tags == {"country": "#country+name", "when": "#date", "n": "#affected+killed"}
    assert found.cells.index.tolist() == [3]


def test_a_header_that_comes_again_is_no_row_of_data() -> None:
    found = table("date,killed\n2024-01-01,3\nDate,Killed\n2024-01-02,4\n")
    assert found.cells["killed"].to_dict() == {2: "3", 4: "4"}


def test_lines_that_are_one_quoted_cell_each_are_unwrapped() -> None:
    found = table('"date,place,killed"\n"2024-01-01,""Gao, Mali"",3"\n')
    assert found.cells.loc[2].tolist() == ["2024-01-01", "Gao, Mali", "3"]


def test_a_stray_byte_leaves_the_other_letters_of_utf_8_as_they_are() -> None:
    book = tables.read("place,killed\nحلب,3\nإدلب,4\n".encode() + b"M\xe9naka,5\n", "file.csv")
    assert book.tables[0].cells["place"].tolist() == ["حلب", "إدلب", "Ménaka"]
    assert "UTF-8 with stray bytes" in book.notes[0]


def test_pairs_of_names_and_texts_stand_above_a_header() -> None:
    found = table("Source:,register\n# of records:,2\nid,date,country,killed\n1,2024-01-01,Mali,3\n")
    assert list(found.cells) == ["id", "date", "country", "killed"]
    assert not found.tags


def test_a_quote_that_is_never_closed_swallows_no_rows() -> None:
    found = table('date,country,killed,source\n2024-01-01,Mali,3,"AP\n2024-01-02,Mali,4,AFP\n')
    assert found.cells["source"].tolist() == ['"AP', "AFP"]


def test_a_first_column_of_names_without_a_header_moves_nothing() -> None:
    found = table('"date","country","killed"\n"1","2024-01-01","Mali",3\n"2","2024-01-02","Chad",4\n')
    assert found.cells["killed"].tolist() == ["3", "4"]


def test_totals_notes_and_shares_below_a_table_are_named_and_kept_out() -> None:
    found = table("admin1,date,idps\nLac,2024-01-01,3\nBol,2024-01-01,4\nTotal,,7\n,,100%\nSource: IOM\n")
    assert found.cells.index.tolist() == [2, 3]
    assert [(each.line, each.kind) for each in found.problems] == [
        (4, "aggregate_row"),
        (5, "aggregate_row"),
        (6, "footnote"),
    ]


def test_days_of_a_workbook_are_days_even_where_it_counts_from_1904() -> None:
    rows: list[list[object]] = [["date", "country", "killed"], [datetime(2024, 1, 1), "Mali", 3]]
    for options in ({}, {"date_1904": True}):
        (found,) = tables.read(workbook(rows, **options), "file.xlsx").tables
        assert found.cells.loc[2].tolist() == ["2024-01-01", "Mali", "3"]
    bare: list[list[object]] = [["date", "country", "killed"], [43830, "Mali", 3]]
    read = reading.read(workbook(bare, date_1904=True), "file.xlsx")
    assert read.observations["period_end"].dt.date.tolist() == [date(2024, 1, 1)]


def test_a_pivot_table_is_not_read() -> None:
    book = tables.read(workbook([["Row Labels", "Sum of killed"], ["Mali", 3]]), "file.xlsx")
    assert book.tables == []
    assert "pivot" in book.notes[0]


def test_a_cell_in_the_far_corner_is_refused_before_it_fills_the_memory() -> None:
    content = io.BytesIO()
    book = xlsxwriter.Workbook(content, {"in_memory": True})
    page = book.add_worksheet()
    page.write_row(0, 0, ["date", "country", "killed"])
    page.write(1_048_575, 16_383, "x")
    book.close()
    with pytest.raises(UserError, match="row 1048576"):
        tables.read(content.getvalue(), "file.xlsx")


def test_the_table_of_an_archive_is_read() -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("footnotes.txt", "none")
        archive.writestr("population.csv", HEADER + ROWS * 20)
    book = tables.read(content.getvalue(), "download.zip")
    assert "population.csv" in book.notes[0]
    assert len(book.tables[0].cells) == 40


def test_an_archive_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kinds, "GREATEST_UNPACKED", 1_000_000)
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.csv", b"0" * 1_000_001)
    with pytest.raises(UserError, match="unpacks to more than"):
        tables.read(content.getvalue(), "bomb.zip")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=300))
def test_whatever_the_bytes_only_a_reading_comes_out(content: bytes) -> None:
    found = reading.read(content, "file.csv")
    assert found.outcome in ("accept", "ask", "reject")
    lines = found.lines
    assert lines.accepted + lines.rejected - lines.both + lines.not_data == lines.all


CELLS = st.sampled_from(
    ["", "3", "1.234", "10-15", "~5", "-3", "Mali", "Total", "2024-01-05", "5/1/24", "*", '"', "x\ny", "0"]
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(CELLS, min_size=1, max_size=5), max_size=6))
def test_whatever_the_cells_every_row_is_accounted_for(rows: list[list[str]]) -> None:
    quoted = [
        "date,country,metric,value",
        *(",".join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in row) for row in rows),
    ]
    found = reading.read("\n".join(quoted).encode(), "file.csv")
    lines = found.lines
    assert lines.accepted + lines.rejected - lines.both + lines.not_data == lines.all
    assert lines.not_data >= 0
