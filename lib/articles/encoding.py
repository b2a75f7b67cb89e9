"""Bytes to letters: as their server or the page itself names the encoding, else by evidence."""

import codecs
import re

from lib.tables import encodings

NAMED = re.compile(rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)


def decoded(content: bytes, charset: str = "") -> tuple[str, str]:
    """Text of a page or file, and its encoding: as its server or the page itself names it, else by evidence."""
    named = NAMED.search(content[:4096])
    for name in (charset, named[1].decode("ascii") if named else ""):
        if name and _is_encoding(name) and not content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            try:
                return encodings.clean(content.decode(name)), "utf-8"
            except (UnicodeDecodeError, LookupError):
                continue
    return encodings.decoded(content)


def _is_encoding(name: str) -> bool:
    try:
        return codecs.lookup(name).name != "utf-7"
    except LookupError:
        return False
