"""Throws mutated files, cells and dates at the readers: only a `UserError` may come out, soon, and no row may be lost.

`python tools/fuzz.py [NUMBER] [SEED]` (100,000 inputs, about a quarter of an hour). Files are those of tests/fixtures
and tests/cases, and of ../shared/files where it is there, cut short. It prints what was tried, and each fault once with
an input that shows it.
"""

import random
import resource
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from lib import dates, numbers, reading, tables  # noqa: E402
from lib.errors import UserError  # noqa: E402

FOLDERS = (
    ROOT / "tests" / "fixtures" / "loaders",
    ROOT / "tests" / "cases" / "uploads",
    ROOT.parent / "shared" / "files",
)
TODAY = date(2026, 1, 1)
MOST_BYTES = 6_000
MOST_SECONDS = 20
SHARES = {"number": 0.41, "date": 0.41, "table": 0.14, "file": 0.04}
PIECES = (
    "1 2 12 40 1,250 1.250 1.234,5 10-15 ~ > < >= + % at least up to dozens of hundred million mil тыс الف lakh k ( )"
    " - − – 2010 2010-06-14 14/06/2010 06/14/10 Jun juin июня يونيو W24 Q2 2010-W24 0025 00 99 31 February 45292"
    " 1582502400 . , ; : /"
    " \\ ' \" # * NA n/a .. null ٣ ۴ ५ 一 \u200b \x00 \ufeff e E+10 1e9 0x1F \t \n killed idps total families"
).split(" ")


class Slow(Exception):
    """An input took longer than any should."""


@dataclass
class Tried:
    """What came of a run.

    Attributes:
        inputs: How many were tried, by kind.
        refused: How many of them were refused with a `UserError` or a message.
        faults: Each fault once, with an input that shows it.
        seconds: How long it took.
        gigabytes: The most memory held.
    """

    inputs: Counter[str] = field(default_factory=Counter)
    refused: int = 0
    faults: dict[str, bytes] = field(default_factory=dict)
    seconds: float = 0.0
    gigabytes: float = 0.0


def seeds() -> list[tuple[str, bytes]]:
    """Names and beginnings of real files; workbooks whole, where they are small."""
    found = []
    for folder in FOLDERS:
        for path in sorted(folder.glob("*.*")) if folder.is_dir() else []:
            content = path.read_bytes()
            if path.suffix in (".csv", ".tsv", ".txt"):
                content = content[:MOST_BYTES].rsplit(b"\n", 1)[0] + b"\n"
            if path.suffix not in (".json", ".md", ".py") and len(content) <= 2 * MOST_BYTES:
                found.append((path.name, content))
    return found


def mutated(content: bytes, chance: random.Random) -> bytes:
    """A file with one to six changes: of bytes, cells, lines, delimiters, encoding."""
    changed = bytearray(content)
    for _ in range(chance.randint(1, 6)):
        changed = chance.choice(CHANGES)(changed, chance)
    return bytes(changed)


def flipped(content: bytearray, chance: random.Random) -> bytearray:
    """A byte of another value."""
    if content:
        content[chance.randrange(len(content))] = chance.randrange(256)
    return content


def cut(content: bytearray, chance: random.Random) -> bytearray:
    """Without a stretch of bytes."""
    at = chance.randrange(len(content) + 1)
    del content[at : at + chance.choice((1, 2, 30, 4_000))]
    return content


def inserted(content: bytearray, chance: random.Random) -> bytearray:
    """With a word or sign somewhere."""
    at = chance.randrange(len(content) + 1)
    content[at:at] = chance.choice(PIECES).encode()
    return content


def relined(content: bytearray, chance: random.Random) -> bytearray:
    """With a line twice, gone, elsewhere, blank or as a title."""
    lines = bytes(content).split(b"\n")
    at, to = chance.randrange(len(lines)), chance.randrange(len(lines))
    what = chance.randrange(5)
    if what == 0:
        lines[to:to] = [lines[at]]
    elif what == 1:
        del lines[at]
    elif what == 2:
        lines[at], lines[to] = lines[to], lines[at]
    elif what == 3:
        lines[at:at] = [b""] * chance.choice((1, 40))
    else:
        lines[at:at] = [chance.choice((b"Total", b"Source: us", b",,,", b"sep=;", b"#date,#affected", b'"'))]
    return bytearray(b"\n".join(lines))


def recelled(content: bytearray, chance: random.Random) -> bytearray:
    """With another cell in a line, taken from elsewhere or made up."""
    lines = bytes(content).split(b"\n")
    at = chance.randrange(len(lines))
    cells = lines[at].split(b",")
    cells[chance.randrange(len(cells))] = chance.choice((made(chance).encode(), lines[0].split(b",")[0], b""))
    lines[at] = b",".join(cells)
    return bytearray(b"\n".join(lines))


def remarked(content: bytearray, chance: random.Random) -> bytearray:
    """With another delimiter, quote or line break."""
    old, new = chance.choice(((b",", b";"), (b",", b"\t"), (b";", b","), (b"\n", b"\r\n"), (b'"', b"'"), (b"-", b"/")))
    return bytearray(bytes(content).replace(old, new))


def recoded(content: bytearray, chance: random.Random) -> bytearray:
    """In another encoding."""
    text = bytes(content).decode("utf-8", "replace")
    return bytearray(text.encode(chance.choice(("utf-16", "utf-16-le", "cp1252", "cp1256", "utf-8-sig")), "replace"))


CHANGES: tuple[Callable[[bytearray, random.Random], bytearray], ...] = (
    flipped, cut, inserted, inserted, relined, recelled, recelled, remarked, recoded,
)  # fmt: skip


def made(chance: random.Random) -> str:
    """A cell of a few pieces."""
    return chance.choice(("", " ")).join(chance.choices(PIECES, k=chance.randint(1, 5)))


@contextmanager
def limited(seconds: int) -> Iterator[None]:
    """Stop what takes longer."""

    def stop(number: int, frame: object) -> None:
        raise Slow(f"longer than {seconds} seconds")

    if not hasattr(signal, "SIGALRM"):  # Windows: nothing is stopped
        yield
        return
    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def tried(kind: str, name: str, content: bytes) -> bool:
    """Give one input to its reader; whether it was refused.

    Raises:
        UserError: It was refused.
        AssertionError: A row is lost, or a reading says what cannot be.
    """
    if kind == "number":
        cells = content.decode("utf-8").split("\x1f")
        decimal = numbers.marks(cells).decimal
        return isinstance(numbers.parse(cells[0], decimal), numbers.Refusal)
    if kind == "date":
        cells = content.decode("utf-8").split("\x1f")
        return isinstance(dates.parse(cells[0], dates.order(cells), today=TODAY), dates.Refusal)
    if kind == "table":
        for table in tables.read(content, name).tables:
            lines = table.cells.index
            assert lines.is_unique and (not len(lines) or 1 <= lines.min() <= lines.max() <= table.rows)
        return False
    found = reading.read(content, name)
    lines = found.lines
    assert lines.accepted + lines.rejected - lines.both + lines.not_data == lines.all, lines
    assert min(lines.accepted, lines.rejected, lines.both, lines.not_data) >= 0, lines
    assert set(found.observations.index) <= set(range(1, lines.all + 1)) or found.outcome == "reject"
    assert found.outcome != "reject" or found.message
    found.report(rows=True), found.rejected_file()
    return found.outcome == "reject"


def inputs(number: int, seed: int) -> Iterator[tuple[str, str, bytes]]:
    """Kinds, names and contents, always the same for a seed."""
    chance = random.Random(seed)
    files = seeds()
    kinds = chance.choices(list(SHARES), list(SHARES.values()), k=number)
    for kind in kinds:
        if kind in ("number", "date"):
            cells = [made(chance) for _ in range(chance.randint(1, 3))]
            yield kind, "", "\x1f".join(cells).encode("utf-8", "replace")
        else:
            name, content = chance.choice(files)
            yield kind, name, mutated(content, chance)


def run(number: int, seed: int) -> Tried:
    """Try a number of inputs."""
    done = Tried()
    start = time.monotonic()
    for kind, name, content in inputs(number, seed):
        done.inputs[kind] += 1
        try:
            with limited(MOST_SECONDS):
                done.refused += tried(kind, name, content)
        except UserError:
            done.refused += 1
        except BaseException as fault:
            if isinstance(fault, KeyboardInterrupt):
                raise
            done.faults.setdefault(f"{kind} {name}: {place(fault)}", content)
    done.seconds = time.monotonic() - start
    done.gigabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform != "darwin" else 1e9)
    return done


def place(fault: BaseException) -> str:
    """What a fault is and the line of ours that it comes from."""
    ours = [
        frame for frame in traceback.extract_tb(fault.__traceback__) if "/lib/" in frame.filename.replace("\\", "/")
    ]
    ours = [frame for frame in ours if "site-packages" not in frame.filename] or traceback.extract_tb(
        fault.__traceback__
    )
    last = ours[-1]
    return f"{type(fault).__name__} {str(fault)[:80]} in {Path(last.filename).name}:{last.lineno} {last.name}"


def main() -> int:
    """Run, print, and end with 1 where there was a fault."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 2010
    done = run(number, seed)
    print(f"{sum(done.inputs.values()):,} inputs ({dict(done.inputs)}), seed {seed}, {done.refused:,} refused,")
    print(f"{done.seconds:.0f} seconds, at most {done.gigabytes:.2f} GB, {len(done.faults)} faults")
    for number, (what, content) in enumerate(done.faults.items()):
        print(what)
        if len(sys.argv) > 3:
            (Path(sys.argv[3]) / f"{number:03}").write_bytes(content)
    return 1 if done.faults else 0


if __name__ == "__main__":
    sys.exit(main())
