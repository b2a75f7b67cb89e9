"""Several processes and threads write and read one ledger at once, and some are killed."""

import random
import subprocess
import sys
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest

from lib.access import local
from lib.ledger import Conflict, Ledger
from lib.ledger import table as table_module
from lib.ledger.table import Table
from tests.ledgers import document, observed, recorded, states

RECORDER = """
import sys
from lib.ledger import Ledger
from tests.ledgers import observed, recorded

address, name, batches, rows = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
ledger = Ledger(address)
print("ready", flush=True)
sys.stdin.readline()
for batch in range(batches):
    recorded(ledger, f"{name} {batch}", observed(*range(rows), source=f"{name} {batch}"))
    recorded(ledger, f"shared {batch}", observed(*range(rows), source=f"shared {batch}"))
"""


def recorder(ledger: Ledger, name: str, *, batches: int, rows: int) -> subprocess.Popen[str]:
    """A process that records batches of its own, and batches that others record as well, once it is started."""
    command = [sys.executable, "-c", RECORDER, ledger.address, name, str(batches), str(rows)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def started(recorders: list[subprocess.Popen[str]]) -> None:
    """Let processes begin at once."""
    for recorder in recorders:
        assert recorder.stdout is not None and recorder.stdout.readline() == "ready\n"
    for recorder in recorders:
        assert recorder.stdin is not None
        recorder.stdin.write("go\n")
        recorder.stdin.flush()


@pytest.fixture
def ledger(ledger_address: str) -> Ledger:
    return Ledger()


def test_processes_and_threads_that_write_at_once_lose_and_double_nothing(ledger: Ledger) -> None:
    recorders = [recorder(ledger, f"process {number}", batches=3, rows=3) for number in range(2)]
    started(recorders)

    def record(number: int) -> None:
        assert recorded(ledger, f"thread {number}", observed(*range(3), source=f"thread {number}")) == 3
        assert set(Counter(ledger.observations()["batch_id"]).values()) <= {3}, "no batch is ever seen in part"

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(record, range(8)))
    assert [recorder.wait() for recorder in recorders] == [0, 0]
    names = [f"process {number} {batch}" for number in range(2) for batch in range(3)]
    names += [f"thread {number}" for number in range(8)] + [f"shared {batch}" for batch in range(3)]
    assert Counter(ledger.observations()["source"]) == dict.fromkeys(names, 3)
    assert dict(zip(*ledger.batches()[["batch_id", "observations"]].T.to_numpy(), strict=True)) == dict.fromkeys(
        names, 3
    )
    assert set(ledger.documents()["id"]) == {document(name).id for name in names}


def test_a_recorder_that_is_killed_at_any_moment_leaves_each_batch_whole_or_absent(ledger: Ledger) -> None:
    rows, moments = 2_000, random.Random(0)
    for number in range(4):
        version = ledger.version
        program = recorder(ledger, f"process {number}", batches=1_000, rows=rows)
        started([program])
        while ledger.version == version:
            time.sleep(0.01)
        time.sleep(moments.uniform(0, 0.3))
        program.kill()
        program.wait()
    table_module._TABLES.clear()
    again = Ledger(ledger.address)
    read = again.observations()
    assert set(Counter(read["batch_id"]).values()) == {rows}
    assert set(read["document_id"]) <= set(again.documents()["id"])
    recorded(again, "after", observed(*range(rows), source="after"))
    assert len(again.observations()) == len(read) + rows


def test_of_two_who_decide_at_once_having_seen_the_same_one_is_told(ledger: Ledger) -> None:
    assert decided_at_once(ledger, people=6) == 1
    assert len(ledger.decisions()) == 1 and states(ledger) == {117: "accepted"}


def decided_at_once(ledger: Ledger, *, people: int) -> int:
    """How many of several people got through who decide on one observation at once, none having seen another's."""
    recorded(ledger, "a", observed(117), state="proposed")
    key = ledger.observations()["observation_id"].iloc[0]
    elsewheres = [elsewhere(ledger) for _ in range(people)]
    barrier = threading.Barrier(people)

    def decide(number: int) -> bool:
        barrier.wait()
        try:
            elsewheres[number].decide("observation", key, "accepted", by=local(f"Person {number}"), after="")
        except Conflict:
            return False
        return True

    with ThreadPoolExecutor(people) as pool:
        return sum(pool.map(decide, range(people)))


def test_decisions_of_several_people_on_different_things_all_arrive(ledger: Ledger) -> None:
    recorded(ledger, "a", observed(*range(6)), state="proposed")
    keys = ledger.observations()["observation_id"].tolist()
    people = [elsewhere(ledger) for _ in keys]
    with ThreadPoolExecutor(len(people)) as pool:
        list(
            pool.map(
                lambda who, key: who.decide("observation", key, "accepted", by=local("Eve"), after=""), people, keys
            )
        )
    assert set(states(ledger).values()) == {"accepted"} and len(ledger.decisions()) == 6


def test_a_compaction_while_others_record_loses_and_doubles_nothing(ledger: Ledger) -> None:
    for number in range(10):
        recorded(ledger, f"before {number}", observed(*range(3), source=f"before {number}"))
    recorders = [recorder(ledger, f"process {number}", batches=5, rows=3) for number in range(2)]
    started(recorders)
    while any(recorder.poll() is None for recorder in recorders):
        ledger.compact()
    assert [recorder.wait() for recorder in recorders] == [0, 0]
    names = [f"before {number}" for number in range(10)] + [f"shared {batch}" for batch in range(5)]
    names += [f"process {number} {batch}" for number in range(2) for batch in range(5)]
    assert Counter(ledger.observations()["source"]) == dict.fromkeys(names, 3)


def test_what_is_read_while_others_write_never_points_at_something_missing(ledger: Ledger) -> None:
    program = recorder(ledger, "process", batches=10, rows=3)
    started([program])
    while program.poll() is None:
        version = ledger.version
        read = ledger.observations(version=version)
        assert set(read["document_id"]) <= set(ledger.documents(version)["id"])
        if not read.empty:
            ledger.decide("observation", read["observation_id"].iloc[-1], "rejected", by=local("Eve"))
        decided = ledger.decisions(ledger.version)
        assert set(decided["key"]) <= set(ledger.observations()["observation_id"])
    assert program.wait() == 0


def elsewhere(ledger: Ledger) -> Ledger:
    """The same ledger as another process has it: nothing opened is shared."""
    other = Ledger(ledger.address)
    for name in ("documents", "observations", "decisions"):
        own = Table(ledger.address, name)
        own.prepare()
        setattr(other, f"_{name}", own)
    return other
