"""What a million articles and a million observations cost in processor time: read, loaded, estimated.

`python -m benchmarks.scale` (some minutes). What a start takes is left out: the smaller of two sizes is taken from the
larger one.
"""

import os
import tempfile
import time
from pathlib import Path

from benchmarks import made
from benchmarks.articles import extracted, page
from benchmarks.children import measured
from lib import reading, reconcile
from lib.extract import records

ARTICLES = 60
PASSAGES = 300
FEW, MANY = 20_000, 120_000
MILLION = 1_000_000


def article() -> float:
    """Processor seconds for a page of 5,500 characters of text, from its bytes to proposals."""
    _, content = page()
    extracted(content)
    began = time.process_time()
    for _ in range(ARTICLES):
        extracted(content)
    return (time.process_time() - began) / ARTICLES


def passage() -> float:
    """Processor seconds for a passage of some 500 characters of plain text."""
    text, _ = page(500)
    records({"text": text, "published": "2010-06-14"})
    began = time.process_time()
    for _ in range(PASSAGES):
        records({"text": text, "published": "2010-06-14"})
    return (time.process_time() - began) / PASSAGES


def loaded(folder: Path) -> tuple[float, float]:
    """Processor seconds for an observation that `python -m lib load` records, and bytes that it takes in the ledger."""
    seconds, sizes = [], []
    for number in (FEW, MANY):
        file, ledger = folder / f"{number}.csv", folder / f"ledger{number}"
        made.write(file, number)
        seconds.append(measured(["-m", "lib", "load", str(file)], UPROOTED_LEDGER=str(ledger)).processor)
        sizes.append(sum(each.stat().st_size for each in ledger.rglob("*") if each.is_file()))
    more = MANY - FEW
    return (seconds[1] - seconds[0]) / more, (sizes[1] - sizes[0]) / more


def estimated(folder: Path) -> float:
    """Processor seconds for an observation in `reconcile.estimates`."""
    held = reading.read((folder / f"{MANY}.csv").read_bytes(), "made.csv").observations
    seconds = []
    for rows in (held.head(FEW), held):
        began = time.process_time()
        reconcile.estimates(rows)
        seconds.append(time.process_time() - began)
    return (seconds[1] - seconds[0]) / (len(held) - FEW)


def main() -> None:
    """Print one table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        load, size = loaded(folder)
        found = {
            "article read, numbers proposed": article(),
            "passage of a corpus": passage(),
            "observation loaded": load,
            "observation estimated": estimated(folder),
        }
    print(f"{os.cpu_count()} cores; {size:.0f} bytes of ledger an observation, its document included\n")
    print("| what | milliseconds of a core | hours of a core for a million |\n|---|---:|---:|")
    for what, seconds in found.items():
        print(f"| {what} | {1000 * seconds:.3f} | {MILLION * seconds / 3600:.2f} |")


if __name__ == "__main__":
    main()
