"""How far somebody gets who lays all published numbers side by side: the least and most that each hidden one can be.

Bounds are narrowed relation by relation until nothing moves; sums are solved against one another first, so that a
number which follows from several of them together is found too.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple

from lib.disclosure.relations import Relation

MOST_UNKNOWN = 120
Interval = tuple[float, float]


class Row(NamedTuple):
    """A relation with what is known moved to one side: `weights` times what is hidden comes to `total`, or to less.

    Attributes:
        weights: Of each hidden number.
        total: What they come to.
        is_sum: Whether they come to it exactly; else to at most that.
        relation: The relation that it comes from; none if it follows from several.
    """

    weights: dict[int, Fraction]
    total: Fraction
    is_sum: bool
    relation: int | None


class Told(NamedTuple):
    """What was worked out.

    Attributes:
        bounds: The least and the most that each hidden number can be.
        narrowing: The relations that narrowed any of them, by place in the list; those that have to do with one another
            together.
    """

    bounds: dict[int, Interval]
    narrowing: list[set[int]]


def told(relations: list[Relation], numbers: Mapping[int, int], hidden: Mapping[int, Interval]) -> Told:
    """What the numbers that are shown tell of those that are hidden.

    Args:
        relations: What adds up.
        numbers: Every number, by cell.
        hidden: What is shown instead of a hidden one: the ends between which it lies.
    """
    rows = [_row(at, relation, numbers, hidden) for at, relation in enumerate(relations)]
    rows = [row for row in rows if row.weights]
    bounds, narrowing = dict(hidden), []
    for family in _families(rows):
        solved = _solved([row for row in family if row.is_sum])
        narrowed = _narrow([*family, *solved], bounds)
        told_by = {row.relation for row in family} if None in narrowed else narrowed
        narrowing.append({at for at in told_by if at is not None})
    return Told(bounds, narrowing)


def _row(at: int, relation: Relation, numbers: Mapping[int, int], hidden: Mapping[int, Interval]) -> Row:
    weights: dict[int, Fraction] = defaultdict(Fraction)
    total = Fraction(0)
    for cell, weight in (*((whole, -1) for whole in relation.wholes), *((part, 1) for part in relation.parts)):
        if cell in hidden:
            weights[cell] += weight
        else:
            total -= weight * numbers[cell]
    return Row({cell: weight for cell, weight in weights.items() if weight}, total, relation.is_sum, at)


def _families(rows: list[Row]) -> Iterable[list[Row]]:
    """Rows that share hidden numbers, directly or over others."""
    home: dict[int, int] = {}

    def root(cell: int) -> int:
        while home[cell] != cell:
            home[cell] = home[home[cell]]
            cell = home[cell]
        return cell

    for row in rows:
        first, *others = row.weights
        home.setdefault(first, first)
        for cell in others:
            home.setdefault(cell, cell)
            home[root(cell)] = root(first)
    families: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        families[root(next(iter(row.weights)))].append(row)
    return families.values()


def _solved(sums: list[Row]) -> list[Row]:
    """Sums solved against one another; nothing where they are too many to be."""
    if len({cell for row in sums for cell in row.weights}) > MOST_UNKNOWN:
        return []
    reduced: dict[int, tuple[dict[int, Fraction], Fraction]] = {}
    for row in sums:
        weights, total = dict(row.weights), row.total
        for pivot, (known, amount) in reduced.items():
            total = _take_out(weights, total, pivot, known, amount)
        if not weights:
            continue
        pivot = min(weights)
        factor = weights[pivot]
        weights, total = {cell: weight / factor for cell, weight in weights.items()}, total / factor
        for other, (known, amount) in list(reduced.items()):
            reduced[other] = (known, _take_out(known, amount, pivot, weights, total))
        reduced[pivot] = (weights, total)
    return [Row(weights, total, True, None) for weights, total in reduced.values()]


def _take_out(
    weights: dict[int, Fraction], total: Fraction, pivot: int, known: Mapping[int, Fraction], amount: Fraction
) -> Fraction:
    """Subtract a solved row, so that its pivot no longer stands in `weights`; the new total."""
    factor = weights.get(pivot)
    if not factor:
        return total
    for cell, weight in known.items():
        weights[cell] = weights.get(cell, Fraction(0)) - factor * weight
        if not weights[cell]:
            del weights[cell]
    return total - factor * amount


def _narrow(rows: list[Row], bounds: dict[int, Interval]) -> set[int | None]:
    """Narrow bounds until no row narrows any, and say which rows did."""
    by_cell: dict[int, list[int]] = defaultdict(list)
    for at, row in enumerate(rows):
        for cell in row.weights:
            by_cell[cell].append(at)
    waiting, narrowing = set(range(len(rows))), set()
    while waiting:
        row = rows[waiting.pop()]
        for cell in row.weights:
            interval = _within(row, cell, bounds)
            if interval != bounds[cell]:
                bounds[cell] = interval
                narrowing.add(row.relation)
                waiting.update(by_cell[cell])
    return narrowing


def _within(row: Row, cell: int, bounds: Mapping[int, Interval]) -> Interval:
    """What a row leaves of the interval of one of its numbers."""
    least = most = float(row.total)
    for other, weight in row.weights.items():
        if other != cell:
            ends = sorted(float(weight) * end for end in bounds[other])
            least, most = least - ends[1], most - ends[0]
    own = float(row.weights[cell])
    lower, upper = bounds[cell]
    above, below = (most / own, least / own) if own > 0 else (least / own, most / own)
    if own > 0 or row.is_sum:
        upper = min(upper, floor(above + 1e-9))
    if own < 0 or row.is_sum:
        lower = max(lower, ceil(below - 1e-9))
    return lower, upper
