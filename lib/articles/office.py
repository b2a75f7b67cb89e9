"""A Word file: its paragraphs and rows of tables in order, with tracked changes taken as made."""

import io
import zipfile
from collections.abc import Iterator
from datetime import date

from lxml import etree

from lib.articles.datelines import PRINTED, day_of, printed_day
from lib.articles.model import Article
from lib.articles.paragraphs import tidy
from lib.articles.texts import headline
from lib.errors import UserError

WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
CORE = "{http://purl.org/dc/%s/}"
DOCUMENT, PROPERTIES, FOOTNOTES = "word/document.xml", "docProps/core.xml", "word/footnotes.xml"
LARGEST_PART = 50_000_000
GONE = {
    f"{WORDS}moveFrom",
    f"{WORDS}del",
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
}
BREAKS = {f"{WORDS}br": "\n", f"{WORDS}cr": "\n", f"{WORDS}tab": " ", f"{WORDS}noBreakHyphen": "-"}
OTHERS = (
    ("xl/", "a workbook", "Give tables on the upload page."),
    ("ppt/", "a presentation", "Save it as PDF and give that."),
    ("content.xml", "an OpenDocument file", "Save it as .docx or PDF and give that."),
)


def packed(content: bytes) -> Article:
    """The text of a Word file.

    Args:
        content: The bytes of a zip file.

    Raises:
        UserError: It is another kind of zip file, damaged, locked, or unpacks into too much.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
            if DOCUMENT not in names:
                raise _other(names)
            root = _part(archive, DOCUMENT)
            properties = _part(archive, PROPERTIES) if PROPERTIES in names else etree.Element("none")
    except (zipfile.BadZipFile, etree.XMLSyntaxError, EOFError, NotImplementedError, RuntimeError) as error:
        raise UserError(
            "This Word file is damaged or locked and cannot be read.", fix="Paste the text of the article instead."
        ) from error
    text = tidy("\n".join(_blocks(root)))
    title = properties.findtext(CORE % "elements/1.1" + "title") or headline(text)
    day, note = _day(text, properties.findtext(CORE % "terms" + "created") or "")
    notes = [note] if note else []
    if FOOTNOTES in names:
        notes.append("Footnotes were left out.")
    return Article(text=text, title=title.strip(), published_on=day, kind="docx", content=content, notes=tuple(notes))


def _part(archive: zipfile.ZipFile, name: str) -> etree._Element:
    """One part of the file as a tree, without asking anybody for what it names outside.

    Raises:
        UserError: It unpacks into more than a document can have.
    """
    if archive.getinfo(name).file_size > LARGEST_PART:
        raise UserError("This Word file unpacks into more than 50 MB.", fix="Paste the text of the article instead.")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return etree.fromstring(archive.read(name), parser)


def _other(names: set[str]) -> UserError:
    """The refusal of a zip file that is no Word file."""
    for start, what, fix in OTHERS:
        if any(name.startswith(start) for name in names):
            return UserError(f"This is {what}, not an article.", fix=fix)
    return UserError("This is a packed file, not an article.", fix="Unpack it and give the article inside.")


def _blocks(element: etree._Element) -> Iterator[str]:
    """Paragraphs in order; a row of a table is one line, its cells with bars between them."""
    for child in element:
        if child.tag in GONE:
            continue
        if child.tag == f"{WORDS}tr":
            cells = (" ".join(" ".join(_blocks(cell)).split()) for cell in child.iter(f"{WORDS}tc"))
            yield " | ".join(cells)
        elif child.tag == f"{WORDS}p":
            yield "".join(_pieces(child))
        else:
            yield from _blocks(child)


def _pieces(element: etree._Element) -> Iterator[str]:
    """What a paragraph says, insertions included and deletions not."""
    for child in element:
        if child.tag == f"{WORDS}t":
            yield child.text or ""
        elif child.tag in BREAKS:
            yield BREAKS[child.tag]
        elif child.tag == f"{WORDS}p":
            yield "\n" + "".join(_pieces(child)) + "\n"
        elif child.tag not in GONE:
            yield from _pieces(child)


def _day(text: str, made: str) -> tuple[date | None, str]:
    day = printed_day(text.split("\n")[:20])
    if day:
        return day, PRINTED
    day = day_of(made)
    return day, "The day of publication is the day on which the file was made: check it." if day else ""
