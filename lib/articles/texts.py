"""Plain text: a paste, or a file of nothing else."""

from lib.articles.datelines import PRINTED, printed_day
from lib.articles.model import Article
from lib.articles.paragraphs import ENDS, tidy, unwrapped
from lib.errors import UserError

LONGEST_TITLE = 150
LONGEST_TEXT = 5_000_000
TOP = 20


def plain(text: str, content: bytes) -> Article:
    """The article that a text is: title and day are proposed where lines near its top read like them.

    Args:
        text: As typed or decoded.
        content: The bytes that it came from.

    Raises:
        UserError: It is longer than any article.
    """
    refuse_long(text)
    whole = tidy(unwrapped(text))
    day = printed_day(whole.split("\n", TOP)[:TOP])
    notes = (PRINTED,) if day else ()
    return Article(text=whole, title=headline(whole), published_on=day, content=content, notes=notes)


def headline(text: str) -> str:
    """The first line, if it is short, ends no sentence, and more follows."""
    first, _, rest = text.partition("\n")
    return first if rest and len(first) <= LONGEST_TITLE and not ENDS.search(first) else ""


def refuse_long(text: str) -> None:
    """Nothing, for a text of up to 5 MB.

    Raises:
        UserError: It is longer.
    """
    if len(text) > LONGEST_TEXT:
        raise UserError(
            f"The text has {len(text):,} characters.",
            fix=f"Give one article at a time, of at most {LONGEST_TEXT:,} characters.",
        )
