"""All estimates of 1,000,000 observations, against a pandas `groupby.apply` of the same rule.

`python -m benchmarks.estimates [ROWS]` (about three minutes). The loop is `tests/reference.py`, the slow and plain
writing of the rule that the tests compare ours with. It would take hours, so it runs on whole series drawn from each
kind of rows, and the time of each kind is scaled up by its rows.
"""

import sys
import time
from collections.abc import Callable
from datetime import timedelta

import numpy as np
import pandas as pd

from benchmarks import made
from benchmarks.children import ROOT
from lib import observations, reconcile

sys.path.insert(0, str(ROOT / "tests"))
import reference

SERIES = ["crisis", "country", "admin1", "place", "metric", "counting"]
SAMPLED = 60
SEED = 7


def loop(tidy: pd.DataFrame, counting: str) -> dict[str, float]:
    """What the reference takes for some series of a kind, and what it would take for all rows of the kind."""
    kind = tidy[tidy["counting"] == counting]
    of = kind.groupby(SERIES, sort=False).ngroup()
    drawn = np.random.default_rng(SEED).choice(of.max() + 1, min(SAMPLED, of.max() + 1), replace=False)
    sample = kind[of.isin(drawn)]
    own = reference.flow_sum if counting == "flow" else reference.own_estimates
    taken = timed(lambda: sample.groupby(of).apply(lambda rows: pd.DataFrame(own(rows_of(rows)))))
    scale = len(kind) / len(sample)
    return {"rows": len(kind), "timed": len(sample)} | {what: scale * each for what, each in taken.items()}


def timed(work: Callable[[], object]) -> dict[str, float]:
    """Seconds by the clock and of all processors."""
    start, used = time.perf_counter(), time.process_time()
    work()
    return {"seconds": time.perf_counter() - start, "processor": time.process_time() - used}


def rows_of(rows: pd.DataFrame) -> list[dict[str, object]]:
    """Rows as the reference reads them."""
    plain = rows.astype(object).where(rows.notna(), None)
    for name in ("period_start", "period_end", "published_on"):
        plain[name] = [day and day.date() for day in plain[name]]
    found: list[dict[str, object]] = plain.to_dict("records")
    return found


def main() -> None:
    """Print two tables: the loop by kinds of rows, and all three ways for all rows."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else made.ROWS
    tidy, problems = observations.validate(made.rows(number))
    assert not problems, problems[:3]
    day = tidy["period_end"].max().date() - timedelta(days=365)
    took = pd.DataFrame(
        {
            "lib.reconcile.estimates": timed(lambda: reconcile.estimates(tidy)),
            "the same, once more": timed(lambda: reconcile.estimates(tidy)),
            "lib.reconcile.with_parts, one day": timed(lambda: reconcile.with_parts(tidy, days=[day])),
        }
    ).T
    kinds = pd.DataFrame({counting: loop(tidy, counting) for counting in ("flow", "stock", "cumulative")}).T
    took.loc["groupby.apply of the reference, scaled"] = kinds[["seconds", "processor"]].sum()
    print(kinds.round(1).to_string())
    print(took.assign(times_ours=took["seconds"] / took["seconds"].iloc[0]).round(1).to_string())


if __name__ == "__main__":
    main()
