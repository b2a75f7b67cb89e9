"""Printed lines to paragraphs, and text that offsets can rely on."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u00ad\u200b\u2060\ufeff]")
SPACES = re.compile(r"[ \t]+")
ENDS = re.compile(r"""[.!?:;…。؟۔।]["'”’»)\]]*$""")
ITEM = re.compile(r"(?:[-–•·*▪●◦‣]|\d{1,2}[.)]|[a-z][.)])\s")
CUT_WORD = re.compile(r"(\w+)[-\u2010]$")
FULL = 0.75


def tidy(text: str) -> str:
    """Text in NFC with one line per paragraph: no empty lines, no doubled blanks, no unseen signs."""
    plain = UNSEEN.sub(
        "", text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    )
    lines = (SPACES.sub(" ", line).strip() for line in unicodedata.normalize("NFC", plain).split("\n"))
    return "\n".join(line for line in lines if line)


def unwrapped(text: str) -> str:
    """Text whose paragraphs were cut into lines of one width, as in mails, made whole; other text as it is."""
    lines = [line.rstrip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    return "\n".join(joined(lines)) if is_wrapped(lines) else text


def is_wrapped(lines: Sequence[str]) -> bool:
    """Whether most lines that another line follows are about as long as the longest, and none is longer than a page."""
    followed = [len(line) for line, after in pairwise(lines) if line.strip() and after.strip()]
    if len(followed) < 3 or max(map(len, lines)) > 130:
        return False
    width = usual_width(lines)
    return width >= 40 and sum(length >= FULL * width for length in followed) >= 0.7 * len(followed)


def usual_width(lines: Sequence[str]) -> int:
    """How long a full line is, in characters: longer than nine in ten of the lines."""
    lengths = sorted(len(line) for line in lines if line.strip())
    return lengths[int(0.9 * (len(lengths) - 1))] if lengths else 0


def joined(lines: Sequence[str]) -> list[str]:
    """Paragraphs of printed lines: an empty line ends one, and so does a short line at a sentence's end."""
    width = usual_width(lines)
    words = set(re.findall(r"\w+(?:-\w+)*", " ".join(lines)))
    paragraphs: list[str] = []
    is_open = is_full = False
    for line in (SPACES.sub(" ", one).strip() for one in lines):
        if line and is_open and not ITEM.match(line) and not _begins(paragraphs[-1], line, is_full):
            paragraphs[-1] = _together(paragraphs[-1], line, words)
        elif line:
            paragraphs.append(line)
        is_full = len(line) >= FULL * width
        is_open = bool(line) and (is_full or not ENDS.search(line))
    return paragraphs


def _begins(before: str, line: str, was_full: bool) -> bool:
    """Whether a line begins a paragraph although no empty line says so: what stands before is a heading."""
    return not was_full and line[:1].isupper() and not before.endswith((",", "-"))


def _together(before: str, line: str, words: set[str]) -> str:
    """Two lines as one; a word cut at the line's end is made whole, unless the text writes it with its hyphen."""
    cut = CUT_WORD.search(before)
    if not cut or not line[:1].islower():
        return f"{before} {line}" if not cut or not line[:1].isalnum() else before + line
    rest = re.match(r"\w+", line)
    end = rest.group() if rest else ""
    if f"{cut[1]}-{end}" in words:
        return before + line
    return before[:-1] + line
