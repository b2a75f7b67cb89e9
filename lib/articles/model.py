"""What an article is, wherever it came from."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class Article:
    """The text of an article, and what can be proposed about it.

    Attributes:
        text: Plain text that quotes and their offsets refer to: Unicode NFC, one line per paragraph, no empty lines.
        title: As printed; empty where none was found.
        publisher: Who printed it; empty where nothing says so.
        published_on: The day on which it was printed, as printed; None where nothing says so.
        url: Where it was found.
        language: ISO 639-1; empty where the text is too short to tell.
        kind: What the content is: text, html, pdf, docx or eml.
        content: The bytes as they came.
        notes: What was guessed or left out, each a sentence for the person who decides.
    """

    text: str = field(repr=False)
    title: str = ""
    publisher: str = ""
    published_on: date | None = None
    url: str = ""
    language: str = ""
    kind: str = "text"
    content: bytes = field(default=b"", repr=False)
    notes: tuple[str, ...] = ()
