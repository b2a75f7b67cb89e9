"""A corpus of passages on the command line: its records one a line, going on where an earlier run stopped."""

import json
import os
from collections import deque
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from lib.commands.cluster import in_order
from lib.commands.progress import Progress
from lib.errors import UserError
from lib.extract import records

PASSAGES_IN_A_PIECE = 25


def passages(path: Path, *, scheduler: str = "") -> Iterator[str]:
    """The records of passages `{id, text, published}`, one a line, in the words of `score.py`.

    Args:
        path: The passages, one a line.
        scheduler: Of a Dask cluster that reads them; empty for this process.

    Raises:
        UserError: There is no such file, a line is no such object, or the cluster cannot be used.
    """
    for lines in in_order(_lines, batched(_passages(path, done=frozenset())), scheduler=scheduler):
        yield from lines


def written(path: Path, out: Path, *, scheduler: str = "") -> int:
    """Write the records of passages into a file; those that it holds already are left out.

    Args:
        path: Passages `{id, text, published}`, one a line.
        out: Gets one line per passage; a last line that a stopped run wrote by half is dropped.
        scheduler: Of a Dask cluster that reads them; empty for this process.

    Returns:
        How many passages were read in this run.

    Raises:
        UserError: A file cannot be read or written, a line is no passage, or the cluster cannot be used.
    """
    done = _kept(out)
    progress, size, count = Progress(), max(path.stat().st_size, 1) if path.exists() else 1, 0
    ends: deque[int] = deque()
    try:
        with out.open("a", encoding="utf-8", newline="\n") as opened:
            pieces = _noted(batched(_passages(path, done)), ends)
            for lines in in_order(_lines, pieces, scheduler=scheduler):
                opened.writelines(f"{line}\n" for line in lines)
                opened.flush()
                count += len(lines)
                progress(ends.popleft() / size, f"{len(done) + count:,} passages")
    except OSError as error:
        raise UserError(f"{str(out)!r} cannot be written.", fix="Name a file in a folder that you may use.") from error
    progress.end()
    return count


def batched(passages: Iterable[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    """Passages in pieces that are worth sending to another machine; those before a bad line are a piece too."""
    piece: list[dict[str, Any]] = []
    try:
        for passage in passages:
            piece.append(passage)
            if len(piece) == PASSAGES_IN_A_PIECE:
                yield piece
                piece = []
    except UserError:
        if piece:
            yield piece
        raise
    if piece:
        yield piece


def _noted(pieces: Iterable[list[dict[str, Any]]], ends: deque[int]) -> Iterator[list[dict[str, Any]]]:
    """The same pieces, with a note of how many bytes of the file are read at the end of each."""
    for piece in pieces:
        ends.append(piece[-1]["_read"])
        yield piece


def _lines(piece: list[dict[str, Any]]) -> list[str]:
    return [json.dumps({"id": passage["id"], "records": records(passage)}, ensure_ascii=False) for passage in piece]


def _passages(path: Path, done: frozenset[str]) -> Iterator[dict[str, Any]]:
    """The passages that are not done yet, each with how many bytes of the file have been read."""
    at = 0
    try:
        with path.open("rb") as opened:
            for number, line in enumerate(opened, 1):
                at += len(line)
                if line.strip():
                    passage = _passage(line, number)
                    if str(passage["id"]) not in done:
                        yield passage | {"_read": at}
    except FileNotFoundError as error:
        raise UserError(f"There is no file {str(path)!r}.", fix="Check its name.") from error


def _kept(out: Path) -> frozenset[str]:
    """The ids in a file of records, which is cut behind its last whole line."""
    if not out.exists():
        return frozenset()
    found, whole = set(), 0
    with out.open("rb") as opened:
        for line in opened:
            try:
                found.add(str(json.loads(line)["id"]))
            except (ValueError, KeyError, TypeError):
                break
            if not line.endswith(b"\n"):
                found.discard(str(json.loads(line)["id"]))
                break
            whole += len(line)
    os.truncate(out, whole)
    return frozenset(found)


def _passage(line: bytes, number: int) -> dict[str, Any]:
    try:
        passage = json.loads(line.decode("utf-8-sig"))
        date.fromisoformat(passage["published"])
        if isinstance(passage["text"], str) and passage["id"]:
            return dict(passage)
    except (ValueError, KeyError, TypeError):
        pass
    raise UserError(
        f"Line {number} is no passage.",
        fix='Write one object a line: {"id": "1", "text": "...", "published": "2010-06-14"}.',
    )
