"""Amounts with their hedges: "at least 117", "414 to 470, best 417", "tens of thousands"."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

NOTHING = "nothing reported"
FAR = 2
HEDGES = {
    "at_least": "at least {}",
    "more_than": "over {}",
    "at_most": "up to {}",
    "less_than": "fewer than {}",
    "about": "about {}",
}
NOUNS = {"people": ("person", "people"), "households": ("household", "households"), "homes": ("home", "homes")}


@dataclass(frozen=True)
class Amount:
    """What an estimate says, ready to be put into words.

    Attributes:
        low: The least lower end, or None.
        best: Most likely by our rule, or None.
        high: The greatest top, or None.
        open: True where somebody said "or more".
        speaking: How many observations speak; two or more without a best disagree.
        hedge: The qualifier of the statement that gives the best, where one gives it.
        said: Words for an end that was never stated as a number, by the end ("hundreds" for 999).
        parts: Of how many parts it is the sum; a sum without a best has a part without one.
    """

    low: int | None = None
    best: int | None = None
    high: int | None = None
    open: bool = False
    speaking: int = 1
    hedge: str = ""
    said: Mapping[int, str] = field(default_factory=dict)
    parts: int = 0

    @classmethod
    def of(cls, row: Mapping[Any, Any], **more: Any) -> "Amount":
        """The amount of a row of estimates; a missing end stays missing."""
        low, best, high = (_count(row.get(end)) for end in ("low", "best", "high"))
        is_open = not pd.isna(row.get("open")) and bool(row.get("open"))
        speaking = _count(row.get("speaking"))
        parts = _count(row.get("parts")) or 0
        return cls(low, best, high, is_open, 1 if speaking is None else speaking, **{"parts": parts, **more})


def whole(amount: int) -> str:
    """A whole number with its thousands set apart: 1400 is "1,400"."""
    return f"{int(amount):,}"


def range_in_words(
    low: Any, best: Any, high: Any, open: bool = False, *, speaking: int = 1, hedge: str = "", said: Any = None
) -> str:
    """An estimate in one phrase, hedges kept.

    Args:
        low: Lower end (people, or the unit of the series); missing stays missing.
        best: Most likely by our rule, or missing.
        high: Upper end, or missing.
        open: True where the top is "or more".
        speaking: How many observations speak.
        hedge: The qualifier of the statement that gives the best.
        said: Words by end, for ends that come from vague words.

    >>> range_in_words(414, 417, 470)
    '414 to 470, best 417'
    >>> range_in_words(117, 117, 117, True)
    'at least 117'
    """
    return amount_in_words(Amount(_count(low), _count(best), _count(high), open, speaking, hedge, said or {}))


def amount_in_words(amount: Amount) -> str:
    """An estimate in one phrase, as `range_in_words` gives it."""
    if amount.best is None:
        return _without_best(amount)
    first, rest = best_in_words(amount), rest_in_words(amount)
    if not rest:
        return first
    if amount.hedge == "about" and is_tenth_around(amount):
        return first
    return f"{first}, {rest}" if rest.startswith("perhaps") else f"{rest}, best {first}"


def best_in_words(amount: Amount) -> str:
    """What stands largest on a card: the best with its hedge, or how far sources are apart.

    >>> best_in_words(Amount(67_500, 75_000, 82_500, hedge="about"))
    'about 75,000'
    """
    if amount.best is None:
        return _without_best(amount)
    if amount.hedge in HEDGES:
        return HEDGES[amount.hedge].format(whole(amount.best))
    if amount.open and amount.low == amount.best and amount.high in (None, amount.best):
        return f"at least {whole(amount.best)}"
    return whole(amount.best)


def rest_in_words(amount: Amount) -> str:
    """The range around a best: "67,500 to 82,500", "perhaps 1,000 or more"; empty where there is none.

    >>> rest_in_words(Amount(335, 335, 1_000, open=True))
    'perhaps 1,000 or more'
    """
    low, best, high = amount.low, amount.best, amount.high
    if best is None:
        return ""
    if high is None:
        high = best
    if low == best == high:
        return ""
    if low == best and high in amount.said:
        return f"perhaps {amount.said[high]}"
    if low == best and amount.open:
        return f"perhaps {whole(high)} or more"
    if low == best and high > FAR * best:
        return f"perhaps up to {whole(high)}"
    return _span(low, high, amount)


def short_in_words(amount: Amount) -> str:
    """An estimate where room is scarce, such as on a map: its range, or its best where it has none; hedges stay.

    >>> short_in_words(Amount(43, 43, 60))
    '43 to 60'
    """
    if amount.best is None:
        return _without_best(amount).removeprefix("no best: sources disagree, ")
    rest = rest_in_words(amount)
    if not rest or (amount.hedge == "about" and is_tenth_around(amount)):
        return best_in_words(amount)
    return f"{best_in_words(amount)}, {rest}" if rest.startswith("perhaps") else rest


def observation_in_words(row: Mapping[Any, Any]) -> str:
    """One reported number as its source hedged it, with its unit unless people were counted.

    Args:
        row: An observation: `value`, `low`, `high`, `qualifier`, `words`, and `unit` where it has one.

    >>> observation_in_words({"value": 1400, "qualifier": "at_least"})
    'at least 1,400'
    """
    value, low, high = (_count(row.get(part)) for part in ("value", "low", "high"))
    qualifier = str(row.get("qualifier") or "exact")
    words = str(row.get("words") or "").strip()
    if qualifier == "vague" and words:
        spoken = words
    elif value is not None:
        spoken = HEDGES.get(qualifier, "{}").format(whole(value)) + _stated_ends(value, low, high)
    else:
        spoken = _between(low, high) or words or "number not stated"
    unit = str(row.get("unit") or "people")
    if unit == "people" or not spoken[-1].isdigit():
        return spoken
    return f"{spoken} {NOUNS.get(unit, (unit, unit))[value != 1]}"


def _without_best(amount: Amount) -> str:
    low, high = amount.low, amount.high
    spoken = {amount.said[end] for end in (low, high) if end is not None and end in amount.said}
    if low is None and high is None:
        return NOTHING
    if len(spoken) == 1 and all(end in amount.said for end in (low, high) if end is not None):
        return spoken.pop()
    if high is None or (low == high and amount.open):
        return f"at least {whole(low if low is not None else 0)}"
    if amount.speaking > 1 and not amount.parts and low is not None:
        return f"no best: sources disagree, {_span(low, high, amount)}"
    if not low:
        return f"perhaps {whole(high)} or more" if amount.open else f"up to {_end(high, amount)}"
    return _between(low, high) + (", or more" if amount.open else "")


def _span(low: int | None, high: int, amount: Amount) -> str:
    more = " or more" if amount.open else ""
    if low is None:
        return f"up to {_end(high, amount)}{more}"
    return f"{_end(low, amount)} to {_end(high, amount)}{more}"


def _end(end: int, amount: Amount) -> str:
    return amount.said.get(end, whole(end))


def _between(low: int | None, high: int | None) -> str:
    if low is None and high is None:
        return ""
    if low is None or high is None:
        return f"at least {whole(low)}" if low is not None else f"up to {whole(high or 0)}"
    return whole(low) if low == high else f"between {whole(low)} and {whole(high)}"


def _stated_ends(value: int, low: int | None, high: int | None) -> str:
    if {low, high} <= {None, value}:
        return ""
    return f", {_between(low, high)}"


def is_tenth_around(amount: Amount) -> bool:
    """True where the range says no more than the word "about" does."""
    best = amount.best or 0
    return amount.low == min(best * 9 // 10, best - 1) and amount.high == max(-(-best * 11 // 10), best + 1)


def _count(cell: Any) -> int | None:
    return None if cell is None or pd.isna(cell) else int(cell)
