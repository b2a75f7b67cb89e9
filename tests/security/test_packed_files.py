"""Packed files that are more than they seem are refused before they fill the memory, and reach nothing outside."""

import io
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from lib import reading
from lib.articles.reading import read as read_article
from lib.errors import UserError
from lib.tables import kinds
from tests.security import packed

FULL = 60 * packed.MEGABYTE
PROSE = (
    "<p>Thousands of families left the city for villages near the border, where schools and clinics took them in.</p>"
    * 4
)
SHEET, STRINGS = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"


def padded() -> bytes:
    """A workbook whose sheet is followed by nothing but spaces, 60 MB of them."""
    book = packed.workbook()
    return packed.with_parts(book, xl__worksheets__sheet1_xml=packed.text_of(book, SHEET).encode() + b" " * FULL)


def one_long_text() -> bytes:
    """A workbook with one text of 60 MB."""
    book = packed.workbook()
    texts = packed.text_of(book, STRINGS).replace("</sst>", "").encode() + b"<si><t>" + b"a" * FULL + b"</t></si></sst>"
    return packed.with_parts(book, xl__sharedStrings_xml=texts)


def archive(content: bytes) -> bytes:
    """A table in an archive."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("own.csv", content)
    return held.getvalue()


@pytest.mark.parametrize(
    ("made", "name"),
    [
        pytest.param(padded, "own.xlsx", id="a sheet"),
        pytest.param(one_long_text, "own.xlsx", id="the texts of a workbook"),
        pytest.param(partial(archive, b"date,country,killed\n" + b"0" * FULL), "own.zip", id="a table in an archive"),
    ],
)
def test_what_unpacks_to_hundreds_of_times_its_size_is_refused_unread(made: Callable[[], bytes], name: str) -> None:
    assert "unpacks to more than 200 times its size" in reading.read(made(), name).message


def test_a_workbook_that_lies_about_its_size_is_refused() -> None:
    content = packed.lying(one_long_text(), STRINGS, 1000)
    assert reading.read(content, "own.xlsx").outcome == "reject"


def test_a_table_that_repeats_itself_is_no_bomb() -> None:
    rows = b"date,country,killed\n" + b"2020-01-05,Sudan,3\n" * 50_000
    assert kinds.kind(archive(rows), "own.zip") == "zip"
    assert reading.read(packed.workbook(), "own.xlsx").outcome == "accept"


@pytest.mark.parametrize("part", [STRINGS, SHEET])
def test_entities_in_a_workbook_neither_grow_nor_reach_outside(part: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("4711", encoding="utf-8")
    book = packed.workbook()
    text = packed.text_of(book, part)
    text = text.replace("?>", "?>" + packed.entities("sst", secret.as_uri()), 1)
    text = text.replace("Sudan", "&l9;").replace("<t>3", "<t>3&out;")
    made = packed.with_parts(book, **{part.replace("/", "__").replace(".", "_"): text.encode()})
    told = reading.read(made, "own.xlsx")
    assert "laughlaugh" not in str(told) and "4711" not in str(told.report(rows=True))


def test_entities_in_an_opendocument_table_neither_grow_nor_reach_outside(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("4711", encoding="utf-8")
    rows = [("date", "country", "killed"), ("2020-01-05", "&l9;", "3"), ("2020-01-06", "Sudan", "3&out;")]
    body = "".join(packed.row(*each) for each in rows)
    told = reading.read(packed.spreadsheet(body, packed.entities("x", secret.as_uri())), "own.ods")
    assert "laughlaugh" not in str(told) and "4711" not in str(told.report(rows=True))


def test_an_opendocument_table_that_repeats_a_cell_a_thousand_million_times_is_refused() -> None:
    many = 'table:number-rows-repeated="1000000"', 'table:number-columns-repeated="16000"'
    body = packed.row("date", "country", "killed") + packed.row("2020-01-05", "Sudan", "3")
    body += (
        packed.row("x")
        .replace("<table:table-row", f"<table:table-row {many[0]}")
        .replace("<table:table-cell", f"<table:table-cell {many[1]}")
    )
    assert reading.read(packed.spreadsheet(body), "own.ods").outcome == "reject"


def test_entities_in_a_web_page_neither_grow_nor_reach_outside(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret", encoding="utf-8")
    page = (
        f"{packed.entities('html', secret.as_uri())}<html><body><article><h1>News</h1>"
        f"<p>At least 117 people were killed in Osh on 14 June 2010, officials said. &l9; &out;</p>{PROSE}</article>"
        "</body></html>"
    )
    text = read_article(page.encode()).text
    assert "117" in text and "laughlaugh" not in text and "the secret" not in text


@pytest.mark.parametrize(
    "name", ["../../etc/passwd.csv", "C:\\windows\\own.csv", "/own\n.csv", "..", "a" * 5000 + ".csv"]
)
def test_the_name_of_a_file_is_a_name_and_no_path(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    told = reading.read(b"date,country,killed\n2020-01-05,Sudan,3\n", name)
    assert (told.outcome, list(tmp_path.iterdir())) == ("accept", [])


def test_the_names_inside_an_archive_lead_nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        made.writestr("../../outside.csv", "date,country,killed\n2020-01-05,Sudan,3\n")
    assert reading.read(held.getvalue(), "own.zip").outcome == "accept"
    assert not (tmp_path.parent.parent / "outside.csv").exists() and list(tmp_path.iterdir()) == []


def test_a_word_file_that_unpacks_into_too_much_is_refused() -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("word/document.xml", b"<w>" + b" " * FULL + b"</w>")
    with pytest.raises(UserError, match="unpacks into more than"):
        read_article(held.getvalue())
