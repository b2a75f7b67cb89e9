"""What a file is, by its first bytes and letters; what holds no article is refused in words."""

import re
from collections.abc import Iterable

from lib.errors import UserError

SIGNATURES = (
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
)
FOREIGN = (
    (0, b"\x89PNG", "a picture", "text"),
    (0, b"\xff\xd8\xff", "a picture", "text"),
    (0, b"GIF8", "a picture", "text"),
    (0, b"BM", "a picture", "text"),
    (0, b"II*\x00", "a picture", "text"),
    (0, b"MM\x00*", "a picture", "text"),
    (8, b"WEBP", "a picture", "text"),
    (8, b"AVI ", "a film", "text"),
    (8, b"WAVE", "a sound recording", "text"),
    (4, b"ftyp", "a film or picture", "text"),
    (0, b"\x1aE\xdf\xa3", "a film", "text"),
    (0, b"\x00\x00\x01\xba", "a film", "text"),
    (0, b"FLV", "a film", "text"),
    (0, b"ID3", "a sound recording", "text"),
    (0, b"\xff\xfb", "a sound recording", "text"),
    (0, b"OggS", "a sound recording or film", "text"),
    (0, b"fLaC", "a sound recording", "text"),
    (0, b"\x1f\x8b", "a packed file", "unpacked"),
    (0, b"BZh", "a packed file", "unpacked"),
    (0, b"7z\xbc\xaf", "a packed file", "unpacked"),
    (0, b"Rar!", "a packed file", "unpacked"),
    (0, b"\xfd7zXZ", "a packed file", "unpacked"),
    (0, b"(\xb5/\xfd", "a packed file", "unpacked"),
    (0, b"\xd0\xcf\x11\xe0", "an old Office file", "saved"),
    (0, b"{\\rtf", "an RTF file", "saved"),
    (0, b"SQLite format 3", "a database", "text"),
    (0, b"\x7fELF", "a program", "text"),
    (0, b"MZ\x90", "a program", "text"),
    (0, b"PAR1", "a table", "upload"),
)
FIXES = {
    "text": "Paste the text of the article instead.",
    "unpacked": "Unpack it and give the article inside.",
    "saved": "Save it as .docx, PDF or plain text and give that.",
    "upload": "Give tables on the upload page.",
}
BINARY = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffd]")
MARKUP = re.compile(
    r"\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body|article|main|div|p|h1|meta)\b",
    re.IGNORECASE | re.DOTALL,
)
TAGS = re.compile(r"</?(?:p|div|span|a|li|td|br|h\d|section)\b[^<>]*>", re.IGNORECASE)
FEED = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:rss|feed|rdf:RDF)\b", re.DOTALL)
HEADER = re.compile(r"^([A-Za-z][A-Za-z-]+):", re.MULTILINE)
MAIL = {"from", "to", "date", "subject", "message-id", "mime-version", "received", "return-path", "content-type"}


def packed_kind(content: bytes) -> str:
    """`pdf` or `zip` by the first bytes, empty for everything that may be text.

    Raises:
        UserError: It is a picture, film, sound, archive or other file that holds no text to read.
    """
    start = content[:1024].lstrip()
    if b"%PDF-" in start:
        return "pdf"
    for signature, kind in SIGNATURES:
        if start.startswith(signature):
            return kind
    for offset, signature, what, fix in FOREIGN:
        if content[offset : offset + len(signature)] == signature and not _reads_as_text(content[:400]):
            raise UserError(f"This is {what}, not an article.", fix=FIXES[fix])
    return ""


def written_kind(text: str) -> str:
    """`html`, `eml` or `text`, by how decoded text begins.

    Raises:
        UserError: It is a feed, or bytes that no encoding makes into text.
    """
    start = text[:4000]
    if FEED.match(start):
        raise UserError("This is a news feed, a list of articles.", fix="Give one of the articles that it lists.")
    if _is_mail(start):
        return "eml"
    if MARKUP.match(start) or len(TAGS.findall(start)) >= 4:
        return "html"
    if _share(BINARY.findall(start), start) > 0.02:
        raise UserError("This file is no text in any encoding that we know.", fix=FIXES["text"])
    return "text"


def _is_mail(start: str) -> bool:
    head = re.split(r"\r?\n\r?\n", start.lstrip(), maxsplit=1)[0]
    names = {name.lower() for name in HEADER.findall(head)}
    return len(names & MAIL) >= 3 and bool(re.match(r"[A-Za-z-]+:|From ", head))


def _reads_as_text(start: bytes) -> bool:
    """Whether bytes that happen to begin like a picture (a text that starts with BM or ID3) are letters."""
    return start.isascii() and not BINARY.search(start.decode("ascii")) and not start.startswith(b"{\\rtf")


def _share(found: Iterable[str], text: str) -> float:
    return sum(map(len, found)) / max(len(text), 1)
