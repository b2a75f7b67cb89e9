"""Where a place is, told by what is around it, and no more exactly than the outlines know."""

import pytest

from lib.observations import empty
from lib.ui import landmarks


def row(**cells: object) -> dict[str, object]:
    blank = {name: "" if str(kind) == "str" else float("nan") for name, kind in empty().dtypes.items()}
    return blank | {"country": "KGZ"} | cells


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        pytest.param({"place": "Kara-Suu"}, "Kara-Suu: less than 5 km from the border with Uzbekistan", id="at it"),
        pytest.param(
            {"place": "Uzgen"}, "Uzgen: about 15 km from the border with Uzbekistan", id="some way from it"
        ),
        pytest.param({"place": "Naryn"}, "Naryn: about 85 km from the border with China", id="the nearest of three"),
        pytest.param({"admin1": "Osh Oblast"}, "", id="a region is no point"),
        pytest.param({"place": "Nowhere at all"}, "", id="a place that nobody knows"),
        pytest.param({}, "", id="a country as a whole"),
        pytest.param({"country": "TCD", "place": "Abéché"}, "", id="far from any border"),
    ],
)  # fmt: skip
def test_a_place_is_told_by_the_border_near_it(ledger_address: str, cells: dict[str, object], told: str) -> None:
    assert landmarks.told(row(**cells)) == told


def test_a_point_without_a_name_is_told_by_the_nearest_place_too(ledger_address: str) -> None:
    told = landmarks.told(row(latitude=40.70, longitude=72.88, place_precision="point"))
    assert told == "The point: less than 5 km from Kara-Suu, less than 5 km from the border with Uzbekistan"
