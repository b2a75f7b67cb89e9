"""The result of reading a file: observations, refusals, questions, and an account of every row."""

import csv
import io
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import pandas as pd

from lib import observations as tidy
from lib.errors import Problem
from lib.personal import Suspect
from lib.reading import people
from lib.reading.account import Account
from lib.reading.observed import Held, Observed
from lib.tables import Table


@dataclass(frozen=True)
class Lines:
    """An account of a file's rows: accepted + rejected - both + not_data = all."""

    accepted: int = 0
    rejected: int = 0
    both: int = 0
    not_data: int = 0
    all: int = 0


@dataclass
class Reading:
    """What a file says, and what became of each of its rows.

    Attributes:
        format: The loader that read it; empty where none could.
        confidence: How surely the file is of that format, from 0 to 1.
        outcome: `accept`, `ask` or `reject`.
        message: Why it is rejected, or what came of it, in one or two sentences.
        questions: What the file cannot say: about, choices, assumed, examples.
        notes: What was decided while reading.
        observed: The good rows, under the answers assumed: how many, and the tables that hold them.
        problems: Every refused row and cell.
        lines: The account.
        needs_crisis: Whether rows name no crisis (the page asks; the command line takes none).
        needs_published: Whether rows name no day of publication.
        table: The rows with a problem as printed, under the headers of all.
        suspects: Columns that look as if they were about single people; recorded only where a reason was given.
    """

    format: str = ""
    confidence: float = 0.0
    outcome: str = "reject"
    message: str = ""
    questions: list[dict[str, Any]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    observed: Observed = field(default_factory=lambda: Held(tidy.empty()))
    problems: list[Problem] = field(default_factory=list)
    lines: Lines = field(default_factory=Lines)
    needs_crisis: bool = False
    needs_published: bool = False
    table: Table | None = None
    suspects: list[Suspect] = field(default_factory=list)

    @classmethod
    def of(
        cls,
        account: Account,
        format: str,
        confidence: float,
        observed: Observed,
        *,
        accepted: np.ndarray,
        all_rows: int,
        table: Table,
    ) -> "Reading":
        """The reading that an account and its good rows make.

        Args:
            account: What was asked, refused and said.
            format: The loader's name.
            confidence: How surely the file is of that format, from 0 to 1.
            observed: The good rows.
            accepted: Their lines, each once.
            all_rows: How many rows a spreadsheet shows.
            table: The rows that have a problem, as printed.
        """
        lines = counted(accepted, account.problems, all_rows)
        outcome = "reject" if not len(observed) else "ask" if account.questions else "accept"
        return cls(
            format=format,
            confidence=confidence,
            outcome=outcome,
            message=summary(lines, outcome, account),
            questions=account.questions,
            notes=people.notes(account.suspects) + account.said(),
            observed=observed,
            problems=sorted(account.problems, key=lambda problem: problem.line),
            lines=lines,
            needs_crisis=account.needs_crisis,
            needs_published=account.needs_published,
            table=table,
            suspects=account.suspects,
        )

    @property
    def observations(self) -> pd.DataFrame:
        """The tidy table of the good rows, under the answers assumed; of a very long file it is large (`observed`)."""
        return self.observed.frame()

    def report(self, rows: bool) -> dict[str, Any]:
        """The object that `check` prints, but for `totals`.

        Args:
            rows: Whether to list the observations.
        """
        found: dict[str, Any] = {
            "format": self.format,
            "outcome": self.outcome,
            "message": self.message,
            "questions": self.questions,
            "accepted": self.lines.accepted,
            "rejected": [problem.as_dict() for problem in self.problems],
            "notes": self.notes,
            "personal": [suspect.as_dict() for suspect in self.suspects],
        }
        return found | {"observations": records(self.observations)} if rows else found

    def rejected_file(self) -> bytes:
        """A CSV of the refused rows as printed, with line, reason and fix, to be mended and uploaded again."""
        if self.table is None:
            return b""
        text = io.StringIO(newline="")
        writer = csv.writer(text)
        writer.writerow([*self.table.headers.values(), "line", "reason", "fix"])
        reasons: dict[int, list[Problem]] = {}
        for problem in self.problems:
            if not problem.cell_only:
                reasons.setdefault(problem.line, []).append(problem)
        cells = self.table.cells.reindex(columns=list(self.table.headers), fill_value="")
        kept = cells[cells.index.isin(list(reasons))]
        printed = dict(zip(kept.index.tolist(), kept.to_numpy().tolist(), strict=True))
        for line, found in reasons.items():
            row = printed.get(line) or next(csv.reader([" ".join(found[0].cell.splitlines())]), [])
            row += [""] * (len(self.table.headers) - len(row))
            messages, fixes = ([getattr(each, name) for each in found] for name in ("message", "fix"))
            writer.writerow([*row, line, " ".join(messages), " ".join(dict.fromkeys(fixes))])
        return text.getvalue().encode("utf-8-sig")


def troubled(table: Table, problems: list[Problem]) -> Table:
    """A table with its rows that have a problem alone, so that a large file is not held as long as its reading."""
    lines = {problem.line for problem in problems}
    return replace(table, cells=table.cells[table.cells.index.isin(lines)])


def rejected(message: str, suspects: list[Suspect]) -> Reading:
    """The reading of a file from which nothing can be read, as it is or without its columns about people."""
    return Reading(message=message, notes=people.notes(suspects), suspects=suspects)


def counted(accepted: np.ndarray, problems: list[Problem], all_rows: int) -> Lines:
    """The account of a table's rows."""
    refused = np.unique(np.array([problem.line for problem in problems], dtype="int64"))
    both = int(np.isin(refused, accepted, assume_unique=True).sum())
    spoken = accepted.size + refused.size - both
    return Lines(int(accepted.size), int(refused.size), int(both), all_rows - int(spoken), all_rows)


def summary(lines: Lines, outcome: str, account: Account) -> str:
    """What came of a file, in words."""
    if outcome == "reject":
        kinds = sorted({problem.kind.replace("_", " ") for problem in account.problems})
        return (
            f"None of the {lines.rejected} rows can be recorded ({', '.join(kinds)})."
            if kinds
            else "The file states nothing that can be recorded."
        )
    questions = f" {len(account.questions)} questions are open." if account.questions else ""
    return f"{lines.accepted} rows can be recorded, {lines.rejected - lines.both} cannot.{questions}"


def records(observations: pd.DataFrame) -> list[dict[str, Any]]:
    """The observations as plain objects: days as ISO, missing as null."""
    plain = observations.copy()
    for name in plain.columns:
        if plain[name].dtype.kind == "M":
            plain[name] = plain[name].dt.strftime("%Y-%m-%d")
    plain = plain.astype(object).where(plain.notna(), None)
    return [{str(name): cell for name, cell in row.items()} for row in plain.to_dict("records")]
