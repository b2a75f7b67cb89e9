"""A corpus of passages: all of it in one command, and on from where an earlier run stopped."""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from lib.commands import corpus
from lib.errors import UserError

ROOT = Path(__file__).resolve().parents[2]


def corpus_of(folder: Path, count: int) -> Path:
    path = folder / "in.jsonl"
    lines = [
        {"id": f"P{n}", "text": f"Police said that {n + 2} people were killed in Nairobi.", "published": "2020-05-05"}
        for n in range(count)
    ]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


def records_of(out: Path) -> dict[str, list[int]]:
    lines = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert len({line["id"] for line in lines}) == len(lines)
    return {line["id"]: [record["value"] for record in line["records"]] for line in lines}


def test_every_passage_gets_its_line(tmp_path):
    assert corpus.written(corpus_of(tmp_path, 3), tmp_path / "out.jsonl") == 3
    assert records_of(tmp_path / "out.jsonl") == {"P0": [2], "P1": [3], "P2": [4]}


def test_a_second_run_reads_only_what_is_missing_and_mends_a_line_written_by_half(tmp_path):
    source, out = corpus_of(tmp_path, 5), tmp_path / "out.jsonl"
    corpus.written(source, out)
    whole = out.read_bytes()
    out.write_bytes(b"".join(whole.splitlines(keepends=True)[:2]) + b'{"id": "P2", "rec')
    assert corpus.written(source, out) == 3
    assert out.read_bytes() == whole


def test_a_run_that_was_killed_goes_on_where_it_stopped(tmp_path):
    source, out = corpus_of(tmp_path, 4000), tmp_path / "out.jsonl"
    command = [sys.executable, "-m", "lib", "extract", "--jsonl-in", str(source), "--out", str(out)]
    running = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while running.poll() is None and not (out.exists() and out.stat().st_size > 2000):
        time.sleep(0.02)
    running.kill()
    running.wait()
    before = out.read_bytes().count(b"\n")
    assert 0 < before < 4000
    assert corpus.written(source, out) >= 4000 - before
    assert records_of(out) == {f"P{n}": [n + 2] for n in range(4000)}


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        pytest.param("{", "Line 1 is no passage.", id="no JSON"),
        pytest.param('{"id": "1", "text": "a"}', "Line 1 is no passage.", id="no day"),
        pytest.param('["a"]', "Line 1 is no passage.", id="no object"),
    ],
)
def test_a_line_that_is_no_passage_is_named(tmp_path, line, problem):
    (tmp_path / "in.jsonl").write_text(line, encoding="utf-8")
    with pytest.raises(UserError, match=problem):
        corpus.written(tmp_path / "in.jsonl", tmp_path / "out.jsonl")
