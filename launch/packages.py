"""Running pip: what it says in plain words, and why it failed."""

import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

from launch.screen import ROOT, say, this_python

WHEELS = ROOT / "wheels"
NO_CONNECTION = (
    "NewConnectionError",
    "NameResolutionError",
    "ConnectTimeout",
    "ReadTimeout",
    "ConnectionResetError",
    "ProxyError",
    "Network is unreachable",
    "Name or service not known",
    "Temporary failure in name resolution",
    "getaddrinfo failed",
    "nodename nor servname",
)


def pip(*arguments: str | Path, python: Path, on_change: Callable[[], None] = lambda: None) -> tuple[int, str]:
    """Run pip and tell what it does.

    Args:
        arguments: What pip is to do.
        python: The Python of the environment that pip is to change.
        on_change: Called when pip begins to change the environment, after all downloads.

    Returns:
        The exit code, and all that pip printed.
    """
    options = ["--no-input", "--disable-pip-version-check", "--progress-bar", "off"]
    process = subprocess.Popen(
        [python, "-m", "pip", *arguments, *options],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
        close_fds=False,
    )
    lines = []
    for line in process.stdout or []:
        lines.append(line)
        if line.startswith("Installing collected packages"):
            on_change()
        if told(line):
            say(f"  {told(line)}")
    if process.wait():
        say("  " + "  ".join([line for line in lines if not line.startswith("WARNING")][-8:]).rstrip())
    return process.returncode, "".join(lines)


def told(line: str) -> str:
    """A line of pip's in plain words; empty where it tells a person nothing.

    >>> told("  Downloading pandas-3.1.1-cp311-cp311-win_amd64.whl (10.9 MB)")
    'Downloading pandas 3.1.1 (10.9 MB)'
    """
    file = re.match(r"\s*(Downloading|Using cached|Processing) (\S+\.(?:whl|tar\.gz))( \([^)]+\))?\s*$", line)
    if file:
        verb = {"Processing": "Reading"}.get(file[1], file[1])
        name, version = re.split(r"[/\\]", file[2])[-1].removesuffix(".tar.gz").split("-")[:2]
        return f"{verb} {name} {version}{file[3] or ''}"
    if line.lstrip().startswith("WARNING: Retrying"):
        return "No answer from the internet; trying again"
    if line.startswith("Installing collected packages:"):
        return f"Unpacking {line.count(',') + 1} packages"
    return ""


def reason(output: str) -> str:
    """Why pip failed and what to do, from what it printed."""
    if any(sign in output for sign in NO_CONNECTION):
        return (
            "The packages could not be downloaded, because this computer does not reach the internet. "
            "Connect it and run the command again. Or run `python start.py bundle` on a connected computer of the same "
            f"kind ({this_python()}) and copy the folder wheels that it writes to {ROOT}."
        )
    if "No space left" in output or "not enough space" in output:
        return "The disk is full. Uprooted's packages need about 1 GB. Free some space and run the command again."
    if "CERTIFICATE_VERIFY_FAILED" in output:
        return (
            "The download was refused, because this network replaces the certificates of web pages. "
            "Ask who runs it for its certificate file, set PIP_CERT to its path, and run the command again."
        )
    if "No matching distribution" in output:
        return (
            f"A package does not exist for {this_python()}; which one stands above. "
            "Run start.py with the newest Python from https://www.python.org/downloads/."
        )
    return "The packages could not be installed; what pip said stands above. Run the command again once that is mended."
