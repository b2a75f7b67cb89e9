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
ROOM = 0.9


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
    """Whether most lines that another follows are as long as the longest and stop in mid-sentence."""
    followed = [line for line, after in pairwise(lines) if line.strip() and after.strip()]
    width = usual_width(lines)
    if len(followed) < 2 or width < 40 or max(map(len, lines)) > 130:
        return False
    full = [line for line in followed if len(line) >= FULL * width]
    return len(full) >= 0.7 * len(followed) and sum(1 for line in full if ENDS.search(line)) < 0.5 * len(full)


def usual_width(lines: Sequence[str]) -> int:
    """How long a full line is, in characters: longer than nine in ten of the lines."""
    lengths = sorted(len(line) for line in lines if line.strip())
    return lengths[int(0.9 * (len(lengths) - 1))] if lengths else 0


def joined(lines: Sequence[str]) -> list[str]:
    """Paragraphs of printed lines.

    An empty line ends one, and so does a line that stops although the next word would have had room, unless the next
    line goes on in the middle of a sentence.
    """
    width = usual_width(lines)
    words = set(re.findall(r"\w+(?:-\w+)*", " ".join(lines)))
    paragraphs: list[str] = []
    before = ""
    for line in (SPACES.sub(" ", one).strip() for one in lines):
        if line and before and not _begins(before, line, width):
            paragraphs[-1] = _together(paragraphs[-1], line, words)
        elif line:
            paragraphs.append(line)
        before = line
    return paragraphs


def _begins(before: str, line: str, width: int) -> bool:
    """Whether a line begins a paragraph although no empty line says so."""
    if ITEM.match(line):
        return True
    had_room = len(before) + 1 + len(line.split()[0]) <= ROOM * width
    return had_room and (bool(ENDS.search(before)) or not (line[0].islower() or before.endswith((",", "-"))))


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
