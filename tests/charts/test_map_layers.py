"""Layers of maps: contested borders, the scale, rates, and what several maps share."""

from typing import Any

import pandas as pd
import pytest

from lib.charts import classes, grids, maps
from lib.charts.lands import Lands
from lib.charts.palette import LIGHT
from lib.charts.sheet import Measure
from lib.places import boundaries, countries_outline, kilometres
from tests.charts.test_maps import REGIONS, estimated, outlines


def lines_of(chart: Any, dash: str | None) -> list[Any]:
    """The line layers of a map that are drawn in a dash."""
    drawn = [trace for trace in chart.data if trace.type == "scattergeo" and trace.mode == "lines"]
    return [trace for trace in drawn if trace.line.dash == dash]


def test_borders_that_the_data_call_contested_are_dashed_over_the_solid_ones_which_are_painted_out() -> None:
    disputed = outlines()
    disputed["features"][0]["properties"]["contested"] = True
    chart = maps.provinces(disputed, estimated(*((code, 9, 9, 9, False) for code in "ABCD")), metric="killed")
    (dashed,), (painted,) = lines_of(chart, "dash"), lines_of(chart, None)
    assert list(dashed.lon[:5]) == list(painted.lon[:5]) == [0, 0, 1, 1, 0]
    assert painted.line.color == LIGHT.paper and painted.line.width > dashed.line.width
    order = list(chart.data)
    assert order.index(painted) < order.index(dashed)
    assert "contested" in [trace.name for trace in chart.data if trace.showlegend]


def test_a_map_without_contested_borders_has_no_dashes_and_no_word_of_them() -> None:
    chart = maps.provinces(outlines(), REGIONS, metric="killed")
    assert lines_of(chart, "dash") == []
    assert "contested" not in [trace.name for trace in chart.data if trace.showlegend]


def test_crimea_is_contested_on_the_map_of_its_country() -> None:
    chart = maps.provinces(boundaries("UKR"), REGIONS.iloc[:0], metric="killed", country="UKR")
    assert lines_of(chart, "dash")


@pytest.mark.parametrize(("country", "length"), [("KGZ", "200 km"), ("RWA", "50 km")])
def test_the_scale_is_round_and_as_long_as_it_says(country: str, length: str) -> None:
    chart = maps.provinces(boundaries(country), REGIONS.iloc[:0], metric="killed", country=country)
    scale = next(trace for trace in chart.data if trace.type == "scattergeo" and trace.mode == "lines+text")
    assert length in scale.text
    apart = kilometres((scale.lat[0], scale.lon[0]), (scale.lat[-1], scale.lon[-1]))
    assert apart == pytest.approx(float(length.split()[0]), rel=0.01)


def test_maps_of_one_measure_shade_one_number_alike() -> None:
    few, many = estimated(("A", 30, 30, 30, False)), estimated(("A", 30, 30, 30, False), ("B", 900, 900, 900, False))
    shared = Measure.of(outlines(), pd.concat([few, many]))
    levels = [
        dict(zip(trace.locations, trace.z, strict=True))["A"]
        for regions, measure in ((few, None), (few, shared), (many, shared))
        for trace in maps.provinces(outlines(), regions, metric="killed", measure=measure).data
        if trace.type == "choropleth"
    ]
    assert levels[0] == 5
    assert levels[1] == levels[2] < 5


def test_rates_have_classes_that_touch_and_a_province_without_population_a_hatch_of_its_own() -> None:
    rates = estimated(("A", 0, 0, 0, False), ("B", 0, 0, 0, False)).astype({"low": "float64"})
    rates = rates.assign(low=[0.3, None], best=[0.41, None], high=[0.41, None], kind=["", "unknown"])
    chart = maps.provinces(outlines(), rates, metric="killed", measure=Measure.of(outlines(), rates, is_rate=True))
    named = [trace.name for trace in chart.data if trace.showlegend]
    assert named[:5] == ["under 0.1", "0.1 to under 0.2", "0.2 to under 0.3", "0.3 to under 0.4", "0.4 and above"]
    assert "population not known" in named
    assert chart.layout.legend.title.text == "per 100,000 people"
    trace = next(trace for trace in chart.data if trace.type == "choropleth")
    assert dict(zip(trace.locations, trace.z, strict=True)) == {"A": 5, "B": 0, "C": 0, "D": 0}


@pytest.mark.parametrize(
    ("rates", "lower"),
    [
        pytest.param([0.41, 0.25], [0, 0.1, 0.2, 0.3, 0.4], id="below one"),
        pytest.param([41.0, 12.0], [0, 10, 20, 30, 40], id="tens"),
        pytest.param([], [0, 2, 3, 4, 5], id="none"),
    ],
)
def test_limits_of_rates_are_round(rates: list[float], lower: list[float]) -> None:
    assert classes.limits_of_rates(rates) == pytest.approx(lower)


def test_a_closer_map_to_point_at_is_so_much_more_exact_and_its_marks_are_no_farther_apart_than_it_says() -> None:
    whole = grids.whole_view(boundaries("KGZ"))
    closer = grids.closer_view(whole, 40.5, 72.8)
    assert grids.exactness(closer) == pytest.approx(grids.exactness(whole) * grids.CLOSER / grids.COLUMNS, rel=0.05)
    for around in (whole, closer):
        chart = grids.grid(
            boundaries("KGZ"),
            around,
            neighbours=Lands.of(countries_outline()),
            country="KGZ",
            metric="killed",
            mode="light",
        )
        marks = chart.data[-1]
        first, above = (marks.lat[0], marks.lon[0]), (marks.lat[grids.COLUMNS + 1], marks.lon[grids.COLUMNS + 1])
        assert kilometres(first, above) / 2 <= grids.exactness(around)
        assert list(marks.customdata[5]) == [marks.lat[5], marks.lon[5]]
