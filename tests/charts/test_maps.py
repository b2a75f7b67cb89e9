"""Maps show doubt, ask no other host for anything, and tell nothing from zero."""

from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.charts import classes, maps, regions, views
from lib.charts.hatching import area, centre, clockwise, hatch
from lib.charts.lands import Lands
from lib.places import boundaries, countries_outline

LANDS = Lands.of(countries_outline())


def square(west: float, south: float, side: float = 1.0) -> list[list[float]]:
    """A ring in the order of GeoJSON: anticlockwise."""
    east, north = west + side, south + side
    return [[west, south], [east, south], [east, north], [west, north], [west, south]]


def outlines() -> dict[str, Any]:
    shapes = {"A": square(0, 0), "B": square(1, 0), "C": square(0, 1), "D": square(1, 1)}
    features = [
        {"type": "Feature", "id": code, "properties": {"name": f"Region {code}"},
         "geometry": {"type": "Polygon", "coordinates": [ring]}}
        for code, ring in shapes.items()
    ]  # fmt: skip
    return {"type": "FeatureCollection", "features": features}


def estimated(*rows: tuple[str, Any, Any, Any, bool]) -> pd.DataFrame:
    table = pd.DataFrame(rows, columns=["region_code", "low", "best", "high", "open"])
    return table.astype({"low": "Int64", "best": "Int64", "high": "Int64"})


REGIONS = estimated(("A", 94, 94, 94, True), ("B", 5, None, 20, False), ("C", 0, 0, 0, False))
MARKS = pd.DataFrame(
    {
        "latitude": [0.5, 0.6],
        "longitude": [0.5, 0.55],
        "low": pd.array([30, None], dtype="Int64"),
        "best": pd.array([58, None], dtype="Int64"),
        "high": pd.array([150, 40], dtype="Int64"),
        "open": [True, False],
        "name": ["Osh", "Kara-Suu"],
    }
)


def provinces(chart: Any) -> Any:
    return next(trace for trace in chart.data if trace.type == "choropleth" and trace.customdata is not None)


@pytest.mark.parametrize("neighbours", [None, LANDS])
def test_the_first_trace_keeps_plotly_from_fetching_outlines(neighbours) -> None:
    chart = maps.provinces(outlines(), REGIONS, MARKS, metric="killed", neighbours=neighbours)
    assert chart.data[0].type == "scattergeo"
    assert list(chart.data[0].lat) == [None]
    assert chart.layout.geo.visible is False
    assert all(trace.geojson is not None for trace in chart.data if trace.type == "choropleth")


def test_nothing_zero_a_range_and_a_best_are_four_kinds() -> None:
    shown = regions.described({feature["id"]: feature for feature in outlines()["features"]}, REGIONS)
    assert dict(zip(shown["region_code"], shown["kind"], strict=True)) == {
        "A": "best", "B": "range", "C": "zero", "D": "nothing"
    }  # fmt: skip
    assert dict(zip(shown["region_code"], shown["words"], strict=True)) == {
        "A": "at least 94", "B": "between 5 and 20", "C": "0", "D": "nothing reported"
    }  # fmt: skip


def test_the_legend_names_what_the_map_holds_and_nothing_else() -> None:
    named = [trace.name for trace in maps.provinces(outlines(), REGIONS, metric="killed").data if trace.showlegend]
    assert named[5:] == ["range, no best: at its low", "zero reported", "nothing reported"]
    full = estimated(*((code, 5, 5, 5, False) for code in "ABCD"))
    named = [trace.name for trace in maps.provinces(outlines(), full, metric="killed").data if trace.showlegend]
    assert len(named) == 5


def test_a_range_is_shaded_at_its_low_and_nothing_and_zero_are_not_shaded() -> None:
    trace = provinces(maps.provinces(outlines(), REGIONS, metric="killed"))
    assert dict(zip(trace.locations, trace.z, strict=True)) == {"A": 5, "B": 1, "C": 0, "D": 0}


def test_a_province_can_be_clicked_by_its_code_and_its_hover_has_the_range_in_words() -> None:
    trace = provinces(maps.provinces(outlines(), REGIONS, metric="killed"))
    assert [row[0] for row in trace.customdata] == list(trace.locations)
    assert trace.hovertext[1] == "<b>Region B</b><br>between 5 and 20"


def test_markup_in_a_name_is_drawn_as_text() -> None:
    named = REGIONS.assign(region_name='<a href="x">Osh</a>', detail="<i>x</i>")
    marks = MARKS.assign(name='<a href="x">Osh</a>', key="osh")
    drawn = maps.provinces(outlines(), named, marks, metric="killed").to_json()
    assert "<a " not in drawn.replace("\\u003c", "<")


def test_marks_have_rings_for_low_and_high_and_a_missing_low_has_none() -> None:
    chart = maps.provinces(outlines(), REGIONS, MARKS, metric="killed")
    clickable = [trace for trace in chart.data if trace.type == "scattergeo" and trace.customdata is not None]
    assert [row[0] for row in clickable[0].customdata] == ["Osh", "Kara-Suu"]
    high, best, low = (list(np.asarray(trace.marker.size)) for trace in _rings(chart))
    assert low[0] < best[0] < high[0]
    assert low[1] == 0
    areas = (high[0] / best[0]) ** 2
    assert areas == pytest.approx(150 / 58)


def _rings(chart: Any) -> list[Any]:
    return [
        trace
        for trace in chart.data
        if trace.type == "scattergeo" and trace.mode == "markers" and trace.lat is not None and len(trace.lat) == 2
    ]


def test_outer_rings_run_clockwise_whatever_the_file_says() -> None:
    for ring in (square(0, 0), square(0, 0)[::-1]):
        turned = clockwise({"type": "Polygon", "coordinates": [ring, ring]})["coordinates"]
        outer, hole = (np.asarray(part) for part in turned)
        assert _signed(outer) < 0 < _signed(hole)


def _signed(ring: np.ndarray) -> float:
    x, y = ring[:, 0], ring[:, 1]
    return float((x[:-1] * y[1:] - x[1:] * y[:-1]).sum())


def test_hatch_lines_stay_inside_and_out_of_holes() -> None:
    hole = [[0.4, 0.4], [0.4, 0.6], [0.6, 0.6], [0.6, 0.4], [0.4, 0.4]]
    points = hatch({"type": "Polygon", "coordinates": [square(0, 0), hole]}, spacing=0.05)
    assert np.isnan(points[2::3]).all()
    ends = points[~np.isnan(points).any(axis=1)]
    assert len(ends) > 30
    for (x0, y0), (x1, y1) in zip(ends[::2], ends[1::2], strict=True):
        middle_x, middle_y = (x0 + x1) / 2, (y0 + y1) / 2
        assert -1e-9 <= middle_x <= 1 + 1e-9 and -1e-9 <= middle_y <= 1 + 1e-9
        assert not (0.4 < middle_x < 0.6 and 0.4 < middle_y < 0.6)
        assert (y1 - y0) == pytest.approx(x1 - x0)


def test_the_label_of_a_region_stands_inside_it() -> None:
    crescent = [[0, 0], [4, 0], [4, 4], [0, 4], [0, 3], [3, 3], [3, 1], [0, 1], [0, 0]]
    x, y = centre({"type": "Polygon", "coordinates": [crescent]})
    assert 3 < x < 4 and 0 < y < 4


def test_neighbours_are_cut_to_the_view_and_are_clockwise() -> None:
    large, far, bent = square(0.5, 0.5, 10), square(5, 5), [[-1, 0.2], [2, 0.2], [2, 0.8], [-1, 0.8], [-1, 0.2]]
    features = [
        {"id": name, "properties": {"name": name}, "geometry": {"type": "MultiPolygon", "coordinates": [[ring]]}}
        for name, ring in (("all around", large), ("far away", far), ("across", bent), ("itself", large))
    ]
    near = Lands.of({"features": features}).around(views.View(0, 0, 1, 1), but="itself")
    assert near.keys() == {"all around", "across"}
    assert {tuple(point) for point in near["all around"][0]} == {(0.5, 0.5), (0.5, 1), (1, 0.5), (1, 1)}
    assert {tuple(point) for point in near["across"][0]} == {(0, 0.2), (0, 0.8), (1, 0.2), (1, 0.8)}
    assert all(area(ring) < 0 for cut in near.values() for ring in cut)


def test_labels_that_would_lie_on_one_another_are_left_to_the_hover() -> None:
    view = views.View(0, 0, 6, 4)
    assert views.spaced([(3, 2, "Osh"), (3.01, 2, "Kara-Suu"), (3, 3, "Talas"), (0.01, 2, "Batken")], view) == [
        True, False, True, False
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("amounts", "lower"),
    [
        pytest.param([94, 43, 12, 75], [1, 20, 40, 60, 80], id="even steps"),
        pytest.param([3, 2], [1, 2, 3, 4, 5], id="few people"),
        pytest.param([5000, 10, 20, 300], [1, 100, 300, 1000, 3000], id="one region dwarfs the others"),
        pytest.param([], [1, 2, 3, 4, 5], id="none"),
    ],
)
def test_limits_of_classes_are_round(amounts, lower) -> None:
    assert classes.limits(amounts) == lower


@given(st.lists(st.integers(0, 5_000_000), max_size=20))
def test_classes_are_five_rising_and_hold_every_amount(amounts) -> None:
    lower = classes.limits(amounts)
    assert len(lower) == len(classes.labels(lower)) == 5
    assert lower[0] == 1 and sorted(set(lower)) == lower
    assert all(str(limit).rstrip("0") in {"1", "2", "3", "4", "5", "6", "8", "9", "12", "15"} for limit in lower)
    for amount in filter(None, amounts):
        found = classes.class_of(amount, lower)
        assert lower[found] <= amount and (found == 4 or amount < lower[found + 1])


def test_the_map_of_a_real_country_is_light_and_complete() -> None:
    collection = boundaries("KGZ")
    chart = maps.provinces(collection, REGIONS.iloc[:0], metric="killed", neighbours=LANDS, country="KGZ")
    assert set(provinces(chart).locations) == {feature["id"] for feature in collection["features"]}
    assert len(chart.to_json()) < 400_000
    named = [
        text for trace in chart.data if trace.type == "scattergeo" and trace.text is not None for text in trace.text
    ]
    assert {"CHINA", "UZBEKISTAN"} <= set(named) and "KYRGYZSTAN" not in named
