"""Packed files that are more than they seem: bombs, entities that grow, entities that reach outside."""

import io
import struct
import zipfile

import xlsxwriter

LAUGHS = "".join(f'<!ENTITY l{at} "{f"&l{at - 1};" * 10}">' for at in range(1, 10))
MEGABYTE = 1_000_000


def entities(root: str, outside: str) -> str:
    """A document type whose entity `l9` grows to a thousand million letters, and `out` is a file outside."""
    return f'<!DOCTYPE {root} [<!ENTITY l0 "laugh">{LAUGHS}<!ENTITY out SYSTEM "{outside}">]>'


def workbook() -> bytes:
    """A small workbook that can be read."""
    held = io.BytesIO()
    with xlsxwriter.Workbook(held, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Data")
        for at, row in enumerate([["date", "country", "killed"], ["2020-01-05", "Sudan", "3"]]):
            sheet.write_row(at, 0, row)
    return held.getvalue()


def with_parts(content: bytes, **parts: bytes) -> bytes:
    """A packed file with parts put in place of its own; `__` in a name is a slash, `_` before the last word a point."""
    held, told = io.BytesIO(), {name.replace("__", "/").replace("_xml", ".xml"): part for name, part in parts.items()}
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as new:
        for name in dict.fromkeys([*old.namelist(), *told]):
            new.writestr(name, told.get(name) or old.read(name))
    return held.getvalue()


def text_of(content: bytes, part: str) -> str:
    """A part of a packed file, as text."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(part).decode()


def lying(content: bytes, part: str, size: int) -> bytes:
    """A packed file that says a part of it has another size unpacked than it has."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        true = struct.pack("<I", archive.getinfo(part).file_size)
    return content.replace(true, struct.pack("<I", size))


def spreadsheet(body: str, doctype: str = "") -> bytes:
    """An OpenDocument spreadsheet."""
    names = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"' for short in ("office", "table", "text")
    )
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr(
            "content.xml",
            f'<?xml version="1.0"?>{doctype}<office:document-content {names}><office:body><office:spreadsheet>'
            f'<table:table table:name="Data">{body}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )
    return held.getvalue()


def row(*cells: str) -> str:
    """A row of an OpenDocument spreadsheet."""
    return "".join(["<table:table-row>", *map(cell, cells), "</table:table-row>"])


def cell(text: str) -> str:
    return f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'
