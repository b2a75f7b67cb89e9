"""Which other numbers are shown less exactly, so that no small one can be worked back from what stands beside it.

Complementary suppression: https://doi.org/10.1002/9781118348239 (Hundepool and others, Statistical Disclosure Control,
chapter 4). A place that protects another is shown in classes in all its numbers of that kind: else the number of the
day before would tell the one that is hidden.
"""

from collections import defaultdict

from lib.disclosure.bounds import told
from lib.disclosure.cells import FEWEST, Cell, Node
from lib.disclosure.relations import Relation, relations

KEPT = 5
SMALL = (1, FEWEST - 1)


def classes(number: int, *, is_below: bool) -> tuple[int, int]:
    """The ends between which a number is shown that protects another: 10 to 99, 100 to 999, and so on.

    Args:
        number: How many.
        is_below: Whether it is below province level; above, small ones are shown as they are, and the least class is
            1 to 99.

    >>> classes(250, is_below=True)
    (100, 999)
    """
    if number < 10 * FEWEST:
        return (FEWEST if is_below and number >= FEWEST else min(number, 1), 10 * FEWEST - 1)
    power = 10 ** (len(str(number)) - 1)
    return power, 10 * power - 1


def hidden(cells: list[Cell]) -> tuple[dict[int, tuple[int, int]], set[int]]:
    """What is not shown as it is.

    Args:
        cells: What is to be published, each at its true number.

    Returns:
        By place in the list, the ends between which each lies that is not shown; and those that are not shown at all,
        since nothing could keep them from being worked back.
    """
    shown = {at: SMALL for at, cell in enumerate(cells) if cell.is_small}
    found = relations(cells)
    numbers = {at: cell.number for at, cell in enumerate(cells)}
    alike: dict[tuple[tuple[str, ...], Node], list[int]] = defaultdict(list)
    for at, cell in enumerate(cells):
        alike[cell.kind, cell.node].append(at)
    lost: set[int] = set()
    while True:
        known = told(found, numbers, shown)
        bare = {at for at, interval in known.bounds.items() if cells[at].is_small and not _is_safe(interval)}
        if not bare:
            return shown, lost
        chosen = _protectors(bare, [[found[at] for at in sorted(each)] for each in known.narrowing], cells, shown)
        if not chosen:
            lost |= bare
            found = [_without(each, lost) for each in found if not lost & set(each.wholes)]
        for at in chosen:
            for other in alike[cells[at].kind, cells[at].node]:
                shown.setdefault(other, classes(cells[other].number, is_below=cells[other].is_below))


def _without(relation: Relation, lost: set[int]) -> Relation:
    """What is left of a relation once some parts are not shown at all: the others come to no more than the whole."""
    parts = tuple(at for at in relation.parts if at not in lost)
    return Relation(relation.wholes, parts, relation.is_sum and parts == relation.parts)


def _is_safe(interval: tuple[int, int]) -> bool:
    """Whether as many of the small numbers stay possible as must."""
    return interval[1] - interval[0] + 1 >= KEPT


def _protectors(
    bare: set[int], telling: list[list[Relation]], cells: list[Cell], shown: dict[int, tuple[int, int]]
) -> list[int]:
    """The numbers to hide next, one for each family of relations that tells a small one; nothing where none is left."""
    told_of = [{at for each in family for at in each.cells & bare} for family in telling]
    found = [_protector(some, family, cells, shown) for some, family in zip(told_of, telling, strict=True) if some]
    return [at for at in found if at is not None]


def _protector(
    bare: set[int], telling: list[Relation], cells: list[Cell], shown: dict[int, tuple[int, int]]
) -> int | None:
    """The number to hide next: near to what is told, below provinces if one is there, the least that helps."""
    reached = set(bare)
    while near := [each for each in telling if reached & each.cells]:
        within = {at for each in near for at in each.cells}
        may_hide = [at for at in within if at not in shown and cells[at].may_be_hidden]
        if may_hide:
            return min(may_hide, key=lambda at: _cost(at, cells[at]))
        reached |= within
        telling = [each for each in telling if each not in near]
    return None


def _cost(at: int, cell: Cell) -> tuple[object, ...]:
    """What is hidden rather: below provinces, where its class leaves room on both sides, the smaller number."""
    least, most = classes(cell.number, is_below=cell.is_below)
    is_tight = min(cell.number - least, most - cell.number) < FEWEST - 2
    return (not cell.is_below, is_tight, cell.number, cell.node, cell.end, at)
