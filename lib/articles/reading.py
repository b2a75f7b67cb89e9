"""Bytes or a paste to an article, whatever they are."""

from dataclasses import replace

from lib.articles import languages
from lib.articles.encoding import decoded
from lib.articles.kinds import packed_kind, written_kind
from lib.articles.mail import letter
from lib.articles.model import Article
from lib.articles.office import packed
from lib.articles.papers import paper
from lib.articles.texts import plain, refuse_long
from lib.articles.webpages import page
from lib.errors import UserError

LARGEST_FILE = 50_000_000
PACKED = {"pdf": paper, "zip": packed}


def read(content: bytes, name: str = "", *, url: str = "", charset: str = "") -> Article:
    """The article that a file holds.

    Args:
        content: The file's bytes; they alone decide what it is.
        name: What the file is called, to be quoted where it cannot be read.
        url: Where it was found.
        charset: The encoding that its server named, if any.

    Raises:
        UserError: There is no text, too much of it, a page without an article, or a file that is none of text, HTML,
            PDF, Word and mail.
    """
    try:
        if len(content) > LARGEST_FILE:
            raise UserError(f"The file has {len(content) // 1_000_000} MB.", fix="Give a file of at most 50 MB.")
        return _finished(_found(content, url, charset))
    except UserError as error:
        if not name:
            raise
        raise UserError(f"{name}: {error.problem}", fix=error.fix) from error


def pasted(text: str) -> Article:
    """The article that somebody pasted.

    Raises:
        UserError: There is no text, or more than 5 MB of it.
    """
    return _finished(plain(text, text.encode("utf-8", "replace")))


def _found(content: bytes, url: str, charset: str) -> Article:
    kind = packed_kind(content)
    if kind:
        return replace(PACKED[kind](content), url=url)
    text, encoding = decoded(content, charset)
    kind = written_kind(text)
    if kind == "html":
        return page(text, content, url=url)
    if kind == "eml":
        return letter(content)
    article = replace(plain(text, content), url=url)
    return article if encoding == "utf-8" else _noted(article, f"The letters were read as {encoding}: look at them.")


def _finished(article: Article) -> Article:
    """The same article with its language, once it is known that there is something to read."""
    if not article.text:
        raise UserError("The text is empty.", fix="Paste the text of an article, or give another file.")
    refuse_long(article.text)
    language = languages.language_of(article.text) or article.language
    return _noted(replace(article, language=language), languages.note_on(language))


def _noted(article: Article, note: str) -> Article:
    return replace(article, notes=(*article.notes, note)) if note else article
