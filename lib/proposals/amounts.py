"""One amount with its hedge: cells of the tidy table to what a person types, and back."""

from collections.abc import Mapping
from typing import Any

from lib.errors import UserError
from lib.numbers import Refusal, parse
from lib.phrases import interval
from lib.words import observation_in_words


def amount_printed(cells: Mapping[str, Any]) -> str:
    """What a person sees and may type over: "at least 1,400", "tens of thousands"; empty where nothing is stated.

    Args:
        cells: Of one observation; `value`, `low` and `high` as digits, missing or empty.
    """
    ends = {name: int(cells[name]) if cells.get(name) else None for name in ("value", "low", "high")}
    if not any(end is not None for end in ends.values()) and not cells.get("words"):
        return ""
    return observation_in_words({**cells, **ends, "unit": "people"})


def amount_cells(typed: str) -> dict[str, str]:
    """The cells that an amount with its hedge fills.

    Args:
        typed: As people write it: "at least 1,400", "10-15", "tens of thousands".

    Returns:
        `value`, `low`, `high`, `qualifier` and `words` as text, empty where not stated.

    Raises:
        UserError: It states no amount.

    >>> amount_cells("up to 80,000")["qualifier"]
    'at_most'
    """
    found = parse(typed)
    if isinstance(found, Refusal) or (found.qualifier == "vague" and interval(found.words) is None):
        raise UserError(
            f"'{typed.strip()[:60]}' states no number.",
            fix="Type it with its hedge, such as at least 1,400, about 50,000, 10 to 15, or tens of thousands.",
        )
    ends = {"value": found.value, "low": found.low, "high": found.high}
    said = found.words if found.qualifier == "vague" else ""
    return {name: "" if end is None else str(end) for name, end in ends.items()} | {
        "qualifier": found.qualifier,
        "words": said,
    }
