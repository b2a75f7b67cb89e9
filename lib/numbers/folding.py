"""Text and patterns in one plain form, so that a word is found however it is printed."""

import re
import unicodedata

ALEFS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "’": "'"})


def folded(text: str) -> str:
    """Text in lower case without accents, with Western digits and one kind of space and alef."""
    text = unicodedata.normalize("NFKD", text.casefold())
    text = "".join(str(unicodedata.digit(c)) if c.isdigit() and not c.isascii() else c for c in text)
    return " ".join(bare(text).translate(ALEFS).split())


def bare(text: str) -> str:
    """Decomposed text without its accents and lengthening marks."""
    return "".join(c for c in text if not unicodedata.combining(c) and c != "ـ")


def pattern(words: str) -> re.Pattern[str]:
    """A pattern whose letters are those of folded text: `й` and `ئ` are found where they were taken apart.

    Args:
        words: A regular expression in lower case.
    """
    return re.compile(bare(unicodedata.normalize("NFKD", words)).translate(ALEFS))
