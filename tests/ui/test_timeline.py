"""A timeline holds as many marks as an eye can tell apart: first those that count, then the latest."""

import pandas as pd

from lib.ui import report
from lib.ui.timeline import _fitting

DAYS = pd.to_datetime(["2010-06-14", "2010-06-20", "2010-07-20"])


def reports(*fates: str) -> pd.DataFrame:
    """Reports of three days with what became of them."""
    return pd.DataFrame({"period_end": DAYS, "fate": list(fates)})


def test_what_fits_is_drawn_whole_and_nothing_is_said():
    rows = reports("speaks", "stale", "stale")
    drawn, told = _fitting(rows, 3)
    assert drawn is rows and told == ""


def test_an_old_report_that_counts_is_drawn_before_a_late_one_that_does_not():
    drawn, told = _fitting(reports("speaks", "stale", "replaced"), 2)
    assert list(drawn["period_end"]) == [DAYS[0], DAYS[2]]
    assert told == "2 of 3 are drawn, those that count now first, then the latest. Reports lists more."


def test_of_reports_that_all_count_the_latest_are_drawn():
    drawn, told = _fitting(reports("speaks", "speaks", "speaks"), 1)
    assert list(drawn["period_end"]) == [DAYS[2]]
    assert told == "1 of 3 are drawn, the latest. Reports lists more."


def test_a_note_names_columns_in_words():
    assert report.note("[report_date inferred: page undated]") == "[day of publication inferred: page undated]"
