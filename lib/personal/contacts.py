"""Ways to reach a person that stand in texts: their e-mail address or telephone; a press office is nobody's own."""

import re

from lib.personal import phones
from lib.personal.words import ROLE_MAILBOX

MAIL = re.compile(
    r"(?<![\w./@])([A-Za-z0-9_][A-Za-z0-9._%+-]{0,63})@((?:[A-Za-z0-9-]{1,63}\.){1,4}[A-Za-z]{2,24})(?![\w@])"
)
MAYBE = re.compile(r"@|\+\d|\(\d{2,4}\)|\b00\d", re.ASCII)
LEFT_OUT = "[left out]"


def mails(text: str) -> list[str]:
    """The e-mail addresses of people in a text, as printed; not those of an office, such as press@example.org."""
    return [found.group() for found in MAIL.finditer(text) if not ROLE_MAILBOX.fullmatch(found[1].casefold())]


def is_mail(cell: str) -> bool:
    """Whether a cell is somebody's e-mail address and nothing else."""
    return [cell.strip().removeprefix("mailto:")] == mails(cell.strip().removeprefix("mailto:"))


def in_text(text: str) -> list[str]:
    """Every e-mail address and telephone number of people in a text, as printed."""
    return [*mails(text), *phones.in_text(text)] if MAYBE.search(text) else []


def without(text: str) -> str:
    """A text without these.

    >>> without("Ask a.sample@example.org before a visit")
    'Ask [left out] before a visit'
    """
    for found in in_text(text):
        text = text.replace(found, LEFT_OUT)
    return text
