"""Documents: articles, reports and files as served, and where they came from."""

import builtins
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import Self

from lib.vocabulary import SENSITIVITIES


@dataclass(frozen=True)
class Document:
    """An article, report or file, named by its bytes.

    Attributes:
        id: SHA-256 of the bytes as served, in lowercase hexadecimal; the same bytes are the same document wherever they
            were found.
        kind: What it is: file, article, report.
        title: As printed; of a file, its name.
        publisher: Who printed it.
        url: Where it was found.
        published_on: The day on which it was printed, where it is known.
        retrieved_at: The instant at which it was taken (UTC).
        bytes: Its content as served; of a file in which something about people was left out, a copy without that, so
            that the id is no longer the digest of what is kept.
        text: What a reader sees of it, where that was taken out of the bytes.
        sensitivity: Who may see it: one of `SENSITIVITIES`.
        added_by: Who brought it.
    """

    id: str
    kind: str
    title: str
    publisher: str
    url: str
    published_on: date | None
    retrieved_at: datetime
    bytes: builtins.bytes = field(repr=False)
    text: str = field(repr=False)
    sensitivity: str
    added_by: str

    @property
    def is_as_served(self) -> bool:
        """Whether what is kept is all that was served: nothing about people was left out."""
        return sha256(self.bytes).hexdigest() == self.id

    def __post_init__(self) -> None:
        if self.sensitivity not in SENSITIVITIES:
            raise ValueError(f"sensitivity is one of {', '.join(SENSITIVITIES)}, not {self.sensitivity!r}")

    @classmethod
    def of(
        cls,
        content: builtins.bytes,
        *,
        kind: str,
        title: str = "",
        publisher: str = "",
        url: str = "",
        published_on: date | None = None,
        retrieved_at: datetime | None = None,
        text: str = "",
        sensitivity: str = "internal",
        added_by: str = "",
    ) -> Self:
        """The document that consists of these bytes.

        Args:
            content: The bytes as served.
            kind: file, article or report.
            title: As printed; of a file, its name.
            publisher: Who printed it.
            url: Where it was found.
            published_on: The day on which it was printed.
            retrieved_at: The instant at which it was taken; without one, now.
            text: What a reader sees of it.
            sensitivity: One of `SENSITIVITIES`.
            added_by: Who brought it.

        Returns:
            The document with its id.

        Raises:
            ValueError: Nobody knows this sensitivity.
        """
        return cls(
            id=sha256(content).hexdigest(),
            kind=kind,
            title=title,
            publisher=publisher,
            url=url,
            published_on=published_on,
            retrieved_at=retrieved_at or datetime.now(UTC),
            bytes=content,
            text=text,
            sensitivity=sensitivity,
            added_by=added_by,
        )
