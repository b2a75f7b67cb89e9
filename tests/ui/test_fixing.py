"""Coordinates as people type them, and what is none."""

import pytest

from lib.errors import UserError
from lib.ui.fixing import point


@pytest.mark.parametrize("text", ["40.53, 72.80", "40.53 72.80", "40.53,72.80", "40,53; 72,80", " 40,53 72,80 "])
def test_coordinates_are_read_as_people_type_them(text: str) -> None:
    assert point(text) == (40.53, 72.8)


@pytest.mark.parametrize("text", ["", "Osh", "40.53", "91, 20", "40, 181", "0, 0", "1 2 3", "nan, nan"])
def test_what_is_no_point_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(UserError, match=r"40\.53, 72\.80"):
        point(text)
