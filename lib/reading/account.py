"""What was asked, refused and said while one file was read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any, TypeVar

import numpy as np
import pandas as pd

from lib.errors import Problem, UserError
from lib.personal import Suspect

EPOCH = date(1899, 12, 30)
Words = tuple[str, str, str]
Answer = TypeVar("Answer")


@dataclass
class Account:
    """Questions, problems and notes of one file, and the answers that the person gave.

    Attributes:
        answers: What the person chose, by what was asked about.
        today: The reader's day.
        crisis: The crisis of rows that name none.
        published_on: The day of publication of rows that state none.
        around: What stands above the table and on sheets of notes, and the file's name.
        day_first: The publisher's own order of day and month, where it has one.
        headers: The printed header of a tidy column.
        sheet: The sheet that was read.
        epoch: The day from which a spreadsheet's serial days count.
        questions, problems, notes: What is asked, refused and said.
        suspects: Columns that look as if they were about single people.
        needs_crisis: Whether rows name no crisis.
        needs_published: Whether rows name no day of publication.
    """

    answers: dict[str, str]
    today: date
    crisis: str = ""
    published_on: date | None = None
    around: tuple[str, ...] = ()
    day_first: bool | None = None
    headers: dict[str, str] = field(default_factory=dict)
    sheet: str = ""
    epoch: date = EPOCH
    questions: list[dict[str, object]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    suspects: list[Suspect] = field(default_factory=list)
    needs_crisis: bool = False
    needs_published: bool = False
    _settled: dict[str, Any] = field(default_factory=dict)
    _counts: dict[str, int] = field(default_factory=dict)
    _seen: set[tuple[int, str, str]] = field(default_factory=set)

    def settle(self, what: str, decide: Callable[[], Answer]) -> Answer:
        """What holds for a whole column: decided once, by the first rows that are read (of a long file, its survey).

        Args:
            what: A name of the question, such as `order date`.
            decide: Finds the answer.
        """
        if what not in self._settled:
            self._settled[what] = decide()
        answer: Answer = self._settled[what]
        return answer

    def count(self, note: str, rows: int) -> None:
        """Add rows to a note that says how many they are, in place of its `{}`; 0 say nothing."""
        if rows:
            if note not in self._counts:
                self.notes.append(note)
            self._counts[note] = self._counts.get(note, 0) + rows

    def said(self) -> list[str]:
        """The notes, each once, with their counts."""
        found = [note for note in dict.fromkeys(self.notes) if self._counts.get(note, 1)]
        return [note.format(self._counts[note]) if note in self._counts else note for note in found]

    def surveyed(self) -> None:
        """Forget what was refused and counted, as all rows are to be read once more; what was decided stays."""
        self.problems.clear()
        self._seen.clear()
        self._counts = dict.fromkeys(self._counts, 0)
        self.needs_crisis = self.needs_published = False

    def ask(
        self,
        key: str,
        about: str,
        choices: Sequence[str],
        assumed: str,
        examples: Sequence[str] = (),
        *,
        hint: str = "",
    ) -> str:
        """The person's answer, or what is assumed until there is one; asked once, however often it is needed.

        Args:
            key: A short name of the question, the same in every file of a layout, such as `country` or `counting idps`.
            about: What is asked, in one question.
            choices: The answers to choose from; none where it is to be typed.
            assumed: The answer that holds meanwhile.
            examples: Cells or columns that raise the question.
            hint: What in the file suggests an answer, in one sentence.

        Raises:
            UserError: The answer is none of the choices.
        """
        return self.settle(
            f"answer {key}", lambda: self._asked(key, about, list(choices), assumed, list(examples), hint)
        )

    def _asked(self, key: str, about: str, choices: list[str], assumed: str, examples: list[str], hint: str) -> str:
        answer = next((self.answers[name] for name in (about, key, key.split(" ")[0]) if name in self.answers), None)
        if answer is not None:
            chosen = choice(answer, choices)
            if chosen is None:
                fix = f"Answer with one of: {', '.join(choices)}."
                raise UserError(f"The answer '{answer}' to '{about}' is none of the choices.", fix=fix)
            self.notes.append(f"Answered: {about} {chosen}.")
            return chosen
        question: dict[str, object] = {
            "about": about,
            "choices": choices,
            "assumed": assumed,
            "examples": examples,
            "key": key,
            "hint": hint,
        }
        self.questions.append(question)
        return assumed

    def refuse(
        self,
        rows: pd.DataFrame,
        bad: np.ndarray,
        column: str,
        words: Callable[[str], Words],
        *,
        cell_only: bool = False,
    ) -> None:
        """Name the cells of a column that cannot be read.

        Args:
            rows: Text as printed, indexed by line.
            bad: One flag per row.
            column: The tidy column.
            words: Gives the kind, what is wrong (after "says '...' in value, which ") and the fix for a cell.
            cell_only: Whether the row is recorded without the cell.
        """
        answer = cache(words)
        at = np.flatnonzero(bad)
        cells = rows[column].iloc[at].tolist() if column in rows else [""] * len(at)
        from_column = (
            rows["header"].iloc[at].tolist()
            if column == "value" and "header" in rows
            else [self.headers.get(column, column)] * len(at)
        )
        for line, cell, header in zip(rows.index[at].tolist(), cells, from_column, strict=True):
            kind, wrong, fix = answer(cell)
            if (line, kind, header) in self._seen:
                continue
            self._seen.add((line, kind, header))
            said = (
                f"says '{cell.strip()[:80]}' in {header}, which {wrong}"
                if cell.strip()
                else f"says nothing in {header}, which {wrong}"
            )
            self.problems.append(
                Problem(int(line), kind, header, cell, f"Line {line} {said}.", fix, self.sheet, cell_only)
            )


def choice(answer: str, choices: Sequence[str]) -> str | None:
    """The choice that an answer means: the same words, or the only one that holds them; any where it is to be typed."""
    if not choices or answer in choices:
        return answer
    holding = [each for each in choices if answer.casefold() in each.casefold()]
    return holding[0] if len(holding) == 1 else None
