"""What the findings name in the example crisis, and how each kind of problem is found in a few rows."""

from pathlib import Path

import pytest
from reconcile.frames import tidy

from lib import checks, reading

EXAMPLE = Path(__file__).parents[2] / "data" / "examples" / "kyrgyzstan_2010.csv"


@pytest.fixture(scope="module")
def sentences() -> list[str]:
    observations = reading.read(EXAMPLE.read_bytes(), EXAMPLE.name).observations
    return checks.findings(observations)["sentence"].tolist()


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param(
            ["Osh Oblast 94 + Jalal-Abad Oblast 43 = 137", "170", "33 are in no part"], id="33 in no province"
        ),
        pytest.param(["Osh Oblast 661 + Jalal-Abad Oblast 103 = 764", "754"], id="hospitals of two provinces"),
        pytest.param(["1,386 homes", "over 2,600 homes"], id="two counts of houses"),
        pytest.param(["7,398 for 20 to 21 June 2010", "as a total by 21 June"], id="one day's or a total"),
        pytest.param(["75,000", "everybody", "“adults”"], id="with and without children"),
        pytest.param(["up to 1,000,000", "planned or feared"], id="a plan, not a count"),
    ],
)
def test_the_example_s_contradictions_are_named(sentences, parts):
    assert [sentence for sentence in sentences if all(part in sentence for part in parts)]


def stated(*rows: dict[str, object]) -> dict[str, str]:
    """The sentence of each kind that is found in some rows of one source."""
    table = checks.findings(
        tidy({"source": "Ministry", "publisher": "Bulletin", "period_start": "2010-06-10", **row} for row in rows)
    )
    return dict(zip(table["kind"], table["sentence"], strict=True))


DAY = {"period_end": "2010-06-14"}
NEXT = {"period_end": "2010-06-15"}
SENTENCE = "At least 117 people have died in four days of fighting in the south of the country, hospitals there said"
WIRE = [
    {"source": "Herald", "publisher": "Herald", "quote": f"{SENTENCE} on Monday evening."},
    {"source": "Tribune", "publisher": "Tribune", "quote": f"{SENTENCE} late on Monday."},
]


@pytest.mark.parametrize(
    ("kind", "rows"),
    [
        pytest.param("total_falls", [{**DAY, "value": 138}, {**NEXT, "value": 117}], id="a total falls"),
        pytest.param("total_resets", [{**DAY, "value": 138}, {**NEXT, "value": 20}], id="a total starts anew"),
        pytest.param(
            "zero_after_count", [{**DAY, "value": 138}, {**NEXT, "value": 0}], id="a total of 0 after a count"
        ),
        pytest.param("jump", [{**DAY, "value": 138}, {**NEXT, "value": 13_800}], id="a zero too many"),
        pytest.param(
            "late_repeat",
            [
                {**DAY, "value": 117},
                {**NEXT, "value": 138},
                {"period_end": "2010-06-16", "value": 117, "publisher": "Post"},
            ],
            id="an old number in another publisher's words",
        ),
        pytest.param(
            "part_above_whole",
            [{**DAY, "value": 100}, {**DAY, "value": 120, "admin1": "Osh Oblast", "source": "Red Cross"}],
            id="a province above its country",
        ),
        pytest.param(
            "two_groups",
            [{**DAY, "value": 75_000}, {**DAY, "value": 75_000, "group": "adults"}],
            id="everybody and adults",
        ),
        pytest.param(
            "units_mixed",
            [
                {**DAY, "value": 500, "metric": "displaced"},
                {**DAY, "value": 500, "metric": "displaced", "unit": "households"},
            ],
            id="500 households are not 500 people",
        ),
        pytest.param(
            "refugees_inside",
            [{**DAY, "value": 50, "metric": "refugees", "origin_country": "KGZ"}],
            id="no border crossed",
        ),
        pytest.param(
            "returns_unseen",
            [
                {**DAY, "value": 1_000, "metric": "idps", "counting": "stock", "period_start": None},
                {**NEXT, "value": 400, "metric": "returned", "counting": "flow", "period_start": "2010-06-15"},
                {
                    "period_end": "2010-06-16",
                    "value": 1_000,
                    "metric": "idps",
                    "counting": "stock",
                    "period_start": None,
                },
            ],
            id="400 went home and nobody is missing",
        ),
        pytest.param(
            "periods_overlap",
            [
                {**NEXT, "value": 40, "counting": "flow", "period_start": "2010-06-10"},
                {"period_end": "2010-06-20", "value": 50, "counting": "flow", "period_start": "2010-06-14"},
            ],
            id="two weeks that share days",
        ),
        pytest.param(
            "many_publishers",
            [{**DAY, "value": 117, "publisher": name} for name in ("Herald", "Post", "Tribune")],
            id="one count in three papers",
        ),
        pytest.param(
            "outlier",
            [{**DAY, "value": 9_000}]
            + [
                {**DAY, "value": count, "source": name}
                for name, count in (("Army", 100), ("ICRC", 110), ("UNICEF", 95))
            ],
            id="ninety times what others say",
        ),
        pytest.param(
            "names_alike",
            [
                {**DAY, "value": 117, "source": "Northern Hospital Board"},
                {**DAY, "value": 118, "source": "Northern Hosp Board"},
            ],
            id="two spellings of one board",
        ),
        pytest.param("wire_copy", [{**DAY, "value": 117, **wire} for wire in WIRE], id="one wire under two names"),
        pytest.param(
            "misplaced", [{**DAY, "value": 3, "latitude": 72.8, "longitude": 40.5}], id="latitude and longitude swapped"
        ),
        pytest.param(
            "after_publication", [{**NEXT, "value": 3, "published_on": "2010-06-14"}], id="a day not yet come"
        ),
        pytest.param("not_a_count", [{**DAY, "value": 1_000_000, "status": "forecast"}], id="a plan"),
        pytest.param("unsourced", [{**DAY, "value": 3, "source": ""}], id="nobody is named"),
    ],
)
def test_a_problem_is_found_in_the_fewest_rows_that_have_it(kind, rows):
    assert kind in stated(*rows)


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([{**DAY, "value": 117}, {**NEXT, "value": 138}], id="a total that grows"),
        pytest.param(
            [{**DAY, "value": 80_000, "qualifier": "about"}, {**NEXT, "value": 75_000, "qualifier": "about"}],
            id="about 80,000 and then about 75,000 may be one number",
        ),
        pytest.param(
            [
                {**DAY, "value": 170},
                {**DAY, "value": 127, "admin1": "Osh Oblast"},
                {**DAY, "value": 43, "admin1": "Jalal-Abad Oblast"},
            ],
            id="parts that add up",
        ),
        pytest.param(
            [
                {**DAY, "value": 1_000, "counting": "stock", "metric": "idps", "period_start": None},
                {**NEXT, "value": 600, "counting": "stock", "metric": "idps", "period_start": None},
            ],
            id="a stock may fall",
        ),
        pytest.param(
            [
                {**DAY, "value": 500, "metric": "displaced", "unit": "households"},
                {**DAY, "value": 2_500, "metric": "displaced"},
            ],
            id="five people a household",
        ),
        pytest.param(
            [{**DAY, "value": 5, "source": "Osh police"}, {**DAY, "value": 5, "source": "ICRC"}], id="two names"
        ),
    ],
)
def test_what_is_right_raises_nothing(rows):
    assert stated(*rows) == {}


def test_a_finding_keeps_its_name_while_it_rests_on_the_same_reports():
    said = {"source": "Ministry"}
    fall = [{**DAY, **said, "value": 138, "observation_id": "a"}, {**NEXT, **said, "value": 117, "observation_id": "b"}]
    later = {"period_end": "2010-06-20", **said, "value": 200, "observation_id": "c"}
    names = {checks.findings(tidy(rows))["finding_id"].item() for rows in (fall, fall[::-1], [*fall, later])}
    assert len(names) == 1
    other = [{**fall[0], "observation_id": "d"}, fall[1]]
    assert checks.findings(tidy(other))["finding_id"].item() not in names
