"""Bytes or a paste to an article, by what they are and not by what they are called."""

import random
from datetime import date

import pytest
from made import docx, paragraph, pdf

from lib.articles import Article, pasted, read, texts
from lib.errors import UserError

SENTENCE = "At least 117 people have been killed in the city, the health ministry said on Monday."
MORE = "Tens of thousands have left their homes since Thursday, and many wait at the border."
PAGE = f"<html><body><p>{SENTENCE}</p><p>{MORE}</p></body></html>".encode()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        pytest.param(SENTENCE.encode(), "text", id="text"),
        pytest.param(PAGE, "html", id="a page"),
        pytest.param(b"\n\n<!-- a -->\n" + PAGE, "html", id="a page after a remark"),
        pytest.param(f"<p>{SENTENCE}</p><p>{MORE}</p>".encode(), "html", id="a piece of a page"),
        pytest.param(pdf([[SENTENCE]]), "pdf", id="a PDF"),
        pytest.param(docx(paragraph(SENTENCE)), "docx", id="a Word file"),
        pytest.param(f"From: a@b.example\nTo: c@d.example\nSubject: e\n\n{SENTENCE}".encode(), "eml", id="a mail"),
        pytest.param(f"Subject: the south\n\n{SENTENCE}".encode(), "text", id="text that begins like a mail"),
        pytest.param(f"BM says: {SENTENCE}".encode(), "text", id="text that begins like a picture"),
    ],
)
@pytest.mark.parametrize("name", ["", "film.mp4"])
def test_the_content_alone_decides_what_a_file_is(content, kind, name):
    found = read(content, name)
    assert found.kind == kind
    assert SENTENCE in found.text
    assert found.content == content


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        pytest.param(b"", "The text is empty.", id="nothing"),
        pytest.param(b" \n\t\n", "The text is empty.", id="blanks"),
        pytest.param(b"<html><body></body></html>", "This page holds no article", id="an empty page"),
        pytest.param(b"<html>", "This page holds no article", id="less than a page"),
        pytest.param(b"\x89PNG\r\n\x1a\n" + bytes(99), "This is a picture", id="a picture"),
        pytest.param(b"\xff\xd8\xff\xe0" + bytes(99), "This is a picture", id="a photograph"),
        pytest.param(b"\x00\x00\x00\x20ftypisom" + bytes(99), "This is a film or picture", id="a film"),
        pytest.param(b"RIFF\x00\x00\x01\x00AVI LIST" + bytes(99), "This is a film", id="an older film"),
        pytest.param(b"\x1f\x8b\x08\x00" + bytes(99), "This is a packed file", id="a packed file"),
        pytest.param(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99), "This is an old Office file", id="an old Word file"
        ),
        pytest.param(b"{\\rtf1\\ansi text}", "This is an RTF file", id="an RTF file"),
        pytest.param(bytes(range(256)) * 20, "no text in any encoding", id="bytes"),
        pytest.param(b'<?xml version="1.0"?><rss version="2.0"><item/></rss>', "a news feed", id="a feed"),
    ],
)
def test_what_holds_no_article_is_refused_with_its_name_and_what_to_do(content, problem):
    with pytest.raises(UserError) as raised:
        read(content, "given.bin")
    assert raised.value.problem.startswith(f"given.bin: {problem}") or problem in raised.value.problem
    assert raised.value.fix.endswith(".")


@pytest.mark.parametrize("give", [pasted, lambda text: read(text.encode())], ids=["pasted", "as a file"])
def test_more_than_5_mb_of_text_is_refused_in_words(give):
    with pytest.raises(UserError, match=r"The text has 5,000,0\d\d characters"):
        give("Nobody knows. " * (texts.LONGEST_TEXT // 14 + 2))


def test_a_file_of_more_than_50_mb_is_refused_before_it_is_read():
    with pytest.raises(UserError, match="The file has 50 MB"):
        read(bytes(50_000_001))


def test_random_bytes_never_crash():
    drawn = random.Random(5)
    starts = [
        b"",
        b"%PDF-1.7\n",
        b"PK\x03\x04",
        b"<html>",
        b"From: a\nTo: b\nSubject: c\n\n",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
    ]
    for start in starts * 6:
        try:
            read(start + drawn.randbytes(drawn.choice((10, 200, 3000))))
        except UserError as error:
            assert error.problem and error.fix


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"{SENTENCE}\r\n\r\n\r\n  {MORE} \r\n", f"{SENTENCE}\n{MORE}", id="empty lines and blanks go"),
        pytest.param(f"{SENTENCE}\n{MORE}", f"{SENTENCE}\n{MORE}", id="lines that end sentences are paragraphs"),
        pytest.param(
            f"{SENTENCE}\n{MORE}\n{SENTENCE}\n{MORE}", f"{SENTENCE}\n{MORE}\n{SENTENCE}\n{MORE}", id="however many"
        ),
        pytest.param(
            "At least 117 people have been killed in four days of\nclashes in the south, the health ministry of the\n"
            "interim government said on Monday.\n\nTens of thousands have left their homes.",
            "At least 117 people have been killed in four days of clashes in the south, the health ministry of the "
            "interim government said on Monday.\nTens of thousands have left their homes.",
            id="lines of one width are put together",
        ),
        pytest.param("cafe\u0301 cre\u0300me", "café crème", id="letters and their accents are put together"),
        pytest.param("61\u00a0000 people", "61\u00a0000 people", id="a blank inside a number stays as it is"),
        pytest.param("dis\u00adplaced\u200b people\x07", "displaced people", id="what nobody sees goes"),
    ],
)
def test_a_paste_becomes_plain_text_of_one_line_per_paragraph(text, expected):
    assert pasted(text).text == expected


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param(f"Clashes spread\n{SENTENCE}", "Clashes spread", id="a short first line"),
        pytest.param(f"{SENTENCE}\n{MORE}", "", id="a sentence is no title"),
        pytest.param("Clashes spread", "", id="nothing follows"),
    ],
)
def test_a_title_is_proposed_where_the_first_line_reads_like_one(text, title):
    assert pasted(text).title == title


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        pytest.param(
            ["Clashes spread", "Published: 14 June 2010 10:20 GMT", SENTENCE], date(2010, 6, 14), id="in its own line"
        ),
        pytest.param(
            [SENTENCE, "In May 2009 and on 3 May 2009 the same happened in the north of the land."],
            None,
            id="not in a sentence",
        ),
        pytest.param([SENTENCE, MORE], None, id="nowhere"),
    ],
)
def test_a_printed_day_is_proposed_and_said_to_be_a_guess(lines, day):
    found = pasted("\n".join(lines))
    assert found.published_on == day
    assert any("check it" in note for note in found.notes) == (day is not None)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param(SENTENCE, "en", id="English"),
        pytest.param("Au moins 117 personnes ont été tuées dans la ville, a annoncé le ministère.", "fr", id="French"),
        pytest.param("Не менее 117 человек погибли в городе, сообщило министерство.", "ru", id="Russian"),
        pytest.param("قتل ما لا يقل عن 117 شخصا في المدينة، حسبما أعلنت الوزارة يوم الاثنين", "ar", id="Arabic"),
        pytest.param("117 killed", "", id="too short to tell"),
    ],
)
def test_the_language_is_told_from_the_text(text, language):
    assert pasted(text).language == language


def test_a_language_in_which_nothing_is_found_is_read_and_said_so():
    found = pasted("Şehirde en az 117 kişi hayatını kaybetti, sağlık bakanlığı pazartesi günü açıkladı.")
    assert found.text.startswith("Şehirde")
    assert any(note.startswith("The text is in Turkish; reported numbers are found in ") for note in found.notes)


def test_letters_of_an_old_encoding_are_read_and_it_is_said():
    found = read("Quelque 3 400 habitants ont été chassés de la région.".encode("cp1252"))
    assert found.text == "Quelque 3 400 habitants ont été chassés de la région."
    assert found.notes[0] == "The letters were read as cp1252: look at them."


def test_an_article_cannot_be_changed():
    with pytest.raises(AttributeError):
        Article(text="a").text = "b"
