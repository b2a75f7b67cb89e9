"""What the person at the terminal is told, in plain sentences; and how commands are run in front of them."""

import platform
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class CannotGoOn(Exception):
    """What stands in the way and what to do about it, in plain sentences."""


def unwritable(trouble: OSError) -> CannotGoOn:
    """What to say where the folder of Uprooted cannot be written."""
    return CannotGoOn(
        f"Uprooted cannot write in its folder {ROOT}: {trouble.strerror or trouble}. "
        "Move it to a folder of your own, or make this one writable, and run the command again."
    )


def say(sentence: str) -> None:
    """Tell the person at the screen, at once."""
    print(sentence, flush=True)


def this_python() -> str:
    """The Python and the system that packages have to fit, such as `Python 3.11 on Linux x86_64`."""
    return f"Python {sys.version_info[0]}.{sys.version_info[1]} on {platform.system()} {platform.machine()}"


def run(*command: str | Path, environment: Mapping[str, str] | None = None, close_fds: bool = True) -> int:
    """Run a command in the folder of Uprooted, deaf to the keyboard, and give its exit code."""
    return subprocess.call(command, cwd=ROOT, stdin=subprocess.DEVNULL, env=environment, close_fds=close_fds)
