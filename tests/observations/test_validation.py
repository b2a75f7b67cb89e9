"""Text becomes observations: good rows are kept, bad cells are named by line, what is left out is filled."""

from datetime import date

import pandas as pd
import pytest

from lib.observations import COLUMNS, TEMPLATE, empty, identify, typed, validate
from lib.vocabulary import PROBLEMS

TODAY = date(2024, 1, 31)


def stated(**cells):
    """A row of text that can be recorded, but for what a test says."""
    return {"metric": "killed", "value": "5", "period_end": "2010-06-14", "country": "KGZ", **cells}


def table(*rows, lines=None):
    """Text as a file gives it, its first row on line 2."""
    text = pd.DataFrame(list(rows), dtype="str").fillna("")
    return text.set_axis(lines or list(range(2, len(rows) + 2)))


def read(**cells):
    """The one observation that a row gives."""
    observations, problems = validate(table(stated(**cells)), today=TODAY)
    assert problems == []
    return observations.iloc[0]


def refused(*rows):
    """Line, kind, column, cell of each problem."""
    problems = validate(table(*rows), today=TODAY)[1]
    return [(problem.line, problem.kind, problem.column, problem.cell) for problem in problems]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        pytest.param({}, {"counting": "flow"}, id="killed without a word are counted within the period"),
        pytest.param({"metric": "homes_destroyed"}, {"counting": "flow", "unit": "homes"}, id="homes are homes"),
        pytest.param({"metric": "affected"}, {"counting": "flow"}, id="affected are a flow"),
        pytest.param({"metric": "returned_refugees"}, {"counting": "flow"}, id="returns are a flow"),
        pytest.param({"metric": "crossed_border"}, {"counting": "flow"}, id="crossings are a flow"),
        pytest.param({"metric": "idps"}, {"counting": "stock"}, id="people present are a stock"),
        pytest.param({"metric": "in_need"}, {"counting": "stock"}, id="people in need are a stock"),
        pytest.param({"metric": "idps", "event_id": "e1"}, {"counting": "flow"}, id="an event is a flow"),
        pytest.param({"counting": "cumulative"}, {"counting": "cumulative"}, id="a stated counting is kept"),
        pytest.param({"unit": "households"}, {"unit": "households"}, id="a stated unit is kept"),
        pytest.param({}, {"status": "confirmed", "cause": "", "group": "", "crisis": ""}, id="confirmed, of everybody"),
        pytest.param({"status": "Forecast"}, {"status": "forecast"}, id="words are read in any case"),
        pytest.param({"metric": "Crossed the border"}, {"metric": "crossed_border"}, id="a metric's label is read"),
        pytest.param({"qualifier": "At least"}, {"qualifier": "at_least"}, id="a space stands for an underscore"),
        pytest.param({"value": "0"}, {"value": 0, "qualifier": "exact"}, id="a zero is a statement"),
        pytest.param({"value": "", "low": "4", "high": "9"}, {"qualifier": "range"}, id="two ends are a range"),
        pytest.param({"value": "..", "low": "4"}, {"qualifier": "at_least"}, id="a lower end alone is at least"),
        pytest.param({"value": "*", "high": "4"}, {"qualifier": "at_most"}, id="an upper end alone is at most"),
        pytest.param(
            {"value": "7", "low": "9", "high": "3"},
            {"value": 7, "low": 9, "high": 3},
            id="ends that contradict the value are kept as stated",
        ),
        pytest.param(
            {"value": "n/a", "words": "Tens of thousands"},
            {"qualifier": "vague", "words": "Tens of thousands", "value": None, "low": None},
            id="vague words are kept as printed and nothing is invented",
        ),
        pytest.param({"country": " kyrgyzstan "}, {"country": "KGZ"}, id="a country's name is its code"),
        pytest.param({"country": "na"}, {"country": "NAM"}, id="NA is Namibia, not nothing"),
        pytest.param({"country": "XKX"}, {"country": "XKX"}, id="Kosovo is kept though not ISO"),
        pytest.param({"country": ""}, {"country": ""}, id="no country is no error"),
        pytest.param(
            {"country": "Mediterranean Sea"}, {"country": "", "place": "Mediterranean Sea"}, id="a sea is a place"
        ),
        pytest.param(
            {"country": "at sea", "place": "off Lesbos"}, {"place": "off Lesbos"}, id="a stated place is kept"
        ),
        pytest.param({"country": "Gulf of Aden"}, {"country": "", "place": "Gulf of Aden"}, id="a gulf is a sea"),
        pytest.param({"origin_country": "Various"}, {"origin_country": "Various"}, id="other origins stay as text"),
        pytest.param({"origin_country": "Sudan"}, {"origin_country": "SDN"}, id="an origin is a code"),
        pytest.param({"admin1": "n/a"}, {"admin1": ""}, id="a name that states nothing is empty"),
        pytest.param({"place_code": "05"}, {"place_code": "05"}, id="codes stay text"),
        pytest.param({"latitude": "40.53", "longitude": "-72.8"}, {"longitude": -72.8}, id="a point is read"),
        pytest.param({"quote": " a | b\n"}, {"quote": "a | b"}, id="text is trimmed"),
    ],
)
def test_a_row_says_what_it_states_and_the_defaults_the_rest(cells, expected):
    row = read(**cells)
    assert {name: None if pd.isna(row[name]) else row[name] for name in expected} == expected


@pytest.mark.parametrize(
    ("cells", "start", "end", "precision"),
    [
        pytest.param({}, "2010-06-14", "2010-06-14", "day", id="a flow on one date is that day's"),
        pytest.param({"metric": "idps"}, None, "2010-06-14", "day", id="a stock has no start"),
        pytest.param({"counting": "cumulative", "period_end": "2010-06"}, None, "2010-06-30", "month",
                     id="a total known to the month is its last day's, and its start is not invented"),
        pytest.param({"period_end": "2010-06"}, "2010-06-01", "2010-06-30", "month", id="a month is its whole period"),
        pytest.param({"period_end": "2010 Q2"}, "2010-04-01", "2010-06-30", "quarter", id="a quarter"),
        pytest.param({"period_end": "2010-W24"}, "2010-06-14", "2010-06-20", "week", id="a week of ISO"),
        pytest.param({"period_end": "2010W24"}, "2010-06-14", "2010-06-20", "week", id="a week in short"),
        pytest.param({"period_end": "2020W53"}, "2020-12-28", "2021-01-03", "week", id="a week over New Year"),
        pytest.param({"period_end": "2012"}, "2012-01-01", "2012-12-31", "year", id="a year"),
        pytest.param({"period_start": "2010-06", "period_end": "2010-08"}, "2010-06-01", "2010-08-31", "month",
                     id="from month to month"),
        pytest.param({"period_start": "2010-02", "period_end": ""}, "2010-02-01", "2010-02-28", "month",
                     id="a start alone is the date"),
        pytest.param({"date_precision": "week"}, "2010-06-14", "2010-06-14", "week", id="a stated precision is kept"),
        pytest.param({"period_end": "2024"}, "2024-01-01", "2024-12-31", "year", id="this year is not still to come"),
        pytest.param({"period_end": "2024-02-29", "status": "forecast"}, "2024-02-29", "2024-02-29", "day",
                     id="a forecast may be about a day to come"),
    ],
)  # fmt: skip
def test_a_date_is_the_whole_period_that_it_names(cells, start, end, precision):
    row = read(**cells)
    assert (row["period_start"], row["period_end"]) == (pd.Timestamp(start), pd.Timestamp(end))
    assert row["date_precision"] == precision


@pytest.mark.parametrize(
    ("cells", "published_on", "expected", "note"),
    [
        pytest.param({"published_on": "2010-06-16"}, None, "2010-06-16", "", id="as stated"),
        pytest.param({}, date(2010, 7, 1), "2010-07-01", "", id="else as the document"),
        pytest.param({"note": "See map."}, None, "2010-06-14",
                     "See map. Day of publication not stated: the day counted was taken.",
                     id="else the row's own day, which the note says"),
        pytest.param({"published_on": "2010-06-01"}, None, "2010-06-01", "", id="a day before the day counted is kept"),
    ],
)  # fmt: skip
def test_the_day_of_publication(cells, published_on, expected, note):
    observations, problems = validate(table(stated(**cells)), published_on=published_on, today=TODAY)
    assert problems == []
    assert observations["published_on"].tolist() == [pd.Timestamp(expected)]
    assert observations["note"].tolist() == [note]


@pytest.mark.parametrize(
    ("cells", "kind", "column"),
    [
        pytest.param({"value": "O"}, "bad_number", "value", id="a letter for a zero"),
        pytest.param({"value": "1,2,3"}, "bad_number", "value", id="no number"),
        pytest.param({"high": "many"}, "bad_number", "high", id="a bad end, since without it a hedge is lost"),
        pytest.param({"value": "99999999999"}, "bad_number", "value", id="more people than live"),
        pytest.param({"value": "-3"}, "negative", "value", id="a negative number"),
        pytest.param({"value": "−5"}, "negative", "value", id="a minus as printers set it"),
        pytest.param({"low": "(4)"}, "negative", "low", id="a negative number of accountants"),
        pytest.param({"value": ""}, "missing_value", "value", id="no number at all"),
        pytest.param({"value": "", "words": "heavy losses"}, "missing_value", "value", id="words without an interval"),
        pytest.param({"value": "", "words": "dozens", "qualifier": "exact"}, "missing_value", "value",
                     id="vague words that claim to be exact"),
        pytest.param({"metric": "wounded?"}, "unknown_metric", "metric", id="a metric that is not ours"),
        pytest.param({"metric": ""}, "unknown_metric", "metric", id="no metric"),
        pytest.param({"counting": "daily"}, "unknown_metric", "counting", id="a counting that is not ours"),
        pytest.param({"unit": "cattle"}, "unknown_metric", "unit", id="a unit that is not ours"),
        pytest.param({"cause": "fate"}, "unknown_metric", "cause", id="a cause that is not ours"),
        pytest.param({"qualifier": "nearly"}, "bad_number", "qualifier", id="a hedge that is not ours"),
        pytest.param({"status": "sure"}, "bad_number", "status", id="a status that is not ours"),
        pytest.param({"date_precision": "century"}, "bad_date", "date_precision", id="a precision that is not ours"),
        pytest.param({"country": "Atlantis"}, "unknown_country", "country", id="no country"),
        pytest.param({"country": "Various/Unknown"}, "unknown_country", "country", id="various countries"),
        pytest.param({"country": "Gulf states"}, "unknown_country", "country", id="a region by a sea"),
        pytest.param({"period_end": "2023-02-30"}, "bad_date", "period_end", id="a day that no month has"),
        pytest.param({"period_end": "2010-13"}, "bad_date", "period_end", id="a thirteenth month"),
        pytest.param({"period_end": "2011-W53"}, "bad_date", "period_end", id="a week that the year had not"),
        pytest.param({"period_end": "June"}, "bad_date", "period_end", id="a month without a year"),
        pytest.param({"period_end": ""}, "bad_date", "period_end", id="no date"),
        pytest.param({"period_start": "2010-06-15"}, "bad_date", "period_end", id="an end before its start"),
        pytest.param({"published_on": "soon"}, "bad_date", "published_on", id="no day of publication"),
        pytest.param({"period_end": "0025-06-14"}, "out_of_range_date", "period_end", id="the year 25"),
        pytest.param({"period_end": "1899"}, "out_of_range_date", "period_end", id="before 1900"),
        pytest.param({"period_end": "2024-02-01"}, "out_of_range_date", "period_end", id="tomorrow"),
        pytest.param({"published_on": "2024-02-01", "status": "forecast"}, "out_of_range_date", "published_on",
                     id="printed tomorrow, even a forecast"),
    ],
)  # fmt: skip
def test_a_bad_cell_refuses_its_row_and_no_other(cells, kind, column):
    row = stated(**cells)
    observations, problems = validate(table(stated(value="1"), row, stated(value="3")), today=TODAY)
    assert [(each.line, each.kind, each.column, each.cell) for each in problems] == [(3, kind, column, row[column])]
    assert kind in PROBLEMS
    assert row[column] in problems[0].message and "Line 3" in problems[0].message
    assert problems[0].fix.endswith(".") and not problems[0].cell_only
    assert observations["value"].tolist() == [1, 3]
    assert observations["line"].tolist() == observations.index.tolist() == [2, 4]


@pytest.mark.parametrize(
    ("latitude", "longitude", "column"),
    [
        pytest.param("north", "72.8", "latitude", id="text"),
        pytest.param("40.5", "190", "longitude", id="out of range"),
        pytest.param("0", "0.0009", "latitude", id="the point 0, 0"),
        pytest.param("40.5", "", "latitude", id="half a point"),
        pytest.param("1e400", "3", "latitude", id="infinity"),
    ],
)
def test_a_bad_point_is_lost_and_its_row_kept(latitude, longitude, column):
    observations, problems = validate(table(stated(latitude=latitude, longitude=longitude)), today=TODAY)
    assert [(each.kind, each.column, each.cell_only) for each in problems] == [("bad_coordinate", column, True)]
    assert observations[["latitude", "longitude"]].isna().all(axis=None)
    assert observations["value"].tolist() == [5]


def test_of_a_refused_row_no_cell_is_said_to_be_lost_alone():
    problems = validate(table(stated(value="x", latitude="north", longitude="1")), today=TODAY)[1]
    assert [(each.kind, each.cell_only) for each in problems] == [("bad_number", False), ("bad_coordinate", False)]


def test_every_bad_cell_of_a_row_is_named():
    row = stated(metric="x", value="y", country="z", period_end="w")
    assert {column for *_, column, _ in refused(row)} == {"metric", "value", "country", "period_end"}


def test_a_blank_row_is_one_problem():
    assert refused(dict.fromkeys(TEMPLATE, "")) == [(2, "missing_value", "value", "")]


def test_a_message_quotes_the_cell_and_says_what_to_write():
    problem = validate(table(stated(), stated(), stated(country="na na")), today=TODAY)[1][-1]
    assert problem.message == (
        "Line 4 says 'na na' where country should be a country's name or ISO code, such as Sudan or SDN."
    )
    assert problem.fix == "Write one country's name or its ISO code; leave a sea blank."


def test_a_word_much_like_one_of_ours_is_proposed():
    assert validate(table(stated(metric="kiled")), today=TODAY)[1][0].fix == "Write killed, if that is what it means."


@pytest.mark.parametrize(
    ("second", "is_repeat"),
    [
        pytest.param({}, True, id="the same"),
        pytest.param(
            {"admin1": " OSH  oblast", "source": "health ministry"}, True, id="the same but for case and spaces"
        ),
        pytest.param({"title": "Another page", "latitude": "40", "longitude": "70"}, True, id="the same elsewhere"),
        pytest.param({"value": "6"}, False, id="another number"),
        pytest.param({"source": "Reuters"}, False, id="another source"),
        pytest.param({"qualifier": "about"}, False, id="another hedge"),
        pytest.param({"event_id": "e2"}, False, id="another event"),
        pytest.param({"admin1": "", "admin2": "Osh Oblast"}, False, id="the same name in another column"),
    ],
)
def test_a_row_that_says_the_same_is_a_duplicate_of_the_first(second, is_repeat):
    first = stated(admin1="Osh Oblast", source="Health Ministry", published_on="2010-06-15")
    observations, problems = validate(table(first, {**first, **second}, lines=[7, 9]), today=TODAY)
    assert [(each.line, each.kind) for each in problems] == [(9, "duplicate")] * is_repeat
    assert all("line 7" in each.message for each in problems)
    assert observations.index.tolist() == [7] if is_repeat else [7, 9]


def test_of_a_duplicate_no_cell_is_said_to_be_lost_alone():
    problems = validate(table(stated(), stated(latitude="40")), today=TODAY)[1]
    assert {(each.line, each.kind, each.cell_only) for each in problems} == {
        (3, "bad_coordinate", False),
        (3, "duplicate", False),
    }


def test_duplicates_are_found_however_the_table_is_cut(monkeypatch):
    monkeypatch.setattr("lib.observations.identity.ROWS_AT_ONCE", 2)
    rows = [stated(event_id=event) for event in "abcdeaf"]
    assert [(line, kind) for line, kind, *_ in refused(*rows)] == [(7, "duplicate")]


def test_a_row_that_was_refused_is_no_first():
    assert [problem[:2] for problem in refused(stated(country="?"), stated(), stated())] == [
        (2, "unknown_country"),
        (4, "duplicate"),
    ]


def test_likeness_by_chance_is_no_duplicate():
    from lib.observations.identity import first_equals

    rows = validate(table(stated(), stated(value="6"), stated(event_id="e")), today=TODAY)[0]
    assert first_equals(rows, pd.Series([1, 1, 1], index=rows.index)).tolist() == [0, 1, 2]


def test_one_line_may_give_several_observations():
    text = table(stated(), stated(metric="injured"), stated(metric="idps", value="x"), lines=[2, 2, 2])
    observations, problems = validate(text, today=TODAY)
    assert observations["line"].tolist() == [2, 2]
    assert [(each.line, each.kind) for each in problems] == [(2, "bad_number")]


def test_the_table_is_whole_whatever_was_read():
    for text in (table(stated()), table(stated()).iloc[:0], table(stated(value="x")), pd.DataFrame(index=[2, 3])):
        observations, _ = validate(text, today=TODAY)
        assert list(observations.columns) == list(COLUMNS)
        assert observations.dtypes.equals(empty().dtypes)
        assert not observations.select_dtypes("str").isna().any(axis=None)
        assert observations["observation_id"].tolist() == identify(observations).tolist()


def test_reading_changes_nothing_in_the_text_that_was_given():
    text = table(stated(country=" Mali "), stated(value="x"))
    before = text.copy(deep=True)
    validate(text, today=TODAY)
    pd.testing.assert_frame_equal(text, before)


def test_missing_cells_of_the_text_are_blank_ones():
    text = pd.DataFrame([stated(admin1=None), stated(value=None)], dtype="str").set_axis([2, 3])
    observations, problems = validate(text, today=TODAY)
    assert observations["admin1"].tolist() == [""]
    assert [(each.line, each.kind, each.cell) for each in problems] == [(3, "missing_value", "")]


def test_ten_thousand_bad_cells_are_all_named():
    text = table(*(stated(value=f"{number}x", event_id=str(number)) for number in range(10_000)), stated())
    observations, problems = validate(text, today=TODAY)
    assert len(observations) == 1
    assert [problem.line for problem in problems] == list(range(2, 10_002))
    assert problems[-1].cell == "9999x"


def test_typed_gives_a_table_of_ours_all_columns_and_keeps_those_of_others():
    rows = pd.DataFrame([{"value": 117, "period_end": "2010-06-14", "state": "accepted"}, {"low": 4.0, "source": None}])
    observations = typed(rows)
    assert list(observations.columns) == [*COLUMNS, "state"]
    assert observations[list(COLUMNS)].dtypes.equals(empty().dtypes)
    assert observations["value"].tolist() == [117, pd.NA]
    assert observations["source"].tolist() == ["", ""]
    assert observations["period_end"][0] == pd.Timestamp("2010-06-14") and pd.isna(observations["period_end"][1])


def test_the_example_is_read_whole():
    from pathlib import Path

    example = Path(__file__).parent.parent.parent / "data" / "examples" / "kyrgyzstan_2010.csv"
    text = pd.read_csv(example, dtype="str", keep_default_na=False)
    observations, problems = validate(text.set_axis(range(2, len(text) + 2)))
    assert problems == []
    assert (len(observations), observations["observation_id"].nunique()) == (221, 221)
    assert observations["value"].sum() == pd.to_numeric(text["value"]).sum()
