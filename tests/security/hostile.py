"""Texts that would do something if they were taken for markup, script, formulas or paths; a ledger full of them."""

import csv
import io
from pathlib import Path

from lib import reading, recording
from lib.access import local
from lib.documents import Document
from lib.ledger import Ledger

RAN = "window.uprootedWasRun=1"
TEXTS = {
    "script": f"<script>{RAN}</script>",
    "image": f'<img src=x onerror="{RAN}">',
    "vector": f'"><svg onload={RAN}>',
    "link": f"[press](javascript:{RAN}) <a href='javascript:{RAN}'>here</a>",
    "markdown": "# big **bold** ![i](http://192.0.2.1/i.png) :red[x] `code`",
    "formula": "$\\href{javascript:alert(1)}{x}$ $$\\frac{1}{0}$$",
    "cell": '=HYPERLINK("http://192.0.2.1","x")',
    "entity": "&lt;b&gt; &#60;i&#62; <b>b</b>",
}
CRISIS = f"{TEXTS['script']} crisis {TEXTS['link']}"
ADDRESS = f"javascript:{RAN}"
HEADERS = (
    "crisis", "metric", "counting", "value", "period_start", "period_end", "country", "admin1", "admin2", "place",
    "origin", "destination", "source", "publisher", "published_on", "group", "quote", "title", "url",
    "note", "event_id",
)  # fmt: skip


def rows() -> list[list[str]]:
    """Reported figures whose every text field is hostile: two that count, two that contradict them."""
    texts = list(TEXTS.values())
    found = []
    for at in range(8):
        turned = texts[at % len(texts) :] + texts[: at % len(texts)]
        day = f"2020-02-{1 + at:02}"
        found.append(
            [CRISIS, *(("killed", "cumulative") if at % 2 else ("idps", "stock")), str(100 + 10 * at), "", day, "SDN",
             *turned[:5], f"source {turned[5]}", f"publisher {turned[6]}", day, "", *turned[:2], ADDRESS, *turned[2:4]]
        )  # fmt: skip
    return found


def table() -> bytes:
    """These as the template."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows([HEADERS, *rows()])
    return text.getvalue().encode()


def record(name: str = f"../../{TEXTS['image']}.csv") -> Ledger:
    """A ledger that holds them, from a file whose name is hostile too."""
    ledger = Ledger()
    read = reading.read(table(), name)
    assert len(read.observed) == 8, read.message
    document = Document.of(table(), kind="file", title=name)
    recording.record(ledger, document, read, answers={}, by=local(TEXTS["image"]))
    return ledger


def file(folder: Path, name: str) -> Path:
    """The template on the disk."""
    path = folder / name
    path.write_bytes(table())
    return path
