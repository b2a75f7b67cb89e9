"""Random crises with small counts, and reports of them that are true: what an attack on what is published can rest on.

A number changes on no other day than one on which it is reported, totals are the sums of their parts, and nobody errs.
So whoever supposes all that draws no wrong conclusion, and what they conclude is a leak.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

import pandas as pd

from lib.observations import identify, typed

FIRST = date(2024, 3, 1)
PROVINCES = ("Osh Oblast", "Batken Oblast", "Jalal-Abad Oblast", "Naryn Oblast")
SIZES = ((0, 0), (1, 9), (1, 9), (1, 9), (10, 17), (18, 90), (91, 110), (200, 4_000))
Where = tuple[str, str, str]
Amounts = dict[Where, int]


@dataclass
class World:
    """A crisis.

    Attributes:
        name: Of the crisis.
        truth: On each day, how many people are in each place: province, district, place; empty for the whole.
        rows: What was reported, cells of the tidy table.
    """

    name: str
    truth: list[Amounts] = field(default_factory=list)
    rows: list[dict[str, Any]] = field(default_factory=list)


def world(seed: int) -> World:
    """A crisis of 1 to 4 provinces over 1 to 4 days, as 1 or 2 sources report it."""
    chance = Random(seed)
    made = World(f"Crisis {seed}")
    leaves = _leaves(chance)
    is_total = chance.random() < 0.4
    counts = {leaf: _amount(chance) for leaf in leaves}
    for day in range(chance.randint(1, 4)):
        reported = [leaf for leaf in leaves if day == 0 or chance.random() < 0.6]
        reported = [leaf for leaf in reported if chance.random() < 0.95]
        for leaf in reported if day else ():
            if chance.random() < 0.6:
                counts[leaf] = counts[leaf] + chance.randint(0, 12) if is_total else _amount(chance)
        made.truth.append(_summed(counts))
        _report(made, chance, day, reported, is_total=is_total)
    return made


def _leaves(chance: Random) -> list[Where]:
    leaves: list[Where] = []
    for province in PROVINCES[: chance.randint(1, 4)]:
        for district in range(chance.randint(1, 4)):
            name = f"{province.split()[0]} {'Alpha Bravo Cedar Delta'.split()[district]}"
            places = chance.choice((0, 0, 0, 1, 2, 3))
            leaves += [(province, name, f"Camp {chr(88 + at)}{name}") for at in range(places)] or [(province, name, "")]
    return leaves


def _amount(chance: Random) -> int:
    return chance.randint(*chance.choice(SIZES))


def _summed(counts: Amounts) -> Amounts:
    """Every place with what its leaves come to."""
    sums: Amounts = {}
    for (province, district, place), count in counts.items():
        holding = (("", "", ""), (province, "", ""), (province, district, ""), (province, district, place))
        for where in dict.fromkeys(holding):
            sums[where] = sums.get(where, 0) + count
    return sums


def _report(made: World, chance: Random, day: int, reported: list[Where], *, is_total: bool) -> None:
    totals = [where for where in made.truth[day] if where not in reported and _is_inner(where, made.truth[day])]
    told = [*reported, *(where for where in totals if chance.random() < 0.7)]
    for where in told:
        for source in ("Ministry", "Agency"):
            if source == "Ministry" or chance.random() < 0.15:
                made.rows.append(_row(made, where, day, source, "cumulative" if is_total else "stock"))
    if is_total and day:
        for where in told:
            if chance.random() < 0.3:
                added = made.truth[day][where] - made.truth[day - 1][where]
                on = {"value": added, "counting": "flow", "period_start": FIRST + timedelta(day)}
                made.rows.append(_row(made, where, day, "Ministry", "flow") | on)


def _is_inner(where: Where, truth: Amounts) -> bool:
    depth = sum(map(bool, where))
    return any(other != where and other[:depth] == where[:depth] for other in truth)


def _row(made: World, where: Where, day: int, source: str, counting: str) -> dict[str, Any]:
    on = FIRST + timedelta(day)
    return {
        "crisis": made.name, "metric": "idps", "counting": counting, "unit": "people", "qualifier": "exact",
        "value": made.truth[day][where], "period_start": FIRST if counting == "cumulative" else None, "period_end": on,
        "published_on": on, "date_precision": "day", "country": "KGZ", "admin1": where[0], "admin2": where[1],
        "place": where[2], "source": source, "publisher": "Wire", "status": "confirmed", "document_id": f"day {day}",
        "quote": f"{made.truth[day][where]} people",
    }  # fmt: skip


def table(worlds: list[World]) -> pd.DataFrame:
    """What was reported, as the ledger reads it."""
    rows = typed(pd.DataFrame([row for each in worlds for row in each.rows]).assign(line=0))
    rows = rows.assign(observation_id=identify(rows).to_numpy(), state="accepted")
    return rows.drop_duplicates("observation_id").reset_index(drop=True)
