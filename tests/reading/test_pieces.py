"""A file that is read in pieces says the same as one that is held as a whole."""

import json
from pathlib import Path

import pytest

from lib import reading
from lib.reading import Reading

TESTS = Path(__file__).parents[1]
FILES = sorted(
    path
    for folder in ("cases/uploads", "fixtures/loaders")
    for path in (TESTS / folder).iterdir()
    if path.suffix in (".csv", ".tsv", ".txt")
)
LARGE = sorted((TESTS.parent.parent / "shared" / "files").glob("*.csv"))


def said(found: Reading) -> str:
    report = found.report(rows=True) | {"lines": found.lines.__dict__, "crisis": found.needs_crisis}
    return json.dumps(report | {"published": found.needs_published}, ensure_ascii=False, indent=1, default=str)


def same_in_pieces(path: Path, piece: int) -> None:
    content = path.read_bytes()
    assert said(reading.read(content, path.name, long_bytes=0, piece=piece)) == said(reading.read(content, path.name))


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_a_file_says_the_same_in_pieces_of_three_rows(path: Path) -> None:
    same_in_pieces(path, 3)


@pytest.mark.long
@pytest.mark.parametrize("path", LARGE, ids=[path.stem for path in LARGE])
def test_a_publishers_file_says_the_same_in_pieces(path: Path) -> None:
    same_in_pieces(path, 400)
