"""Articles on the command line: proposals one a line, and passages for measuring."""

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from lib.commands.files import content
from lib.errors import UserError
from lib.extract import extract, records

LONGEST = 5_000_000


def proposals(name: str, *, published: date, publisher: str = "", country: str = "") -> Iterator[str]:
    """The proposals of one text, as lines of JSON.

    Args:
        name: A file, or `-` for what is piped in.
        published: Weekdays are read against this day.
        publisher: Who printed it.
        country: Alpha-3 code of the country that it is about, where known.

    Raises:
        UserError: There is no text, or too much.
    """
    raw = sys.stdin.buffer.read() if name == "-" else content(Path(name))
    if len(raw) > LONGEST:
        raise UserError(f"The text has {len(raw):,} bytes.", fix=f"Give at most {LONGEST:,} bytes at once.")
    text = raw.decode("utf-8-sig", errors="replace")
    if not text.strip():
        raise UserError("The text is empty.", fix="Give the text of an article.")
    for one in extract(text, published=published, publisher=publisher, country=country):
        yield json.dumps(asdict(one), ensure_ascii=False, default=str)


def passages(path: Path) -> Iterator[str]:
    """The records of passages `{id, text, published}`, one a line, in the words of `score.py`.

    Raises:
        UserError: A line is no such object.
    """
    for number, line in enumerate(content(path).decode("utf-8-sig").splitlines(), 1):
        if line.strip():
            passage = _passage(line, number)
            yield json.dumps({"id": passage["id"], "records": records(passage)}, ensure_ascii=False)


def _passage(line: str, number: int) -> dict[str, Any]:
    try:
        passage = json.loads(line)
        date.fromisoformat(passage["published"])
        if isinstance(passage["text"], str) and passage["id"]:
            return dict(passage)
    except (ValueError, KeyError, TypeError):
        pass
    raise UserError(
        f"Line {number} is no passage.",
        fix='Write one object a line: {"id": "1", "text": "...", "published": "2010-06-14"}.',
    )
