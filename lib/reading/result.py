"""The result of reading a file: observations, refusals, questions, and an account of every row."""

import csv
import io
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import pandas as pd

from lib import observations as tidy
from lib.errors import Problem
from lib.loaders import Draft
from lib.reading.account import Account
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
        observations: The tidy table of the good rows, under the answers assumed.
        problems: Every refused row and cell.
        lines: The account.
        needs_crisis: Whether rows name no crisis (the page asks; the command line takes none).
        needs_published: Whether rows name no day of publication.
        table: The rows with a problem as printed, under the headers of all.
    """

    format: str = ""
    confidence: float = 0.0
    outcome: str = "reject"
    message: str = ""
    questions: list[dict[str, Any]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    observations: pd.DataFrame = field(default_factory=tidy.empty)
    problems: list[Problem] = field(default_factory=list)
    lines: Lines = field(default_factory=Lines)
    needs_crisis: bool = False
    needs_published: bool = False
    table: Table | None = None

    @classmethod
    def of(
        cls,
        table: Table,
        draft: Draft,
        account: Account,
        good: pd.DataFrame,
        *,
        needs_crisis: bool,
        needs_published: bool,
    ) -> "Reading":
        """The reading that an account and its good rows make."""
        lines = counted(table, draft, account.problems, good)
        outcome = "reject" if good.empty else "ask" if account.questions else "accept"
        return cls(
            outcome=outcome,
            message=summary(lines, outcome, account),
            questions=account.questions,
            notes=list(dict.fromkeys(account.notes)),
            observations=good,
            problems=sorted(account.problems, key=lambda problem: problem.line),
            lines=lines,
            needs_crisis=needs_crisis,
            needs_published=needs_published,
            table=troubled(table, account.problems),
        )

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
            row = printed.get(line) or next(csv.reader([found[0].cell]), [])
            row += [""] * (len(self.table.headers) - len(row))
            messages, fixes = ([getattr(each, name) for each in found] for name in ("message", "fix"))
            writer.writerow([*row, line, " ".join(messages), " ".join(dict.fromkeys(fixes))])
        return text.getvalue().encode("utf-8-sig")


def troubled(table: Table, problems: list[Problem]) -> Table:
    """A table with its rows that have a problem alone, so that a large file is not held as long as its reading."""
    lines = {problem.line for problem in problems}
    return replace(table, cells=table.cells[table.cells.index.isin(lines)])


def rejected(message: str) -> Reading:
    """The reading of a file from which nothing can be read."""
    return Reading(message=message)


def counted(table: Table, draft: Draft, problems: list[Problem], good: pd.DataFrame) -> Lines:
    """The account of a table's rows."""
    accepted = good.index.to_numpy(dtype="int64")
    if draft.shared or not (good.index.is_monotonic_increasing and good.index.is_unique):
        accepted = np.union1d(accepted, np.array(sorted(draft.shared), dtype="int64"))
    refused = np.unique(np.array([problem.line for problem in problems], dtype="int64"))
    both = int(np.isin(refused, accepted, assume_unique=True).sum())
    spoken = accepted.size + refused.size - both
    return Lines(int(accepted.size), int(refused.size), int(both), table.rows - int(spoken), table.rows)


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
