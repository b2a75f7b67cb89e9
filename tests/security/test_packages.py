"""Every package is pinned to the digests of its files, in the versions that requirements.txt asks for."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
ASKED = (ROOT / "requirements.txt").read_text(encoding="utf-8")
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PINNED = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;]+)", re.MULTILINE)


def versions(text: str) -> set[tuple[str, str]]:
    """Names, as pip compares them, with their versions."""
    return {(re.sub(r"[-_.]+", "-", name).lower(), version) for name, version in PINNED.findall(text)}


def test_every_package_is_locked_to_its_files() -> None:
    assert len(versions(ASKED)) > 20
    assert versions(ASKED) - versions(LOCK) == set(), "Run `python tools/lock_packages.py`: requirements.txt changed."
    blocks = re.split(r"^(?=[A-Za-z0-9])", LOCK, flags=re.MULTILINE)[1:]
    assert len(blocks) > len(versions(ASKED))
    assert [block.split()[0] for block in blocks if not re.search(r"--hash=sha256:[0-9a-f]{64}\b", block)] == []
