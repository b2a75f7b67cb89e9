"""A ledger in a bucket, on a real S3 server of its own process on 127.0.0.1."""

import re
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from lib.access import local
from lib.errors import UserError
from lib.ledger import Ledger, lock, lock_places, storage, table
from lib.ledger.table import Table
from tests.buckets import BUCKET, Server
from tests.ledgers import document, observed, recorded, states
from tests.test_ledger_together import decided_at_once, recorder, started

pytestmark = pytest.mark.xdist_group("bucket")


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with Server() as served:
        yield served


@pytest.fixture
def ledger(server: Server, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Ledger:
    for name, value in server.environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(storage, "PATIENCE", {"max_retries": "1", "retry_timeout": "2s", "connect_timeout": "1s"})
    prefix = re.sub(r"\W", "-", request.node.name)
    return Ledger(f"s3://{BUCKET}/{prefix}")


def test_a_ledger_in_a_bucket_answers_as_one_in_a_folder(ledger: Ledger) -> None:
    recorded(ledger, "a", observed(1, 2))
    recorded(ledger, "b", observed(3, crisis="L'Aquila"))
    assert recorded(ledger, "b", observed(3, crisis="L'Aquila")) == 0
    ledger.retract("a", by=local("Ada"))
    assert states(ledger) == {1: "retracted", 2: "retracted", 3: "accepted"}
    assert states(ledger, crisis="L'Aquila") == {3: "accepted"}
    assert (ledger.touched("L'Aquila"), ledger.touched("Osh 2010")) == ("2.0", "1.1")
    assert ledger.document(document("a").id).bytes == b"a"
    assert ledger.compact() == {"documents": 1, "observations": 1, "decisions": 1}
    assert states(ledger, version="1.1.0") == {1: "accepted", 2: "accepted"}
    table._TABLES.clear()
    assert states(Ledger(ledger.address)) == {1: "retracted", 2: "retracted", 3: "accepted"}


def test_decisions_are_read_once_however_many_there_are(ledger: Ledger) -> None:
    recorded(ledger, "a", observed(*range(4)), state="proposed")
    for key in ledger.observations()["observation_id"]:
        ledger.decide("observation", key, "accepted", by=local("Eve"))
        assert len(ledger.decisions()) == ledger._decisions.held(ledger._decisions.latest()).num_rows
    assert set(states(ledger).values()) == {"accepted"}


@pytest.mark.parametrize("batches", [1, pytest.param(8, marks=pytest.mark.long)])
def test_programs_that_write_at_once_lose_and_double_nothing(ledger: Ledger, batches: int) -> None:
    recorders = [recorder(ledger, f"process {number}", batches=batches, rows=3) for number in range(3)]
    started(recorders)
    while any(program.poll() is None for program in recorders):
        assert set(Counter(ledger.observations()["batch_id"]).values()) <= {3}, "no batch is ever seen in part"
        time.sleep(0.3)
    assert [program.wait() for program in recorders] == [0, 0, 0]
    names = [f"process {number} {batch}" for number in range(3) for batch in range(batches)]
    names += [f"shared {batch}" for batch in range(batches)]
    assert Counter(ledger.observations()["source"]) == dict.fromkeys(names, 3)
    assert set(ledger.documents()["id"]) == {document(name).id for name in names}
    assert ledger.batches()["observations"].tolist() == [3] * len(names)


@pytest.mark.long
def test_of_two_who_decide_at_once_in_a_bucket_one_is_told(ledger: Ledger) -> None:
    assert decided_at_once(ledger, people=4) == 1
    assert len(ledger.decisions()) == 1 and states(ledger) == {117: "accepted"}


@pytest.mark.parametrize("address", [f"s3://{BUCKET}/a b", f"s3://{BUCKET}/a[b]", "s3:///ledger", "s3://"])
def test_an_address_that_no_bucket_can_have_is_refused(address: str) -> None:
    with pytest.raises(UserError, match="is no address of a bucket"):
        Ledger(address)


@pytest.mark.parametrize(
    "failure",
    ["away", *(pytest.param(status, marks=pytest.mark.long) for status in ("503 Slow Down", "403 Forbidden"))],
)
def test_a_bucket_that_was_gone_and_is_back_goes_on_as_if_nothing_was(
    ledger: Ledger, server: Server, failure: str
) -> None:
    recorded(ledger, "a", observed(117))
    assert states(ledger) == {117: "accepted"}
    server.tell(failure)
    try:
        for attempt in (
            lambda: states(ledger),
            lambda: recorded(ledger, "b", observed(191)),
            lambda: ledger.retract("a", by=local("Ada")),
            lambda: ledger.compact(),
            lambda: ledger.touched("Osh 2010"),
            lambda: Ledger(f"s3://{BUCKET}/another"),
        ):
            with pytest.raises(UserError, match="cannot be reached .*there whole or not at all") as told:
                attempt()
            assert "↳" not in str(told.value) and "\n" not in str(told.value)
    finally:
        server.tell("back" if failure == "away" else "as usual")
    assert states(ledger) == {117: "accepted"}
    assert recorded(ledger, "b", observed(191)) == 1 and recorded(ledger, "b", observed(191)) == 0
    assert states(ledger) == {117: "accepted", 191: "accepted"}


def test_a_bucket_that_goes_while_a_table_is_read_is_a_message(ledger: Ledger, server: Server) -> None:
    recorded(ledger, "a", observed(117))
    held = ledger._snapshots(None)
    ledger._snapshots = lambda version: held  # type: ignore[method-assign]
    server.tell("403 Forbidden")
    try:
        with pytest.raises(UserError, match="A file of the ledger cannot be read"):
            ledger.batches()
    finally:
        server.tell("as usual")
    assert len(ledger.batches()) == 1


@pytest.mark.long
def test_one_program_at_a_time_compacts_a_bucket(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(3):
        recorded(ledger, f"{number}", observed(number))
    with lock.held(lock_places.of_ledger(ledger.address)) as ours:
        assert ours
        with pytest.raises(UserError, match="Another process is compacting"):
            ledger.compact()
        assert ledger._observations.latest().files.num_rows == 3
    assert ledger.compact()["observations"] == 1
    monkeypatch.setattr(lock, "DEAD_AFTER", 0.3)
    place = lock_places.of_ledger(ledger.address)
    assert place.take('{"host": "another machine", "pid": 1}')
    with lock.held(place, wait=30) as ours:
        assert ours, "a holder that gives no sign of life is put away"
    assert not place.holder()


@pytest.mark.long
def test_of_several_who_take_the_lock_of_a_bucket_one_gets_it(ledger: Ledger) -> None:
    places = [lock_places.of_ledger(ledger.address) for _ in range(4)]
    barrier = threading.Barrier(len(places))

    def take(number: int) -> bool:
        barrier.wait()
        return places[number].take(f"holder {number}")

    with ThreadPoolExecutor(len(places)) as pool:
        taken = list(pool.map(take, range(len(places))))
    assert sum(taken) == 1 and places[0].holder() == f"holder {taken.index(True)}"


@pytest.mark.long
def test_a_table_that_is_opened_anew_asks_for_its_commits_once(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(3):
        recorded(ledger, f"{number}", observed(number))
    own = Table(ledger.address, "observations")
    own.prepare()
    asked: list[str] = []
    plain = storage.content
    monkeypatch.setattr(storage, "content", lambda address, path: asked.append(path) or plain(address, path))
    assert own.touched("Osh 2010") == 3 and own.touched("Osh 2010") == 3
    assert len(asked) == len(set(asked)) == 4


BLOCKED = """
import os, signal, sys, threading, time
from lib.ledger import Ledger, storage

storage.PATIENCE = {"max_retries": "0", "retry_timeout": "2s", "timeout": "1s"}
turns = []
threading.Thread(target=lambda: [turns.append(time.sleep(0.01)) for _ in range(1000)], daemon=True).start()
try:
    Ledger(sys.argv[1])
except Exception as error:
    print(type(error).__name__, len(turns) > 20)
"""


@pytest.mark.long
def test_while_a_bucket_does_not_answer_the_other_threads_go_on(server: Server) -> None:
    with server.silent():
        command = [sys.executable, "-c", BLOCKED, f"s3://{BUCKET}/silent"]
        told = subprocess.run(command, capture_output=True, text=True, env=server.whole_environment())
    assert (told.stdout, told.stderr) == ("UserError True\n", "")
