"""What can go wrong in a way that the person at the screen can mend."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import partial
from typing import Any, Self


class UserError(Exception):
    """A problem that the person at the screen can fix.

    Args:
        problem: What is wrong, in one sentence that quotes the bad value.
        fix: What to do next, in one imperative sentence.
    """

    def __init__(self, problem: str, *, fix: str) -> None:
        self.problem, self.fix = problem, fix
        super().__init__(f"{problem} {fix}")

    def __reduce__(self) -> tuple[Callable[[str], Self], tuple[str]]:
        """How an error travels between processes: by its problem and its fix."""
        return partial(type(self), fix=self.fix), (self.problem,)


@dataclass(frozen=True)
class Problem:
    """One refused line or cell of a file. Problems are data: many of them are a table.

    Attributes:
        line: The line that a spreadsheet shows.
        kind: One of `vocabulary.PROBLEMS`.
        column: The column's header as printed; empty where the whole line is refused.
        cell: The cell as printed.
        message: What is wrong, in one sentence that quotes the cell.
        fix: What to do, in one imperative sentence.
        sheet: The sheet's name; empty for a file that has none.
        cell_only: True where the line is recorded all the same and lost only this cell.
    """

    line: int
    kind: str
    column: str
    cell: str
    message: str
    fix: str
    sheet: str = ""
    cell_only: bool = False

    def as_dict(self) -> dict[str, Any]:
        """The problem as section 9 of the design prints it."""
        return {key: value for key, value in asdict(self).items() if key != "cell_only"}
