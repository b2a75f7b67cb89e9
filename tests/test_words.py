"""Numbers in words keep every hedge, and missing is never 0."""

from datetime import date

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib import words
from lib.metrics import METRICS
from lib.words import Amount, Statement

JULY = date(2010, 7, 20)
TENS = {20_000: "tens of thousands", 99_999: "tens of thousands"}


@pytest.mark.parametrize(
    ("amount", "spoken"),
    [
        pytest.param(Amount(414, 417, 470), "414 to 470, best 417", id="a range names its best"),
        pytest.param(Amount(335, 335, 335), "335", id="an exact number stands alone"),
        pytest.param(Amount(117, 117, 117, open=True), "at least 117", id="a floor says at least"),
        pytest.param(Amount(117, None, None, open=True), "at least 117", id="a floor without a best says at least"),
        pytest.param(Amount(None, None, 80_000), "up to 80,000", id="a ceiling is no best"),
        pytest.param(Amount(0, None, 80_000), "up to 80,000", id="a sum with a ceiling in it says up to"),
        pytest.param(Amount(None, None, 80_000, open=True), "perhaps 80,000 or more", id="an open ceiling is perhaps"),
        pytest.param(Amount(67_500, 75_000, 82_500, hedge="about"), "about 75,000", id="about says about"),
        pytest.param(Amount(67_500, 75_000, 82_500), "67,500 to 82,500, best 75,000", id="a range prints both ends"),
        pytest.param(
            Amount(67_500, 75_000, 110_000, hedge="about"),
            "67,500 to 110,000, best about 75,000",
            id="about stays where the range is wider",
        ),
        pytest.param(Amount(335, 335, 1_000, open=True), "335, perhaps 1,000 or more", id="an open top is perhaps"),
        pytest.param(Amount(191, 191, 999), "191, perhaps up to 999", id="a top far above is perhaps"),
        pytest.param(Amount(191, 191, 999, said={999: "hundreds"}), "191, perhaps hundreds", id="a vague top in words"),
        pytest.param(Amount(75_000, 75_000, 88_000), "75,000 to 88,000, best 75,000", id="a near top is a range"),
        pytest.param(
            Amount(67_500, 75_000, 100_000, open=True), "67,500 to 100,000 or more, best 75,000", id="an open range"
        ),
        pytest.param(
            Amount(3_600, None, 73_700, speaking=2), "no best: sources disagree, 3,600 to 73,700", id="two disagree"
        ),
        pytest.param(Amount(40_000, None, 100_000), "between 40,000 and 100,000", id="one source cannot disagree"),
        pytest.param(Amount(20_000, None, 99_999, said=TENS), "tens of thousands", id="vague words print the words"),
        pytest.param(Amount(), "nothing reported", id="missing is not zero"),
        pytest.param(Amount(0, 0, 0), "0", id="zero is a statement"),
        pytest.param(Amount(None, 50, 80), "up to 80, best 50", id="a missing low stays missing"),
    ],
)
def test_an_estimate_in_words(amount: Amount, spoken: str) -> None:
    assert words.amount_in_words(amount) == spoken


def test_on_a_map_a_range_is_short_and_keeps_its_hedges() -> None:
    spoken = [
        words.short_in_words(amount)
        for amount in (
            Amount(43, 43, 60),
            Amount(117, 117, 117, open=True),
            Amount(30, 58, 150, open=True),
            Amount(3_600, None, 73_700, speaking=2),
            Amount(335, 335, 1_000, open=True),
        )
    ]
    assert spoken == ["43 to 60", "at least 117", "30 to 150 or more", "3,600 to 73,700", "335, perhaps 1,000 or more"]


def test_range_in_words_takes_missing_numbers_of_a_frame() -> None:
    assert words.range_in_words(pd.NA, pd.NA, 80_000) == "up to 80,000"
    assert words.range_in_words(pd.NA, pd.NA, pd.NA) == "nothing reported"


@pytest.mark.parametrize(
    ("amount", "large", "small"),
    [
        pytest.param(Amount(335, 335, 1_000, open=True), "335", "perhaps 1,000 or more", id="335, perhaps more"),
        pytest.param(Amount(67_500, 75_000, 82_500, hedge="about"), "about 75,000", "67,500 to 82,500", id="about"),
        pytest.param(Amount(117, 117, 117, open=True), "at least 117", "", id="at least"),
        pytest.param(
            Amount(208, 208, 1_000, open=True, hedge="at_least"),
            "at least 208",
            "perhaps 1,000 or more",
            id="a floor that gives the best",
        ),
    ],
)
def test_a_card_says_the_best_large_and_the_range_small(amount: Amount, large: str, small: str) -> None:
    assert (words.best_in_words(amount), words.rest_in_words(amount)) == (large, small)


ENDS = st.one_of(st.none(), st.integers(0, 2_000_000))


@given(ENDS, ENDS, ENDS, st.booleans(), st.integers(1, 3))
def test_every_end_of_an_estimate_is_in_its_words(low, best, high, is_open, speaking) -> None:
    low, best, high = _ordered(low, best, high)
    spoken = words.amount_in_words(Amount(low, best, high, is_open, speaking))
    for end in (best, high, low):
        if end:
            assert words.whole(end) in spoken
    if is_open and high is not None:
        assert "or more" in spoken or "at least" in spoken
    assert ("nothing reported" in spoken) == (low is None and best is None and high is None)


def _ordered(low, best, high):
    known = iter(sorted(end for end in (low, best, high) if end is not None))
    return tuple(None if end is None else next(known) for end in (low, best, high))


@pytest.mark.parametrize(
    ("row", "spoken"),
    [
        pytest.param({"value": 1400, "qualifier": "at_least"}, "at least 1,400", id="at least"),
        pytest.param({"value": 1000, "qualifier": "more_than"}, "over 1,000", id="more than"),
        pytest.param({"value": 80_000, "qualifier": "at_most"}, "up to 80,000", id="at most"),
        pytest.param({"value": 500, "qualifier": "less_than"}, "fewer than 500", id="less than"),
        pytest.param({"value": 50_000, "qualifier": "about"}, "about 50,000", id="about"),
        pytest.param({"value": 335, "qualifier": "exact"}, "335", id="exact"),
        pytest.param({"low": 40_000, "high": 100_000, "qualifier": "range"}, "between 40,000 and 100,000", id="range"),
        pytest.param({"value": 5, "low": 3, "high": 9, "qualifier": "exact"}, "5, between 3 and 9", id="with its ends"),
        pytest.param({"low": 12, "qualifier": "range"}, "at least 12", id="a range without a top"),
        pytest.param({"qualifier": "vague", "words": "tens of thousands"}, "tens of thousands", id="vague"),
        pytest.param({"qualifier": "exact", "value": pd.NA}, "number not stated", id="missing is not zero"),
        pytest.param({"value": 0, "qualifier": "exact"}, "0", id="zero"),
        pytest.param({"value": 1, "qualifier": "exact", "unit": "households"}, "1 household", id="one household"),
        pytest.param({"value": 1200, "qualifier": "about", "unit": "homes"}, "about 1,200 homes", id="homes"),
    ],
)
def test_a_reported_number_in_words(row, spoken) -> None:
    assert words.observation_in_words(row) == spoken


@pytest.mark.parametrize(
    ("day", "precision", "within", "spoken"),
    [
        pytest.param(date(2010, 6, 14), "day", None, "14 June 2010", id="a day"),
        pytest.param(pd.Timestamp("2010-06-14"), "day", JULY, "14 June", id="the year once is enough"),
        pytest.param(date(2010, 6, 30), "month", None, "June 2010", id="a month"),
        pytest.param(date(2010, 6, 30), "quarter", None, "second quarter of 2010", id="a quarter"),
        pytest.param(date(2010, 12, 31), "year", None, "2010", id="a year"),
        pytest.param(date(2010, 6, 13), "week", None, "week to 13 June 2010", id="a week"),
        pytest.param(pd.NaT, "day", None, "day unknown", id="missing"),
    ],
)
def test_a_day_in_words_is_no_finer_than_its_source(day, precision, within, spoken) -> None:
    assert words.day_in_words(day, precision, within=within) == spoken


@pytest.mark.parametrize(
    ("start", "end", "spoken"),
    [
        pytest.param(date(2010, 6, 10), date(2010, 6, 14), "10 to 14 June 2010", id="within a month"),
        pytest.param(date(2010, 6, 28), date(2010, 7, 4), "28 June to 4 July 2010", id="over a month"),
        pytest.param(date(2009, 12, 28), date(2010, 1, 3), "28 December 2009 to 3 January 2010", id="over a year"),
        pytest.param(pd.NaT, date(2010, 6, 14), "14 June 2010", id="without a start"),
        pytest.param(date(2010, 6, 14), date(2010, 6, 14), "14 June 2010", id="one day"),
    ],
)
def test_a_period_in_words(start, end, spoken) -> None:
    assert words.period_in_words(start, end) == spoken


@pytest.mark.parametrize(
    ("name", "spoken"),
    [
        ("Kyrgyzstan Health Ministry", "Kyrgyzstan's Health Ministry"),
        ("Kyrgyzstan government", "Kyrgyzstan's government"),
        ("Philippines Health Ministry", "Philippines' Health Ministry"),
        ("interim government", "the interim government"),
        ("Kyrgyzstan Prosecutor General", "Kyrgyzstan's Prosecutor General"),
        ("Osh city administration", "the Osh city administration"),
        ("ICRC", "ICRC"),
        ("UN", "the UN"),
        ("humanitarian agencies", "humanitarian agencies"),
        ("Al Jazeera", "Al Jazeera"),
        ("Sudan Tribune", "Sudan Tribune"),
        ("the police", "the police"),
        ("", ""),
    ],
)
def test_a_source_in_a_sentence(name, spoken) -> None:
    assert words.speaker_in_words(name) == spoken


def test_a_title_says_the_finding() -> None:
    june = date(2010, 6, 14)
    title = words.title_of_finding(
        "killed",
        Amount(117, 117, 117, open=True),
        counting="cumulative",
        day=june,
        source="interim government",
        within=june,
    )
    assert title == "Killed: at least 117 by 14 June, as the interim government says"


@pytest.mark.parametrize(
    ("metric", "amount", "stated", "title"),
    [
        pytest.param(
            "killed",
            Amount(335, 335, 1_000, open=True),
            {"counting": "cumulative", "source": "Kyrgyzstan Health Ministry"},
            "Killed: 335 by 20 July 2010, as Kyrgyzstan's Health Ministry says; perhaps 1,000 or more",
            id="the range is not put into the mouth of the source",
        ),
        pytest.param(
            "idps",
            Amount(67_500, 75_000, 82_500, hedge="about"),
            {"counting": "stock", "source": "UNHCR"},
            "Displaced inside the country: about 75,000 on 20 July 2010, as UNHCR says",
            id="a stock is on a day",
        ),
        pytest.param(
            "killed",
            Amount(10, 12, 14),
            {"counting": "flow", "start": date(2010, 7, 10), "place": "Osh"},
            "Killed, Osh: 10 to 14, best 12, from 10 to 20 July 2010",
            id="a flow is within days",
        ),
        pytest.param(
            "idps",
            Amount(3_600, None, 73_700, speaking=2),
            {"counting": "stock", "source": "UNHCR"},
            "Displaced inside the country: no best: sources disagree, 3,600 to 73,700, on 20 July 2010",
            id="nobody says what nobody said",
        ),
        pytest.param(
            "killed",
            Amount(),
            {"counting": "cumulative", "source": ""},
            "Killed: nothing reported by 20 July 2010",
            id="nothing is not zero",
        ),
    ],
)
def test_titles(metric, amount, stated, title) -> None:
    assert words.title_of_finding(metric, amount, day=JULY, **stated) == title


OTHERS = [Statement("humanitarian agencies", "over 1,000", date(2010, 6, 21))]


@pytest.mark.parametrize(
    ("metric", "amount", "stated", "sentence"),
    [
        pytest.param(
            "killed",
            Amount(335, 335, 1_000, open=True),
            {"source": "Kyrgyzstan Health Ministry", "others": OTHERS, "address": "http://localhost/?crisis=x"},
            "335 people were killed by 20 July 2010, according to Kyrgyzstan's Health Ministry; humanitarian agencies "
            "spoke of over 1,000 (21 June). http://localhost/?crisis=x",
            id="who says so, who says otherwise, and where",
        ),
        pytest.param(
            "killed",
            Amount(414, 417, 470),
            {"source": "UNHCR"},
            "417 people were killed by 20 July 2010, according to UNHCR; reports range from 414 to 470.",
            id="without others the range stands behind",
        ),
        pytest.param(
            "killed",
            Amount(414, 417, 470),
            {},
            "414 to 470 people (best 417) were killed by 20 July 2010.",
            id="without a source the range stands in front",
        ),
        pytest.param("killed", Amount(1, 1, 1), {}, "1 person was killed by 20 July 2010.", id="one person"),
        pytest.param("killed", Amount(0, 0, 0), {}, "No people were killed by 20 July 2010.", id="zero"),
        pytest.param(
            "killed",
            Amount(117, 117, 117, open=True),
            {"place": "Osh"},
            "At least 117 people were killed in Osh by 20 July 2010.",
            id="at least",
        ),
        pytest.param(
            "displaced",
            Amount(20_000, None, 99_999, said=TENS),
            {},
            "Tens of thousands of people were displaced by 20 July 2010.",
            id="vague words",
        ),
        pytest.param(
            "idps",
            Amount(3_600, None, 73_700, speaking=2),
            {"counting": "stock"},
            "3,600 to 73,700 people were displaced inside the country on 20 July 2010; sources disagree.",
            id="sources disagree",
        ),
        pytest.param(
            "homes_destroyed", Amount(1, 1, 1), {"unit": "homes"}, "1 home was destroyed by 20 July 2010.", id="a home"
        ),
    ],
)
def test_a_sentence_to_copy(metric, amount, stated, sentence) -> None:
    assert words.copy_as_sentence(metric, amount, day=JULY, **{"counting": "cumulative"} | stated) == sentence


@pytest.mark.parametrize(
    ("before", "now", "spoken"),
    [
        (312, 335, "+23 since 12 July"),
        (470, 427, "\u221243 since 12 July"),
        (312, 312, "unchanged since 12 July"),
        (pd.NA, 335, ""),
        (312, pd.NA, ""),
    ],
)
def test_a_change_in_words(before, now, spoken) -> None:
    assert words.change_in_words(before, now, date(2010, 7, 12), within=JULY) == spoken


@pytest.mark.parametrize(
    ("before", "now", "sentence"),
    [
        (Amount(312, 312, 312), Amount(335, 335, 335), "Killed: from 312 to 335 (Kyrgyzstan's Health Ministry)"),
        (None, Amount(14, 14, 14, True), "Killed: first reported, at least 14 (Kyrgyzstan's Health Ministry)"),
        (
            Amount(312, 312, 312),
            Amount(335, 335, 1_000, True),
            "Killed: from 312 to 335 (Kyrgyzstan's Health Ministry); perhaps 1,000 or more",
        ),
        (
            Amount(312, 312, 312),
            Amount(312, 312, 1_000, True),
            "Killed: 312, perhaps 1,000 or more (Kyrgyzstan's Health Ministry); before: 312",
        ),
        (Amount(312, 312, 312), None, "Killed: no longer reported; it was 312"),
    ],
)
def test_what_changed_in_a_sentence(before, now, sentence) -> None:
    assert words.changed_sentence("killed", before, now, source="Kyrgyzstan Health Ministry") == sentence


def test_a_proposal_is_a_sentence_of_its_fields() -> None:
    row = {
        "metric": "injured",
        "counting": "cumulative",
        "value": 1400,
        "qualifier": "at_least",
        "admin1": "southern Kyrgyzstan",
        "country": "KGZ",
        "period_end": date(2010, 6, 13),
        "source": "interim government",
    }
    assert (
        words.proposal_in_words(row)
        == "at least 1,400 injured, southern Kyrgyzstan, by 13 June 2010, says the interim government"
    )


def test_every_fate_says_what_caused_it() -> None:
    explained = pd.DataFrame(
        {
            "observation_id": ["a", "b", "c", "d"],
            "fate": ["speaks", "replaced", "passed_by", "not_counted"],
            "by": ["", "a", "a", ""],
            "value": pd.array([335, 312, 223, 893], dtype="Int64"),
            "qualifier": ["exact", "exact", "at_least", "exact"],
            "status": ["confirmed", "confirmed", "confirmed", "disputed"],
            "period_end": pd.to_datetime(["2010-07-20", "2010-07-12", "2010-06-17", "2010-07-15"]),
        }
    )
    assert words.fates_in_words(explained).tolist() == [
        "counts now",
        "older number of the same source: its 335 of 20 July 2010 replaces it",
        "passed by a later count: by 335 of 20 July 2010",
        "not counted: disputed",
    ]


def test_a_timeline_in_words_names_its_ends_its_peak_and_its_marks() -> None:
    estimates = pd.DataFrame(
        {
            "day": pd.to_datetime(["2010-06-11", "2011-05-03", "2012-12-31"]),
            "low": [14, 470, 414],
            "best": [14, 470, 417],
            "high": [14, 1_000, 470],
            "open": [True, True, False],
        }
    )
    marks = pd.DataFrame({"source": ["A", "", "A"], "fate": ["speaks", "stale", "replaced"]})
    assert words.timeline_in_words("killed", estimates, marks) == (
        "Timeline. Killed: at least 14 on 11 June 2010, 414 to 470, best 417 on 31 December 2012. Its best was "
        "greatest with 470, perhaps 1,000 or more on 3 May 2011. 3 reported numbers by 1 named source; 1 count now."
    )


def test_a_map_in_words_names_the_top_places_and_what_is_not_on_it() -> None:
    regions = pd.DataFrame(
        {
            "region_name": ["Osh Oblast", "Jalal-Abad Oblast"],
            "low": [94, 43],
            "best": [94, 43],
            "high": [94, 60],
            "open": [False, False],
        }
    )
    tray = pd.DataFrame({"low": [33], "best": [33], "high": [33]})
    assert words.map_in_words("killed", regions, day=date(2010, 6, 15), country="Kyrgyzstan", nothing=6, tray=tray) == (
        "Map of Kyrgyzstan. Killed as of 15 June 2010: Osh Oblast 94; Jalal-Abad Oblast 43 to 60, best 43. "
        "Nothing reported in 6 regions. Not on the map: 1 estimate without a known region."
    )


def test_every_metric_makes_a_title_and_a_sentence() -> None:
    for name in METRICS:
        assert "12" in words.title_of_finding(name, Amount(12, 12, 12), counting="stock", day=JULY)
        assert words.copy_as_sentence(name, Amount(12, 12, 12), counting="stock", day=JULY).endswith("2010.")
