"""The environment `.venv`: made once, mended when it is broken, brought up to date when the requirements change."""

import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from launch.lock import alone
from launch.packages import WHEELS, pip, reason
from launch.screen import ROOT, CannotGoOn, run, say, this_python, unwritable

VENV = ROOT / ".venv"
RUN_TIME = ROOT / "requirements.txt"
DEVELOPMENT = ROOT / "requirements-dev.txt"


def python_in(venv: Path, *, windows: bool = os.name == "nt") -> Path:
    """Where an environment keeps its Python."""
    return venv / ("Scripts/python.exe" if windows else "bin/python")


def fingerprint(requirements: Path) -> str:
    """A hash that changes with the requirements, those they include with `-r` among them."""
    text = requirements.read_text(encoding="utf-8")
    included = re.findall(r"^-r\s+(\S+)", text, flags=re.MULTILINE)
    parts = [text, *(fingerprint(requirements.parent / name) for name in included)]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def stamp(venv: Path, requirements: Path) -> Path:
    """The file that says which state of the requirements is installed."""
    return venv / f"{requirements.name}.installed"


def unfinished(venv: Path) -> Path:
    """The file that stands while an environment is being changed; whoever finds it later starts afresh."""
    return venv / "unfinished"


def is_current(venv: Path, requirements: Path) -> bool:
    """Whether the environment holds what the requirements ask for."""
    installed = stamp(venv, requirements)
    return is_sound(venv) and installed.is_file() and installed.read_text(encoding="utf-8") == fingerprint(requirements)


def is_sound(venv: Path) -> bool:
    """Whether the environment was finished, and its Python is still the one that it was made with."""
    settings = venv / "pyvenv.cfg"
    if unfinished(venv).exists() or not settings.is_file():
        return False
    made_with = re.search(r"^version(?:_info)?\s*=\s*(\d+\.\d+)", settings.read_text(encoding="utf-8"), re.MULTILINE)
    question = [str(python_in(venv)), "-c", "import sys, pip; print('%d.%d' % sys.version_info[:2])"]
    try:
        answer = subprocess.run(question, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    except OSError:
        return False
    return made_with is not None and answer.stdout.decode().strip() == made_with[1]


def set_up(requirements: Path) -> Path:
    """Make the environment hold the requirements, and give its Python.

    Raises:
        CannotGoOn: The folder is read-only, or Python or pip cannot do it.
    """
    if not is_current(VENV, requirements):
        try:
            with alone():
                if not is_current(VENV, requirements):
                    make()
                    install(requirements)
        except OSError as trouble:
            raise unwritable(trouble) from trouble
    return python_in(VENV)


def make() -> None:
    """Make `.venv` if it is not there, and again if it is broken."""
    if is_sound(VENV):
        return
    if Path(sys.prefix).resolve() == VENV:
        raise CannotGoOn(
            "The environment .venv must be made again. Leave it (type: deactivate), then run the command again."
        )
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        version = f"{sys.version_info[0]}.{sys.version_info[1]}"
        raise CannotGoOn(
            "This Python cannot make an environment of its own, because its venv module is not installed. "
            f"On Debian and Ubuntu run: sudo apt-get install python{version}-venv. "
            "Elsewhere install Python from https://www.python.org/downloads/. Then run the command again."
        )
    if VENV.exists():
        say("The last set-up did not finish, or its Python is gone. Starting afresh.")
        shutil.rmtree(VENV)
    say(f"Making an environment for Uprooted in {VENV}, with {this_python()}.")
    VENV.mkdir()
    unfinished(VENV).touch()
    if run(sys.executable, "-m", "venv", VENV, close_fds=False):
        raise CannotGoOn(f"Python could not make the environment {VENV}. What it said stands above.")
    unfinished(VENV).unlink()


def install(requirements: Path) -> None:
    """Install the requirements, from the folder of wheels where there is one that fits, else from the internet."""
    wheels = ["--find-links", str(WHEELS)] if WHEELS.is_dir() else []
    python, on_change = python_in(VENV), unfinished(VENV).touch
    if wheels and requirements == RUN_TIME:
        say(f"Installing the packages from {WHEELS}, without the internet.")
        code, _ = pip("install", "--no-index", *wheels, "-r", requirements, python=python, on_change=on_change)
        if code == 0:
            note(requirements)
            return
        say(f"The folder wheels does not fit this version of Uprooted or {this_python()}.")
    say("Installing the packages from the internet: about 235 MB, a few minutes, only this once.")
    code, output = pip("install", *wheels, "-r", requirements, python=python, on_change=on_change)
    if code:
        raise CannotGoOn(reason(output))
    note(requirements)


def note(requirements: Path) -> None:
    """Write down what is installed now; the development requirements include those of run-time."""
    for each in (requirements, RUN_TIME):
        stamp(VENV, each).write_text(fingerprint(each), encoding="utf-8")
    unfinished(VENV).unlink(missing_ok=True)
    say("The packages are installed.")


def bundle() -> int:
    """Write the folder wheels: all run-time packages, for computers like this one that have no internet."""
    try:
        with alone():
            make()
            collect()
    except OSError as trouble:
        raise unwritable(trouble) from trouble
    say(f"{len(list(WHEELS.glob('*.whl')))} packages are in {WHEELS}. Copy the folder of Uprooted, without .venv,")
    say(f"to a computer with {this_python()} and run `python start.py` there: it needs no internet.")
    return 0


def collect() -> None:
    """Fill the folder wheels, which is there whole or not at all."""
    say(f"Collecting the packages for {this_python()}: about 235 MB, a few minutes.")
    incomplete = WHEELS.with_suffix(".part")
    shutil.rmtree(incomplete, ignore_errors=True)
    code, output = pip("wheel", "--wheel-dir", incomplete, "-r", RUN_TIME, python=python_in(VENV))
    if code:
        raise CannotGoOn(reason(output))
    shutil.rmtree(WHEELS, ignore_errors=True)
    incomplete.rename(WHEELS)
