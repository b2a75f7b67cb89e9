"""No text makes a pattern take longer than its length explains."""

import subprocess
import sys
from pathlib import Path

import pytest

from lib import dates, numbers
from tests.security import growing

ROOT = Path(__file__).parents[2]
ENOUGH = (
    240  # seconds for all: with a pattern that grows with the square of 20,000 characters, one text alone takes more
)


@pytest.mark.long
def test_long_texts_of_what_patterns_stumble_over_are_read_or_refused_soon() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.security.growing"], cwd=ROOT, capture_output=True, text=True, timeout=ENOUGH
    )
    assert done.stdout.splitlines() == list(growing.READERS), done.stderr[-800:]


@pytest.mark.parametrize("piece", ["<", "1 ", "at least ", "12 June "])
def test_a_cell_longer_than_any_amount_or_date_is_refused_unread(piece: str) -> None:
    told = growing.text(piece)
    assert numbers.parse(told).reason == "is too long to be a number"
    assert dates.parse(told, today=growing.date.max).reason == "is too long to be a date"
