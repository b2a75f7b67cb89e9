"""What must hold whatever is observed."""

from datetime import date

import drawn
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from lib import reconcile
from reconcile.frames import tidy

observed = st.sampled_from(["stock", "cumulative", "flow"]).flatmap(
    lambda counting: drawn.series(counting, with_places=True, with_events=True)
)


@settings(max_examples=20)
@given(observed, st.randoms(use_true_random=False))
def test_neither_the_order_of_rows_nor_a_second_copy_changes_an_estimate(rows: list[drawn.Row], random) -> None:  # type: ignore[no-untyped-def]
    shuffled = random.sample(rows, len(rows))
    for rule in (reconcile.estimates, reconcile.with_parts):
        pd.testing.assert_frame_equal(rule(tidy(rows)), rule(tidy(shuffled)))


@settings(max_examples=20)
@given(observed)
def test_low_is_at_most_best_and_best_at_most_high(rows: list[drawn.Row]) -> None:
    for found in (reconcile.estimates(tidy(rows)), reconcile.with_parts(tidy(rows))):
        assert (found["low"] <= found["best"]).fillna(True).all()
        assert (found["best"] <= found["high"]).fillna(True).all()
        assert (found["low"] <= found["high"]).fillna(True).all()


@settings(max_examples=20)
@given(st.lists(st.integers(0, 500), min_size=2, max_size=4), st.integers(0, 2_000))
def test_a_whole_and_its_parts_are_never_added(parts: list[int], whole: int) -> None:
    regions = ["Batken Oblast", "Jalal-Abad Oblast", "Osh Oblast", "Naryn Oblast"]
    rows = [{"value": whole, "period_end": "2010-06-14", "source": "A"}]
    rows += [
        {"value": count, "period_end": "2010-06-14", "source": "A", "admin1": region}
        for region, count in zip(regions, parts, strict=False)
    ]
    found = reconcile.with_parts(tidy(rows))
    country = found[(found["country"] == "KGZ") & (found["depth"] == 1)].iloc[-1]
    assert country["best"] == (whole if sum(parts) <= whole else sum(parts))


@settings(max_examples=20)
@given(observed, st.dates(date(2010, 6, 1), date(2011, 12, 31)))
def test_a_day_asked_for_besides_the_days_of_change_gets_what_it_gets_alone(rows: list[drawn.Row], day: date) -> None:
    alone = reconcile.with_parts(tidy(rows), days=[day])
    among = reconcile.with_parts(tidy(rows), also=[day])
    pd.testing.assert_frame_equal(among[among["day"] == pd.Timestamp(day)].reset_index(drop=True), alone)
