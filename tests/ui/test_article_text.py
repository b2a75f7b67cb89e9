"""What the browser gets of an article: all of it, or of a very long one what stands around its marks."""

import pytest

from lib.proposals import Piece
from lib.ui.article.text import shortened


def pieces(count: int, marked: int) -> list[list[Piece]]:
    """Paragraphs of one piece, named by their place; one of them has a mark."""
    return [[Piece(str(at), (1,) if at == marked else ())] for at in range(count)]


@pytest.mark.parametrize(
    ("count", "marked", "shown"),
    [
        pytest.param(3, 1, ["0", "1", "2"], id="a short text is shown whole"),
        pytest.param(9, 4, ["[2 left]", "2", "3", "4", "5", "6", "[2 left]"], id="of a long one, what is near a mark"),
        pytest.param(9, 0, ["0", "1", "2", "[6 left]"], id="a mark at the start has nothing before it"),
        pytest.param(9, 8, ["[6 left]", "6", "7", "8"], id="a mark at the end has nothing after it"),
        pytest.param(9, -1, ["[9 left]"], id="without a mark nothing but how much there is"),
    ],
)
def test_a_very_long_text_is_shown_around_its_marks(count: int, marked: int, shown: list[str]):
    told = [paragraph[0].text for paragraph in shortened(pieces(count, marked), most=8)]
    short = [text.split()[0] + " left]" if text.startswith("[") else text for text in told]
    assert short == shown
