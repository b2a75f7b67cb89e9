"""A PDF: its paragraphs, without the running heads and feet of its pages."""

import io
import re
import struct
import zlib
from collections import Counter
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from statistics import median

from pypdf import PageObject, PdfReader
from pypdf.errors import PyPdfError

from lib.articles.datelines import PRINTED, day_of, printed_day
from lib.articles.deadline import Deadline
from lib.articles.model import Article
from lib.articles.paragraphs import joined, tidy
from lib.articles.texts import headline
from lib.errors import UserError

MOST_PAGES = 200
LARGEST_CONTENT = 5_000_000
SECONDS = 30
EDGE = 3
WIDE = 1.3
# What pypdf raises on files that break the format, beside its own errors.
BROKEN = (
    PyPdfError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    NotImplementedError,
    OSError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
MADE_BY_A_PROGRAM = re.compile(r"^(?:Microsoft \w+ - .*|untitled.*|.*\.\w{3,4}|\S{0,3})$", re.IGNORECASE)
PASTE = "Paste the text of the article instead."


def paper(content: bytes) -> Article:
    """The text of a PDF.

    Args:
        content: The file's bytes.

    Raises:
        UserError: It needs a password, is damaged, or has no text, as a scan has none.
    """
    reader = _opened(content)
    pages, notes = _pages(reader)
    lines = [line for page in _without_running_lines(pages) for line in page]
    text = tidy("\n".join(joined(lines)).translate(LIGATURES))
    if not text:
        raise UserError(
            "This PDF has no text, only pictures of pages.", fix="Run it through text recognition, or paste its text."
        )
    day, note = _day(reader, lines)
    notes = [*notes, note] if note else notes
    title = _title(reader) or headline(text)
    return Article(text=text, title=title, published_on=day, kind="pdf", content=content, notes=tuple(notes))


def _opened(content: bytes) -> PdfReader:
    """The reader of a file that no password keeps closed.

    Raises:
        UserError: It is closed, or damaged.
    """
    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise UserError("This PDF needs a password.", fix="Save it without its password, or paste its text.")
        if not len(reader.pages):
            raise UserError("This PDF has no pages.", fix=PASTE)
    except BROKEN as error:
        raise UserError("This PDF is damaged and cannot be read.", fix=PASTE) from error
    return reader


def _pages(reader: PdfReader) -> tuple[list[list[str]], list[str]]:
    """The lines of every page, and what was left out: pages beyond so many, so large, so late, or damaged."""
    deadline, pages, skipped = Deadline(SECONDS), [], []
    number = len(reader.pages)
    for index in range(min(number, MOST_PAGES)):
        if deadline.is_over:
            break
        try:
            pages.append(_lines(reader.pages[index]))
        except BROKEN:
            skipped.append(str(index + 1))
    read = len(pages) + len(skipped)
    notes = [f"Only the first {read} of {number:,} pages were read."] if read < number else []
    if skipped:
        notes.append(f"Pages that could not be read were left out: {', '.join(skipped)}.")
    return pages, notes


def _lines(page: PageObject) -> list[str]:
    """The lines of a page, as printed.

    Raises:
        ValueError: It draws too much to be a page of text.
    """
    contents = page.get_contents()
    if contents is not None and len(contents.get_data()) > LARGEST_CONTENT:
        raise ValueError("too large")
    heights: list[float] = []
    lines = [""]

    def note(text: str, across: list[float], matrix: list[float], font: object, size: float) -> None:
        """Keep what pypdf reads, and how high on the page each line stands."""
        for number, piece in enumerate(text.split("\n")):
            if number:
                lines.append("")
            if piece.strip() and not lines[-1].strip():
                heights.append(matrix[4] * across[1] + matrix[5] * across[3] + across[5])
            lines[-1] += piece

    page.extract_text(visitor_text=note)
    return _spaced([line.strip() for line in lines if line.strip()], heights)


def _spaced(lines: Sequence[str], heights: Sequence[float]) -> list[str]:
    """Lines with an empty one wherever the page leaves more room than between most lines."""
    gaps = [above - below for above, below in pairwise(heights)]
    usual = median([gap for gap in gaps if gap > 0] or [0.0])
    spaced = list(lines[:1])
    for line, gap in zip(lines[1:], gaps, strict=True):
        spaced += ["", line] if usual and gap > WIDE * usual else [line]
    return spaced


def _without_running_lines(pages: Sequence[list[str]]) -> list[list[str]]:
    """Pages without the lines at their edges that most pages repeat, whatever number stands in them."""
    edges = Counter(form for page in pages for form in {_form(line) for line in _edge(page)})
    running = {form for form, times in edges.items() if times > 1 and times >= 0.5 * len(pages)}
    kept = []
    for page in pages:
        edge = set(_edge(page))
        kept.append([line for line in page if line not in edge or _form(line) not in running])
    return kept


def _edge(page: Sequence[str]) -> list[str]:
    written = [line for line in page if line]
    return written[:EDGE] + written[-EDGE:]


def _form(line: str) -> str:
    return re.sub(r"\d+", "#", line)


def _title(reader: PdfReader) -> str:
    """The title that the file states, unless a program made it up."""
    try:
        stated = (reader.metadata and reader.metadata.title) or ""
    except BROKEN:
        return ""
    title = " ".join(stated.split())
    return "" if MADE_BY_A_PROGRAM.match(title) else title


def _day(reader: PdfReader, lines: Sequence[str]) -> tuple[date | None, str]:
    """The day printed near the top, else that on which the file was made; with a note that it is a guess."""
    day = printed_day([line for line in lines if line][:20])
    if day:
        return day, PRINTED
    try:
        made = reader.metadata and reader.metadata.creation_date
    except BROKEN:
        made = None
    day = day_of(made.date().isoformat()) if made else None
    return day, "The day of publication is the day on which the PDF was made: check it." if day else ""
