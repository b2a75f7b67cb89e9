"""What adds up among published numbers: places, groups and causes of one day, metrics, periods of one place.

Only what truly holds can tell a number that is not shown, so only that is looked for: parts that come to their whole,
or to less. Numbers are laid side by side as a reader would do it: those of one source or document for one day, and the
latest of anybody on each day.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from itertools import chain, combinations, groupby, pairwise
from typing import NamedTuple

from lib.disclosure.cells import Cell, Node
from lib.metrics import LEAVES, MADE_OF
from lib.places import overlaps

MOST_GROUPS = 8
Key = tuple[str, str, str, str, Node]
Sheet = dict[Key, int]
Kind = tuple[str, ...]
Pair = tuple[int, tuple[int, ...]]
Sides = tuple[tuple[int, ...], tuple[int, ...]]


class Relation(NamedTuple):
    """Numbers that add up to others, or to no more than these.

    Attributes:
        wholes: The places of cells; of most relations one.
        parts: The places of other cells, which count different people of the wholes.
        is_sum: Whether the parts come to the wholes; else to less.
    """

    wholes: tuple[int, ...]
    parts: tuple[int, ...]
    is_sum: bool

    @property
    def cells(self) -> set[int]:
        """The places of all its cells."""
        return {*self.wholes, *self.parts}


def relations(cells: list[Cell]) -> list[Relation]:
    """Every relation that holds.

    Args:
        cells: What is published, each at its true number.
    """
    at_most: dict[Sides, None] = {}
    sums: dict[Sides, None] = {}
    for run in _runs(cells):
        for sheet in run:
            pairs = (*_places(sheet), *_partitions(sheet), *_metrics(sheet))
            at_most.update(dict.fromkeys(((whole,), parts) for whole, parts in pairs))
            sums.update(dict.fromkeys(((whole,), parts) for whole, parts in _groups(sheet, cells)))
        sums.update(dict.fromkeys(_changes(run, cells)))
    at_most.update(dict.fromkeys(((whole,), parts) for whole, parts in _periods(cells)))
    at_most.update(dict.fromkeys(_added(cells)))
    found = []
    for wholes, parts in (*at_most, *sums):
        missing = sum(cells[at].number for at in wholes) - sum(cells[at].number for at in parts)
        if missing == 0 or (missing > 0 and (wholes, parts) in at_most):
            found.append(Relation(wholes, parts, missing == 0))
    return found


def _runs(cells: list[Cell]) -> Iterator[list[Sheet]]:
    """Tables of one crisis, unit and counting: what is counted where, with the place of the cell that says so.

    Those of a run are of one kind and follow one another in time.
    """
    tables: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for at, cell in enumerate(cells):
        tables[cell.crisis, cell.unit, cell.counting].append(at)
    for held in tables.values():
        in_order = sorted(held, key=lambda at: (cells[at].end, cells[at].published, cells[at].number, at))
        by_hand: dict[tuple[object, ...], dict[tuple[int, int], Sheet]] = defaultdict(lambda: defaultdict(dict))
        for at in in_order:
            cell = cells[at]
            period = (cell.start if cell.counting == "flow" else 0, cell.end)
            for key in (("speaker", cell.speaker), ("document", cell.document), ("anybody", "")):
                by_hand[key][period][_key(cell)] = at
        yield from ([*sheets.values()] for sheets in by_hand.values())
        if cells[held[0]].counting != "flow":
            yield from zip(*_as_of(in_order, cells), strict=True)


def _as_of(in_order: list[int], cells: list[Cell]) -> Iterator[tuple[Sheet, ...]]:
    """The latest of everything on each day on which something is reported.

    With what was reported by then alone, and with what was reported later for the first time, which may have been so
    before; each with the latest totals of places that have parts, and with those of the day alone.
    """
    first = {_key(cells[at]): at for at in reversed(in_order)}
    with_parts = {(*kind, above) for *kind, node in first for above in ancestors(node)}
    latest: Sheet = {}
    for day, of_day in groupby(in_order, key=lambda at: cells[at].end):
        latest.update({_key(cells[at]): at for at in of_day})
        every = (dict(latest), first | latest)
        fresh = ({key: at for key, at in sheet.items() if key not in with_parts or cells[at].end == day}
                 for sheet in every)  # fmt: skip
        yield (*every, *fresh)


def _key(cell: Cell) -> Key:
    return (cell.metric, cell.group, cell.cause, cell.origin, cell.node)


def _places(sheet: Sheet) -> Iterator[Pair]:
    """Places with the nearest and with the finest that are stated within them.

    Provinces that counters put into others are once taken with them and once left out.
    """
    by_kind: dict[tuple[str, ...], dict[Node, int]] = defaultdict(dict)
    for (metric, group, cause, origin, node), at in sheet.items():
        by_kind[metric, group, cause, origin][node] = at
    nested = {part for part, _ in overlaps()}
    for stated in by_kind.values():
        for whole, parts in _held(stated):
            yield stated[whole], _sorted(stated[part] for part in parts)
            outer = [part for part in parts if part[1] not in nested]
            if outer and len(outer) < len(parts):
                yield stated[whole], _sorted(stated[part] for part in outer)


def _held(nodes: Collection[Node]) -> Iterator[tuple[Node, list[Node]]]:
    """Places with those of some that lie within them: once the nearest, once the finest."""
    nearest: dict[Node, list[Node]] = defaultdict(list)
    finest: dict[Node, list[Node]] = defaultdict(list)
    inner = {above for node in nodes for above in ancestors(node)}
    for node in nodes:
        above = [each for each in ancestors(node) if each in nodes]
        for whole in above[:1]:
            nearest[whole].append(node)
        for whole in above if node not in inner else ():
            finest[whole].append(node)
    yield from nearest.items()
    yield from finest.items()


def _changes(run: list[Sheet], cells: list[Cell]) -> Iterator[Sides]:
    """A whole and its parts of one day against those of the day before, where the same places reported both times.

    What did not report cancels out where it stayed the same.
    """
    before: dict[tuple[Kind, Node, tuple[Node, ...]], Pair] = {}
    for sheet in run:
        for whole, parts in _places(sheet):
            key = (cells[whole].kind, cells[whole].node, tuple(sorted(cells[part].node for part in parts)))
            earlier, told = before.get(key, (whole, parts)), (whole, parts)
            if earlier[0] != whole:
                now, then = {whole, *earlier[1]}, {earlier[0], *parts}
                yield _sorted(now - then), _sorted(then - now)
            before[key] = told


@lru_cache(100_000)
def ancestors(node: Node) -> tuple[Node, ...]:
    """The places that hold a place, the nearest first: each leaves out the finest name."""
    if not any(node):
        return ()
    finest = max(at for at, name in enumerate(node) if name)
    above = (*node[:finest], *("" for _ in node[finest:]))
    return (above, *ancestors(above))


def _partitions(sheet: Sheet) -> Iterator[Pair]:
    """Everybody with those of each cause, and of each country of origin."""
    by_cause: dict[Key, list[int]] = defaultdict(list)
    by_origin: dict[Key, list[int]] = defaultdict(list)
    for (metric, group, cause, origin, node), at in sheet.items():
        if cause:
            by_cause[metric, group, "", origin, node].append(at)
        if origin:
            by_origin[metric, group, cause, "", node].append(at)
    for parts_of in (by_cause, by_origin):
        for whole, parts in parts_of.items():
            if whole in sheet:
                yield sheet[whole], _sorted(parts)


def _metrics(sheet: Sheet) -> Iterator[Pair]:
    for (metric, group, cause, origin, node), at in sheet.items():
        for whole, names in MADE_OF:
            parts = [sheet.get((name, group, cause, origin, node)) for name in names]
            if metric == whole and None not in parts:
                yield at, _sorted(part for part in parts if part is not None)


def _groups(sheet: Sheet, cells: list[Cell]) -> Iterator[Pair]:
    """Everybody with those groups, of whatever kind, that come to everybody."""
    by_whole: dict[Key, list[int]] = defaultdict(list)
    for (metric, group, cause, origin, node), at in sheet.items():
        if group:
            by_whole[metric, "", cause, origin, node].append(at)
    for key, parts in by_whole.items():
        whole = sheet.get(key)
        if whole is not None:
            few = parts[:MOST_GROUPS]
            every = chain.from_iterable(combinations(few, size) for size in range(1, len(few) + 1))
            total = cells[whole].number
            yield from ((whole, _sorted(some)) for some in every if sum(cells[at].number for at in some) == total)


def _periods(cells: list[Cell]) -> Iterator[Pair]:
    """Totals with the total before and what came since; stocks with the stock before and who left or came since."""
    by_place: dict[tuple[Kind, str, str, Node], list[int]] = defaultdict(list)
    moves: dict[tuple[Kind, str, Node], list[int]] = defaultdict(list)
    for at, cell in enumerate(cells):
        rest = (*cell.kind[:2], *cell.kind[4:])
        if cell.counting == "flow":
            for node in (cell.node, *ancestors(cell.node)):
                moves[rest, cell.metric, node].append(at)
        else:
            by_place[rest, cell.metric, cell.counting, cell.node].append(at)
    leaving = dict(LEAVES)
    for (rest, metric, counting, node), held in by_place.items():
        in_order = sorted(held, key=lambda at: (cells[at].end, cells[at].published, at))
        for before, after in pairwise(in_order):
            came = _nearest(moves[rest, metric, node], cells, cells[before].end, cells[after].end)
            if came or counting == "cumulative":
                yield after, _sorted([before, *came])
            for name in leaving.get(metric, ()) if counting == "stock" else ():
                left = _nearest(moves[rest, name, node], cells, cells[before].end, cells[after].end)
                if left:
                    yield before, _sorted([after, *left])
    for (_, _, node), held in moves.items():
        own = [at for at in held if cells[at].node == node]
        if any(cells[at].is_small for at in own):
            yield from _longer(own, cells)


def _added(cells: list[Cell]) -> Iterator[Sides]:
    """What was added in a place with what was added in those within it: as they say it, or as their totals grew."""
    totals: dict[tuple[Kind, str], dict[Node, list[int]]] = defaultdict(lambda: defaultdict(list))
    flows: dict[tuple[Kind, str], list[int]] = defaultdict(list)
    for at in sorted(range(len(cells)), key=lambda at: (cells[at].end, cells[at].published, at)):
        kind = ((*cells[at].kind[:2], *cells[at].kind[4:]), cells[at].metric)
        if cells[at].counting == "flow":
            flows[kind].append(at)
        elif cells[at].counting == "cumulative":
            totals[kind][cells[at].node].append(at)
    for kind, held in flows.items():
        for whole in held:
            start, end, node = cells[whole].start, cells[whole].end, cells[whole].node
            grew: dict[Node, tuple[list[int], list[int]]] = {node: ([], [])}
            for place, known in totals[kind].items():
                before = [at for at in known if cells[at].end < start]
                if before and node in ancestors(place):
                    grew[place] = [at for at in known if cells[at].end <= end][-1:], before[-1:]
            for at in held:
                if (cells[at].start, cells[at].end) == (start, end) and node in ancestors(cells[at].node):
                    grew[cells[at].node] = [at], []
            for above, parts in _held(grew):
                if above == node:
                    now = {at for part in parts for at in grew[part][0]}
                    then = {whole, *(at for part in parts for at in grew[part][1])}
                    yield _sorted(then - now), _sorted(now - then)


def _nearest(flows: list[int], cells: list[Cell], after: int, until: int) -> list[int]:
    """Flows within a period that do not hold one another: of a place and a place in it, the place."""
    inside = sorted((at for at in flows if after < cells[at].start and cells[at].end <= until),
                    key=lambda at: (_depth(cells[at].node), cells[at].start - cells[at].end))  # fmt: skip
    taken: list[int] = []
    for at in inside:
        if not any(_overlap(cells[at], cells[other]) for other in taken):
            taken.append(at)
    return taken


def _longer(flows: list[int], cells: list[Cell]) -> Iterator[Pair]:
    """Flows of a place with its flows of shorter periods within them."""
    for whole in flows:
        long = cells[whole]
        shorter = [at for at in flows if (cells[at].start, cells[at].end) != (long.start, long.end)]
        parts = _nearest(shorter, cells, long.start - 1, long.end)
        if parts:
            yield whole, _sorted(parts)


def _overlap(one: Cell, other: Cell) -> bool:
    meets = one.start <= other.end and other.start <= one.end
    return meets and (one.node == other.node or other.node in ancestors(one.node))


def _depth(node: Node) -> int:
    return sum(bool(name) for name in node)


def _sorted(parts: Iterable[int]) -> tuple[int, ...]:
    return tuple(sorted(set(parts)))
