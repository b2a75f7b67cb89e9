"""The rule has a number, and whoever changes what it answers is reminded to raise it."""

import hashlib
from datetime import date
from pathlib import Path

from lib import reading, reconcile

EXAMPLE = Path(__file__).parents[2] / "data" / "examples" / "kyrgyzstan_2010.csv"
ANSWERS = {"1": "ec6c2c4412f5752d"}
ENDS = ["metric", "counting", "day", "low", "best", "high", "open", "speaking"]


def digest() -> str:
    """What the rule answers on the example, all days and places, in one word."""
    observations = reading.read(EXAMPLE.read_bytes(), EXAMPLE.name).observations
    found = reconcile.with_parts(observations, known=date(2013, 1, 1))
    names = [*ENDS, "country", "admin1_key", "admin2_key", "place_key", "group", "cause", "origin_country", "rank"]
    rows = found[names].astype("str").sort_values(names, kind="stable")
    return hashlib.sha256(rows.to_csv(index=False).encode()).hexdigest()[:16]


def test_the_number_of_the_rule_is_raised_when_its_answers_change():
    assert ANSWERS.get(reconcile.RULE) == digest(), (
        "The rule answers otherwise than before. If it should: raise RULE in lib/reconcile/policy.py, add its line "
        "here, and write the change with before and after under Numbers in CHANGELOG.md."
    )


def test_an_earlier_number_never_stands_for_two_rules():
    assert len(set(ANSWERS.values())) == len(ANSWERS)
    assert list(ANSWERS)[-1] == reconcile.RULE
