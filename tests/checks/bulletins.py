"""Daily bulletins of several sources, with faults planted at known days: what checks should find and what not."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

Row = dict[str, Any]
FIRST = date(2023, 1, 1)
FAULTS = ("total_falls", "total_resets", "zero_after_count", "late_repeat", "jump", "behind")


@dataclass
class Bulletins:
    """Rows of one crisis in which every source counts the same dead.

    Attributes:
        rows: As `frames.tidy` takes them.
        planted: Fault by the observation_id of the row that is wrong.
    """

    rows: list[Row] = field(default_factory=list)
    planted: dict[str, str] = field(default_factory=dict)


def bulletins(seed: int, days: int, faults: tuple[str, ...] = ()) -> Bulletins:
    """A ministry's total for every day, and a health office that repeats the ministry's number a day later.

    Args:
        seed: For the same bulletins again.
        days: How many.
        faults: What to plant, one in every tenth bulletin, in turn.
    """
    chance = Random(seed)
    made = Bulletins()
    total, course = chance.randint(300, 900), []
    for at in range(days):
        total += chance.choice([0, 0, 1, 2, 3, 5, 8, 13, 40])
        course.append(total)
        fault = faults[at // 10 % len(faults)] if faults and at % 10 == 9 and course[-1] > course[-6] else ""
        _print(made, at, course, fault, chance)
    return made


def _print(made: Bulletins, at: int, course: list[int], fault: str, chance: Random) -> None:
    stated = {
        "total_falls": course[-2 if at else -1] - chance.randint(1, 30),
        "total_resets": chance.randint(3, 20),
        "zero_after_count": 0,
        "late_repeat": course[-6 if at > 6 else -1],
        "jump": course[-1] * chance.randint(11, 60),
    }
    day = FIRST + timedelta(at)
    name = f"{at:04d}"
    row = {"observation_id": name, "period_start": FIRST, "period_end": day, "published_on": day,
           "source": "Health Ministry", "publisher": "Bulletin", "value": stated.get(fault, course[-1])}  # fmt: skip
    if fault == "late_repeat":
        row["publisher"] = "Evening News"
        made.rows.append({**row, "observation_id": f"{name}b", "value": course[-1], "publisher": "Bulletin"})
    made.rows.append(row)
    if fault and fault != "behind":
        made.planted[name] = fault
    if fault == "behind":
        other = {**row, "observation_id": f"{name}o", "source": f"Red Cross {at}", "publisher": "Red Cross"}
        made.rows.append({**other, "value": course[-1] - chance.randint(60, 90)})
        made.planted[f"{name}o"] = fault
