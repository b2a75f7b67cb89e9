"""Five classes of amounts with round limits, for the shading of a map."""

import math
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from lib.words import whole

CLASSES = 5
WIDE = 30
ROUND = (1, 2, 3, 5)


def limits(amounts: Iterable[float]) -> list[int]:
    """The lower limits of the five classes; the first is 1, the last has no top.

    Even steps where amounts are of one size; 1-2-5, threefold or tenfold steps where the greatest dwarfs the others.

    Args:
        amounts: Amounts (people); zeros and missing ones have no class.

    >>> limits([94, 43, 12, 75])
    [1, 20, 40, 60, 80]
    """
    known = sorted(int(amount) for amount in amounts if amount is not None and amount > 0)
    greatest, middle = (known[-1], known[len(known) // 2]) if known else (CLASSES, CLASSES)
    if len(known) > 2 and greatest > WIDE * known[0] and greatest > 4 * middle:
        return [1, *_spread(known[0], greatest)]
    step = max(number for number in _rounds() if number <= max(greatest / (CLASSES - 1), 1))
    return [1, *(step * number for number in range(1, CLASSES))] if step > 1 else list(range(1, CLASSES + 1))


def limits_of_rates(rates: Iterable[float]) -> list[float]:
    """The lower limits of five classes of rates, as round as those of amounts; the first is 0.

    >>> limits_of_rates([0.41, 0.25])
    [0, 0.1, 0.2, 0.3, 0.4]
    """
    known = [rate for rate in rates if rate is not None and rate > 0]
    fine = 10 ** max(0, math.ceil(1 - math.log10(max(known)))) if known else 1
    return [0, *(limit / fine for limit in limits(rate * fine for rate in known)[1:])]


def class_of(amount: float, lower: Sequence[float]) -> int:
    """Which class an amount belongs to, 0 to 4."""
    return max(bisect_right(lower, amount) - 1, 0)


def labels(lower: Sequence[float], *, whole_numbers: bool = True) -> list[str]:
    """The classes in words: "1 to 19", ..., "80 and above"; "under 20", "20 to under 40", ... where parts count."""
    if not whole_numbers:
        inner = [f"{low:,g} to under {top:,g}" for low, top in pairwise(lower[1:])]
        return [f"under {lower[1]:,g}", *inner, f"{lower[-1]:,g} and above"]
    spans = [(int(low), int(limit) - 1) for low, limit in pairwise(lower)]
    spoken = [whole(low) if low == top else f"{whole(low)} to {whole(top)}" for low, top in spans]
    return [*spoken, f"{whole(int(lower[-1]))} and above"]


def _rounds() -> list[int]:
    return [digit * 10**power for power in range(12) for digit in ROUND]


def _spread(least: int, greatest: int) -> list[int]:
    """The four widest-known steps below the greatest that still part the least from it."""
    for digits in ((1, 2, 5), (1, 3), (1,)):
        steps = [digit * 10**power for power in range(12) for digit in digits if 1 < digit * 10**power <= greatest]
        inner = steps[-(CLASSES - 1) :]
        if inner[0] <= least * 10 or len(steps) < CLASSES - 1:
            break
    return inner if len(inner) == CLASSES - 1 else [2, 5, 10, 20]
