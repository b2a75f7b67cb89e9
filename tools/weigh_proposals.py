"""Make `data/extract/confidence.csv`: how much each sign of a proposal says for or against it.

`python tools/weigh_proposals.py PASSAGES...` reads passages with right answers in the format of the cases, proposes,
and fits a logistic regression (Newton's method, the weights drawn to 0 as by a normal prior of variance 1) of whether a
proposal is right on its signs. A sign that fewer than `FEWEST` proposals have says nothing.
"""

import csv
import json
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from lib.extract.confidence import WEIGHTS_CSV
from lib.extract.passages import record
from lib.extract.reports import extract

FEWEST, ROUNDS, PRIOR = 5, 30, 1.0
FINER = {"displaced": "idps", "homeless": "idps", "refugees": "crossed_border"}
SCORED = frozenset("killed injured missing idps crossed_border returned evacuated homes_destroyed".split())
Example = tuple[frozenset[str], bool]


def examples(passage: dict[str, Any]) -> list[Example]:
    """The signs of each proposal of a passage, and whether it is right."""
    right = {
        (metric, _amount(one)) for one in passage["records"] for metric in (one["metric"], *one.get("metric_alt", ()))
    }
    found = []
    for one in extract(passage["text"], published=date.fromisoformat(passage["published"])):
        said = record(one)
        metric = FINER.get(said["metric"], said["metric"])
        if metric in SCORED and not one.is_past:
            found.append((one.signs, (metric, _amount(said)) in right))
    return found


def _amount(one: dict[str, Any]) -> tuple[Any, Any]:
    return (one["value"], None) if one["value"] is not None else (one["low"], one["high"])


def fitted(found: list[Example]) -> dict[str, float]:
    """The weight of each sign, and of `always`."""
    counts = Counter(sign for signs, _ in found for sign in signs)
    names = ["always", *sorted(sign for sign, count in counts.items() if count >= FEWEST)]
    given = np.array([[name == "always" or name in signs for name in names] for signs, _ in found], dtype=float)
    right = np.array([is_right for _, is_right in found], dtype=float)
    weights = np.zeros(len(names))
    for _ in range(ROUNDS):
        likely = 1 / (1 + np.exp(-given @ weights))
        slope = given.T @ (right - likely) - PRIOR * weights
        curve = (given.T * (likely * (1 - likely))) @ given + PRIOR * np.eye(len(names))
        weights = weights + np.linalg.solve(curve, slope)
    return dict(zip(names, weights, strict=True))


def main(paths: list[str]) -> None:
    """Write the weights."""
    lines = [line for path in paths for line in Path(path).read_text(encoding="utf-8").splitlines()]
    passages = [json.loads(line) for line in lines]
    weights = fitted([one for passage in passages if passage.get("split") != "held" for one in examples(passage)])
    with WEIGHTS_CSV.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.writer(opened, lineterminator="\n")
        writer.writerow(["sign", "weight"])
        writer.writerows([name, f"{weight:.2f}"] for name, weight in weights.items())


if __name__ == "__main__":
    main(sys.argv[1:])
