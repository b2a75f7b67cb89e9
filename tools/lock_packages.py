"""Write requirements.lock (every package with the digests of its files, for all systems), or check it for known holes.

`--check` asks the Python advisory database, so it needs the internet, as does writing. Both run uv and pip-audit in an
environment of their own, which is thrown away.
"""

import argparse
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).parents[1]
ASKED, LOCK = ROOT / "requirements.txt", ROOT / "requirements.lock"
OLDEST_PYTHON = "3.11"
TOOLS = {"uv": "uv==0.13.9", "pip-audit": "pip-audit==2.10.1"}
HEAD = "# Made by `python tools/lock_packages.py` from requirements.txt; SECURITY.md says what it is for.\n"


def main() -> int:
    """Write the lock, or check it; the exit code is that of what did it."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="whether a locked version has a known hole")
    check = parser.parse_args().check
    with tempfile.TemporaryDirectory(prefix="uprooted-") as folder:
        tool = installed("pip-audit" if check else "uv", Path(folder))
        return checked(tool) if check else written(tool, Path(folder) / LOCK.name)


def installed(name: str, folder: Path) -> Path:
    """A tool in an environment of its own."""
    venv.create(folder / "tools", with_pip=True)
    programs = folder / "tools" / ("Scripts" if sys.platform == "win32" else "bin")
    subprocess.run([programs / "python", "-m", "pip", "install", "--quiet", TOOLS[name]], check=True)
    return programs / name


def written(uv: Path, new: Path) -> int:
    """Write the lock; it is there whole or as it was."""
    options = ["--universal", "--generate-hashes", "--no-header", "--python-version", OLDEST_PYTHON, "--quiet"]
    code = subprocess.run(
        [uv, "pip", "compile", *options, ASKED, "--output-file", new], cwd=ROOT, check=False
    ).returncode
    if code == 0:
        LOCK.write_text(HEAD + new.read_text(encoding="utf-8"), encoding="utf-8")
    return code


def checked(audit: Path) -> int:
    """Ask for known holes in what is locked."""
    return subprocess.run(
        [audit, "--strict", "--disable-pip", "--require-hashes", "-r", LOCK], cwd=ROOT, check=False
    ).returncode


if __name__ == "__main__":
    sys.exit(main())
