"""Text from files and articles where Streamlit would read Markdown: in labels, captions and titles."""

import re

MARKUP = re.compile(r"([!-/:-@\[-`{-~])")
SPACES = re.compile(r"\s+")
JOINER = "\N{WORD JOINER}"
LINKS_AND_ARROWS = re.compile(r"(?<=:)(?=//)|(?<=www)(?=\.)|(?=@)|(?<=[-<])(?=[->])", re.IGNORECASE)


def plain(text: object) -> str:
    r"""Text that Streamlit shows as it stands wherever it reads Markdown, on one line.

    Every character that Markdown knows is escaped, and what it would turn into links or arrows without any markup is
    held apart by a character without width; so no name of a crisis, source or file becomes a link, a formula, a colour
    or a tag.

    >>> plain("*bold* :red[x]")
    '\\*bold\\* \\:red\\[x\\]'
    """
    line = SPACES.sub(" ", str(text)).strip()
    return MARKUP.sub(r"\\\1", LINKS_AND_ARROWS.sub(JOINER, line))


def many(count: int, noun: str) -> str:
    """A count with its noun: "1 reported figure", "2 reported figures"."""
    return f"{count:,} {noun if count == 1 else noun + 's'}"
