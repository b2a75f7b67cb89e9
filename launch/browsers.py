"""The browser that the tests drive: a Chromium, Chrome or Edge that is installed, never one of Playwright's own."""

import os
import platform
import shutil
from collections.abc import Mapping
from pathlib import Path

from launch.screen import run, say

PROGRAMS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
    "microsoft-edge",
)
ADVICE = (
    "There is no Chromium, Chrome or Edge on this computer, and the browser tests need one. "
    "Install one of them (on Debian: sudo apt-get install chromium) and run the check again."
)


def usual_places(system: str, environment: Mapping[str, str]) -> list[Path]:
    """Where browsers stand on a system that does not put them on the path.

    Args:
        system: As `platform.system()` names it.
        environment: The environment variables, which say where Windows keeps programs.
    """
    if system == "Windows":
        folders = [environment.get(name, "") for name in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")]
        names = ["Chromium/Application/chrome.exe", "Google/Chrome/Application/chrome.exe"]
        names.append("Microsoft/Edge/Application/msedge.exe")
    elif system == "Darwin":
        folders = ["/Applications", f"{environment.get('HOME', '')}/Applications"]
        names = [f"{name}.app/Contents/MacOS/{name}" for name in ("Chromium", "Google Chrome", "Microsoft Edge")]
    else:
        return []
    return [Path(folder, name) for name in names for folder in folders if folder]


def browser() -> str:
    """The path of an installed browser; empty where there is none."""
    for program in PROGRAMS:
        if path := shutil.which(program):
            return path
    return next((str(path) for path in usual_places(platform.system(), os.environ) if path.is_file()), "")


def installed_browser() -> str:
    """The path of a browser, installed from the system's packages where there is none and we may; else empty."""
    if not browser() and shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        say("No Chromium, Chrome or Edge is installed. Installing Chromium with apt-get.")
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        run("apt-get", "update", environment=quiet)
        run("apt-get", "install", "-y", "chromium", environment=quiet)
    if not browser():
        say(ADVICE)
    return browser()
