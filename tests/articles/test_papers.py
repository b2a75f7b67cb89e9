"""A PDF: its paragraphs in order, and a plain refusal where there are none to be had."""

import io
import random
from datetime import date

import pytest
from made import pdf
from pypdf import PdfReader, PdfWriter

from lib.articles import papers, read
from lib.errors import UserError

LINES = [
    "Clashes spread to a second city",
    "",
    "At least 117 people have been killed in four days of clashes in the south of the",
    "country, the health ministry said on Monday. Tens of thousands of people were dis-",
    "placed since Thursday.",
    "The ministry said that more than 1,400 people had been hurt, and that there was no",
    "blood left in the hospitals of the second city, where cross-border lorries stood on",
    "the cross-",
    "border road.",
]
TEXT = """Clashes spread to a second city
At least 117 people have been killed in four days of clashes in the south of the country, the health ministry said on \
Monday. Tens of thousands of people were displaced since Thursday.
The ministry said that more than 1,400 people had been hurt, and that there was no blood left in the hospitals of the \
second city, where cross-border lorries stood on the cross-border road."""


def locked(password: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf([LINES]))))
    writer.encrypt(password, "owner", algorithm="AES-256")
    held = io.BytesIO()
    writer.write(held)
    return held.getvalue()


def refusal(content: bytes) -> UserError:
    with pytest.raises(UserError) as raised:
        read(content, "report.pdf")
    return raised.value


def test_lines_become_paragraphs_and_cut_words_whole():
    found = read(pdf([LINES]))
    assert found.text == TEXT
    assert (found.kind, found.title, found.language) == ("pdf", "Clashes spread to a second city", "en")


def test_room_between_lines_ends_a_paragraph_although_its_last_line_is_full():
    full = "At least 117 people have been killed in the city, the ministry said on Monday."
    more = "Many thousands have left their homes since Thursday and wait at the border gate,"
    assert read(pdf([[more, full, "", full, more, "they say."]])).text == f"{more} {full}\n{full} {more} they say."


def test_a_paragraph_goes_on_over_the_page_and_running_heads_and_feet_are_left_out():
    pages = [
        ["Lake Region - Situation Report No. 7", *LINES[2:4], "Page 1 of 3", "www.relief.example"],
        ["Lake Region - Situation Report No. 7", *LINES[4:6], "Page 2 of 3", "www.relief.example"],
        ["Lake Region - Situation Report No. 7", *LINES[6:], "Page 3 of 3", "www.relief.example"],
    ]
    assert read(pdf(pages)).text == TEXT.partition("\n")[2]


def test_a_number_that_stands_on_one_page_alone_is_no_running_line():
    found = read(
        pdf([["Killed in the north:", "117", "", *LINES[2:5]], ["Hurt in the south: nobody can say.", *LINES[5:]]])
    )
    assert "\n117\n" in found.text


def test_letters_drawn_as_one_sign_are_read_as_two():
    assert papers.LIGATURES[ord("ﬁ")] == "fi"
    assert "officials".translate(papers.LIGATURES) == "oﬃcials".translate(papers.LIGATURES)


@pytest.mark.parametrize(
    ("info", "lines", "title", "day"),
    [
        pytest.param("/Title (Clashes in the south)", LINES, "Clashes in the south", None, id="the file's own title"),
        pytest.param("/Title (Microsoft Word - draft7.doc)", LINES, LINES[0], None, id="a program's title is none"),
        pytest.param("/Title (report_final.pdf)", LINES, LINES[0], None, id="the name of a file is no title"),
        pytest.param(
            "/CreationDate (D:20100615233000-04'00')", LINES, LINES[0], date(2010, 6, 15), id="the day it was made"
        ),
        pytest.param("/CreationDate (D:99999999)", LINES, LINES[0], None, id="a day that no calendar has"),
        pytest.param(
            "/CreationDate (D:20100701)",
            [LINES[0], "Monday, 14 June 2010", *LINES[1:]],
            LINES[0],
            date(2010, 6, 14),
            id="a printed day comes first",
        ),
    ],
)
def test_title_and_day_are_proposed(info, lines, title, day):
    found = read(pdf([lines], info=info))
    assert (found.title, found.published_on) == (title, day)
    assert any("check it" in note for note in found.notes) == (day is not None)


def test_a_locked_pdf_is_said_to_need_its_password():
    assert refusal(locked("secret")).problem == "report.pdf: This PDF needs a password."


def test_a_pdf_that_is_only_locked_against_printing_is_read():
    assert read(locked("")).text == TEXT


def test_a_scan_is_said_to_have_no_text():
    error = refusal(pdf([[], [""]]))
    assert error.problem == "report.pdf: This PDF has no text, only pictures of pages."
    assert "text recognition" in error.fix


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"%PDF-1.7\n", id="nothing but its first line"),
        pytest.param(pdf([LINES])[:300], id="cut short"),
        pytest.param(pdf([LINES]).replace(b"/Pages 2 0 R", b"/Pages 9 0 R"), id="its pages are nowhere"),
        pytest.param(
            pdf([LINES], objects={2: b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"}), id="pages that hold themselves"
        ),
        pytest.param(pdf([LINES], objects={2: b"<< /Type /Pages /Kids [] /Count 0 >>"}), id="no pages"),
        pytest.param(pdf([LINES], objects={1: b"1 0 R"}), id="a catalog that points at itself"),
        pytest.param(
            pdf([LINES]).replace(b"trailer << /Size", b"trailer << /Prev 0 /XRefStm 9 /Size"),
            id="tables that point nowhere",
        ),
    ],
)
def test_a_damaged_pdf_is_refused_or_read_but_never_a_crash(content):
    try:
        assert read(content).text
    except UserError as error:
        assert error.problem.startswith("This PDF")


def test_bytes_changed_at_random_never_crash():
    drawn, whole = random.Random(11), pdf([LINES, LINES], info="/Title (A)")
    for _ in range(60):
        broken = bytearray(whole)
        for _ in range(drawn.choice((1, 5, 40))):
            broken[drawn.randrange(9, len(broken))] = drawn.randrange(256)
        try:
            read(bytes(broken))
        except UserError as error:
            assert error.problem


def test_of_very_many_pages_the_first_are_read_and_it_is_said(monkeypatch):
    monkeypatch.setattr(papers, "MOST_PAGES", 2)
    found = read(pdf([[f"Page of the {number} day with some words on it."] for number in ("first", "second", "third")]))
    assert "third" not in found.text
    assert "Only the first 2 of 3 pages were read." in found.notes


def test_a_page_that_draws_too_much_is_left_out_and_it_is_said(monkeypatch):
    monkeypatch.setattr(papers, "LARGEST_CONTENT", 400)
    found = read(pdf([["At least 117 people were killed, the ministry said on Monday."], ["x" * 90] * 9]))
    assert found.text == "At least 117 people were killed, the ministry said on Monday."
    assert "Pages that could not be read were left out: 2." in found.notes


def test_reading_stops_when_its_time_is_up(monkeypatch):
    monkeypatch.setattr(papers, "SECONDS", 0)
    assert "no text" in refusal(pdf([LINES])).problem
