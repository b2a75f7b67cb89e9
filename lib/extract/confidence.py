"""Confidence: how likely a proposal is right, from a few weights, so that the doubtful ones can be looked at last."""

import csv
from functools import cache
from math import exp
from pathlib import Path

from lib.extract.counted import Counted
from lib.extract.languages import Language
from lib.extract.movements import Movement
from lib.extract.nouns import NONE, UNKNOWN

WEIGHTS_CSV = Path(__file__).resolve().parents[2] / "data" / "extract" / "confidence.csv"


def signs(one: Counted, moved: Movement, *, source: str, language: Language) -> frozenset[str]:
    """What is known of a proposal that tells how sure it is: names of weights."""
    gap = max(one.trigger[0] - one.mention.end, one.mention.start - one.trigger[1], 0)
    found = {
        f"rule_{one.how}": True,
        f"metric_{moved.metric}": True,
        "far": gap > 25,
        "no_noun": one.noun.kind == NONE,
        "unknown_noun": one.noun.kind == UNKNOWN,
        "source": bool(source),
        "small": (one.mention.value or 100) < 10,
        "hedged": one.mention.qualifier != "exact",
        "vague": one.mention.qualifier == "vague",
        "not_english": language.code != "en",
    }
    return frozenset(name for name, is_so in found.items() if is_so)


def confidence(found: frozenset[str]) -> float:
    """How likely a proposal with these signs is right, from 0 to 1, in hundredths."""
    weights = _weights()
    total = weights["always"] + sum(weights.get(name, 0.0) for name in found)
    return round(1 / (1 + exp(-total)), 2)


@cache
def _weights() -> dict[str, float]:
    with WEIGHTS_CSV.open(encoding="utf-8", newline="") as opened:
        return {row["sign"]: float(row["weight"]) for row in csv.DictReader(opened)}
