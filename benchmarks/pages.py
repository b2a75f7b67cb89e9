"""A page's rerun with 1,000,000 more observations in the ledger, against the same rerun with the example alone.

`python -m benchmarks.pages [ROWS]` (about five minutes). Two processes, one for each ledger, take turns: each opens
the page on the example's crisis through the frame, reruns it warm, lets another process's append to another crisis in,
and reruns it once more. The large ledger is shown on one of its own crises too.
"""

import multiprocessing
import os
import statistics
import sys
import tempfile
import time
from datetime import date
from multiprocessing.connection import Connection
from pathlib import Path

from benchmarks.children import ROOT

PAGES = ("overview", "timeline", "map")
TURNS = 5
SECONDS_TO_RUN = 600
EXAMPLE, KNOWN = "Southern Kyrgyzstan 2010", "2010-07-30"
ELSEWHERE = "Crisis of somebody else"


def fill(address: str, rows: int) -> None:
    """Record the example, and as many rows as a batch of their own."""
    from benchmarks import made
    from lib import example, observations
    from lib.access import local
    from lib.documents import Document
    from lib.ledger import Ledger

    ledger = Ledger(address)
    example.record(ledger)
    if rows:
        tidy, _ = observations.validate(made.rows(rows))
        ledger.record(Document.of(b"made", kind="file"), tidy, batch_id="made", by=local("Ada"))


def append(address: str, turn: int) -> None:
    """Record one observation of another crisis, as another process does."""
    import pandas as pd

    from lib import observations
    from lib.access import local
    from lib.documents import Document
    from lib.ledger import Ledger

    cells = {"crisis": ELSEWHERE, "metric": "killed", "country": "SDN", "value": str(turn), "period_end": "2024-01-01"}
    tidy, _ = observations.validate(pd.DataFrame([cells], index=[2]), published_on=date(2024, 1, 2))
    document = Document.of(str(turn).encode(), kind="file")
    Ledger(address).record(document, tidy, batch_id=document.id, by=local("Grace"))


def reader(address: str, pipe: Connection) -> None:
    """Open and rerun pages as they are asked for, and answer with seconds by the clock and of the processors."""
    os.environ["UPROOTED_LEDGER"] = address
    from streamlit.testing.v1 import AppTest

    app = None
    while asked := pipe.recv():
        start, used = time.perf_counter(), time.process_time()
        if asked != "again":
            page, scope = asked
            app = AppTest.from_file(str(ROOT / "frame.py"), default_timeout=SECONDS_TO_RUN)
            for name, code in scope.items():
                app.query_params[name] = code
            app.switch_page(f"pages/explore/{page}.py")
        assert app is not None
        app.run()
        if app.exception:
            raise SystemExit(str(app.exception))
        pipe.send((time.perf_counter() - start, time.process_time() - used))


class Reader:
    """A process that shows pages of one ledger."""

    def __init__(self, address: str) -> None:
        self.address = address
        self._pipe, theirs = spawning.Pipe()
        self._process = spawning.Process(target=reader, args=(address, theirs), daemon=True)
        self._process.start()

    def opens(self, page: str, **scope: str) -> tuple[float, float]:
        """Open a page by its address."""
        return self._answer((page, scope))

    def again(self) -> tuple[float, float]:
        """Rerun the page."""
        return self._answer("again")

    def close(self) -> None:
        """End the process."""
        self._pipe.send(None)
        self._process.join()

    def _answer(self, asked: object) -> tuple[float, float]:
        self._pipe.send(asked)
        found: tuple[float, float] = self._pipe.recv()
        return found


spawning = multiprocessing.get_context("spawn")


def alone(work: object, *arguments: object) -> None:
    """Do something in a process of its own."""
    process = spawning.Process(target=work, args=arguments)
    process.start()
    process.join()
    if process.exitcode:
        raise SystemExit(f"{work} ended with {process.exitcode}")


def compared(page: str, small: Reader, large: Reader, **scope: str) -> None:
    """Print the rows of a page: opened first, rerun warm, and rerun right after an append."""
    ways: dict[str, list[tuple[tuple[float, float], tuple[float, float]]]] = {
        "opened": [(small.opens(page, crisis=EXAMPLE, known=KNOWN), large.opens(page, **scope))]
    }
    for each in (small, large):
        each.again()
    ways["warm"] = [(small.again(), large.again()) for _ in range(TURNS)]
    ways["after an append"] = []
    for _ in range(TURNS):
        for each in (small, large):
            alone(append, each.address, time.time_ns())
        ways["after an append"].append((small.again(), large.again()))
    for way, turns in ways.items():
        least = [statistics.median(turn[n][0] for turn in turns) for n in (0, 1)]
        used = [statistics.median(turn[n][1] for turn in turns) for n in (0, 1)]
        print(
            f"| {scope['crisis']} | {page} | {way} | {least[0]:.2f} | {least[1]:.2f} | {least[1] / least[0]:.1f} "
            f"| {used[0]:.2f} | {used[1]:.2f} | {used[1] / used[0]:.1f} |",
            flush=True,
        )


def main() -> None:
    """Print one table, a row for each page and way, as medians."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as folder:
        addresses = [str(Path(folder, name)) for name in ("small", "large")]
        for address, number in zip(addresses, (0, rows), strict=True):
            alone(fill, address, number)
        small, large = (Reader(address) for address in addresses)
        print("| crisis of the large one | page | rerun | seconds, example | seconds, large | times ", end="")
        print("| processor, example | processor, large | times |\n|---|---|---|" + "---:|" * 6, flush=True)
        for page in PAGES:
            compared(page, small, large, crisis=EXAMPLE, known=KNOWN)
        for page in PAGES:
            compared(page, small, large, crisis="Crisis 7", known="2024-12-31")
        for each in (small, large):
            each.close()


if __name__ == "__main__":
    main()
