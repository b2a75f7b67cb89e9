"""Every number on the map and the timeline opens the reports it rests on."""

import pandas as pd
import pytest

from lib.ui import drawings
from tests.pages.conftest import CRISIS, Opened, said

VIEW = {"crisis": CRISIS, "known": "2010-07-20", "metric": "killed"}


def reasons(app) -> pd.Series:
    """What became of each report that the dialog lists, by what it states."""
    listed = next(table.value for table in app.dataframe if "What became of it" in table.value)
    return listed.set_index("Reported figure")["What became of it"]


@pytest.mark.parametrize(
    ("page", "key", "words", "speaking"),
    [
        pytest.param(
            "timeline", "why_timeline", "whole crisis, as known on 20 July 2010: 335, perhaps 1,000 or more",
            {"335 killed", "over 1,000 killed", "up to 700 killed"}, id="the number of a timeline",
        ),
        pytest.param(
            "map", "why_at_", "Kyrgyzstan, as known on 20 July 2010: 335, perhaps 1,000 or more",
            {"335 killed", "over 1,000 killed", "up to 700 killed"}, id="the country of a map",
        ),
        pytest.param(
            "map", "why_at_KG-J", "Jalal-Abad Oblast, as known on 20 July 2010: 47, by 16 June 2010", {"47 killed"},
            id="a province of a map",
        ),
    ],
)  # fmt: skip
def test_a_number_opens_the_reports_it_rests_on(opened: Opened, page: str, key: str, words: str, speaking: set[str]):
    app = opened(f"explore/{page}.py", **VIEW)
    app.button(key=key).click().run()
    assert words in said(app)
    told = reasons(app)
    assert set(told[told == "counts now"].index) == speaking


def test_a_row_of_a_timelines_table_opens_the_reasons_of_its_day(opened: Opened, monkeypatch: pytest.MonkeyPatch):
    def choose(table: pd.DataFrame, *, asked, **_) -> None:
        row = table["Day"].tolist().index("16 June 2010")
        assert table["In words"][row] == "187, perhaps up to 999"
        asked(row)

    monkeypatch.setattr(drawings, "_table", choose)
    app = opened("explore/timeline.py", **VIEW)
    assert "as known on 20 July 2010" in said(app) and "16 June 2010" in said(app)
    told = reasons(app)
    assert set(told[told == "counts now"].index) == {"187 killed", "several hundred killed"}
    assert told["335 killed"] == "about a later day"
