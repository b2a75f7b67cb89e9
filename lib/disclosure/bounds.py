"""How far somebody gets who lays all published numbers side by side: the least and most that each hidden one can be.

Bounds are narrowed relation by relation until nothing moves; sums are solved against one another first, so that a
number which follows from several of them together is found too.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from math import gcd
from typing import NamedTuple

from lib.disclosure.relations import Relation

MOST_UNKNOWN = 120
Interval = tuple[int, int]


class Row(NamedTuple):
    """A relation with what is known moved to one side: `weights` times what is hidden comes to `total`, or to less.

    Attributes:
        weights: Of each hidden number.
        total: What they come to.
        is_sum: Whether they come to it exactly; else to at most that.
        relation: The relation that it comes from; none if it follows from several.
    """

    weights: dict[int, int]
    total: int
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
    weights: dict[int, int] = defaultdict(int)
    total = 0
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
    """Sums solved against one another, in whole numbers; nothing where they are too many to be."""
    if len({cell for row in sums for cell in row.weights}) > MOST_UNKNOWN:
        return []
    reduced: dict[int, Row] = {}
    for row in sums:
        for pivot, known in reduced.items():
            row = _without(row, pivot, known)
        if row.weights:
            pivot = min(row.weights)
            reduced = {other: _without(known, pivot, row) for other, known in reduced.items()}
            reduced[pivot] = row
    return list(reduced.values())


def _without(row: Row, pivot: int, known: Row) -> Row:
    """A sum without one of its numbers, which another sum gives."""
    own = row.weights.get(pivot)
    if not own:
        return row
    factor = known.weights[pivot]
    weights = {cell: factor * weight for cell, weight in row.weights.items()}
    for cell, weight in known.weights.items():
        weights[cell] = weights.get(cell, 0) - own * weight
    weights = {cell: weight for cell, weight in weights.items() if weight}
    total = factor * row.total - own * known.total
    shared = gcd(total, *weights.values()) or 1
    return Row({cell: weight // shared for cell, weight in weights.items()}, total // shared, True, None)


def _narrow(rows: list[Row], bounds: dict[int, Interval]) -> set[int | None]:
    """Narrow bounds until no row narrows any, and say which rows did."""
    by_cell: dict[int, list[int]] = defaultdict(list)
    for at, row in enumerate(rows):
        for cell in row.weights:
            by_cell[cell].append(at)
    waiting, narrowing = set(range(len(rows))), set()
    while waiting:
        row = rows[waiting.pop()]
        for cell, interval in _within(row, bounds):
            bounds[cell] = interval
            narrowing.add(row.relation)
            waiting.update(by_cell[cell])
    return narrowing


def _within(row: Row, bounds: Mapping[int, Interval]) -> Iterator[tuple[int, Interval]]:
    """The numbers of a row that it leaves less room than they had, with what it leaves them."""
    ends = {cell: sorted((weight * bounds[cell][0], weight * bounds[cell][1])) for cell, weight in row.weights.items()}
    lowest, highest = (sum(end[side] for end in ends.values()) for side in (0, 1))
    for cell, weight in row.weights.items():
        most = row.total - lowest + ends[cell][0]
        least = row.total - highest + ends[cell][1]
        lower, upper = bounds[cell]
        if weight > 0:
            upper = min(upper, most // weight)
            lower = max(lower, -(-least // weight)) if row.is_sum else lower
        else:
            lower = max(lower, -(most // -weight))
            upper = min(upper, least // weight) if row.is_sum else upper
        if (lower, upper) != bounds[cell]:
            yield cell, (lower, upper)
