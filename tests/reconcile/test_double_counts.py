"""Two hundred crises in which people are reported twice: the total is the one that was planted, in all of them."""

from datetime import date, timedelta
from random import Random
from typing import Any

import pytest

from lib import reconcile
from reconcile.frames import tidy

Row = dict[str, Any]
FIRST = date(2023, 3, 1)
COPIES = ["Herald", "Tribune", "Gazette", "Wire"]
DISTRICTS = [("Osh Oblast", "Kara-Suu"), ("Osh Oblast", "Uzgen"), ("Jalal-Abad Oblast", "Suzak"), ("Batken Oblast", "")]


def day(at: int) -> date:
    return FIRST + timedelta(days=at)


def counted(chance: Random) -> int:
    return chance.randint(40, 90_000)


def wire_copies(chance: Random) -> tuple[list[Row], dict[str, int]]:
    """One count of a ministry, printed by several papers on several days."""
    count = counted(chance)
    rows = [
        {"value": count, "period_end": day(0), "published_on": day(chance.randint(0, 4)), "source": "Health Ministry",
         "publisher": paper}
        for paper in COPIES[: chance.randint(2, 4)]
    ]  # fmt: skip
    return rows, {"killed": count}


def relays(chance: Random) -> tuple[list[Row], dict[str, int]]:
    """A ministry's count, given again by its spokesperson and, a day later, by a paper that names the ministry."""
    count = counted(chance)
    said = [("Health Ministry", 0), ("Health Ministry spokesperson", 0), ("the Health Ministry", 1)]
    rows = [
        {"value": count, "period_end": day(at), "published_on": day(at), "source": source, "publisher": paper}
        for (source, at), paper in zip(said, COPIES, strict=False)
    ]
    return rows, {"killed": count}


def nested_places(chance: Random) -> tuple[list[Row], dict[str, int]]:
    """Districts, the provinces that they lie in, and the country that holds all of them."""
    parts = {place: counted(chance) for place in DISTRICTS}
    whole = sum(parts.values())
    rows = [
        {"value": n, "admin1": a, "admin2": b, "period_end": day(2), "source": "Police"} for (a, b), n in parts.items()
    ]
    osh = sum(count for (province, _), count in parts.items() if province == "Osh Oblast")
    rows.append({"value": osh, "admin1": "Osh Oblast", "period_end": day(2), "source": "Police"})
    if chance.random() < 0.5:
        rows.append({"value": whole, "period_end": day(2), "source": "Police"})
    return rows, {"killed": whole}


def stock_with_flow(chance: Random) -> tuple[list[Row], dict[str, int]]:
    """The people displaced at a date, and those newly displaced in the weeks before it."""
    stock = counted(chance)
    rows: list[Row] = [{"metric": "idps", "counting": "stock", "value": stock, "period_end": day(20), "source": "IOM"}]
    for week in range(chance.randint(1, 3)):
        rows.append(
            {"metric": "idps", "counting": "flow", "value": chance.randint(1, stock), "period_start": day(week * 7),
             "period_end": day(week * 7 + 6), "source": "IOM"}
        )  # fmt: skip
    return rows, {"idps": stock}


def both_ways(chance: Random) -> tuple[list[Row], dict[str, int]]:
    """People who crossed a border, told on both sides of it, and those who came back."""
    went = counted(chance)
    back = chance.randint(1, went)
    crossing = {"metric": "crossed_border", "country": "UZB", "period_start": day(0), "origin_country": "KGZ"}
    rows = [
        {**crossing, "value": went, "period_end": day(5), "source": "Border Service", "publisher": "Herald"},
        {**crossing, "value": went, "period_end": day(5), "source": "Border Service", "publisher": "Tribune"},
        {"metric": "returned", "value": back, "period_start": day(0), "period_end": day(9), "source": "Border Service"},
    ]
    return rows, {"crossed_border": went, "returned": back}


@pytest.mark.parametrize("planted", [wire_copies, relays, nested_places, stock_with_flow, both_ways])
def test_the_total_of_forty_crises_is_the_one_that_was_planted(planted) -> None:  # type: ignore[no-untyped-def]
    chance = Random(planted.__name__)
    made = [planted(chance) for _ in range(40)]
    rows = [
        {"crisis": f"crisis {at:02d}", "observation_id": f"{at:02d} {line:02d}", **row}
        for at, (own, _) in enumerate(made)
        for line, row in enumerate(own)
    ]
    last = day(30)
    found = reconcile.headlines(tidy(rows), on=last, known=last)
    leading = found[found["is_main"]].set_index(["crisis", "metric"])["best"]
    expected = {
        (f"crisis {at:02d}", metric): total for at, (_, truth) in enumerate(made) for metric, total in truth.items()
    }
    assert {key: int(leading[key]) for key in expected} == expected
