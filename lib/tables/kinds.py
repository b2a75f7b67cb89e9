"""What kind of file the bytes are, whatever its name says; files that hold no table are refused here."""

import io
import zipfile
import zlib

from lib.errors import UserError

GREATEST_BYTES = 600_000_000
GREATEST_UNPACKED = 2_000_000_000
GREATEST_RATIO, LARGE_PART = 200, 50_000_000
SHEETS = "Save the table as CSV or XLSX and upload that."
SIGNATURES = {
    b"%PDF": "a PDF document",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"II*\x00": "a TIFF image",
    b"MM\x00*": "a TIFF image",
    b"\x1f\x8b": "a gzip archive",
    b"BZh": "a bzip2 archive",
    b"7z\xbc\xaf": "a 7-Zip archive",
    b"Rar!": "a RAR archive",
    b"SQLite format 3": "an SQLite database",
    b"{\\rtf": "an RTF document",
    b"\x7fELF": "a program",
    b"MZ\x90": "a program",
    b"RIFF": "a recording",
    b"ID3": "a recording",
    b"OggS": "a recording",
}
SHEET_PARTS = ("xl/workbook", "content.xml", "mimetype")
UNPACKING = (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError)


def kind(content: bytes, name: str) -> str:
    """`workbook`, `zip`, `parquet` or `text`.

    Args:
        content: The file's bytes.
        name: Its name, for messages.

    Raises:
        UserError: It is empty, too large, or a file of another kind.
    """
    start = content[:2048].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not start and not content.strip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n"):
        raise UserError(f"{name} is empty.", fix="Check the file and upload it again.")
    refuse_large(len(content), name)
    if start.startswith(b"version https://git-lfs"):
        raise UserError(
            f"{name} is a Git LFS pointer: it names a file that is stored elsewhere and holds no data.",
            fix="Download the file itself and upload that.",
        )
    head = start[:512].lower()
    if head.startswith((b"<!doctype html", b"<html", b"<head", b"<body", b"<table")) or b"<html" in head:
        raise UserError(
            f"{name} is an HTML page, not a table.", fix="Download the data file that the page offers and upload that."
        )
    if head.startswith((b"<?xml", b"<rss", b"<svg", b"<feed", b"<kml")):
        raise UserError(f"{name} is an XML file, not a table.", fix=SHEETS)
    if content.startswith(b"PK\x03\x04"):
        return packed(content, name)
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        return "workbook"
    if content.startswith(b"PAR1"):
        return "parquet"
    for signature, what in SIGNATURES.items():
        if content.startswith(signature):
            raise UserError(f"{name} is {what}, not a table.", fix=SHEETS)
    if start[:1] in b"{[" and b'"' in start[:200] and b":" in start[:400]:
        raise UserError(f"{name} is a JSON file, not a table.", fix=SHEETS)
    return "text"


def refuse_large(size: int, name: str) -> None:
    """Refuse a file of more bytes than are read.

    Raises:
        UserError: It has more.
    """
    if size > GREATEST_BYTES:
        said = f"{name} has {size // 1_000_000} MB; the most is {GREATEST_BYTES // 1_000_000} MB."
        raise UserError(said, fix="Split it into parts.")


def packed(content: bytes, name: str) -> str:
    """`workbook` for a workbook, `zip` for an archive of other files.

    Raises:
        UserError: It is damaged, a document of another kind, or unpacks to more than can be held.
    """
    try:
        parts = zipfile.ZipFile(io.BytesIO(content)).infolist()
    except UNPACKING as damage:
        raise UserError(f"{name} is damaged: its last part is missing.", fix="Download or save it again.") from damage
    if sum(part.file_size for part in parts) > GREATEST_UNPACKED:
        raise UserError(
            f"{name} unpacks to more than {GREATEST_UNPACKED // 1_000_000} MB.",
            fix="Save the sheet with the data as CSV and upload that.",
        )
    if any(part.file_size > max(LARGE_PART, GREATEST_RATIO * part.compress_size) for part in parts):
        raise UserError(
            f"{name} unpacks to more than {GREATEST_RATIO} times its size, as no table does.",
            fix="Save the sheet with the data as CSV and upload that.",
        )
    names = [part.filename for part in parts]
    if any(part.startswith(SHEET_PARTS) for part in names):
        return "workbook"
    if any(part.startswith(("word/", "ppt/")) for part in names):
        raise UserError(f"{name} is a text document or presentation, not a table.", fix=SHEETS)
    return "zip"


def unpacked(content: bytes, name: str) -> tuple[bytes, str]:
    """The one table of a ZIP archive: its largest CSV, TSV or workbook.

    Returns:
        Its bytes and name.

    Raises:
        UserError: The archive holds no table, or is damaged.
    """
    archive = zipfile.ZipFile(io.BytesIO(content))
    largest = inner(archive, name)
    try:
        return archive.read(largest), largest.filename
    except UNPACKING as damage:
        raise UserError(f"{name} cannot be unpacked.", fix="Unpack it yourself and upload the table.") from damage


def unpacked_size(content: bytes, name: str) -> int:
    """How many bytes the one table of a ZIP archive has, without unpacking it.

    Raises:
        UserError: The archive holds no table, or one that is too large.
    """
    return inner(zipfile.ZipFile(io.BytesIO(content)), name).file_size


def inner(archive: zipfile.ZipFile, name: str) -> zipfile.ZipInfo:
    """The largest table of a ZIP archive.

    Raises:
        UserError: It holds no table, or one that is too large.
    """
    tables = [
        part
        for part in archive.infolist()
        if part.filename.lower().endswith((".csv", ".tsv", ".txt", ".xlsx", ".xls", ".ods", ".parquet"))
    ]
    if not tables:
        raise UserError(f"{name} is an archive without a table in it.", fix=SHEETS)
    largest = max(tables, key=lambda part: part.file_size)
    refuse_large(largest.file_size, f"{largest.filename} in {name}")
    return largest
