"""What a person says of a file on the command line, beside what the file says itself."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lib import mappings
from lib.errors import UserError
from lib.reading import people


@dataclass(frozen=True)
class Told:
    """What a person says of a file on the command line.

    Attributes:
        answers: Choices by what was asked about.
        crisis: The crisis of rows that name none.
        published_on: When the file was published.
        saved: The saved answers that they come from; none where the person wrote them down.
    """

    answers: Mapping[str, str]
    crisis: str = ""
    published_on: date | None = None
    saved: mappings.Saved | None = None

    def all(self) -> dict[str, str]:
        """Everything that makes a reading of the same bytes another batch."""
        told = {"crisis": self.crisis, "published_on": self.published_on.isoformat() if self.published_on else ""}
        return dict(self.answers) | {name: answer for name, answer in told.items() if answer}


def content(path: Path) -> bytes:
    """The bytes of a file.

    Raises:
        UserError: There is no such file, it is a folder, or it may not be read.
    """
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise UserError(f"There is no file {str(path)!r}.", fix="Check the name and the folder.") from None
    except (IsADirectoryError, PermissionError):
        raise UserError(f"{str(path)!r} cannot be read as a file.", fix="Give a file that you may open.") from None


def of(path: Path | None, crisis: str, published_on: date | None, keep_personal: str = "") -> Told:
    """What a person says of a file, with the answers of a JSON file.

    Args:
        path: One object, a question's `about` or `key` to the choice, or saved answers as the upload page exports them.
        crisis: The crisis of rows that name none.
        published_on: When the file was published.
        keep_personal: Why columns about people are to be recorded; empty where they are not.

    Raises:
        UserError: The file holds no such object.
    """
    kept = {people.REASON: keep_personal.strip()} if keep_personal.strip() else {}
    if path is None:
        return Told(kept, crisis, published_on)
    try:
        found = json.loads(content(path).decode("utf-8-sig"))
    except ValueError:
        raise UserError(f"{path.name} is not JSON.", fix='Write one object, such as {"counting": "stock"}.') from None
    if mappings.is_exported(found):
        saved = mappings.imported(content(path), path.name)
        return Told({**saved.answers, **kept}, crisis, published_on, saved)
    if not isinstance(found, dict) or not all(isinstance(answer, str) for answer in found.values()):
        raise UserError(
            f"{path.name} is not an object of texts.", fix='Write one object, such as {"counting": "stock"}.'
        )
    return Told(found | kept, crisis, published_on)
