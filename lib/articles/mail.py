"""A mail or a saved web page (MHTML): its text, subject and day; of the sender nothing but the organisation."""

import re
from dataclasses import replace
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage
from email.utils import parseaddr

from lib.articles.datelines import day_of
from lib.articles.encoding import decoded
from lib.articles.model import Article
from lib.articles.texts import plain
from lib.articles.webpages import page
from lib.errors import UserError

PREFIX = re.compile(r"^(?:(?:re|fwd?|aw|wg|tr|rv|fw)\s*:\s*)+", re.IGNORECASE)
PRIVATE = {
    "aol.com", "free.fr", "gmail.com", "gmx.de", "gmx.net", "googlemail.com", "hotmail.com", "icloud.com", "live.com",
    "mail.ru", "me.com", "outlook.com", "proton.me", "protonmail.com", "qq.com", "web.de", "yahoo.com", "yandex.ru",
}  # fmt: skip
SENDER = "The publisher was taken from the mail's organisation or domain; its sender's name and address were not taken."
AS_IT_CAME = "The file is kept as it came, with the names and addresses in its head."
MOST_PARTS = 100
SAVED = "snapshot-content-location"


def letter(content: bytes) -> Article:
    """The article in a mail.

    Args:
        content: The file's bytes.

    Raises:
        UserError: It has no text, or is no mail after all.
    """
    if content.count(b"multipart/") > MOST_PARTS:
        raise UserError("This mail has too many parts in one another.", fix="Paste the text of the article instead.")
    try:
        message = message_from_bytes(content, policy=policy.default)
        parts = [part for part in message.walk() if not part.is_multipart()]
        article = _body(parts)
        return _of_page(article, message, content) if SAVED in message else _of_mail(article, message, parts, content)
    except (MessageError, RecursionError, LookupError, ValueError, AttributeError, TypeError, IndexError) as error:
        raise UserError(
            "This mail is damaged and cannot be read.", fix="Paste the text of the article instead."
        ) from error


def _body(parts: list[EmailMessage]) -> Article:
    """The article of a mail's parts: its page, else its plain text.

    Raises:
        UserError: There is neither.
    """
    page_part, text_part = _largest(parts, "text/html"), _largest(parts, "text/plain")
    if page_part is not None:
        try:
            return page(_text(page_part), b"")
        except UserError:
            if text_part is None:
                raise
    if text_part is None:
        raise UserError("This mail has no text.", fix="Save its attachment and give that, or paste its text.")
    return plain(_text(text_part), b"")


def _largest(parts: list[EmailMessage], kind: str) -> EmailMessage | None:
    found = [part for part in parts if part.get_content_type() == kind and not part.is_attachment()]
    return max(found, key=lambda part: len(part.get_payload()), default=None)


def _text(part: EmailMessage) -> str:
    content = part.get_payload(decode=True)
    return decoded(content if isinstance(content, bytes) else b"", part.get_content_charset() or "")[0]


def _of_page(article: Article, message: EmailMessage, content: bytes) -> Article:
    """A page that a browser saved: it speaks for itself, and the day of the file is the day of saving."""
    url = article.url or str(message[SAVED]).strip()
    return replace(article, url=url, kind="eml", content=content)


def _of_mail(article: Article, message: EmailMessage, parts: list[EmailMessage], content: bytes) -> Article:
    publisher = _publisher(message)
    notes = [SENDER] if publisher else []
    left = [part.get_filename() or part.get_content_type() for part in parts if part.is_attachment()]
    if left:
        notes.append(f"Attachments were left out: {', '.join(left)}.")
    return replace(
        article,
        title=PREFIX.sub("", " ".join(str(message["subject"] or "").split())) or article.title,
        publisher=publisher,
        published_on=day_of(str(message["date"] or "")),
        kind="eml",
        content=content,
        notes=(*notes, AS_IT_CAME),
    )


def _publisher(message: EmailMessage) -> str:
    """The sender's organisation, else its domain, unless anybody may have a mailbox there."""
    stated = " ".join(str(message["organization"] or message["organisation"] or "").split())
    domain = parseaddr(str(message["from"] or ""))[1].rpartition("@")[2].lower()
    return stated or ("" if domain in PRIVATE else domain)
