"""The article's text with a numbered mark at every reported number, as a component of the page.

The text reaches the browser as data and is put there as text nodes, so nothing in an article is ever read as HTML.
"""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import streamlit as st

from lib.charts.palette import GROUNDS
from lib.metrics import FAMILIES, METRICS
from lib.proposals import Draft, Piece, paragraphs
from lib.ui.look import mode

HERE = Path(__file__).parent
KEY = "article_text"
BODY = '<article tabindex="0" role="region" aria-label="The article, with its reported numbers marked"></article>'
AROUND = 2
MOST = 3_000

_component = st.components.v2.component(
    "uprooted_article",
    html=BODY,
    css=(HERE / "text.css").read_text(encoding="utf-8"),
    js=(HERE / "text.js").read_text(encoding="utf-8"),
)


def show(draft: Draft, on_pick: Callable[[int], None]) -> None:
    """Draw the text of a draft.

    Args:
        draft: The article and its items.
        on_pick: Called with the number of the mark that a reader clicked, or chose with the Enter key.
    """

    def picked() -> None:
        number = st.session_state[KEY].picked
        if number is not None:
            on_pick(int(number))

    _component(data=drawn(draft), key=KEY, on_picked_change=picked)


def drawn(draft: Draft) -> dict[str, Any]:
    """What the browser gets: the text in pieces, and what marks look like."""
    pieces = shortened(paragraphs(draft.article.text, draft.items))
    told = [
        [{"text": one.text, "numbers": one.numbers, "begins": one.begins} for one in paragraph] for paragraph in pieces
    ]
    where = [(item.number, item.start, item.end) for item in draft.items]
    return {
        "digest": sha256(f"{draft.article.text}\x1f{where}".encode("utf-8", "replace")).hexdigest(),
        "paragraphs": told,
        "families": {str(item.number): METRICS[item.cells["metric"]].family for item in draft.items},
        "decisions": {str(item.number): item.decision or "open" for item in draft.items},
        "chosen": draft.chosen,
        "hues": {family: GROUNDS[mode()].families[family] for family in FAMILIES},
    }


def shortened(pieces: list[list[Piece]], most: int = MOST) -> list[list[Piece]]:
    """All paragraphs; of very many, those around marks, with a line that says how many are left out between them."""
    if len(pieces) <= most:
        return pieces
    marked = {at for at, paragraph in enumerate(pieces) if any(piece.numbers for piece in paragraph)}
    kept = sorted({near for at in marked for near in range(at - AROUND, at + AROUND + 1) if 0 <= near < len(pieces)})
    shown: list[list[Piece]] = []
    before = -1
    for at in [*kept[:most], len(pieces)]:
        if at > before + 1:
            shown.append([Piece(f"[{at - before - 1:,} paragraphs without a reported number are not shown]")])
        if at < len(pieces):
            shown.append(pieces[at])
        before = at
    return shown
