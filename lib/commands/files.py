"""Files on the command line: what one says, and recording it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from lib import editions, reconcile, recording, sources
from lib.access import Person
from lib.commands import readings
from lib.commands.printing import rows_of
from lib.commands.told import Told, content
from lib.documents import Document
from lib.errors import UserError
from lib.ledger import Ledger
from lib.reading import Reading, people

TOTALS = ["metric", "counting", "unit", "low", "best", "high", "open"]
WHERE_THEY_APPLY = ["crisis", "group", "cause"]
MOST_CHANGES = 1_000
MOST_ESTIMATED = 1_000_000
NOT_ESTIMATED = "{:,} reported numbers are too many to estimate at once: load the file, and ask for estimates."


def checked(path: Path, told: Told, *, rows: bool, rejected: Path | None = None) -> dict[str, Any]:
    """What the upload page would say of a file, as one object; nothing is recorded.

    Args:
        path: The file.
        told: What is said of it.
        rows: Whether its observations are listed.
        rejected: Where to write its refused rows, with line, reason and fix.

    Raises:
        UserError: There is no such file, or that of refused rows cannot be written.
    """
    found = readings.read(path, told)
    if rejected is not None:
        written(rejected, found.rejected_file())
    report = found.report(rows)
    observations = report.pop("observations", None)
    if len(found.observed) > MOST_ESTIMATED:
        report["totals"] = []
        report["notes"].append(NOT_ESTIMATED.format(len(found.observed)))
    else:
        report["totals"] = totals(found.observations)
    return report if observations is None else report | {"observations": observations}


def written(path: Path, content: bytes) -> None:
    """Write a file.

    Raises:
        UserError: It cannot be written.
    """
    try:
        path.write_bytes(content)
    except OSError as error:
        raise UserError(f"{str(path)!r} cannot be written.", fix="Name a file in a folder that you may use.") from error


def totals(observations: pd.DataFrame) -> list[dict[str, Any]]:
    """The headlines of a file, each on the last day that the file states for it."""
    if observations.empty:
        return []
    cards = reconcile.headlines(observations, on=None)
    here = cards[cards["rank"] == 1]
    plain = rows_of(here[[*TOTALS, *WHERE_THEY_APPLY]])
    return [{name: cell for name, cell in row.items() if name in TOTALS or cell} for row in plain]


@dataclass(frozen=True)
class Wanted:
    """How a file is loaded.

    Attributes:
        assume: Whether open questions take the answers assumed.
        deleted: Whether events that an earlier edition has and this one lacks were deleted by their publisher.
    """

    assume: bool = False
    deleted: bool = False


def changes(ledger: Ledger, path: Path, found: Reading, wanted: Wanted) -> dict[str, Any]:
    """What loading a file would change, without recording anything.

    Args:
        ledger: What is recorded.
        path: The file.
        found: What it says.
        wanted: How it would be loaded.

    Returns:
        file, what would be `recorded` and `refused`, a message, and `changes`: kind, line, about, was, is_now.

    Raises:
        UserError: Nothing can be read, or a question is open.
    """
    refuse_unreadable(path, found, wanted)
    edition = compared(ledger, found)
    refused = found.lines.rejected - found.lines.both
    first = [f"{path.name}: {len(found.observed):,} reported numbers would be recorded, nothing was."]
    return {
        "file": path.name,
        "recorded": len(found.observed),
        "refused": refused,
        "message": " ".join([*first, *editions.told(edition)]),
        "changes": [] if edition.is_first else rows_of(editions.listed(edition, MOST_CHANGES)),
    }


def compared(ledger: Ledger, found: Reading) -> editions.Edition:
    """What a read file changes of what the ledger holds."""
    return editions.compared(ledger, found.observations, sources.renamed(ledger.decisions()))


def refuse_unreadable(path: Path, found: Reading, wanted: Wanted) -> None:
    """Stop at a reading that cannot be recorded.

    Raises:
        UserError: Nothing can be read, or a question is open.
    """
    if found.outcome == "reject":
        raise UserError(f"{path.name}: {found.message}", fix="Nothing was recorded.")
    if found.questions and not wanted.assume:
        asked = "; ".join(f"{question['about']} ({', '.join(question['choices'])})" for question in found.questions)
        raise UserError(
            f"{path.name} leaves something open: {asked}.",
            fix="Give --answers FILE, or --assume to take what is assumed. Nothing was recorded.",
        )


def loaded(ledger: Ledger, path: Path, found: Reading, told: Told, wanted: Wanted, *, by: Person) -> dict[str, Any]:
    """Record the good rows of a file.

    Args:
        ledger: Where to.
        path: The file.
        found: What it says.
        told: What is said of it.
        wanted: How it is loaded.
        by: Who records.

    Returns:
        file, batch_id, recorded, new, refused and a message; `retracted` where events were deleted.

    Raises:
        UserError: Nothing can be read, or a question is open; nothing was recorded.
    """
    refuse_unreadable(path, found, wanted)
    gone = compared(ledger, found).deleted if wanted.deleted else ()
    document = Document.of(
        content(path), kind="file", title=path.name, published_on=told.published_on, added_by=by.name
    )
    done = recording.record(ledger, document, found, answers=told.all(), by=by)
    lost = editions.withdraw(ledger, gone, batch_id=done.batch_id, name=path.name, by=by)
    return {
        "file": path.name,
        "batch_id": done.batch_id,
        "recorded": done.added,
        "new": done.new,
        "refused": found.lines.rejected - found.lines.both,
        "message": _message(path.name, done, found),
        **({"retracted": lost} if wanted.deleted else {}),
    }


def _message(name: str, done: recording.Recorded, found: Reading) -> str:
    if not done.added:
        return f"{name}: nothing new, this file is recorded already."
    refused = found.lines.rejected - found.lines.both
    held = f", {done.known:,} of them held already" if done.known else ""
    lost = f"; {refused:,} lines were refused" if refused else ""
    said = " ".join(["", *people.notes(found.suspects)])
    return f"{name}: recorded {done.added:,} reported numbers{held}{lost}.{said}"
