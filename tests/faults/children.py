"""Processes that change a ledger and meet a fault on the way; run as a script, it forks one for each line on stdin.

The script imports everything once and never opens a ledger itself, so that a fork costs a few milliseconds.
"""

import json
import os
import resource
import signal
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import lib.ledger.decisions
import lib.ledger.documents
import lib.ledger.ledger
from lib import recording
from lib.access import local
from lib.errors import UserError
from lib.ledger import Ledger, Wish
from lib.reading import Held, Reading
from tests.ledgers import document, observed

PEOPLE = {"by": local("Ada")}
NOBODY = 65534


def rows(number: int) -> list[int]:
    """The values that a batch states; no two batches state the same."""
    return list(range(1_000 * number, 1_000 * number + 40 + number % 7))


def load(ledger: Ledger, number: int) -> None:
    """Record a file."""
    stated = observed(*rows(number), source=f"batch {number}", crisis=f"Crisis {number % 3}")
    recording.record(ledger, document(f"batch {number}"), Reading(observed=Held(stated)), answers={}, **PEOPLE)


def propose(ledger: Ledger, number: int) -> None:
    """Record an article."""
    name = f"batch {number}"
    ledger.record(document(name), observed(*rows(number), source=name), batch_id=name, state="proposed", **PEOPLE)


def accept(ledger: Ledger, number: int) -> None:
    """Accept all that an article reports, at once."""
    found = ledger.observations()
    keys = found.loc[found["source"] == f"batch {number}", "observation_id"].tolist()
    ledger.decide_all(Wish("observation", keys, "accepted", local("Eve")))


def retract(ledger: Ledger, number: int) -> None:
    """Undo a file."""
    ledger.retract(document(f"batch {number}").id, **PEOPLE)


def compact(ledger: Ledger, number: int) -> None:
    """Put small files together."""
    ledger.compact(wait=5)


def look(ledger: Ledger) -> dict[str, Any]:
    """What a ledger holds: how many observations of each state each batch has, the sum of all that count, documents."""
    found = ledger.observations()
    counted = found.groupby(["source", "state"]).size()
    documents = ledger.documents()
    return {
        "batches": {f"{source}: {state}": int(count) for (source, state), count in counted.items()},
        "sum": int(found.loc[found["state"] == "accepted", "value"].sum()),
        "documents": sorted(documents["title"]),
        "orphans": sorted(set(found["document_id"]) - set(documents["id"])),
        "version": ledger.version,
    }


COMMANDS = {command.__name__: command for command in (load, propose, accept, retract, compact)}


def limited(asked: dict[str, Any]) -> None:
    """Take away from this process what the fault takes away."""
    if "largest" in asked:
        resource.setrlimit(resource.RLIMIT_FSIZE, (asked["largest"], asked["largest"]))
    if asked.get("is_nobody"):
        os.setuid(NOBODY)
    if "seconds_back" in asked:
        _set_back(asked["seconds_back"])


def _set_back(seconds: float) -> None:
    class Clock(datetime):
        @classmethod
        def now(cls, tz: Any = None) -> "Clock":
            return super().now(tz) - timedelta(seconds=seconds)

    for module in (lib.ledger.ledger, lib.ledger.decisions, lib.documents):
        module.datetime = Clock  # type: ignore[attr-defined]
    assert Clock.now(UTC) < datetime.now(UTC)


def answer(asked: dict[str, Any]) -> dict[str, Any]:
    """Do what is asked, and say how it ended."""
    told: dict[str, Any] = {}
    try:
        limited(asked)
        ledger = Ledger(asked["address"])
        if asked.get("looks_before"):
            told["before"] = look(ledger)
        if "command" in asked:
            COMMANDS[asked["command"]](ledger, asked["number"])
        if asked.get("looks_after"):
            told["after"] = look(ledger)
    except UserError as error:
        told["error"] = str(error)
    return told


def forked(asked: dict[str, Any]) -> dict[str, Any]:
    """Do what is asked in a process of its own, which is killed where that is asked for."""
    read, write = os.pipe()
    process = os.fork()
    if process == 0:
        os.close(read)
        with os.fdopen(write, "w") as out:
            out.write(json.dumps(answer(asked)))
        os._exit(0)
    os.close(write)
    if "kill" in asked:
        MOMENTS[asked["kill"]["at"]](process, asked)
        os.kill(process, signal.SIGKILL)
    with os.fdopen(read) as said:
        content = said.read()
    _, status = os.waitpid(process, 0)
    return {"killed": os.WIFSIGNALED(status), "status": status, **(json.loads(content) if content else {})}


def _after_a_while(process: int, asked: dict[str, Any]) -> None:
    time.sleep(asked["kill"]["seconds"])


def _at_a_file(process: int, asked: dict[str, Any]) -> None:
    """Wait until the ledger has so many files more, or the process has ended."""
    root = Path(asked["address"])
    wanted = _files(root) + asked["kill"]["files"]
    deadline = time.monotonic() + 20
    while _files(root) < wanted and time.monotonic() < deadline:
        if os.waitid(os.P_PID, process, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None:
            return
    time.sleep(asked["kill"]["seconds"])


def _files(root: Path) -> int:
    return sum(len(names) for _, _, names in os.walk(root))


MOMENTS: dict[str, Callable[[int, dict[str, Any]], None]] = {"time": _after_a_while, "file": _at_a_file}


if __name__ == "__main__":
    for line in sys.stdin:
        print(json.dumps(forked(json.loads(line))), flush=True)
