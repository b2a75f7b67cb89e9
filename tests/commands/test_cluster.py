"""Work on a Dask cluster of processes on 127.0.0.1: the same answers, byte for byte, as without one."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from lib.__main__ import main
from lib.commands import cluster
from lib.commands.told import content
from lib.errors import UserError
from tests.ledgers import observed

pytestmark = pytest.mark.xdist_group("cluster")
ROOT = Path(__file__).resolve().parents[2]
FEW = 60


class Cluster:
    """A scheduler and its workers, each a process of its own.

    Args:
        folder: For what they write.

    Attributes:
        address: Of the scheduler.
        workers: The processes that work.
    """

    def __init__(self, folder: Path) -> None:
        self._folder, self.workers = folder, list[subprocess.Popen[bytes]]()
        told = folder / "scheduler.json"
        self._scheduler = self._started(
            "scheduler", "--port", "0", "--host", "127.0.0.1", "--scheduler-file", str(told)
        )
        while not told.exists():
            time.sleep(0.05)
        self.address = str(json.loads(told.read_text())["address"])

    def work(self, many: int) -> None:
        """Start workers until there are so many."""
        while len(self.workers) < many:
            options = ["--nthreads", "1", "--no-nanny", "--local-directory", str(self._folder)]
            self.workers.append(self._started("worker", self.address, *options))

    def lose(self) -> None:
        """Kill a worker."""
        self.workers.pop().kill()

    def end(self) -> None:
        """Kill all of them."""
        for process in [*self.workers, self._scheduler]:
            process.kill()
            process.wait()

    def _started(self, role: str, *options: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", f"distributed.cli.dask_{role}", *options, "--no-dashboard"]
        environment = dict(os.environ) | {"PYTHONPATH": str(ROOT)}
        return subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.DEVNULL)


@pytest.fixture(scope="module")
def cluster_here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    made = Cluster(tmp_path_factory.mktemp("cluster"))
    made.work(2)
    yield made
    made.end()


def passages(folder: Path, count: int) -> Path:
    path = folder / "in.jsonl"
    lines = [
        {"id": f"P{n}", "text": f"At least {n + 2} people were killed and about {n + 9} hurt in Nairobi on Monday.",
         "published": "2020-05-05"}
        for n in range(count)
    ]  # fmt: skip
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


def told(*arguments: object) -> str:
    answer = CliRunner().invoke(main, [str(argument) for argument in arguments], catch_exceptions=False)
    assert answer.exit_code == 0, answer.output
    return answer.stdout


@pytest.mark.parametrize("many", [FEW, pytest.param(6_000, marks=pytest.mark.long)])
def test_a_corpus_read_by_workers_of_whom_one_is_killed_is_as_if_read_here(
    cluster_here: Cluster, tmp_path: Path, many: int
) -> None:
    source = passages(tmp_path, many)
    cluster_here.work(2)
    command = [sys.executable, "-m", "lib", "extract", "--jsonl-in", str(source), "--scheduler", cluster_here.address]
    running = subprocess.Popen([*command, "--out", str(tmp_path / "there.jsonl")], cwd=ROOT, stdout=subprocess.DEVNULL)
    if many > FEW:
        while not (tmp_path / "there.jsonl").exists() or (tmp_path / "there.jsonl").stat().st_size < 20_000:
            time.sleep(0.02)
    cluster_here.lose()
    told("extract", "--jsonl-in", source, "--out", tmp_path / "here.jsonl")
    assert running.wait() == 0
    here, there = ((tmp_path / f"{where}.jsonl").read_bytes() for where in ("here", "there"))
    assert here == there and here.count(b"\n") == many
    assert told("extract", "--jsonl-in", source, "--scheduler", cluster_here.address).encode() == here


def files(folder: Path) -> list[Path]:
    made = []
    for number, crisis in enumerate(["Osh 2010", "L'Aquila", "Osh 2010", "Émeutes"]):
        rows = observed(*range(10 * number, 10 * number + 8), crisis=crisis, source=f"Source {number % 2}")
        path = folder / f"{number}.csv"
        columns = [
            "crisis",
            "metric",
            "counting",
            "value",
            "qualifier",
            "period_start",
            "period_end",
            "country",
            "source",
        ]
        rows[columns].to_csv(path, index=False)
        made.append(path)
    return made


@pytest.mark.long
def test_files_are_loaded_and_estimated_by_workers_as_they_are_here(
    cluster_here: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cluster_here.work(2)
    wanted = ["--published", "2010-06-18", *files(tmp_path)]
    said = {}
    for where, options in (("here", []), ("there", ["--scheduler", cluster_here.address])):
        monkeypatch.setenv("UPROOTED_LEDGER", str(tmp_path / where))
        loaded = told("load", *options, *wanted)
        asked = [
            told("estimates", "--metric", "killed", *more, *options)
            for more in ([], ["--with-parts", "--country", "KGZ"], ["--crisis", "Osh 2010"], ["--metric", "injured"])
        ]
        said[where] = [loaded, *asked]
    assert said["there"] == said["here"]
    assert said["here"][1].count("\n") > 3 and "Émeutes" in said["here"][1]


def test_what_is_wrong_with_a_piece_stops_the_work_where_it_would_stop_here(
    cluster_here: Cluster, tmp_path: Path
) -> None:
    cluster_here.work(2)
    source = passages(tmp_path, 3)
    source.write_text(source.read_text() + "no passage\n" + source.read_text().replace('"P', '"Q'))
    ends = []
    for options in ([], ["--scheduler", cluster_here.address]):
        out = tmp_path / f"{len(ends)}.jsonl"
        answer = CliRunner().invoke(main, ["extract", "--jsonl-in", str(source), "--out", str(out), *options])
        ends.append((answer.exit_code, answer.stderr.splitlines()[-1], out.read_bytes()))
    assert ends[0] == ends[1]
    assert ends[0][0] == 1 and "Line 4 is no passage" in ends[0][1] and ends[0][2].count(b"\n") == 3
    with pytest.raises(UserError, match="There is no file .*gone") as refused:
        list(cluster.in_order(content, [source, tmp_path / "gone"], scheduler=cluster_here.address))
    assert refused.value.fix == "Check the name and the folder."


def test_a_scheduler_that_is_not_there_or_has_no_workers_is_a_message(
    cluster_here: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "ANSWERS_WITHIN", 1)
    with pytest.raises(UserError, match="No Dask scheduler answers at 'tcp://127.0.0.1:1'.*dask scheduler"):
        list(cluster.in_order(str, [1], scheduler="tcp://127.0.0.1:1"))
    with pytest.raises(UserError, match="No Dask scheduler answers at 'nowhere'"):
        list(cluster.in_order(str, [1], scheduler="nowhere"))
    alone = Cluster(tmp_path)
    try:
        with pytest.raises(UserError, match="has no workers.*dask worker tcp://"):
            list(cluster.in_order(str, [1], scheduler=alone.address))
    finally:
        alone.end()


@pytest.mark.long
def test_a_scheduler_that_is_lost_ends_the_work_with_a_message(tmp_path: Path) -> None:
    alone = Cluster(tmp_path)
    alone.work(1)
    answers = cluster.in_order(time.sleep, [0.1, 60], scheduler=alone.address)
    next(answers)
    alone.end()
    with pytest.raises(UserError, match="was lost; what was done before is kept"):
        list(answers)


def test_without_dask_the_option_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(UserError, match="requirements-cluster.txt"):
        list(cluster.in_order(str, [1], scheduler="tcp://127.0.0.1:1"))
    assert list(cluster.in_order(str, [0, 1])) == ["0", "1"]
