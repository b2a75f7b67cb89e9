"""Rows for hypothesis, drawn so that every clause of the rule is met often.

Each list draws its rows from a few days, amounts, places and sources of its own, which are near one another: rows of
one source, one day, one amount are what the clauses are about.
"""

from datetime import date, timedelta
from random import Random
from typing import Any

from hypothesis import strategies as st

Row = dict[str, Any]

FIRST = date(2010, 6, 10)
AMOUNTS = (0, 1, 3, 9, 10, 11, 20, 21, 24, 37, 60, 99, 100, 110, 150, 200, 240)
OFFSETS = (0, 0, 1, 1, 2, 3, 5, 7, 8, 12, 20, 30, 31, 38, 62, 63, 100, 101, 130, 184, 200, 366, 401, 733)
PLACES = (
    *(("", "", ""), ("Osh Oblast", "", ""), ("Osh City", "", ""), ("Osh City", "", "Osh")),
    *(("Jalal-Abad Oblast", "", ""), ("Jalal-Abad Oblast", "Suzak", ""), ("Jalal-Abad Oblast", "Suzak", "Begabad")),
    *(("", "", "Seydikum"), ("Batken Oblast", "", "Sokh")),
)
HEDGES = ("exact", "exact", "exact", "about", "at_least", "more_than", "at_most", "less_than", "range", "vague")
PRECISIONS = ("day", "day", "day", "day", "week", "month", "quarter", "year")
STATUSES = ("confirmed", "confirmed", "confirmed", "estimate", "estimate", "unconfirmed", "disputed", "forecast")
STARTS = (0, 0, 0, 4, 8)


def hedged(value: int, qualifier: str, shape: int) -> Row:
    """A qualifier with an amount that it can stand with; `shape` says which ends are stated."""
    if qualifier == "vague":
        low, high = ((24, 99), (40, 99), (200, 999))[shape % 3]
        return {"qualifier": qualifier, "low": low, "high": high}
    ends = {"low": value // 2, "high": value * 2}
    if qualifier == "range":
        return {"qualifier": qualifier, **ends, "value": None if shape < 3 else value}
    stated = {0: {"low": ends["low"]}, 1: {"high": max(value, 1) * 3}}.get(shape, {})
    if qualifier in ("at_most", "less_than"):
        stated.pop("high", None)
    return {"qualifier": qualifier, "value": value, **stated}


def rows(seed: int, counting: str, count: int, *, with_places: bool = False, with_events: bool = False) -> list[Row]:
    """Observations of one series (with_places: of a country), each with an observation_id of its own.

    The first rows of a longer list are the shorter list, so that a failure can be cut down.
    """
    chance = Random(seed)

    def some(of: tuple[Any, ...], most: int) -> list[Any]:
        return chance.choices(of, k=chance.randint(1, most))

    days = [FIRST + timedelta(offset) for offset in some(OFFSETS, 4)]
    amounts, hedges = some(AMOUNTS, 4), some(HEDGES, 3)
    places = some(PLACES, 5) if with_places else [("", "", "")]
    sources = some(("Ministry", "Government", "ICRC", "UNHCR", ""), 4)
    events = some(("", "", "E1", "E2", "1.2E+05"), 2) if with_events and counting == "flow" else [""]
    precisions, statuses, pick = some(PRECISIONS, 2), some(STATUSES, 2), chance.choice

    # Now and then one source goes through six places a day: editions, of which the next lacks a place.
    is_edition = with_places and counting == "stock" and pick(range(3)) == 0

    def row(number: int) -> Row:
        end = days[number // 6 % len(days)] if is_edition else pick(days)
        place = PLACES[1 + number % 6 + number // 6 % 3] if is_edition else pick(places)
        back = pick(STARTS if counting == "cumulative" else (0, 0, 1, 6, 29))
        starts = {"stock": None, "cumulative": FIRST + timedelta(back), "flow": end - timedelta(back)}
        return {
            "observation_id": f"{number:02d}",
            "crisis": "",
            "metric": "killed",
            "counting": counting,
            "unit": "people",
            "group": "",
            "cause": "",
            "country": "KGZ",
            **dict(zip(("admin1", "admin2", "place"), place, strict=True)),
            **hedged(pick(amounts), pick(hedges), pick(range(6))),
            "period_start": starts[counting] if pick(range(10)) else None,
            "period_end": end,
            "published_on": end + timedelta(pick((0, 0, 0, 0, 1, 10, 40, -3))),
            "date_precision": pick(precisions),
            "source": sources[0] if is_edition else pick(sources),
            "publisher": pick(("AFP", "UCDP")),
            "status": pick(statuses),
            "event_id": pick(events),
            "document_id": "a" if is_edition else pick(("a", "b")),
        }

    return [row(number) for number in range(count)]


def series(counting: str, **kinds: bool) -> st.SearchStrategy[list[Row]]:
    """Lists of 1 to 12 such observations."""
    return st.builds(
        lambda seed, count: rows(seed, counting, count, **kinds), st.integers(0, 2**32), st.integers(1, 12)
    )
