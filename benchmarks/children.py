"""Time and memory of a command, measured from outside in a process of its own."""

import os
import resource
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
KIBIBYTES = 1 if sys.platform != "darwin" else 1024


@dataclass(frozen=True)
class Measured:
    """What a command took.

    Attributes:
        seconds: From start to end, by the clock on the wall.
        processor: Seconds of all processors together.
        gigabytes: The most memory that it held at once.
        printed: What it wrote to its output.
    """

    seconds: float
    processor: float
    gigabytes: float
    printed: str


def measured(command: Sequence[str], **environment: str) -> Measured:
    """Run a command with this Python and wait for its end; the caller must be small, as its memory is counted too.

    Raises:
        SystemExit: The command failed.
    """
    start = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, *command], cwd=ROOT, env=_with(environment), stdout=subprocess.PIPE, text=True
    ) as child:
        printed = child.stdout.read() if child.stdout else ""
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {child.returncode}")
    return Measured(time.perf_counter() - start, used.ru_utime + used.ru_stime, _gigabytes(used), printed)


def _gigabytes(used: resource.struct_rusage) -> float:
    return used.ru_maxrss * 1024 / KIBIBYTES / 1e9


def _with(environment: Mapping[str, str]) -> dict[str, str]:
    return {**os.environ, **environment}
