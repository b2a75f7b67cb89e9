"""Files on the command line: what one says, and recording it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from lib import reading, reconcile, recording
from lib.commands.printing import rows_of
from lib.documents import Document
from lib.errors import UserError
from lib.ledger import Ledger
from lib.reading import Reading

TOTALS = ["metric", "counting", "unit", "low", "best", "high", "open"]
WHERE_THEY_APPLY = ["crisis", "group", "cause"]


@dataclass(frozen=True)
class Told:
    """What a person says of a file on the command line.

    Attributes:
        answers: Choices by what was asked about.
        crisis: The crisis of rows that name none.
        published_on: When the file was published.
    """

    answers: Mapping[str, str]
    crisis: str = ""
    published_on: date | None = None

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


def answers_in(path: Path | None) -> dict[str, str]:
    """The answers of a JSON file: one object, the question's `about` to the choice.

    Raises:
        UserError: The file holds no such object.
    """
    if path is None:
        return {}
    try:
        found = json.loads(content(path).decode("utf-8-sig"))
    except ValueError:
        raise UserError(f"{path.name} is not JSON.", fix='Write one object, such as {"counting": "stock"}.') from None
    if not isinstance(found, dict) or not all(isinstance(answer, str) for answer in found.values()):
        raise UserError(
            f"{path.name} is not an object of texts.", fix='Write one object, such as {"counting": "stock"}.'
        )
    return found


def read(path: Path, told: Told) -> Reading:
    """What a file says, under what was told of it."""
    return reading.read(
        content(path), path.name, answers=dict(told.answers), crisis=told.crisis, published_on=told.published_on
    )


def checked(path: Path, told: Told, *, rows: bool) -> dict[str, Any]:
    """What the upload page would say of a file, as one object; nothing is recorded."""
    found = read(path, told)
    report = found.report(rows)
    observations = report.pop("observations", None)
    report["totals"] = totals(found.observations)
    return report if observations is None else report | {"observations": observations}


def totals(observations: pd.DataFrame) -> list[dict[str, Any]]:
    """The headlines of a file, each on the last day that the file states for it."""
    if observations.empty:
        return []
    cards = reconcile.headlines(observations, on=None)
    here = cards[cards["rank"] == 1]
    plain = rows_of(here[[*TOTALS, *WHERE_THEY_APPLY]])
    return [{name: cell for name, cell in row.items() if name in TOTALS or cell} for row in plain]


def loaded(ledger: Ledger, path: Path, told: Told, *, by: str, assume: bool) -> dict[str, Any]:
    """Record the good rows of a file.

    Args:
        ledger: Where to.
        path: The file.
        told: What is said of it.
        by: Who records.
        assume: Whether open questions take the answers assumed.

    Returns:
        file, batch_id, recorded, new, refused and a message.

    Raises:
        UserError: Nothing can be read, or a question is open; nothing was recorded.
    """
    found = read(path, told)
    if found.outcome == "reject":
        raise UserError(f"{path.name}: {found.message}", fix="Nothing was recorded.")
    if found.questions and not assume:
        asked = "; ".join(f"{question['about']} ({', '.join(question['choices'])})" for question in found.questions)
        raise UserError(
            f"{path.name} leaves something open: {asked}.",
            fix="Give --answers FILE, or --assume to take what is assumed. Nothing was recorded.",
        )
    document = Document.of(content(path), kind="file", title=path.name, published_on=told.published_on, added_by=by)
    done = recording.record(ledger, document, found.observations, answers=told.all(), by=by)
    return {
        "file": path.name,
        "batch_id": done.batch_id,
        "recorded": done.added,
        "new": done.new,
        "refused": found.lines.rejected - found.lines.both,
        "message": _message(path.name, done, found),
    }


def _message(name: str, done: recording.Recorded, found: Reading) -> str:
    if not done.added:
        return f"{name}: nothing new, this file is recorded already."
    refused = found.lines.rejected - found.lines.both
    held = f", {done.known:,} of them held already" if done.known else ""
    lost = f"; {refused:,} lines were refused" if refused else ""
    return f"{name}: recorded {done.added:,} reported numbers{held}{lost}."
