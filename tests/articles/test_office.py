"""A Word file: what a reader of it sees, in order."""

from datetime import date

import pytest
from made import docx, paragraph, zipped

from lib.articles import office, read
from lib.errors import UserError

SENTENCE = "At least 117 people have been killed in the city, the health ministry said on Monday."


def test_paragraphs_and_rows_of_tables_stand_in_order():
    row = "<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>"
    rows = row.format(paragraph("District"), paragraph("Displaced")) + row.format(
        paragraph("Tamba"), paragraph("22,100")
    )
    found = read(docx(paragraph("Clashes") + paragraph(SENTENCE) + f"<w:tbl>{rows}</w:tbl>" + paragraph("The end.")))
    assert found.text == f"Clashes\n{SENTENCE}\nDistrict | Displaced\nTamba | 22,100\nThe end."
    assert (found.kind, found.title) == ("docx", "Clashes")


def test_tracked_changes_are_read_as_made():
    inserted = "<w:ins><w:r><w:t>124</w:t></w:r></w:ins>"
    deleted = "<w:del><w:r><w:delText>117</w:delText></w:r></w:del>"
    moved = "<w:moveFrom><w:r><w:t> and nobody knows why</w:t></w:r></w:moveFrom>"
    found = read(docx(paragraph("At least ", deleted, inserted, " people have been killed in the city", moved, ".")))
    assert found.text == "At least 124 people have been killed in the city."


def test_links_breaks_and_boxes_of_text_are_read_once():
    link = "<w:hyperlink><w:r><w:t>the ministry</w:t></w:r></w:hyperlink>"
    choice = f"<w:txbxContent>{paragraph('A box.')}</w:txbxContent>"
    box = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice>{choice}</mc:Choice><mc:Fallback>{choice}</mc:Fallback></mc:AlternateContent>"
    )
    broken = "<w:r><w:t>Monday.</w:t><w:br/><w:t>Later more.</w:t></w:r>"
    found = read(docx(paragraph("117 were killed, said ", link, " on ", broken, box)))
    assert found.text == "117 were killed, said the ministry on Monday.\nLater more.\nA box."


def test_title_and_day_are_taken_from_the_file_and_footnotes_said_to_be_left_out():
    core = "<dc:title>The south</dc:title><dcterms:created>2010-06-14T23:00:00Z</dcterms:created>"
    found = read(docx(paragraph(SENTENCE), core=core, footnotes="<a/>"))
    assert (found.title, found.published_on) == ("The south", date(2010, 6, 14))
    assert found.notes == (
        "The day of publication is the day on which the file was made: check it.",
        "Footnotes were left out.",
    )


def test_a_printed_day_comes_before_that_of_the_file():
    core = "<dcterms:created>2010-06-20T23:00:00Z</dcterms:created>"
    assert read(docx(paragraph("14 June 2010") + paragraph(SENTENCE), core=core)).published_on == date(2010, 6, 14)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        pytest.param(docx(paragraph("")), "The text is empty.", id="no text"),
        pytest.param(docx(paragraph(SENTENCE))[:-90], "damaged or locked", id="cut short"),
        pytest.param(docx("<w:p>"), "damaged or locked", id="broken markup"),
        pytest.param(zipped(xl__workbook_xml="a"), "a workbook", id="a workbook"),
        pytest.param(zipped(ppt__presentation_xml="a"), "a presentation", id="a presentation"),
        pytest.param(zipped(content_xml="a"), "an OpenDocument file", id="an OpenDocument file"),
        pytest.param(zipped(article_html="a"), "a packed file", id="a zip file of others"),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(content, problem):
    with pytest.raises(UserError) as raised:
        read(content)
    assert problem in raised.value.problem


def test_a_file_that_unpacks_into_too_much_is_refused(monkeypatch):
    monkeypatch.setattr(office, "LARGEST_PART", 10_000)
    with pytest.raises(UserError, match="unpacks into more than"):
        read(docx(paragraph("a" * 100_000)))


def test_entities_are_neither_expanded_nor_fetched(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    entities = f'<!DOCTYPE a [<!ENTITY x "lol"><!ENTITY y "{"&x;" * 100}"><!ENTITY z SYSTEM "{secret.as_uri()}">]>'
    names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    body = (
        f"<w:document {names}><w:body>{paragraph(SENTENCE)}{paragraph('&y;')}{paragraph('&z;')}</w:body></w:document>"
    )
    found = read(zipped(word__document_xml=entities + body))
    assert found.text == SENTENCE
