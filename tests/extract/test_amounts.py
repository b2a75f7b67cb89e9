"""Amounts in running text."""

import pytest

from lib.extract.amounts import mentions
from lib.extract.languages import languages
from lib.extract.sentences import plain, small


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("at least 1,400 injured", (1400, None, None, "at_least"), id="a floor is read before a number"),
        pytest.param("between 35,000 and 40,000 dead", (None, 35000, 40000, "range"), id="between makes a range"),
        pytest.param("thirty-one thousand nine hundred fled", (31900, None, None, "exact"), id="words spell numbers"),
        pytest.param(
            "61, 000 people", (61000, None, None, "exact"), id="a space after the comma does not part thousands"
        ),
        pytest.param("2.14 lakh people", (214000, None, None, "exact"), id="a lakh is a hundred thousand"),
        pytest.param("some 100\u00a0000 people", (100000, None, None, "about"), id="hard spaces part thousands"),
        pytest.param(
            "tens of thousands of people", (None, 20000, 99999, "vague"), id="vague words keep their interval"
        ),
        pytest.param("up to 80,000 crossed", (80000, None, None, "at_most"), id="a ceiling is read"),
    ],
)
def test_amounts_are_read_with_their_hedge(text, expected):
    found = mentions(small(plain(text)), languages()[0], [])
    assert [(one.value, one.low, one.high, one.qualifier) for one in found] == [expected]
