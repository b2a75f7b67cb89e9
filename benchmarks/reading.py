"""Reading publishers' files with all checks, against bare reads of the same file, and libhxl counting a tagged one.

`python -m benchmarks.reading [--long]` (needs libhxl; `--long` checks 5,000,000 rows in half a gigabyte too). Each pair
runs one after the other, in processes of their own; what it takes to start Python is left out.
"""

import sys
import tempfile
from pathlib import Path

from benchmarks.children import Measured, measured

LAYOUTS = ("ucdp", "unhcr", "hxl")
TIMED = """
import sys, time
content = open(sys.argv[1], "rb").read()
{before}
for turn in range(2):
    start, used = time.perf_counter(), time.process_time()
    {read}
print(time.perf_counter() - start, time.process_time() - used)
"""
READERS = {
    "ours, all checks": ("from lib import reading", "reading.read(content, 'made.csv')"),
    "pandas.read_csv": ("import io, pandas", "pandas.read_csv(io.BytesIO(content), dtype=str, keep_default_na=False)"),
    "DuckDB read_csv": (
        "import duckdb",
        "duckdb.connect().sql(f\"from read_csv('{sys.argv[1]}', all_varchar = true)\").to_arrow_table()",
    ),
}
HXL = ("import io, hxl", "hxl.data(io.BytesIO(content)).count('#country+name').values")


def timed(before: str, read: str, file: Path) -> Measured:
    """The second of two readings in one process."""
    found = measured(["-c", TIMED.format(before=before, read=read), str(file)])
    seconds, processor = map(float, found.printed.split())
    return Measured(seconds, processor, found.gigabytes, "")


def compared(layout: str, folder: Path) -> None:
    """Print a table of one layout."""
    file = folder / f"{layout}.csv"
    measured(["-m", "benchmarks.files", layout, str(file)])
    readers = READERS | ({"libhxl, counting": HXL} if layout == "hxl" else {})
    found = {what: timed(before, read, file) for what, (before, read) in readers.items()}
    bare = found["pandas.read_csv"]
    print(f"\n{layout}, {file.stat().st_size / 1e6:.0f} MB")
    print("| what | seconds | processor seconds | GB | times pandas, by processor |\n|---|---:|---:|---:|---:|")
    for what, took in found.items():
        times = took.processor / bare.processor
        print(f"| {what} | {took.seconds:.2f} | {took.processor:.2f} | {took.gigabytes:.2f} | {times:.1f} |")


def long(folder: Path) -> None:
    """Print what 5,000,000 rows take to check and to load."""
    file = folder / "template.csv"
    measured(["-m", "benchmarks.files", "template", str(file)])
    for command in ("check", "load"):
        took = measured(["-m", "lib", command, str(file)], UPROOTED_LEDGER=str(folder / "ledger"))
        print(f"{command}: {took.seconds:.0f} seconds, {took.processor:.0f} of processor, {took.gigabytes:.2f} GB")


def main() -> None:
    """Print a table for each layout."""
    with tempfile.TemporaryDirectory() as name:
        for layout in LAYOUTS:
            compared(layout, Path(name))
        if "--long" in sys.argv:
            long(Path(name))


if __name__ == "__main__":
    main()
