"""Small files made for tests: PDFs written by hand, Word files, mails."""

import io
import zipfile
from collections.abc import Sequence

WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"


def pdf(pages: Sequence[Sequence[str]], *, info: str = "", objects: dict[int, bytes] | None = None) -> bytes:
    """A PDF of printed lines; an empty line leaves room.

    Args:
        pages: Lines of each page.
        info: The inside of its information dictionary.
        objects: What stands in place of objects made here: 1 catalog, 2 pages, 3 font, 4 information.
    """
    kids = " ".join(f"{5 + 2 * number} 0 R" for number in range(len(pages)))
    made = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        4: f"<< {info} >>".encode("latin-1"),
    }
    for number, lines in enumerate(pages):
        stream = _content(lines)
        made[5 + 2 * number] = (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            b"/Contents %d 0 R >>" % (6 + 2 * number)
        )
        made[6 + 2 * number] = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream)
    return _file(made | (objects or {}))


def _content(lines: Sequence[str]) -> bytes:
    shown = []
    for line in lines:
        escaped = line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        shown.append(f"({escaped}) Tj 0 -14 Td" if line else "0 -10 Td")
    return f"BT /F1 11 Tf 60 780 Td {' '.join(shown)} ET".encode("cp1252")


def _file(objects: dict[int, bytes]) -> bytes:
    out, places = bytearray(b"%PDF-1.4\n"), {}
    for number, body in sorted(objects.items()):
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start, size = len(out), max(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        out += b"%010d 00000 n \n" % places.get(number, 0)
    return bytes(out + b"trailer << /Size %d /Root 1 0 R /Info 4 0 R >>\nstartxref\n%d\n%%%%EOF" % (size, start))


def docx(body: str, *, core: str = "", **parts: str) -> bytes:
    """A Word file.

    Args:
        body: The inside of its document's body.
        core: The inside of its core properties.
        parts: Further parts, by their name in `word/` without `.xml`.
    """
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{WORDS}"><w:body>{body}</w:body></w:document>')
        if core:
            names = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
            archive.writestr(
                "docProps/core.xml", f'<cp:coreProperties xmlns:cp="{CORE}" {names}>{core}</cp:coreProperties>'
            )
        for name, text in parts.items():
            archive.writestr(f"word/{name}.xml", text)
    return held.getvalue()


def paragraph(*runs: str) -> str:
    """A paragraph of a Word file; a run that is markup already stays so."""
    return "<w:p>" + "".join(run if run.startswith("<") else f"<w:r><w:t>{run}</w:t></w:r>" for run in runs) + "</w:p>"


def zipped(**files: str) -> bytes:
    """A zip file; two underscores in a name are a slash and one is a point."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, text in files.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), text)
    return held.getvalue()
