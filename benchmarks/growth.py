"""What questions about one crisis cost while the ledger grows: 1,000 to 1,000,000 observations, or as many as named.

`python -m benchmarks.growth [ROWS ...]`. Each size has a ledger of its own, filled by `python -m lib load`, and a
process of its own that asks, each question twice: the second answer is timed. The crisis that is asked about is one of
42, so it grows with the ledger. Costs that grow no faster than the rows keep the last column at or below 1.
"""

import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.children import measured

SIZES = (1_000, 10_000, 100_000, 1_000_000)
CRISIS, COUNTRY, METRIC = "Crisis 1", "COD", "killed"
VERSIONS = 2
LARGEST = 1_000_000


def questions(address: str) -> dict[str, Callable[[], object]]:
    """What is asked of a ledger, by name."""
    from lib import checks, exports, reconcile, transforms
    from lib.commands import series
    from lib.ledger import Ledger

    ledger = Ledger(address)
    asked = series.Asked(metric=METRIC, crisis=CRISIS, country=COUNTRY, with_parts=True)
    held = ledger.observations(CRISIS, metric=METRIC)
    last = held["period_end"].max().date()
    versions = transforms.days_of_versions(held["published_on"], last, VERSIONS)
    exported = exports.Export(held, reconcile.with_parts(held), scope=CRISIS, known=last, version=ledger.version)
    return {
        "crises of the ledger": ledger.crises,
        "reports of the crisis": lambda: ledger.observations(CRISIS),
        "estimates": lambda: series.estimates(ledger, asked),
        "why": lambda: series.explained(ledger, asked, last),
        "findings": lambda: checks.findings(ledger.observations(CRISIS, metric=METRIC)),
        f"history, {VERSIONS} versions": lambda: reconcile.vintages(
            ledger.observations(CRISIS, metric=METRIC), versions
        ),
        "export as CSV": lambda: exports.export(exported, "csv"),
    }


def answered(address: str) -> None:
    """Ask everything twice and print the processor seconds of the second time."""
    took = {}
    for name, ask in questions(address).items():
        ask()
        start = time.process_time()
        ask()
        took[name] = time.process_time() - start
    print(json.dumps(took))


def of_size(rows: int, folder: Path) -> dict[str, float]:
    """Load as many rows, a million a file, and ask: processor seconds by what was done, and gigabytes."""
    file, ledger = folder / "made.csv", str(folder / f"ledger{rows}")
    loads = []
    for part, start in enumerate(range(0, rows, LARGEST)):
        measured(["-m", "benchmarks.made", str(file), str(min(LARGEST, rows - start)), str(part)])
        loads.append(measured(["-m", "lib", "load", str(file)], UPROOTED_LEDGER=ledger))
    asked = measured(["-m", "benchmarks.growth", "--ask", ledger])
    took: dict[str, float] = json.loads(asked.printed)
    return {
        "load": sum(each.processor for each in loads),
        **took,
        "GB, load": max(each.gigabytes for each in loads),
        "GB, questions": asked.gigabytes,
    }


def main() -> None:
    """Print one table: a row for what was asked, a column for each size."""
    sizes = [int(each) for each in sys.argv[1:]] or list(SIZES)
    with tempfile.TemporaryDirectory() as name:
        found = {rows: of_size(rows, Path(name)) for rows in sizes}
    print(f"| processor seconds | {' | '.join(f'{rows:,}' for rows in sizes)} | last step, times the rows' |")
    print("|---|" + "---:|" * (len(sizes) + 1))
    for what in found[sizes[-1]]:
        took = [found[rows][what] for rows in sizes]
        grown = f"{took[-1] / took[-2] / (sizes[-1] / sizes[-2]):.2f}" if len(took) > 1 else ""
        print(f"| {what} | {' | '.join(f'{each:.2f}' for each in took)} | {grown} |")


if __name__ == "__main__":
    answered(sys.argv[2]) if sys.argv[1:2] == ["--ask"] else main()
