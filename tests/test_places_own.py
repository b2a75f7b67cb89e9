"""A person's own boundary file is used for its country from then on; one that cannot be used says why."""

import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from lib import places
from lib.access import local
from lib.errors import UserError
from lib.places import own

CLOCKWISE = [[72.0, 40.0], [72.0, 41.0], [73.0, 41.0], [73.0, 40.0], [72.0, 40.0]]
ANTICLOCKWISE = CLOCKWISE[::-1]


@pytest.fixture(autouse=True)
def empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("UPROOTED_BOUNDARIES", str(tmp_path))
    return tmp_path


def area(ring: list[list[float]] = CLOCKWISE, **properties: object) -> dict[str, Any]:
    return {"type": "Feature", "properties": properties, "geometry": {"type": "Polygon", "coordinates": [ring]}}


def file_of(*areas: dict[str, Any]) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": areas}).encode()


def add(content: bytes) -> list[str]:
    return own.add(content, "KGZ", dated="1 March 2024", source="COD-AB of Kyrgyzstan", by=local("Ada"))


def test_it_is_drawn_from_then_on_with_its_date() -> None:
    notes = add(file_of(area(ADM1_EN="Osh oblast", ADM1_PCODE="KG06"), area(ADM1_EN="Batken", ADM1_PCODE="KG03")))
    drawn = places.boundaries("KGZ")
    assert notes == []
    assert [feature["id"] for feature in drawn["features"]] == ["KG-O", "KG-B"]
    assert (drawn["dated"], drawn["source"]) == ("1 March 2024", "COD-AB of Kyrgyzstan")
    assert drawn["bbox"] == [72.0, 40.0, 73.0, 41.0]


def test_another_file_takes_its_place_and_ours_come_back_when_it_goes() -> None:
    ours = len(places.boundaries("KGZ")["features"])
    add(file_of(area(name="Osh Oblast")))
    add(file_of(area(name="Batken"), area(name="Talas")))
    assert [feature["id"] for feature in places.boundaries("KGZ")["features"]] == ["KG-B", "KG-T"]
    own.remove("KGZ", by=local("Ada"))
    assert len(places.boundaries("KGZ")["features"]) == ours > 2


def test_its_p_codes_place_observations() -> None:
    add(file_of(area(ADM1_EN="Osh oblast", ADM1_PCODE="KG06")))
    counted = pd.DataFrame([{"country": "KGZ", "admin1": "", "place_code": "KG06"}])
    assert places.joined(counted)["region_code"].item() == "KG-O"


def test_rings_that_run_the_wrong_way_are_turned_and_said() -> None:
    assert add(file_of(area(ANTICLOCKWISE, name="Osh Oblast"))) == ["1 rings ran the other way round and were turned."]
    assert places.boundaries("KGZ")["features"][0]["geometry"]["coordinates"] == [[CLOCKWISE]]


def test_a_name_that_we_do_not_know_is_drawn_and_said() -> None:
    notes = add(file_of(area(name="Atlantis", pcode="KG99"), area(name="Osh Oblast")))
    assert notes == ["No province of ours is called 'Atlantis': it is drawn, and matched by p-code alone."]
    assert [feature["id"] for feature in places.boundaries("KGZ")["features"]] == ["KG99", "KG-O"]


def test_two_areas_of_one_name_have_ids_of_their_own() -> None:
    add(file_of(area(name="Osh Oblast"), area(name="Osh Oblast")))
    assert [feature["id"] for feature in places.boundaries("KGZ")["features"]] == ["KG-O", "own.2"]


POINT = {"type": "Feature", "properties": {"name": "Osh"}, "geometry": {"type": "Point", "coordinates": [72, 40]}}
METRES = [
    [8_000_000.0, 4_900_000.0],
    [8_000_000.0, 5_000_000.0],
    [8_100_000.0, 5_000_000.0],
    [8_000_000.0, 4_900_000.0],
]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        pytest.param(b"PK\x03\x04", "The boundary file is no JSON", id="a zipped shapefile"),
        pytest.param(b"[1, 2]", "no GeoJSON feature collection (it says 'list')", id="JSON, but a list"),
        pytest.param(b'{"type": "Topology"}', "no GeoJSON feature collection (it says 'Topology')", id="TopoJSON"),
        pytest.param(file_of(POINT), "holds no polygons, only points or lines", id="points"),
        pytest.param(file_of(area(OBJECTID=7)), "Area 1 of the boundary file has neither a name nor a p-code; its"
                     " properties are: objectid", id="areas without names"),
        pytest.param(file_of(area(METRES, name="Osh")), "has the point 8e+06, 4.9e+06: these are metres", id="metres"),
        pytest.param(file_of(area([["a", "b"]], name="Osh")), "The coordinates of area 1", id="words for numbers"),
        pytest.param(file_of(area(CLOCKWISE[:2], name="Osh")), "has no area that a map could show", id="a line"),
        pytest.param(b"[" * 100_000, "The boundary file is no JSON", id="brackets without end"),
        pytest.param(b"\xff\xfe{}", "The boundary file is no JSON", id="bytes that are no text"),
        pytest.param(file_of(area([[72.0, float("nan")]] * 4, name="Osh")), "cannot be read", id="no number"),
        pytest.param(file_of({"type": "Feature", "geometry": "POLYGON ((0 0))"}), "holds no polygons", id="WKT"),
        pytest.param(file_of({**area(), "properties": ["Osh"]}), "its properties are: none", id="a list of properties"),
        pytest.param(b" " * 200_000_000, "The boundary file has 200 MB", id="200 MB"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_used_says_why_and_keeps_nothing(
    content: bytes, problem: str, empty_folder: Path
) -> None:
    with pytest.raises(UserError) as raised:
        add(content)
    assert problem in raised.value.problem
    assert raised.value.fix
    assert list(empty_folder.iterdir()) == []
