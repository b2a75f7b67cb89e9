"""A text cut into paragraphs, sentences and lines, with offsets into the text as given."""

import re
from dataclasses import dataclass

_SPACES = re.compile(r"[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]")
_END = re.compile(  # the mark first: an engine then looks at what stands before marks only, not before every letter
    r"[.!?…؟](?<!\bMr.)(?<!\bMrs.)(?<!\bMs.)(?<!\bDr.)(?<!\bSt.)(?<!\bGen.)(?<!\bCol.)(?<!\bLt.)(?<!\bGov.)(?<!\bSgt.)(?<!\bCapt.)(?<!\bNo.)"
    r"(?<!\b[A-Z].)(?<!approx.)(?<!\bca.)(?<!тыс.)(?<!млн.)[.!?…؟]*[\"”’'»)\]]*\s+(?=[\"“‘'«(\[]*[A-ZÀ-ÞА-ЯЁ\d\u0600-\u06ff•])"
)
_SAME = str.maketrans("’‘ёأإآٱىیکة٬٫،؛؟٪٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "''еااااييكه,.,;?%01234567890123456789")
_LINE = re.compile(r"[^\n]+")
_BULLET = re.compile(r"\s*[•\-*–—·▪]\s+")
_NAMES = r"[A-ZÀ-Þ][\w'’.-]*(?:(?: |/|-)(?:[A-ZÀ-Þ][\w'’.-]*|de|do|da|of|al|el))*"
_DATELINE = re.compile(
    rf"(?:[A-ZÀ-Þ]{{3}}[A-ZÀ-Þ '’./-]*(?:, {_NAMES})?(?: \([\w /]+\))?|{_NAMES}(?:, {_NAMES})? \([A-Z]\w+\)|{_NAMES}, {_NAMES})(?:, \w+ \d{{1,2}}(?: \(\w+\))?)?(?:: | ?(?:--|[–—-]) )"
)


@dataclass(frozen=True)
class Sentence:
    """A sentence, or a line that stands for one.

    Attributes:
        text: With plain spaces, as long as in the document.
        start: Where it begins in the document.
        paragraph: Which paragraph it belongs to.
    """

    text: str
    start: int
    paragraph: int

    @property
    def end(self) -> int:
        """Where it ends in the document."""
        return self.start + len(self.text)


def plain(text: str) -> str:
    """The text with one kind of space, letter for letter as long as before."""
    return _SPACES.sub(" ", text).replace("\r", " ")


def small(text: str) -> str:
    """The text in small letters, letter for letter as long as before, each with the letter that is most often written for it."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(letter if len(letter.lower()) != 1 else letter.lower() for letter in text)
    return lower if lower.isascii() else lower.translate(_SAME)


def body_end(text: str) -> int:
    """Where the article ends: at the line that names its source, if teasers follow."""
    for line in _LINE.finditer(text):
        if line.start() > len(text) // 3 and re.match(
            r"\s*(?:sources?|fuentes?|источники?|المصدر|المصادر)\s*:\s*\S", line.group(), re.I
        ):
            return line.start()
    return len(text)


def sentences(text: str) -> list[Sentence]:
    """The sentences of an article, in order; teasers after the line that names its source are left out."""
    text = plain(text)[: body_end(text)]
    found: list[Sentence] = []
    for number, (start, end) in enumerate(paragraphs(text)):
        dateline = _DATELINE.match(text, start, end)
        at = dateline.end() if dateline else start
        _add(found, text, start, at, -1)
        for stop in _END.finditer(text, start, end):
            _add(found, text, at, stop.end(), number)
            at = stop.end()
        _add(found, text, at, end, number)
    return found


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Where paragraphs begin and end: lines, joined where a line runs on into the next."""
    found: list[tuple[int, int]] = []
    open_line = False
    for line in _LINE.finditer(text):
        words = line.group().strip()
        if not words:
            open_line = False
            continue
        joined = found and open_line and text[found[-1][1] : line.start()].count("\n") == 1
        if joined and words[0].islower() and not _BULLET.match(line.group()):
            found[-1] = (found[-1][0], line.end())
        else:
            found.append((line.start(), line.end()))
        open_line = words[-1] not in '.!?:;"”»'
    return found


def _add(found: list[Sentence], text: str, start: int, end: int, paragraph: int) -> None:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    if piece.strip():
        found.append(Sentence(piece.strip(), start + left, paragraph))
