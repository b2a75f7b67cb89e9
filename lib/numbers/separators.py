"""How a column writes its numbers: which mark stands before a fraction, and which between thousands."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from lib.numbers.folding import folded

SPACES = re.compile(r"(?<=\d)[\s'`٬](?=\d)")


@dataclass(frozen=True)
class Marks:
    """How a column writes its numbers.

    Attributes:
        decimal: The mark of a fraction, `.` or `,`.
        proven: False where nothing in the column decides, though it matters.
        example: A cell that could be read both ways.
    """

    decimal: str = "."
    proven: bool = True
    example: str = ""


def marks(cells: Iterable[str]) -> Marks:
    """How a column writes fractions and thousands, from all its cells together.

    Args:
        cells: The column's different cells.

    Returns:
        The decimal mark; not `proven` where only `1.234` and its like stand there, read as thousands.
    """
    fraction = {".": False, ",": False}
    groups = {".": False, ",": False}
    example = ""
    for cell in cells:
        if "." not in cell and "," not in cell:
            continue
        text = SPACES.sub("", folded(cell))
        for number in re.findall(r"\d[\d.,]*\d", text):
            if number.isdecimal():
                continue
            both = "." in number and "," in number
            last = max(number.rfind("."), number.rfind(","))
            mark = number[last]
            parts = number.split(mark)
            grouped = len(parts[0]) <= 3 and parts[0] != "0" and all(len(part) == 3 for part in parts[1:])
            if both:
                fraction[mark] |= len(parts) == 2
            elif len(parts) > 2:
                groups[mark] |= grouped
            elif not grouped:
                fraction[mark] = True
            elif mark == ".":
                example = example or cell.strip()
    if fraction["."] or groups[","] and not groups["."]:
        return Marks(".")
    if fraction[","] or groups["."]:
        return Marks(",")
    return Marks(",", proven=False, example=example) if example else Marks(".")
