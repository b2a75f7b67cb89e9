"""Saved answers: what a person said of one file, for the next file of the same layout.

A layout is a format and its headers. What changes with every file (of which day it is, which crisis its rows join, when
it was published) is asked each time and never saved.
"""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any, Self

import pandas as pd

from lib.access import Person
from lib.errors import UserError
from lib.ledger import Ledger
from lib.reading import Reading, people
from lib.reading.account import choice
from lib.tables.model import key

SAVED, FORGOTTEN = "saved", "forgotten"
OF_EACH_FILE = ("date", "crisis", "published_on")
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
FIX = "Choose a file that was exported from the list of saved answers."
Read = Callable[[Mapping[str, str]], Reading]


@dataclass(frozen=True)
class Saved:
    """Answers to the questions that files of one layout raise.

    Attributes:
        name: As people call it, such as "UNHCR monthly".
        format: The loader that reads such files.
        headers: Their headers, normalised, in alphabetical order.
        answers: By the question's key.
        by: Who saved them.
        at: When (UTC).
        decision: What was decided last: `SAVED` or `FORGOTTEN`.
        decision_id: Of that decision.
    """

    name: str
    format: str
    headers: tuple[str, ...]
    answers: Mapping[str, str]
    by: str = ""
    at: datetime | None = None
    decision: str = SAVED
    decision_id: str = ""

    @classmethod
    def of(cls, read: Reading, name: str, answers: Mapping[str, str]) -> Self:
        """The answers given to a file, without those that hold for it alone."""
        kept = {asked: answer for asked, answer in sorted(answers.items()) if answer and not _is_of_one_file(asked)}
        return cls(name, read.format, headers(read), kept)

    @property
    def layout(self) -> str:
        """The key under which a ledger keeps them."""
        digest = sha256("\x1f".join(self.headers).encode()).hexdigest()
        return f"{self.format} {digest[:24]}"

    def stated(self) -> dict[str, Any]:
        """What a ledger or a file keeps of them."""
        return {
            "name": self.name,
            "format": self.format,
            "headers": list(self.headers),
            "answers": dict(self.answers),
        }

    def exported(self) -> bytes:
        """A JSON file that another computer, or `--answers` on the command line, reads."""
        return (json.dumps(self.stated(), ensure_ascii=False, indent=2) + "\n").encode()


def _is_of_one_file(asked: str) -> bool:
    """Whether an answer holds for one file alone; so does why columns about people are recorded."""
    return asked in OF_EACH_FILE or asked.partition(" ")[0] == people.REASON


def headers(read: Reading) -> tuple[str, ...]:
    """The headers of a file as layouts are compared: lower case, without the year, whatever their order."""
    printed = read.table.headers.values() if read.table is not None else ()
    return tuple(sorted({YEAR.sub("#", key(header)) for header in printed}))


def layout(read: Reading) -> str:
    """The key of a file's layout; empty where it could not be read as a table."""
    return Saved.of(read, "", {}).layout if read.table is not None else ""


def imported(content: bytes, name: str) -> Saved:
    """Saved answers from a file that `Saved.exported` wrote.

    Args:
        content: The file's bytes.
        name: Its name, for messages.

    Raises:
        UserError: The file holds no such answers.
    """
    try:
        told = json.loads(content.decode("utf-8-sig"))
    except ValueError:
        raise UserError(f"{name} is not JSON; nothing was saved.", fix=FIX) from None
    if not is_exported(told):
        raise UserError(f"{name} holds no saved answers; nothing was saved.", fix=FIX)
    return _of(told)


def is_exported(told: object) -> bool:
    """Whether an object is what `Saved.stated` gives: texts under their names."""
    if not isinstance(told, dict) or set(told) != {"name", "format", "headers", "answers"}:
        return False
    texts: list[object] = [told["name"], told["format"]]
    if not isinstance(told["headers"], list) or not isinstance(told["answers"], dict):
        return False
    return all(isinstance(text, str) for text in [*texts, *told["headers"], *told["answers"].values()])


def every(decisions: pd.DataFrame) -> dict[str, Saved]:
    """The last word on each layout, also where it was forgotten; by layout, those decided last first.

    Args:
        decisions: As the ledger reads them.
    """
    about = decisions[decisions["about"] == "mapping"]
    found = {}
    for row in about.sort_values(["decided_at", "decision_id"], ascending=False, kind="stable").to_dict("records"):
        told = json.loads(str(row["value"]) or "null")
        if row["key"] not in found and is_exported(told):
            found[str(row["key"])] = _of(
                told,
                by=row["decided_by"],
                at=row["decided_at"],
                decision=row["decision"],
                decision_id=row["decision_id"],
            )
    return found


def save(ledger: Ledger, saved: Saved, *, by: Person, after: str | None = None) -> str:
    """Remember answers for the next file of their layout.

    Args:
        ledger: Where.
        saved: The answers.
        by: Who gave them.
        after: The last decision on this layout which they had seen; empty for none, None: not checked.

    Returns:
        The decision's id.

    Raises:
        Conflict: Somebody decided on this layout meanwhile.
        UserError: The ledger cannot be written.
    """
    return ledger.decide("mapping", saved.layout, SAVED, by=by, value=saved.stated(), after=after, crises=())


def forget(ledger: Ledger, saved: Saved, *, by: Person) -> str:
    """Ask again from now on; `save` brings the same answers back."""
    after = saved.decision_id
    return ledger.decide("mapping", saved.layout, FORGOTTEN, by=by, value=saved.stated(), after=after, crises=())


def applied(saved: Saved, read: Read, known: Mapping[str, str]) -> dict[str, str]:
    """Those of the saved answers that a file asks for and that are among its choices.

    Args:
        saved: The answers of its layout.
        read: Gives the reading of the file under answers; called once more for each round of questions.
        known: Answers that hold already.

    Returns:
        Answers by the question's key.
    """
    found: dict[str, str] = {}
    while new := _fitting(saved, read({**known, **found}).questions, found):
        found |= new
    return found


def _fitting(saved: Saved, questions: Iterable[Mapping[str, Any]], found: Mapping[str, str]) -> dict[str, str]:
    asked = {str(question["key"]): question["choices"] for question in questions}
    return {
        about: saved.answers[about]
        for about, choices in asked.items()
        if about in saved.answers and about not in found and choice(saved.answers[about], choices) is not None
    }


def _of(told: Mapping[str, Any], **decided: Any) -> Saved:
    return Saved(told["name"], told["format"], tuple(told["headers"]), told["answers"], **decided)
