"""Faults planted while a ledger is written: nothing lost, nothing half there, the same command again completes."""

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from typing import Any

import pytest

if os.name == "nt":
    pytest.skip("needs fork", allow_module_level=True)

from tests.faults.children import rows

OF_ONE_LEDGER = 40


class Children:
    """The script of `children`, asked line by line."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "tests.faults.children"]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, **asked: Any) -> dict[str, Any]:
        """Let a child do something, and give what it says."""
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(json.dumps(asked) + "\n")
        self._process.stdin.flush()
        told: dict[str, Any] = json.loads(self._process.stdout.readline())
        return told

    def close(self) -> None:
        """End the script."""
        self._process.communicate()


@pytest.fixture(scope="module")
def children() -> Iterator[Children]:
    opened = Children()
    yield opened
    opened.close()


@pytest.fixture
def folder() -> Iterator[str]:
    """A folder that every user may enter, as pytest's own may not be."""
    made = tempfile.mkdtemp()
    os.chmod(made, 0o755)
    yield made
    shutil.rmtree(made)


class Story:
    """A ledger that is written command by command, with what it must hold by now.

    Args:
        children: Do the work.
        address: The ledger's folder.
        chance: Where chance comes from.
    """

    def __init__(self, children: Children, address: str, chance: random.Random) -> None:
        self._children, self.address, self._chance = children, address, chance
        self.states: dict[int, str] = {}
        self.documents: set[int] = set()
        assert "error" not in children.ask(address=address)

    def command(self) -> tuple[str, int]:
        """What comes next: a file, an article, a decision on one, undoing one, or a compaction."""
        proposed = [number for number, state in self.states.items() if state == "proposed"]
        accepted = [number for number, state in self.states.items() if state == "accepted" and number % 2 == 0]
        choices = ["load", "load", "propose", "compact"] + ["accept", "accept"] * bool(proposed)
        chosen = self._chance.choice(choices + ["retract"] * bool(accepted))
        if chosen in ("accept", "retract"):
            return chosen, self._chance.choice(proposed if chosen == "accept" else accepted)
        return chosen, 2 * len(self.states) + (chosen == "propose")

    def after(self, command: str, number: int) -> dict[int, str]:
        """The state of each batch once a command is done."""
        became = {"load": "accepted", "propose": "proposed", "accept": "accepted", "retract": "retracted"}
        return self.states | ({number: became[command]} if command in became else {})

    def meets(self, fault: dict[str, Any]) -> dict[str, Any]:
        """Let the next command meet a fault, check the ledger, do it again, check it again; what the fault said."""
        command, number = self.command()
        here: dict[str, Any] = {"address": self.address}
        told = self._children.ask(**here, command=command, number=number, **fault)
        after = self.after(command, number)
        again = self._children.ask(**here, command=command, number=number, looks_before=True, looks_after=True)
        about = f"{command} {number} under {fault}: {told}, then {again.get('error')}"
        assert "error" not in again, about
        self._holds(again["before"], [self.states, after], number, about)
        self.states = after
        self._holds(again["after"], [after], number, about)
        return told

    def _holds(self, found: dict[str, Any], allowed: list[dict[int, str]], number: int, about: str) -> None:
        """Check that a ledger holds one of several states, whole, and the documents of all that it ever recorded."""
        expected = [{f"batch {n}: {state}": len(rows(n)) for n, state in states.items()} for states in allowed]
        assert found["batches"] in expected, about
        states = allowed[expected.index(found["batches"])]
        assert found["sum"] == sum(sum(rows(n)) for n, state in states.items() if state == "accepted"), about
        assert found["orphans"] == [], about
        documents = {f"batch {n}" for n in states}
        assert documents <= set(found["documents"]) <= documents | {f"batch {number}"}, about


def killed(chance: random.Random) -> dict[str, Any]:
    """A kill after a while, or when so many files are new."""
    if chance.random() < 0.4:
        return {"kill": {"at": "time", "seconds": chance.uniform(0, 0.4)}}
    return {
        "kill": {"at": "file", "files": chance.randint(1, 5), "seconds": chance.choice([0, 0, chance.uniform(0, 0.02)])}
    }


def full(chance: random.Random) -> dict[str, Any]:
    """A disk on which no file can grow beyond a few bytes."""
    return {"largest": chance.choice([0, chance.randint(1, 2_000), chance.randint(2_000, 16_000)])}


def read_only(chance: random.Random) -> dict[str, Any]:
    """A user who may read the folder and not write there."""
    return {"is_nobody": True}


def set_back(chance: random.Random) -> dict[str, Any]:
    """A clock that is set back."""
    return {"seconds_back": chance.uniform(1, 100_000)}


@pytest.mark.timeout(3_600)
@pytest.mark.parametrize(
    ("plant", "times"),
    [
        pytest.param(killed, 16, id="killed"),
        pytest.param(full, 10, id="disk full"),
        pytest.param(read_only, 4, id="read-only"),
        pytest.param(set_back, 10, id="clock set back"),
        pytest.param(killed, 280, id="killed, many", marks=pytest.mark.long),
        pytest.param(full, 120, id="disk full, many", marks=pytest.mark.long),
        pytest.param(read_only, 20, id="read-only, many", marks=pytest.mark.long),
        pytest.param(set_back, 80, id="clock set back, many", marks=pytest.mark.long),
    ],
)
def test_a_ledger_stands_every_fault_and_the_same_command_again_completes(
    children: Children, folder: str, plant: Any, times: int
) -> None:
    if plant is read_only and os.geteuid() != 0:
        pytest.skip("only root can become another user")
    chance = random.Random(f"{plant.__name__} {times}")
    said = []
    for turn in range(times):
        if turn % OF_ONE_LEDGER == 0:
            story = Story(children, f"{folder}/{turn}", chance)
        said.append(story.meets(plant(chance)))
    wounded = [told for told in said if told["killed"] or "error" in told]
    assert len(wounded) >= times // 4 or plant is set_back, "most faults are felt"
    for told in said:
        assert told["killed"] or told["status"] == 0, told
        assert "cannot be written" in told.get("error", "cannot be written") or "compacted" in told["error"], told
