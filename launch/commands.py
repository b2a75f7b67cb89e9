"""What `python start.py` can be asked: open, check, bundle."""

import argparse
import os
import signal
import sys
from collections.abc import Mapping

from launch.browsers import installed_browser
from launch.environment import DEVELOPMENT, RUN_TIME, bundle, set_up
from launch.screen import CannotGoOn, run, say
from launch.server import FIRST_PORT, HOST, serve

MEANINGS = {
    "open": "set up and open the dashboard (what happens without a command)",
    "check": "check format, lint and types, and run all tests",
    "bundle": "write the folder wheels, from which start.py installs without internet",
}


def check(*, long: bool) -> int:
    """Check format, lint, types and all tests; the exit code is 0 only where nothing failed."""
    python = set_up(DEVELOPMENT)
    passed = {"browser": bool(installed_browser())}
    steps = {
        "format": ["ruff", "format", "--check", "."],
        "lint": ["ruff", "check", "."],
        "types": ["mypy"],
        "tests": ["pytest", *(["-m", "", "--hypothesis-profile=long"] if long else [])],
    }
    for name, module in steps.items():
        say(f"\nChecking {name}: {' '.join(module)}")
        passed[name] = run(python, "-m", *module) == 0
    return summary(passed)


def summary(passed: Mapping[str, bool]) -> int:
    """Say what passed and what failed, and give the exit code."""
    say("\nThe check in short:")
    for name, is_good in passed.items():
        say(f"  {'passed' if is_good else 'FAILED'}  {name}")
    failed = [name for name, is_good in passed.items() if not is_good]
    say(f"{len(failed)} of {len(passed)} failed: {', '.join(failed)}." if failed else "Everything passed.")
    return 1 if failed else 0


def arguments() -> argparse.ArgumentParser:
    """What the command line takes."""
    parser = argparse.ArgumentParser(
        prog="start.py",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description="Uprooted: what reports say about people killed, hurt and forced to move.\n\ncommands:\n"
        + "\n".join(f"  {name:8}{meaning}" for name, meaning in MEANINGS.items()),
    )
    parser.add_argument("command", nargs="?", choices=list(MEANINGS), default="open", metavar="command")
    parser.add_argument(
        "--port", type=port, default=FIRST_PORT, help="open: on this port, or the next one that is free [%(default)s]"
    )
    parser.add_argument(
        "--address", default=HOST, help="open: listen here, 0.0.0.0 for all of this computer's addresses [%(default)s]"
    )
    parser.add_argument(
        "--without-login", action="store_true", help="open: whoever reaches that address may do everything, unasked"
    )
    parser.add_argument("--no-browser", action="store_true", help="open: print the address, and open no browser")
    parser.add_argument("--long", action="store_true", help="check: with the tests that take long")
    return parser


def port(text: str) -> int:
    """A port that a person may use."""
    if not text.isdecimal() or not 1024 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError(
            f"'{text}' is no port; choose a number from 1024 to 65535, such as {FIRST_PORT}"
        )
    return int(text)


def occupy_standard_streams() -> None:
    """Let no file of ours take the number of a standard stream that was closed: commands we run would not get it."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)


def main() -> int:
    """Do what the command line asks, and give the exit code."""
    asked = arguments().parse_args()
    occupy_standard_streams()
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):  # set, not assumed: a shell may make its background jobs deaf to Ctrl-C
            signal.signal(getattr(signal, name), signal.default_int_handler)
    try:
        if asked.command == "check":
            return check(long=asked.long)
        if asked.command == "bundle":
            return bundle()
        return serve(
            set_up(RUN_TIME),
            asked.port,
            shows_browser=not asked.no_browser,
            address=asked.address,
            without_login=asked.without_login,
        )
    except CannotGoOn as obstacle:
        print(f"\n{obstacle}", file=sys.stderr, flush=True)
        return 1
    except KeyboardInterrupt:
        say("\nStopped.")
        return 130
