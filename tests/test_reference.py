"""The slow reference of the rule gives the right answers, so that the fast one can be held to it."""

import csv
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import reference
from drawn import series
from hypothesis import given, settings
from hypothesis import strategies as st

CASES = Path(__file__).parent / "cases" / "reconcile"
EXAMPLE = Path(__file__).parents[1] / "data" / "examples" / "kyrgyzstan_2010.csv"
ENDS = ("low", "best", "high", "open")


def cases(name: str) -> list[Any]:
    return [pytest.param(case, id=case["name"]) for case in json.loads((CASES / name).read_text("utf-8"))]


def example() -> list[dict[str, Any]]:
    with EXAMPLE.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.parametrize("case", cases("scenarios.json"))
def test_a_scenario_gives_what_a_practitioner_would_sign(case: dict[str, Any]) -> None:
    known = date.fromisoformat(case["known"]) if case["known"] else None
    found = reference.estimate_on(case["observations"], date.fromisoformat(case["day"]), known)
    assert found is not None
    assert {end: found[end] for end in ENDS} == case["estimate"]


@pytest.mark.parametrize("case", cases("flows.json"))
def test_flows_add_up_without_counting_anybody_twice(case: dict[str, Any]) -> None:
    found = reference.flow_sum(case["observations"])[-1]
    assert {end: found[end] for end in ENDS} == case["sum"]


@pytest.mark.parametrize("name", ["killed_cumulative_KGZ", "crossed_border_cumulative_UZB"])
def test_a_series_of_the_example_is_right_on_every_day(name: str) -> None:
    metric, counting, country = name.rsplit("_", 2)
    own = [
        row
        for row in example()
        if (row["metric"], row["counting"], row["country"]) == (metric, counting, country)
        and not any(row[level] for level in ("admin1", "admin2", "place", "group"))
    ]
    with (CASES / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        wanted = list(csv.DictReader(lines))
    found = [{column: as_printed(cell) for column, cell in row.items()} for row in reference.own_estimates(own)]
    assert found == wanted


def as_printed(cell: Any) -> str:
    return "" if cell is None else str(cell).lower()


def told(value: int, place: str = "", **cells: Any) -> dict[str, Any]:
    """A stock of a country, of a region, or of a town in it ("Osh City/Osh")."""
    admin1, _, town = place.partition("/")
    stock = {"metric": "idps", "counting": "stock", "country": "KGZ", "status": "confirmed", "qualifier": "exact"}
    day = cells.get("period_end", "2010-06-10")
    where = {"admin1": admin1, "place": town, "source": "OCHA", "period_end": day, "published_on": day}
    return {**stock, **where, "value": value, **cells}


def total(value: int, place: str = "", **cells: Any) -> dict[str, Any]:
    return told(value, place, **{"counting": "cumulative", **cells})


def flow(value: int, place: str = "", **cells: Any) -> dict[str, Any]:
    return told(value, place, **{"counting": "flow", "period_start": cells.get("period_end", "2010-06-10"), **cells})


OSH, CITY, JALAL, BATKEN = "Osh Oblast", "Osh City", "Jalal-Abad Oblast", "Batken Oblast"
LATER = {"period_end": "2010-07-11"}
YEAR = {"period_end": "2011-06-10"}
FIVE = ["Batken Oblast", "Naryn", "Talas", "Chuy", "Issyk-Kul"]


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        pytest.param([told(90), told(50, OSH), told(30, JALAL)], (90, 90, 90, False), id="a country's own stock wins"),
        pytest.param(
            [told(90), told(50, OSH, period_end="2010-07-10")], (90, 90, 90, False), id="30 days older is not too old"
        ),
        pytest.param([told(90), told(50, OSH, **LATER)], (50, 50, 50, False), id="31 days older gives way to parts"),
        pytest.param(
            [told(90, date_precision="month"), told(50, OSH, **LATER)],
            (90, 90, 90, False),
            id="a month's stock has 62 days",
        ),
        pytest.param([told(50, OSH), told(30, JALAL)], (80, 80, 80, False), id="parts of the next level add up"),
        pytest.param(
            [told(50, OSH), told(20, f"{JALAL}/Suzak"), told(30, f"{JALAL}/Begabad"), told(40, JALAL)],
            (90, 90, 90, False),
            id="a part is counted by the same rule",
        ),
        pytest.param(
            [told(50, OSH), told(7, "/Seydikum")], (57, 57, 57, False), id="a place without a region is a part"
        ),
        pytest.param(
            [told(50, OSH, qualifier="at_least"), told(30, JALAL, qualifier="at_most")],
            (50, None, 80, True),
            id="a missing low is 0, a missing best and an open end are the sum's",
        ),
        pytest.param(
            [told(50, OSH), told(30, CITY)], (50, 50, 50, False), id="Osh City within Osh Oblast is not added"
        ),
        pytest.param([told(50, OSH), told(60, CITY)], (60, 60, 60, False), id="of two that overlap the larger counts"),
        pytest.param(
            [told(50, OSH), told(30, JALAL, period_end="2010-09-18")], (80, 80, 80, False), id="carried for 100 days"
        ),
        pytest.param(
            [told(50, OSH), told(30, JALAL, period_end="2010-09-19")],
            (30, 30, 30, False),
            id="after 100 days in no sum with newer parts",
        ),
        pytest.param(
            [told(50, OSH), told(30, JALAL, period_end="2010-06-13"), told(1, BATKEN, status="disputed", **YEAR)],
            (30, 30, 30, False),
            id="of lapsed parts the newest is what was last reported",
        ),
        pytest.param(
            [told(50, OSH, date_precision="year"), told(30, JALAL, **YEAR)],
            (80, 80, 80, False),
            id="a year's stock is carried for 400 days",
        ),
        pytest.param(
            [told(50, OSH), *(told(1, place) for place in FIVE[:4]), told(30, JALAL, source="ICRC", **YEAR)],
            (84, 84, 84, False),
            id="an edition is carried for 400 days",
        ),
        pytest.param(
            [told(50, OSH), *(told(1, place) for place in FIVE[:4]), *(told(2, place, **LATER) for place in FIVE)],
            (10, 10, 10, False),
            id="a place missing in the next edition is no longer reported",
        ),
        pytest.param(
            [total(90), total(50, OSH), total(40, JALAL)], (90, 90, 90, False), id="a total stands at its parts"
        ),
        pytest.param(
            [total(80), total(50, OSH), total(40, JALAL)], (90, 90, 90, False), id="a total below its parts yields"
        ),
        pytest.param(
            [total(80), total(50, OSH), total(40, CITY)], (80, 80, 80, False), id="parts that overlap are not too many"
        ),
        pytest.param(
            [total(80, qualifier="at_most"), total(90, OSH)],
            (None, None, 80, False),
            id="a total without a best stands",
        ),
        pytest.param([flow(9), flow(5, OSH), flow(3, JALAL)], (9, 9, 9, False), id="a flow over the same days wins"),
        pytest.param(
            [flow(9), flow(5, OSH, period_end="2010-06-11", period_start="2010-06-10"), flow(3, JALAL)],
            (8, 8, 8, False),
            id="a flow over fewer days than its parts gives way",
        ),
        pytest.param(
            [flow(9), flow(5, OSH), flow(3, JALAL, **LATER)],
            (12, 12, 12, False),
            id="each stretch is decided by itself",
        ),
        pytest.param(
            [
                flow(9, event_id="1", publisher="UCDP"),
                flow(5, OSH, event_id="2", publisher="UCDP"),
                flow(3, f"{OSH}/Nariman", event_id="3", publisher="UCDP", low=1, high=2),
            ],
            (15, 17, 17, False),
            id="events of all levels add up",
        ),
    ],
)
def test_a_country_is_counted_with_its_parts(rows: list[dict[str, Any]], wanted: tuple[Any, ...]) -> None:
    found = reference.with_parts(rows, overlaps={CITY: OSH})[-1]
    assert tuple(found[end] for end in ENDS) == wanted


def test_phases_are_told_apart_over_all_places_and_never_added() -> None:
    first, second = {"period_start": "2010-06-10"}, {"period_start": "2010-06-18"}
    rows = [total(90, **first, **LATER), total(50, OSH, **second, **LATER), total(40, JALAL, **second, **LATER)]
    assert [(row["phase"], row["best"]) for row in reference.with_parts(rows)] == [
        (date(2010, 6, 10), 90),
        (date(2010, 6, 18), 90),
    ]


def test_an_edition_ends_the_series_of_a_place_that_the_next_one_lacks() -> None:
    rows = [*(told(1, place) for place in (*FIVE[:4], OSH)), *(told(2, place, **LATER) for place in FIVE)]
    rows += [told(3, OSH, status="disputed", **YEAR)]
    found = reference.estimates_of_series(rows)
    assert [(row["day"], row["best"]) for row in found if row["admin1"] == OSH] == [(date(2010, 6, 10), 1)]


COUNTINGS = st.sampled_from(("stock", "cumulative", "flow"))
COUNTRIES = COUNTINGS.flatmap(lambda counting: series(counting, with_places=True, with_events=True))


@settings(max_examples=100, deadline=None)
@given(COUNTRIES, st.data())
def test_neither_the_order_of_rows_nor_a_repeat_changes_a_number(
    rows: list[dict[str, Any]], data: st.DataObject
) -> None:
    again = data.draw(st.permutations([*rows, data.draw(st.sampled_from(rows))]))
    assert reference.with_parts(again, overlaps={CITY: OSH}) == reference.with_parts(rows, overlaps={CITY: OSH})
    assert reference.estimates_of_series(again) == reference.estimates_of_series(rows)


@settings(max_examples=100, deadline=None)
@given(COUNTRIES)
def test_low_best_and_high_stand_in_this_order(rows: list[dict[str, Any]]) -> None:
    for row in [*reference.with_parts(rows), *reference.estimates_of_series(rows)]:
        stated = [row[end] for end in ("low", "best", "high") if row[end] is not None]
        assert stated == sorted(stated)
        assert row["high"] is not None
        assert row["speaking"] > 0


@settings(max_examples=100, deadline=None)
@given(COUNTRIES, st.sampled_from(("2010-06-10", "2010-06-20", "2010-08-01")))
def test_what_is_published_later_is_not_known(rows: list[dict[str, Any]], known: str) -> None:
    until = date.fromisoformat(known)
    assert reference.with_parts(rows, until) == reference.with_parts(
        [row for row in rows if row["published_on"] <= until], until
    )
