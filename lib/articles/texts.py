"""Plain text: a paste, or a file of nothing else."""

from lib.articles.model import Article
from lib.articles.paragraphs import ENDS, tidy, unwrapped

LONGEST_TITLE = 150


def plain(text: str, content: bytes) -> Article:
    """The article that a text is: its first line is the title where it reads like one.

    Args:
        text: As typed or decoded.
        content: The bytes that it came from.
    """
    whole = tidy(unwrapped(text))
    return Article(text=whole, title=headline(whole), kind="text", content=content)


def headline(text: str) -> str:
    """The first line, if it is short, ends no sentence, and more follows."""
    first, _, rest = text.partition("\n")
    return first if rest and len(first) <= LONGEST_TITLE and not ENDS.search(first) else ""
