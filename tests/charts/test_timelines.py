"""Timelines show every report, every hedge and every gap, and run nothing that a report contains."""

from typing import Any

import numpy as np
import pandas as pd
import pytest

from lib.charts import timelines
from lib.charts.marks import SHAPES, marks
from lib.charts.spells import outline, spells, steps, tops
from lib.charts.text import escaped, lines

SCRIPT = '<a href="javascript:alert(1)">x</a><b>bold</b>'
REPORT = {
    "observation_id": "a",
    "source": "ICRC",
    "publisher": "Al Jazeera",
    "value": None,
    "low": None,
    "high": None,
    "qualifier": "exact",
    "words": "",
    "period_end": "2010-06-14",
    "published_on": "2010-06-14",
    "date_precision": "day",
    "status": "confirmed",
    "place": "",
    "fate": "speaks",
    "by": "",
}


def estimated(*rows: tuple[str, Any, Any, Any, bool], counting: str = "cumulative") -> pd.DataFrame:
    table = pd.DataFrame(rows, columns=["day", "low", "best", "high", "open"])
    table["day"] = pd.to_datetime(table["day"]).astype("datetime64[s]")
    return table.astype({"low": "Int64", "best": "Int64", "high": "Int64"}).assign(counting=counting)


def reported(*rows: dict[str, Any]) -> pd.DataFrame:
    table = pd.DataFrame([{**REPORT, "observation_id": f"r{number}", **row} for number, row in enumerate(rows)])
    for name in ("period_end", "published_on"):
        table[name] = pd.to_datetime(table[name]).astype("datetime64[s]")
    return table.astype({"value": "Int64", "low": "Int64", "high": "Int64"})


TOTALS = estimated(
    ("2010-06-11", 14, 14, 14, True), ("2010-06-14", 117, 138, 138, True), ("2010-06-17", 191, 191, 999, False)
)


def drawn(chart: Any) -> list[tuple[str, str]]:
    """Every mark of a chart that a click can open: its observation and its symbol."""
    found = []
    for trace in chart.data:
        if trace.mode == "markers" and trace.customdata is not None:
            found += list(zip((row[0] for row in trace.customdata), trace.marker.symbol, strict=True))
    return found


@pytest.mark.parametrize(("qualifier", "shape"), SHAPES.items())
@pytest.mark.parametrize("counts", [True, False])
def test_the_shape_of_a_mark_says_its_hedge_and_its_fill_whether_it_counts(qualifier, shape, counts) -> None:
    row = {"qualifier": qualifier, "value": 100, "fate": "speaks" if counts else "replaced"}
    if qualifier == "vague":
        row |= {"value": None, "words": "hundreds"}
    symbols = {symbol for _, symbol in drawn(timelines.band(TOTALS, reported(row), metric="killed"))}
    assert symbols == {shape if counts or shape == "line-ew" else f"{shape}-open"}


def test_every_report_is_on_the_chart_and_in_its_lane() -> None:
    sources = [f"source {number}" for number in range(12)] + [""]
    chart = timelines.band(TOTALS, reported(*({"source": name, "value": 100} for name in sources)), metric="killed")
    ids = [observation for observation, _ in drawn(chart)]
    assert sorted(ids) == sorted(2 * [f"r{number}" for number in range(13)])
    names = " ".join(str(note.text) for note in chart.layout.annotations)
    assert "5 other sources" in names


def test_a_range_without_a_value_is_a_bar_between_its_ends() -> None:
    row = {"qualifier": "range", "low": 400, "high": 600}
    chart = timelines.band(TOTALS, reported(row), metric="killed", with_lanes=False)
    bars = [list(trace.y) for trace in chart.data if trace.mode == "lines" and trace.y is not None and 600 in trace.y]
    assert bars == [[400, 600, None]]


def test_vague_words_stand_at_their_interval_and_are_printed_as_words() -> None:
    found = marks(reported({"qualifier": "vague", "words": "tens of thousands"})).iloc[0]
    assert (found["low"], found["high"], found["said"]) == (20_000, 99_999, "tens of thousands")
    assert "20,000" not in found["hover"]


def test_a_hover_says_who_what_when_where_printed_and_what_became_of_it() -> None:
    hover = marks(reported({"value": 1400, "qualifier": "at_least", "words": "1,400+", "fate": "stale"}))["hover"].iloc[
        0
    ]
    for part in ("<b>at least 1,400</b>", "“1,400+”", "ICRC", "14 June 2010", "Al Jazeera", "confirmed", "too old"):
        assert part in hover


def test_markup_in_a_report_is_drawn_as_text() -> None:
    row = {"source": SCRIPT, "publisher": SCRIPT, "words": SCRIPT, "qualifier": "vague", "place": SCRIPT}
    chart = timelines.band(TOTALS, reported(row), metric="killed")
    multiples = timelines.multiples(TOTALS.assign(region_name=SCRIPT), metric="killed")
    for drawing in (chart, multiples):
        assert "<a " not in drawing.to_json().replace("\\u003c", "<")
        assert "&lt;a href" in drawing.to_json().replace("\\u003c", "<").replace("\\u0026", "&").replace("\\u003e", ">")


def test_escaped_text_has_no_markup_no_entity_and_no_formula_left() -> None:
    assert escaped("<b>&lt;$x$\n\ny") == "&lt;b&gt;&amp;lt;&#36;x&#36; y"
    assert len(escaped("x" * 10_000)) < 300
    assert lines(["", "a", " "]) == "<b>a</b>"


def test_a_total_holds_until_it_changes_and_is_carried_to_the_day_that_is_known() -> None:
    held = spells(TOTALS, until="2010-06-20")
    assert held["end"].dt.day.tolist() == [14, 17, 20]
    assert held["carried"].tolist() == [False, False, True]


def test_a_stock_is_carried_for_its_days_and_then_there_is_a_gap() -> None:
    stock = estimated(("2010-01-01", 5, 5, 5, False), ("2010-12-31", 7, 7, 7, False), counting="stock")
    held = spells(stock, until="2011-01-10", carried_days=100)
    assert held["end"].tolist() == [pd.Timestamp("2010-04-11"), pd.Timestamp("2011-01-10")]
    assert held["carried"].all()
    assert steps(held, "best")[1] == [5, 5, None, 7, 7]


def test_days_without_an_estimate_are_gaps_and_not_zero() -> None:
    table = estimated(
        ("2010-06-10", 5, 5, 5, False), ("2010-06-11", None, None, None, False), ("2010-06-12", 7, 7, 9, False)
    )
    held = spells(table, until="2010-06-14")
    assert len(held) == 2
    amounts = steps(held, "best")[1]
    assert amounts == [5, 5, None, 7, 7]
    assert 0 not in outline(held, 0.0)[1]


def test_where_there_is_a_range_and_no_best_the_line_breaks_and_the_band_goes_on() -> None:
    table = estimated(("2010-06-10", 5, 5, 9, False), ("2010-06-12", 3, None, 9, False), ("2010-06-14", 7, 7, 9, False))
    held = spells(table, until="2010-06-16")
    assert steps(held, "best")[1] == [5, 5, None, 7, 7]
    assert outline(held, 0.0)[1].count(None) == 0
    patterns = [
        trace.fillpattern.shape for trace in timelines.band(table, reported({"value": 5}), metric="killed").data
    ]
    assert "/" in patterns


def test_a_ceiling_without_a_low_reaches_down_to_the_foot_of_the_chart() -> None:
    days, amounts = outline(spells(estimated(("2010-06-10", None, None, 80, False)), until="2010-06-12"), 0.0)
    assert set(amounts) == {0, 80}
    assert len(days) == len(amounts)


def test_open_tops_are_arrows_at_the_top_and_closed_ones_are_not() -> None:
    held = spells(TOTALS, until="2010-06-20")
    _, amounts = tops(held, apart=pd.Timedelta(days=1))
    assert amounts == [14, 138]
    chart = timelines.band(TOTALS, reported({"value": 5}), metric="killed")
    arrows = [trace for trace in chart.data if trace.mode == "text"]
    assert [list(trace.text) for trace in arrows] == [["↑", "↑"]]


def test_a_report_that_dwarfs_the_rest_stays_on_the_chart_and_is_named() -> None:
    chart = timelines.band(TOTALS, reported({"value": 1_000_000, "fate": "not_counted"}), metric="killed")
    assert chart.layout.yaxis.range[1] < 2_000
    assert "r0" in [observation for observation, _ in drawn(chart)]
    assert any("1 reported figure above this axis, up to 1,000,000" in note.text for note in chart.layout.annotations)


def test_the_handle_stands_on_the_day_that_is_known() -> None:
    chart = timelines.band(TOTALS, reported({"value": 5}), metric="killed", known=pd.Timestamp("2010-07-20"))
    assert pd.Timestamp("2010-07-20") in [line.x0 for line in chart.layout.shapes]
    assert any(note.text == "as known on 20 July 2010" for note in chart.layout.annotations)


def test_the_period_cuts_the_axis_and_changes_no_number() -> None:
    whole = timelines.band(TOTALS, reported({"value": 5}), metric="killed")
    cut = timelines.band(
        TOTALS, reported({"value": 5}), metric="killed", period=(pd.Timestamp("2010-06-13"), pd.Timestamp("2010-06-15"))
    )
    assert cut.layout.xaxis.range[0] > pd.Timestamp("2010-06-12")
    assert [np.asarray(trace.y).tolist() for trace in cut.data if trace.mode == "lines"] == [
        np.asarray(trace.y).tolist() for trace in whole.data if trace.mode == "lines"
    ]


def test_a_logarithmic_axis_has_round_ticks_and_no_zero() -> None:
    axis = timelines.band(TOTALS, reported({"value": 5}), metric="killed", log=True).layout.yaxis
    assert axis.type == "log"
    assert {"10", "100", "1,000"} <= set(axis.ticktext)


def test_small_multiples_share_one_scale_and_put_most_people_first() -> None:
    small = TOTALS.assign(region_name="Batken", **{name: TOTALS[name] // 10 for name in ("low", "best", "high")})
    chart = timelines.multiples(pd.concat([small, TOTALS.assign(region_name="Osh")]), metric="killed", columns=2)
    assert [note.text for note in chart.layout.annotations] == ["Osh", "Batken"]
    assert chart.layout.yaxis.range == chart.layout.yaxis2.range


def test_a_flow_without_a_best_is_a_hatched_bar_at_its_low() -> None:
    flows = pd.DataFrame(
        {
            "period_start": pd.to_datetime(["2010-06-10", "2010-06-14"]),
            "period_end": pd.to_datetime(["2010-06-12", "2010-06-14"]),
            "low": pd.array([50, 25], dtype="Int64"),
            "best": pd.array([65, None], dtype="Int64"),
            "high": pd.array([90, 80], dtype="Int64"),
            "open": [False, True],
        }
    )
    bar = timelines.bars(flows, metric="killed").data[0]
    assert list(bar.y) == [65, 25]
    assert list(bar.marker.pattern.shape) == ["", "/"]
    assert list(bar.error_y.array) == [25, 55]
    assert [width / 86_400_000 for width in bar.width] == pytest.approx([3 * 0.92, 0.92])


def test_a_sparkline_ends_in_its_last_best() -> None:
    chart = timelines.sparkline(TOTALS, metric="killed", known="2010-06-20")
    dots = [trace for trace in chart.data if trace.mode == "markers"]
    assert list(dots[-1].y) == [191]
    assert not chart.layout.xaxis.visible


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_a_series_without_estimates_or_reports_is_drawn_empty(mode) -> None:
    empty = estimated()
    assert timelines.band(empty, reported({"value": 5}), metric="killed", mode=mode).data
    assert timelines.band(TOTALS, reported({"value": 5}).iloc[:0], metric="killed", mode=mode).data
    assert timelines.sparkline(empty, metric="killed", mode=mode) is not None
