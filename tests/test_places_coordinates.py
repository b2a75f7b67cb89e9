"""Coordinates are checked against their country and never mended; distances are those of the ellipsoid."""

import math

import pandas as pd
import pytest

from lib import places

NAN = math.nan


def points(*rows: tuple[str, float, float]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["country", "latitude", "longitude"])


@pytest.mark.parametrize(
    ("country", "latitude", "longitude", "kind"),
    [
        pytest.param("KGZ", 40.53, 72.80, None, id="Osh is in Kyrgyzstan"),
        pytest.param("KGZ", 72.80, 40.53, "swapped", id="Osh with latitude and longitude exchanged"),
        pytest.param("KGZ", 0.0, 0.0, "null_island", id="0, 0"),
        pytest.param("KEN", 0.0004, 0.00001, "null_island", id="almost 0, 0"),
        pytest.param("KGZ", 48.85, 2.35, "outside_country", id="Paris is not in Kyrgyzstan"),
        pytest.param("KGZ", 4053.0, 7280.0, "out_of_range", id="a lost decimal point"),
        pytest.param("KGZ", NAN, 72.80, None, id="half a point states nothing"),
        pytest.param("COD", -1.68, 29.22, None, id="Goma, at the lake and the border"),
        pytest.param("UKR", 46.64, 32.62, None, id="Kherson, at the river"),
        pytest.param("UKR", 44.95, 34.10, None, id="Simferopol is in the Ukraine of the codes"),
        pytest.param("KGZ", 40.78, 72.34, None, id="Andijan is within 30 km of the outline of Kyrgyzstan"),
        pytest.param("UZB", 42.87, 74.59, "outside_country", id="Bishkek is not in Uzbekistan"),
        pytest.param("Kyrgyz Republic", 48.85, 2.35, "outside_country", id="a country by name"),
        pytest.param("AB9", 48.85, 2.35, None, id="nothing can be said of a country without an outline"),
        pytest.param("", 48.85, 2.35, None, id="nor without a country"),
    ],
)
def test_a_point_that_cannot_be_right_is_found(
    country: str, latitude: float, longitude: float, kind: str | None
) -> None:
    found = places.misplaced(points(("SDN", 13.63, 25.35), (country, latitude, longitude)))
    assert found["kind"].tolist() == ([kind] if kind else [])
    assert found.index.tolist() == ([1] if kind else [])


def test_the_message_quotes_the_point_and_the_country() -> None:
    found = places.misplaced(points(("KGZ", 72.8, 40.53))).iloc[0]
    assert found["message"] == "72.8, 40.53 is outside Kyrgyzstan, but 40.53, 72.8 is inside."
    assert found["fix"] == "Latitude and longitude seem to have changed places: exchange the two columns."


def test_rows_of_one_point_are_all_found() -> None:
    frame = points(*[("KGZ", 0.0, 0.0)] * 3).set_index(pd.Index([7, 8, 9]))
    assert places.misplaced(frame).index.tolist() == [7, 8, 9]


def test_no_rows_have_no_faults() -> None:
    assert places.misplaced(points()).empty


def test_osh_to_andijan_as_the_crow_flies() -> None:
    assert places.kilometres((40.53, 72.80), (40.78, 72.34)) == pytest.approx(47.8, abs=0.1)


def test_flows_know_how_far_they_go() -> None:
    flows = pd.DataFrame(
        [(40.53, 72.80, 40.78, 72.34), (40.53, 72.80, NAN, NAN), (40.53, 72.80, 40.78, 72.34)],
        columns=["from_latitude", "from_longitude", "to_latitude", "to_longitude"],
        index=[3, 4, 5],
    )
    found = places.flow_distances(flows)
    assert found.round(0).fillna(-1).to_dict() == {3: 48, 4: -1, 5: 48}


def test_osh_is_a_few_kilometres_from_the_border() -> None:
    assert places.from_border(40.53, 72.80, "KGZ") < 10
    assert 40 < places.from_border(42.44, 76.19, "KGZ") < 70
    assert math.isnan(places.from_border(10.0, 28.0, "AB9"))


def test_the_nearest_place_and_how_far_it_is() -> None:
    found = places.nearest(40.54, 72.80, "KGZ")
    assert (found["name"], found["iso_3166_2"]) == ("Osh", "KG-GO")
    assert 1 < float(str(found["kilometres"])) < 2
    assert places.nearest(-54.4, 3.4, "BVT") == {}


def test_a_countrys_centre_lies_inside_it() -> None:
    for code in ("KGZ", "SDN", "UKR", "USA", "PHL", "PSE"):
        latitude, longitude = places.centre(code) or (NAN, NAN)
        assert places.misplaced(points((code, latitude, longitude))).empty
    assert places.centre("AB9") is None
