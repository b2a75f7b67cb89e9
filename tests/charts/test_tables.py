"""The table behind a chart says the same as the chart, hedges included."""

import pandas as pd

from lib.charts import tables

ROWS = pd.DataFrame(
    {
        "day": pd.to_datetime(["2010-07-20", "2010-06-13"]),
        "low": pd.array([335, None], dtype="Int64"),
        "best": pd.array([335, None], dtype="Int64"),
        "high": pd.array([1000, 80_000], dtype="Int64"),
        "open": [True, False],
        "speaking": [3, 1],
        "name": ["", "Osh"],
    }
)


def test_the_table_of_a_timeline_is_in_words_and_in_numbers_and_missing_is_not_zero() -> None:
    table = tables.estimates(ROWS)
    assert table["Day"].tolist() == ["13 June 2010", "20 July 2010"]
    assert table["In words"].tolist() == ["up to 80,000", "335, perhaps 1,000 or more"]
    assert table["Best"].isna().tolist() == [True, False]
    assert table["Or more"].tolist() == ["", "or more"]
    assert table["Reports that count"].tolist() == [1, 3]


def test_the_table_of_a_map_names_every_place_even_the_unknown_one() -> None:
    table = tables.places(ROWS)
    assert table["Place"].tolist() == ["place unknown", "Osh"]


def test_the_table_of_reports_says_who_what_when_and_what_became_of_it() -> None:
    rows = pd.DataFrame(
        {
            "observation_id": ["a", "b"],
            "value": pd.array([335, 312], dtype="Int64"),
            "qualifier": ["exact", "at_least"],
            "words": "",
            "source": ["Kyrgyzstan Health Ministry", ""],
            "publisher": ["OCHA", "RFE/RL"],
            "period_end": pd.to_datetime(["2010-07-20", "2010-07-12"]),
            "published_on": pd.to_datetime(["2010-07-20", None]),
            "status": ["confirmed", "disputed"],
            "fate": ["speaks", "passed_by"],
            "by": ["", "a"],
            "title": "",
            "url": "",
        }
    )
    table = tables.reports(rows)
    assert table["Reported"].tolist() == ["335", "at least 312"]
    assert table["Who says so"].tolist() == ["Kyrgyzstan Health Ministry", "RFE/RL"]
    assert table["Published"].tolist() == ["20 July 2010", "day unknown"]
    assert table["What became of it"].tolist() == ["counts now", "passed by a later count: by 335 of 20 July 2010"]


def test_the_table_of_bars_has_both_ends_of_a_period() -> None:
    flows = ROWS.assign(period_start=pd.to_datetime(["2010-06-14", "2010-06-10"]), period_end=ROWS["day"])
    assert tables.periods(flows)["From"].tolist() == ["10 June 2010", "14 June 2010"]
