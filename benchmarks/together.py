"""Many people at one dashboard while files are loaded: errors, mixed states, seconds of a page, memory over time.

`python -m benchmarks.together [PEOPLE] [SECONDS] [ROWS]` (50, 180, 1,000,000). One server on a ledger of its own; one
person alone first, for comparison; then all of them, each opening pages of the example, of a large crisis and of the
one that is being loaded, with pauses as people make; meanwhile another process loads a file every few seconds.
"""

import asyncio
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import psutil

from benchmarks.pages import EXAMPLE, KNOWN, alone, fill
from benchmarks.people import Page, Visitor
from launch import server

LOADED = "Crisis that is being loaded"
SCOPES = (
    {"crisis": EXAMPLE, "known": KNOWN, "metric": "killed"},
    {"crisis": "Crisis 7", "known": "2024-12-31", "metric": "killed"},
    {"crisis": LOADED, "metric": "killed"},
)
PAGES = ("", "timeline", "map", "reports")
PAUSE = (10.0, 30.0)
BETWEEN_LOADS = 5.0
STEP = 1_000
TITLE = re.compile(r"Killed: ([\d,]+) by ")


@dataclass
class Run:
    """What happened.

    Attributes:
        alone: Seconds of pages that one person opened alone.
        together: Seconds of pages while all were there.
        errors: What went wrong, of pages and of loads.
        mixed: Pages whose title and chart did not tell the same.
        memory: Megabytes of the server, over time.
        loaded: How many files were loaded.
        processor: Processor seconds of the server for a page, alone and together.
    """

    alone: list[float] = field(default_factory=list)
    together: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    mixed: list[str] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)
    loaded: int = 0
    processor: list[float] = field(default_factory=list)

    def saw(self, page: Page, seconds: list[float]) -> None:
        """Take up one page."""
        seconds.append(page.seconds)
        self.errors += page.errors
        self.mixed += mixed(page)


def mixed(page: Page) -> list[str]:
    """Where a page's title tells another number than the last of its timeline."""
    title = next((found[1] for text in page.titles if (found := TITLE.match(text))), "")
    alts = [alt for alt in page.alts if alt.startswith("Timeline. Killed: ") and title]
    return [f"{title}, but: {alt}" for alt in alts if not re.search(rf"(?<![\d,]){title}(,\D| on )", alt)]


@contextmanager
def served(ledger: Path, log: Path) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """The app on a free port, and its process.

    Raises:
        SystemExit: It did not start.
    """
    port = server.free_port(18_501)
    with log.open("wb") as output:
        process = subprocess.Popen(
            server.command(Path(sys.executable), port), cwd=server.ROOT, stdin=subprocess.DEVNULL, stdout=output,
            stderr=subprocess.STDOUT, env={**os.environ, "UPROOTED_LEDGER": str(ledger)},
        )  # fmt: skip
        try:
            if not server.answers(process, port):
                raise SystemExit(log.read_text(encoding="utf-8", errors="replace"))
            yield f"http://{server.HOST}:{port}", process
        finally:
            server.stop(process)


async def watch(process: subprocess.Popen[bytes], run: Run) -> None:
    """Write down the server's memory every few seconds, until it is called off."""
    tree = psutil.Process(process.pid)
    while True:
        every = [tree, *tree.children(recursive=True)]
        run.memory.append(sum(each.memory_info().rss for each in every) / 1e6)
        await asyncio.sleep(2)


def spent(process: subprocess.Popen[bytes]) -> float:
    """Processor seconds that the server has used."""
    times = psutil.Process(process.pid).cpu_times()
    return float(times.user + times.system)


async def load(folder: Path, ledger: Path, run: Run, until: float) -> None:
    """Load one file after the other by the command line, each with a later total of the same source."""
    while time.monotonic() < until:
        run.loaded += 1
        file = folder / f"{run.loaded}.csv"
        day = f"2024-{1 + run.loaded // 28 % 12:02d}-{1 + run.loaded % 28:02d}"
        file.write_text(
            "crisis,metric,counting,country,value,period_start,period_end,source,published_on\n"
            f"{LOADED},killed,cumulative,SDN,{run.loaded * STEP},2023-12-01,{day},Ministry,{day}\n"
        )
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "lib", "load", str(file), stdout=asyncio.subprocess.PIPE, cwd=server.ROOT,
            stderr=asyncio.subprocess.STDOUT, env={**os.environ, "UPROOTED_LEDGER": str(ledger)},
        )  # fmt: skip
        told, _ = await process.communicate()
        if process.returncode:
            run.errors.append(told.decode(errors="replace")[-300:])
        await asyncio.sleep(BETWEEN_LOADS)


async def person(address: str, number: int, run: Run, until: float) -> None:
    """Open pages with pauses until the time is over."""
    chance = Random(number)
    await asyncio.sleep(chance.uniform(0, PAUSE[0]))
    try:
        async with Visitor(address) as visitor:
            while time.monotonic() < until:
                run.saw(await visitor.opens(chance.choice(PAGES), **chance.choice(SCOPES)), run.together)
                await asyncio.sleep(chance.uniform(*PAUSE))
    except (TimeoutError, OSError) as failure:
        run.errors.append(f"person {number}: {failure!r}")


async def visited(address: str, ledger: Path, process: subprocess.Popen[bytes], people: int, seconds: float) -> Run:
    """One person alone, then all of them while files are loaded."""
    run, folder = Run(), ledger.parent
    await load(folder, ledger, run, time.monotonic() + 0.1)
    watching = asyncio.create_task(watch(process, run))
    used: list[float] = []
    async with Visitor(address) as first:
        for turn in range(3):
            used = used if turn > 1 else [spent(process)]
            for page in PAGES:
                for scope in SCOPES:
                    run.saw(await first.opens(page, **scope), run.alone if turn else [])
    used.append(spent(process))
    run.memory.clear()
    until = time.monotonic() + seconds
    await asyncio.gather(load(folder, ledger, run, until), *(person(address, n, run, until) for n in range(people)))
    watching.cancel()
    used.append(spent(process))
    run.processor = [(used[1] - used[0]) / len(run.alone), (used[2] - used[1]) / max(len(run.together), 1)]
    return run


def measured(people: int, seconds: float, rows: int) -> Run:
    """What happened with so many people, for so long, on a ledger of so many made rows beside the example."""
    with tempfile.TemporaryDirectory() as folder:
        ledger = Path(folder, "ledger")
        alone(fill, str(ledger), rows)
        with served(ledger, Path(folder, "server.log")) as (address, process):
            return asyncio.run(visited(address, ledger, process, people, seconds))


def main() -> None:
    """Print one table of what happened."""
    given = [int(word) for word in sys.argv[1:]]
    people, seconds, rows = (*given, *(50, 180, 1_000_000)[len(given) :])
    run = measured(people, seconds, rows)
    before, during = (statistics.quantiles(each, n=20) for each in (run.alone, run.together))
    print("| what | alone | together | times |\n|---|---:|---:|---:|")
    for name, at in (("median seconds of a page", 9), ("95th percentile", 18)):
        print(f"| {name} | {before[at]:.2f} | {during[at]:.2f} | {during[at] / before[at]:.1f} |")
    print(f"| processor seconds of a page | {run.processor[0]:.2f} | {run.processor[1]:.2f} "
          f"| {run.processor[1] / run.processor[0]:.1f} |")  # fmt: skip
    quarter = max(len(run.memory) // 4, 1)
    early, late = (statistics.mean(part) for part in (run.memory[:quarter], run.memory[-quarter:]))
    print(f"\n{people} people, {seconds} s, {rows:,} rows: {len(run.together)} pages, {run.loaded} files loaded.")
    print(f"Errors: {len(run.errors)}. Mixed: {len(run.mixed)}. Memory: {early:,.0f} MB early, {late:,.0f} MB late.")
    for told in [*run.errors, *run.mixed][:10]:
        print(f"- {told}")


if __name__ == "__main__":
    main()
