"""A number as it was known on several days is what it is for each of these days alone."""

from datetime import date, timedelta

import drawn
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from lib import reconcile
from reconcile.frames import tidy

observed = st.sampled_from(["stock", "cumulative", "flow"]).flatmap(
    lambda counting: drawn.series(counting, with_places=True, with_events=True)
)
DAYS = [date(2010, 6, 12) + timedelta(days) for days in (0, 3, 30, 120)]


@settings(max_examples=15)
@given(observed)
def test_several_days_at_once_give_what_each_gives_alone(rows: list[drawn.Row]) -> None:
    table = tidy(rows)
    together = reconcile.vintages(table, DAYS)
    for day in DAYS:
        own = together[together["known"] == pd.Timestamp(day)].drop(columns="known")
        known = table[table["published_on"].fillna(table["period_end"]) <= pd.Timestamp(day)]
        alone = reconcile.with_parts(known, also=DAYS)
        alone = alone[alone["day"] <= pd.Timestamp(day)]
        pd.testing.assert_frame_equal(
            own.reset_index(drop=True).astype({"crisis": "str"}),
            alone.reset_index(drop=True).astype({"crisis": "str"}),
            check_categorical=False,
            check_dtype=len(own) > 0,
        )


def test_a_day_before_the_first_report_has_no_rows():
    rows = [{"value": 117, "period_end": "2010-06-14"}]
    found = reconcile.vintages(tidy(rows), [date(2010, 6, 1), date(2010, 6, 14)])
    assert found["known"].dt.date.unique().tolist() == [date(2010, 6, 14)]
