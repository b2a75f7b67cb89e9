"""A question about a file comes with examples from it, and with what in it suggests an answer."""

import pytest

from lib import reading


def question(text: str, key: str) -> dict[str, object]:
    found = reading.read(text.encode(), "reports.csv")
    return next(each for each in found.questions if each["key"] == key)


@pytest.mark.parametrize(
    ("days", "hint"),
    [
        pytest.param(
            ["05/01/2019", "12/01/2019", "02/02/2019"],
            "Line 4 suggests day first: else the days would not be in order.",
            id="the days run on as day first",
        ),
        pytest.param(
            ["01/05/2019", "01/12/2019", "02/02/2019", "02/11/2019", "03/01/2019"],
            "Lines 4 and 6 suggest month first: else the days would not be in order.",
            id="the days run on as month first",
        ),
        pytest.param(["05/02/2019"], "", id="one day says nothing"),
        pytest.param(["05/02/2019", "04/03/2019", "03/01/2019"], "", id="out of order in both"),
    ],
)  # fmt: skip
def test_the_order_of_days_suggests_day_or_month_first(days: list[str], hint: str) -> None:
    rows = "".join(f"{day},Mali,Town {number},{number}\n" for number, day in enumerate(days))
    asked = question(f"date,country,place,killed\n{rows}", "order date")
    assert asked["hint"] == hint
    assert asked["examples"] == [days[0]]


@pytest.mark.parametrize(
    ("metric", "place"),
    [
        pytest.param("killed", "", id="a running toll"),
        pytest.param("idps", "", id="people present on several days"),
        pytest.param("killed", "Gao", id="of the place with most days"),
    ],
)
def test_a_question_on_counting_shows_the_numbers_of_one_place(metric: str, place: str) -> None:
    rows = [("2024-01-15", 82), ("2024-01-17", 170), ("2024-01-16", 117)]
    other = f"2024-01-15,Mali,Kayes,{metric},900\n" if place else ""
    own = "".join(f"{day},Mali,{place},{metric},{value}\n" for day, value in rows)
    asked = question(f"date,country,admin1,metric,value\n{other}{own}", f"counting {metric}")
    assert asked["examples"] == ["82", "117", "170"]
