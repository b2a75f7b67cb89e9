"""What people decided that a name means holds for that name in that country, and no other."""

import pandas as pd
import pytest

from lib import places

POINT = {"name": "New Camp", "level": "place", "code": "", "iso_3166_2": "", "latitude": 40.5, "longitude": 72.9,
         "precision": "point"}  # fmt: skip


def decisions(*rows: tuple[str, str, str]) -> pd.DataFrame:
    told = [
        {"about": "place", "key": key, "decision": decision, "value": value, "decision_id": str(number),
         "decided_at": pd.Timestamp("2026-01-01", tz="UTC") + pd.Timedelta(days=number)}
        for number, (key, decision, value) in enumerate(rows)
    ]  # fmt: skip
    return pd.DataFrame(told)


def test_the_last_decision_on_a_name_counts_and_an_undone_one_is_none() -> None:
    found = places.decided(
        decisions(
            ("Osh, KGZ", "placed", '{"code": "KG-O"}'), ("Osh, KGZ", "placed", '{"code": "KG-GO"}'),
            ("A, B, UZB", "placed", '{"code": "x"}'), ("Lost, KGZ", "placed", "{}"), ("Lost, KGZ", "undone", "null"),
        )
    )  # fmt: skip
    assert found == {("Osh", "KGZ"): {"code": "KG-GO"}, ("A, B", "UZB"): {"code": "x"}}


def test_a_decision_places_the_same_name_in_the_same_country_only() -> None:
    rows = pd.DataFrame({"country": ["KGZ", "UZB", "KGZ"], "place": ["New Camp", "New Camp", "new camp"]})
    joined = places.joined(rows, decided={("New Camp", "KGZ"): POINT})
    assert joined["latitude"].tolist()[::2] == [40.5, 40.5]
    assert pd.isna(joined["latitude"].iloc[1])


@pytest.mark.parametrize(
    ("name", "country", "near"),
    [
        pytest.param("southern Kyrgyzstan", "", (40.8, 73.3), id="a macro-region at the middle of its provinces"),
        pytest.param("Andijan Province, Uzbekistan", "", (40.7, 72.3), id="a province with its country"),
        pytest.param("", "UZB", (40.4, 67.5), id="a country alone"),
        pytest.param("6 camps in Andijan Province", "", None, id="words that name no place"),
    ],
)
def test_ends_of_movements(name: str, country: str, near: tuple[float, float] | None) -> None:
    found = places.end(name, country, ["KGZ", "UZB"])
    assert found is None if near is None else found is not None and places.kilometres(found, near) < 60
