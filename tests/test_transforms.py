"""From estimates and explained reports to what a page shows."""

from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib import transforms
from lib.words import Amount, Statement

JULY = pd.Timestamp("2010-07-20")
REPORT = {
    "observation_id": "a",
    "source": "Kyrgyzstan Health Ministry",
    "publisher": "OCHA",
    "metric": "killed",
    "counting": "cumulative",
    "unit": "people",
    "group": "",
    "value": pd.NA,
    "low": pd.NA,
    "high": pd.NA,
    "qualifier": "exact",
    "words": "",
    "period_start": pd.NaT,
    "period_end": JULY,
    "published_on": JULY,
    "fate": "speaks",
}
NODE = {
    "crisis": "Southern Kyrgyzstan 2010",
    "country": "KGZ",
    "admin1_key": "",
    "admin2_key": "",
    "place_key": "",
    "admin1": "",
    "admin2": "",
    "place": "",
    "metric": "killed",
    "counting": "cumulative",
    "unit": "people",
    "group": "",
    "cause": "",
    "origin_country": "",
    "rank": 1,
    "day": JULY,
    "low": 1,
    "best": 1,
    "high": 1,
    "open": False,
    "speaking": 1,
}


def reported(*rows: dict[str, Any]) -> pd.DataFrame:
    numbered = [{**REPORT, "observation_id": f"r{number}", **row} for number, row in enumerate(rows)]
    return typed(pd.DataFrame(numbered))


def nodes(*rows: dict[str, Any]) -> pd.DataFrame:
    return typed(pd.DataFrame([{**NODE, **row} for row in rows], columns=list(NODE)))


def typed(rows: pd.DataFrame) -> pd.DataFrame:
    amounts = {name: "Int64" for name in ("value", "low", "best", "high") if name in rows}
    days = [name for name in ("day", "period_start", "period_end", "published_on") if name in rows]
    return rows.astype(amounts).assign(**{name: pd.to_datetime(rows[name]) for name in days})


AGENCIES = {"source": "humanitarian agencies", "value": 1000, "qualifier": "more_than", "period_end": "2010-06-21"}


def test_a_card_says_the_number_its_hedges_its_source_and_its_change() -> None:
    row = {**NODE, "low": 335, "best": 335, "high": 1000, "open": True, "speaking": 2, "newest": JULY}
    days = ("2010-07-01", "2010-07-12", "2010-07-15", JULY)
    history = nodes(*({"day": day, "best": best} for day, best in zip(days, (294, 312, 312, 335), strict=True)))
    card = transforms.card(row, history, reported({"value": 335}, AGENCIES), address="http://localhost/?x")
    assert (card.label, card.large, card.small) == ("Killed", "335", "perhaps 1,000 or more")
    assert (card.source, card.when, card.change) == ("Kyrgyzstan Health Ministry", "20 July 2010", "+23 since 12 July")
    assert card.title == "Killed: 335 by 20 July 2010, as Kyrgyzstan's Health Ministry says; perhaps 1,000 or more"
    assert card.sentence == (
        "335 people were killed by 20 July 2010, according to Kyrgyzstan's Health Ministry; humanitarian agencies "
        "spoke of over 1,000 (21 June). http://localhost/?x"
    )


def test_nobody_is_named_for_a_sum_and_its_parts_do_not_contradict_it() -> None:
    speaking = reported({"value": 94}, {"value": 43, "source": "B"})
    assert transforms.best_speaker(speaking, {"best": 137}) == ("", "")
    assert transforms.others(speaking, {"best": 137}, "") == []


def test_a_named_source_is_named_before_a_publisher_that_says_the_same() -> None:
    speaking = reported({"value": 117, "qualifier": "at_least", "source": ""}, {"value": 117, "source": "ICRC"})
    assert transforms.best_speaker(speaking, {"best": 117}) == ("ICRC", "exact")
    assert transforms.best_speaker(speaking.iloc[:1], {"best": 117}) == ("OCHA", "at_least")


def test_what_does_not_count_is_quoted_nowhere() -> None:
    explained = reported({"value": 335}, {**AGENCIES, "fate": "not_counted"})
    row = {**NODE, "low": 335, "best": 335, "high": 335}
    assert transforms.card(row, nodes(), explained).sentence.endswith("Kyrgyzstan's Health Ministry.")
    assert transforms.amount_of(row, explained) == Amount(335, 335, 335, hedge="exact")


def test_others_are_the_farthest_first_and_each_once() -> None:
    speaking = reported({"value": 335}, AGENCIES, {**AGENCIES, "value": 900}, {"source": "B", "value": 5000})
    assert transforms.others(speaking, {"best": 335}, "Kyrgyzstan Health Ministry") == [
        Statement("B", "5,000", JULY),
        Statement("humanitarian agencies", "over 1,000", pd.Timestamp("2010-06-21")),
    ]


def test_an_end_that_only_words_gave_keeps_the_words() -> None:
    vague = {"qualifier": "vague", "words": "hundreds", "source": "B"}
    assert transforms.vague_ends(reported({"value": 170}, vague)) == {200: "hundreds", 999: "hundreds"}
    assert transforms.vague_ends(reported({"value": 999}, vague)) == {200: "hundreds"}


def test_there_is_no_change_without_a_different_best_before() -> None:
    row = {**NODE, "best": 335}
    history = nodes({"day": "2010-07-12", "best": 335}, {"day": "2010-07-15", "best": pd.NA})
    assert transforms.previous(history, row) is None
    assert transforms.previous(history, {**row, "best": pd.NA}) is None


def test_what_changed_names_the_new_the_moved_and_the_gone_and_nothing_else() -> None:
    before = nodes({"best": 312, "low": 312, "high": 312}, {"metric": "injured"}, {"metric": "missing"})
    now = nodes({"best": 335, "low": 335, "high": 335}, {"metric": "injured", "speaking": 2}, {"metric": "detained"})
    found = transforms.changed(before, now, {"killed": "ICRC"})
    assert dict(zip(found["metric"], found["sentence"], strict=True)) == {
        "killed": "Killed: from 312 to 335 (ICRC)",
        "missing": "Missing: no longer reported; it was 1",
        "detained": "Detained: first reported, 1",
    }
    assert set(found["kind"]) == {"new", "moved", "gone"}


def test_the_last_reports_are_those_published_last() -> None:
    reports = reported({"published_on": "2010-06-14"}, {"published_on": "2010-07-30"}, {"published_on": "2010-06-20"})
    assert transforms.last_reported(reports, 2)["observation_id"].tolist() == ["r1", "r2"]


def test_the_latest_of_each_series_is_not_later_than_the_day() -> None:
    rows = nodes(
        {"day": "2010-06-10", "best": 1}, {"day": "2010-06-12", "best": 2}, {"day": "2010-06-20", "best": 3},
        {"day": "2010-06-11", "best": 9, "metric": "injured"},
    )  # fmt: skip
    found = transforms.latest(rows, "2010-06-15")
    assert dict(zip(found["metric"], found["best"], strict=True)) == {"killed": 2, "injured": 9}


def test_a_place_has_its_own_rows_and_none_of_its_parts_or_groups() -> None:
    rows = nodes({"best": 5}, {"best": 3, "admin1_key": "KG-O"}, {"best": 2, "group": "children"}, {"rank": 2})
    assert transforms.node(rows, metric="killed", counting="cumulative", country="KGZ")["best"].tolist() == [5]
    region = transforms.node(rows, metric="killed", counting="cumulative", country="KGZ", region="KG-O")
    assert region["best"].tolist() == [3]


def test_regions_stand_side_by_side_under_their_reported_names() -> None:
    rows = nodes(
        {}, {"admin1_key": "KG-O", "admin1": "Osh Oblast"}, {"admin1_key": "KG-O", "place_key": "1", "place": "Osh"}
    )
    found = transforms.regions(rows, metric="killed", counting="cumulative", country="KGZ")
    assert found[["region_code", "region_name"]].to_numpy().tolist() == [["KG-O", "Osh Oblast"]]


def test_the_reports_of_a_country_leave_its_regions_out_unless_asked() -> None:
    explained = reported({"value": 335}, {"value": 94}, {"value": 5, "metric": "injured"})
    joined = pd.DataFrame(
        {"country_code": "KGZ", "admin1_key": ["", "KG-O", ""], "admin2_key": "", "place_key": ""}, dtype="str"
    )
    about = {"metric": "killed", "counting": "cumulative", "country": "KGZ"}
    assert transforms.reports(explained, joined, **about)["value"].tolist() == [335]
    assert transforms.reports(explained, joined, **about, with_parts=True)["value"].tolist() == [335, 94]
    assert transforms.reports(explained, joined, **about, region="KG-O")["value"].tolist() == [94]


def test_flows_become_bars_with_their_own_periods_and_hedges() -> None:
    flow = {"counting": "flow", "period_start": "2010-07-14"}
    bars = transforms.flow_periods(
        reported(
            {**flow, "value": 10, "qualifier": "at_least"}, {"counting": "flow", "value": 80, "qualifier": "at_most"},
            {**flow, "value": 3, "fate": "overlaps"}, {"value": 335},
        )
    )  # fmt: skip
    assert bars["period_start"].tolist() == [pd.Timestamp("2010-07-14"), JULY]
    assert bars[["low", "best", "high"]].to_numpy().tolist() == [[10, 10, 10], [pd.NA, pd.NA, 80]]
    assert bars["open"].tolist() == [True, False]


LOCATED = pd.DataFrame(
    {
        "admin1_key": ["KG-GO", "KG-O", "KG-O", ""],
        "admin2_key": "",
        "place_key": ["", "", "x-nariman", ""],
        "latitude": [40.53, 40.1, 40.6, float("nan")],
        "longitude": [72.8, 73.3, 72.8, float("nan")],
        "precision": ["place", "admin1", "place", "unknown"],
    }
)


OUTLINED = {"KG-O": "Osh Oblast"}


def test_a_province_that_no_report_names_is_called_as_its_outline_is() -> None:
    rows = nodes({"admin1_key": "KG-O", "admin1": ""}, {"admin1_key": "KG-O", "admin1": "Osh region"})
    regions = transforms.placed(rows, LOCATED, OUTLINED).regions
    assert regions[["region_name", "name"]].to_numpy().tolist() == [["Osh Oblast"] * 2, ["Osh region"] * 2]


def test_a_province_without_an_outline_is_a_mark_and_what_has_no_place_lies_in_the_tray() -> None:
    rows = nodes({"admin1_key": "KG-O"}, {"admin1_key": "KG-GO", "admin1": "Osh City"}, {"admin1_key": "the south"}, {})
    placed = transforms.placed(rows, LOCATED, OUTLINED)
    assert placed.regions["region_code"].tolist() == ["KG-O"]
    assert placed.marks[["name", "latitude"]].to_numpy().tolist() == [["Osh City", 40.53]]
    assert placed.tray["admin1_key"].tolist() == ["the south", ""]


END = st.one_of(st.none(), st.integers(0, 10_000))
KEYS = st.sampled_from(
    [("KG-O", ""), ("KG-GO", ""), ("KG-O", "x-nariman"), ("the south", ""), ("", ""), ("KG-O", "x-lost")]
)


@given(st.lists(st.tuples(KEYS, END, END, END, st.booleans()), max_size=12))
def test_the_map_and_its_tray_add_up_to_the_table(drawn) -> None:
    rows = nodes(
        *(
            {"admin1_key": key[0], "place_key": key[1], "low": low, "best": best, "high": high, "open": is_open}
            for key, low, best, high, is_open in drawn
        )
    )
    placed = transforms.placed(rows, LOCATED, OUTLINED)
    parts = [transforms.totals(part) for part in placed if len(part)]
    whole = transforms.totals(rows)
    assert sum(part["parts"] for part in parts) == whole["parts"] == len(rows)
    if len(rows):
        assert sum(part["low"] for part in parts) == whole["low"]
        assert any(part["open"] for part in parts) == whole["open"]
        highs = [part["high"] for part in parts if not pd.isna(part["high"])]
        assert (sum(highs) if highs else None) == (None if pd.isna(whole["high"]) else whole["high"])
        bests = [part["best"] for part in parts]
        assert any(pd.isna(best) for best in bests) == pd.isna(whole["best"])
        assert pd.isna(whole["best"]) or sum(bests) == whole["best"]


PLACES = st.sampled_from(
    [("KGZ", "KG-O", ""), ("KGZ", "KG-O", "x-nariman"), ("KGZ", "the south", ""), ("KGZ", "", "x-lost"),
     ("UZB", "", ""), ("UZB", "UZ-AN", ""), ("", "", ""), ("KGZ", "", "")]
)  # fmt: skip


@given(st.lists(st.tuples(PLACES, st.integers(0, 100)), max_size=12, unique_by=lambda row: row[0]))
def test_a_page_shows_each_part_of_a_crisis_once_on_its_map_or_in_its_tray(drawn) -> None:
    rows = nodes(*({"country": c, "admin1_key": a, "place_key": p, "best": best} for (c, a, p), best in drawn))
    nowhere = nodes({"country": "", "best": 7})
    wanted = {("KGZ", "KG-O", ""), ("KGZ", "the south", ""), ("KGZ", "", "x-lost"), ("UZB", "", "")}
    expected = 7 + sum(best for place, best in drawn if place in wanted)
    table = transforms.table(rows, country="KGZ", nowhere=nowhere)
    placed = transforms.placed(table, LOCATED, OUTLINED)
    assert transforms.totals(table)["best"] == expected
    assert sum(int(part["best"].sum()) for part in placed) == expected
    assert set(placed.regions["country"]) | set(placed.marks["country"]) <= {"KGZ"}


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param([{"low": None, "best": 3, "high": 3}], (0, 3, 3, False), id="a missing low counts as 0"),
        pytest.param([{"best": None}, {"best": 3}], (2, None, 2, False), id="one part without a best leaves none"),
        pytest.param([{"open": True}, {}], (2, 2, 2, True), id="one open end opens the sum"),
        pytest.param([{"low": None, "best": None, "high": None}], (0, None, None, False), id="no high is no high"),
    ],
)
def test_sums_of_parts(rows, expected) -> None:
    summed = transforms.totals(nodes(*rows))
    found = tuple(None if pd.isna(summed[name]) else summed[name] for name in ("low", "best", "high", "open"))
    assert found == expected
