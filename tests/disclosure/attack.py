"""An attack on public exports: every file laid side by side, every sum, every day, to work back what is not shown.

It knows nothing of how numbers were hidden. Unknown is how many people were in each place on each day. Known are the
intervals that the files print, that places come to what holds them, that a number stands until it is reported anew, and
that totals grow by what is added. Bounds are narrowed over all equations, over each two of them taken from each other,
and over what elimination leaves of all of them together.
"""

import csv
import json
from collections import Counter, defaultdict
from io import StringIO
from itertools import combinations
from math import ceil, floor
from typing import Any

import numpy as np

FAR = 10**7
MOST_PAIRS = 4_000
Where = tuple[str, str, str]
Unknown = tuple[Where, str]
Equation = dict[int, float]


def rows_of(content: bytes) -> list[dict[str, Any]]:
    """The rows of a CSV file, or what the features of a GeoJSON file say."""
    if content.startswith(b"{"):
        return [each["properties"] for each in json.loads(content)["features"]]
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig"))))


class Attack:
    """What can be concluded on one crisis.

    Args:
        places: Every place there is: an attacker has a map.
        days: The days of reports, as ISO, in order.
    """

    def __init__(self, places: list[Where], days: list[str]) -> None:
        self.days = days
        self.at = {(place, day): number for number, (place, day) in enumerate((p, d) for p in places for d in days)}
        self.low, self.high = [0.0] * len(self.at), [float(FAR)] * len(self.at)
        self.equations: list[tuple[Equation, float, float]] = []
        self._reported: dict[Where, set[str]] = defaultdict(set)
        self._parts: Counter[Where] = Counter()
        self._sum_up(places)

    def read_observations(self, rows: list[dict[str, str]]) -> None:
        """Take what reported figures say."""
        for row in rows:
            where, day = _where(row), row["period_end"]
            low, high = _stated(row)
            if row["counting"] == "flow":
                before = self.days[self.days.index(day) - 1]
                self.equations.append(({self.at[where, day]: 1.0, self.at[where, before]: -1.0}, low, high))
            else:
                self._reported[where].add(day)
                self._narrow(where, day, low, high)

    def read_estimates(self, rows: list[dict[str, Any]]) -> None:
        """Take what estimates say of places that reported that day, or of which every part did."""
        for row in rows:
            is_of_day = row["counting"] != "flow" and row["newest"] == row["oldest"] == row["day"] and row["country"]
            parts = int(row["parts"])
            is_whole = parts in (0, self._parts[_where(row)]) and int(row["speaking"]) == max(parts, 1)
            if is_of_day and is_whole:
                low, high = (float(row[end]) if row[end] not in ("", None) else None for end in ("low", "high"))
                self._narrow(_where(row), row["day"], low or 0.0, FAR if high is None else high)

    def work_back(self) -> dict[Unknown, tuple[float, float]]:
        """The least and the most that each place can have had on each day."""
        self._carry()
        system = [*self.equations, *self._eliminated()]
        system += self._differences()
        moved = True
        while moved:
            moved = False
            for equation, least, most in system:
                moved |= self._apply(equation, least, most)
        return {unknown: (self.low[at], self.high[at]) for unknown, at in self.at.items()}

    def _sum_up(self, places: list[Where]) -> None:
        parts: dict[Where, list[Where]] = defaultdict(list)
        for place in places:
            depth = sum(map(bool, place))
            if depth:
                parts[(*place[: depth - 1], *("" for _ in place[depth - 1 :]))].append(place)  # type: ignore[index]
        for whole, inside in parts.items():
            self._parts[whole] = len(inside) if not parts.keys() & set(inside) else 0
            for day in self.days:
                equation = {self.at[part, day]: 1.0 for part in inside} | {self.at[whole, day]: -1.0}
                self.equations.append((equation, 0.0, 0.0))

    def _carry(self) -> None:
        """A number stands until it is reported anew, and was so before it was reported first."""
        for (where, day), at in self.at.items():
            days = self._reported[where]
            if days and day not in days and self._is_leaf(where) and day != self.days[0]:
                before = self.days[self.days.index(day) - 1]
                self.equations.append(({at: 1.0, self.at[where, before]: -1.0}, 0.0, 0.0))

    def _is_leaf(self, where: Where) -> bool:
        depth = sum(map(bool, where))
        return not any(other != where and other[:depth] == where[:depth] for other, _ in self.at)

    def _narrow(self, where: Where, day: str, low: float, high: float) -> None:
        at = self.at[where, day]
        self.low[at], self.high[at] = max(self.low[at], low), min(self.high[at], high)

    def _apply(self, equation: Equation, least: float, most: float) -> bool:
        """Narrow every unknown of `least <= equation <= most`."""
        ends = {at: sorted((w * self.low[at], w * self.high[at])) for at, w in equation.items()}
        lowest, highest = (sum(end[side] for end in ends.values()) for side in (0, 1))
        moved = False
        for at, weight in equation.items():
            over, under = most - lowest + ends[at][0], least - highest + ends[at][1]
            low, high = sorted((over / weight, under / weight))
            low, high = ceil(low - 1e-6), floor(high + 1e-6)
            if low > self.low[at] or high < self.high[at]:
                moved = True
                self.low[at], self.high[at] = max(self.low[at], low), min(self.high[at], high)
        return moved

    def _differences(self) -> list[tuple[Equation, float, float]]:
        """Each two equations that share an unknown, taken from each other."""
        found = []
        for (one, l1, m1), (two, l2, m2) in combinations(self.equations, 2):
            shared = next(iter(set(one) & set(two)), None)
            if shared is not None and len(found) < MOST_PAIRS:
                factor = one[shared] / two[shared]
                ends = sorted((factor * l2, factor * m2))
                mixed = {at: one.get(at, 0.0) - factor * two.get(at, 0.0) for at in one | two}
                found.append(({at: w for at, w in mixed.items() if abs(w) > 1e-9}, l1 - ends[1], m1 - ends[0]))
        return [each for each in found if each[0]]

    def _eliminated(self) -> list[tuple[Equation, float, float]]:
        """All equations solved for what is not known, with what is known put in."""
        is_known = [low == high for low, high in zip(self.low, self.high, strict=True)]
        exact = [(equation, least) for equation, least, most in self.equations if least == most]
        rows = np.zeros((len(exact), len(self.at) + 1))
        for line, (equation, total) in enumerate(exact):
            for at, weight in equation.items():
                rows[line, -1 if is_known[at] else at] += weight if not is_known[at] else -weight * self.low[at]
            rows[line, -1] += total
        pivot_row = 0
        for column in range(len(self.at)):
            line = pivot_row + int(np.argmax(np.abs(rows[pivot_row:, column]))) if pivot_row < len(rows) else -1
            if line < 0 or abs(rows[line, column]) < 1e-9:
                continue
            rows[[pivot_row, line]] = rows[[line, pivot_row]]
            rows[pivot_row] /= rows[pivot_row, column]
            others = [other for other in range(len(rows)) if other != pivot_row]
            rows[others] -= np.outer(rows[others, column], rows[pivot_row])
            pivot_row += 1
        return [
            ({int(at): float(row[at]) for at in np.flatnonzero(np.abs(row[:-1]) > 1e-9)}, row[-1], row[-1])
            for row in rows[:pivot_row]
        ]


def _where(row: dict[str, Any]) -> Where:
    return (row["admin1"], row["admin2"], row["place"])


def _stated(row: dict[str, str]) -> tuple[float, float]:
    """Between which ends a report says that a number lies."""
    value, low, high = (float(row[name]) if row[name] else None for name in ("value", "low", "high"))
    if row["qualifier"] == "less_than" and value is not None:
        return 1.0, value - 1
    if low is not None and high is not None:
        return low, high
    assert value is not None and row["qualifier"] == "exact", row
    return value, value
