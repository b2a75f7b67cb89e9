"""A text cut into paragraphs and these into pieces, so that each number can be marked where it stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from lib.proposals.items import Item


@dataclass(frozen=True)
class Piece:
    """A stretch of text under one mark, under several, or under none.

    Attributes:
        text: As it stands in the article.
        numbers: Of the items whose words these are.
        begins: Of the items that begin here, to be printed before it.
    """

    text: str
    numbers: tuple[int, ...] = ()
    begins: tuple[int, ...] = ()


def paragraphs(text: str, items: Sequence[Item]) -> list[list[Piece]]:
    """The paragraphs of a text as pieces; put together again, they are the text.

    Args:
        text: The article's.
        items: What is marked in it; marks may overlap.
    """
    found, start = [], 0
    for line in text.split("\n"):
        found.append(
            _pieces(line, start, [item for item in items if item.start < start + len(line) and item.end > start])
        )
        start += len(line) + 1
    return found


def _pieces(line: str, start: int, items: Sequence[Item]) -> list[Piece]:
    stop = start + len(line)
    cuts = {start, stop} | {cut for item in items for cut in (item.start, item.end) if start < cut < stop}
    ordered = sorted(cuts)
    return [
        Piece(
            line[left - start : right - start],
            tuple(item.number for item in items if item.start < right and item.end > left),
            tuple(item.number for item in items if max(item.start, start) == left),
        )
        for left, right in zip(ordered, ordered[1:], strict=False)
    ]
