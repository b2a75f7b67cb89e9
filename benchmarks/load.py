"""`python -m lib load` of 1,000,000 template rows, against sqlite-utils and a bare read of the same file.

`python -m benchmarks.load [--without-sqlite]` (needs sqlite-utils; about four minutes). sqlite-utils validates nothing
and runs once; ours and the bare read take turns, and each one's best is compared. Imports nothing large: its own
memory would be counted with that of the commands.
"""

import sys
import tempfile
from pathlib import Path

from benchmarks.children import Measured, measured

TURNS = 3
BARE = """
import sys, time, pandas
for turn in range(2):
    start, used = time.perf_counter(), time.process_time()
    pandas.read_csv(sys.argv[1], dtype=str, keep_default_na=False)
print(time.perf_counter() - start, time.process_time() - used)
"""


def bare(file: Path) -> Measured:
    """A second `pandas.read_csv` of the file in one process, without what it takes to start."""
    found = measured(["-c", BARE, str(file)])
    seconds, processor = map(float, found.printed.split())
    return Measured(seconds, processor, found.gigabytes, "")


def ours(file: Path, folder: Path, turn: int) -> Measured:
    """The whole command, its start included, into a ledger of its own."""
    return measured(["-m", "lib", "load", str(file)], UPROOTED_LEDGER=str(folder / f"ledger{turn}"))


def main() -> None:
    """Print one table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = folder / "made.csv"
        measured(["-m", "benchmarks.made", str(file)])
        turns = [(ours(file, folder, turn), bare(file)) for turn in range(TURNS)]
        found = {
            "python -m lib load": min((first for first, _ in turns), key=lambda each: each.seconds),
            "pandas.read_csv, warm": min((second for _, second in turns), key=lambda each: each.seconds),
        }
        if "--without-sqlite" not in sys.argv:
            command = ["-m", "sqlite_utils", "insert", str(folder / "made.db"), "rows", str(file), "--csv"]
            found["sqlite-utils insert --csv"] = measured(command)
        print(f"{file.stat().st_size / 1e6:.0f} MB")
    load = found["python -m lib load"].seconds
    print("| what | seconds | processor seconds | GB | times ours |\n|---|---:|---:|---:|---:|")
    for what, took in found.items():
        cells = took.seconds, took.processor, took.gigabytes, took.seconds / load
        print("| `{}` | {:.1f} | {:.1f} | {:.2f} | {:.2f} |".format(what, *cells))


if __name__ == "__main__":
    main()
