"""What was revised between two days, and the estimate for one day as it was known on later ones."""

from datetime import date

import pandas as pd
import pytest
from reconcile.frames import tidy

from lib import reconcile, transforms

ROWS = [
    {"value": 117, "period_end": "2010-06-14", "published_on": "2010-06-14", "source": "Ministry"},
    {"value": 124, "period_end": "2010-06-14", "published_on": "2010-06-16", "source": "Ministry"},
    {"value": 191, "period_end": "2010-06-17", "published_on": "2010-06-17", "source": "Ministry"},
]


def known_on(day: date) -> pd.DataFrame:
    found = reconcile.explained(tidy(ROWS), on=day, known=day)
    return found.assign(speaker=found["source"])


def test_the_estimate_for_a_day_is_revised_by_what_is_printed_later():
    courses = reconcile.vintages(tidy(ROWS), [date(2010, 6, day) for day in (14, 16, 17)])
    courses = courses[courses["country"] == "KGZ"]
    revised = transforms.of_day(courses, date(2010, 6, 14))
    assert revised["best"].tolist() == [117, 124, 124]


def test_what_is_new_and_what_it_replaced_is_told():
    told = transforms.told(known_on(date(2010, 6, 14)), known_on(date(2010, 6, 17)))
    assert told == [
        "New: 191, the Ministry, 17 June 2010",
        "No longer: 117, the Ministry, 14 June 2010 "
        "(older number of the same source: its 124 of 14 June 2010 replaces it)",
    ]


@pytest.mark.parametrize(("most", "expected"), [(10, 4), (3, 3), (2, 2)])
def test_of_many_days_of_publication_some_are_shown_and_always_the_first_and_last(most: int, expected: int):
    published = pd.Series(pd.to_datetime(["2010-06-14", "2010-06-14", "2010-06-16", "2010-06-20", "2010-07-01", None]))
    days = transforms.days_of_versions(published, date(2010, 8, 1), most)
    assert len(days) == expected
    assert (days[0], days[-1]) == (date(2010, 6, 14), date(2010, 7, 1))


def test_a_day_that_was_only_asked_for_is_no_day_of_change():
    asked = date(2010, 8, 1)
    among = reconcile.with_parts(tidy(ROWS), also=[asked])
    pd.testing.assert_frame_equal(
        transforms.days_of_change(among, asked).reset_index(drop=True), reconcile.with_parts(tidy(ROWS))
    )
    changed = date(2010, 6, 17)
    assert len(transforms.days_of_change(reconcile.with_parts(tidy(ROWS), also=[changed]), changed)) == len(
        reconcile.with_parts(tidy(ROWS))
    )
