"""Text from files and articles inside a chart: data, never the markup that plotly would read in it."""

import html
import textwrap
from collections.abc import Iterable

LONGEST = 240


def escaped(text: object) -> str:
    """Text that plotly draws as it stands: its pseudo-HTML, entities and formulas are made harmless.

    >>> escaped("<b>Osh</b> & $x$")
    '&lt;b&gt;Osh&lt;/b&gt; &amp; &#36;x&#36;'
    """
    flat = " ".join(str(text).split())
    cut = flat if len(flat) <= LONGEST else flat[: LONGEST - 1] + "…"
    return html.escape(cut, quote=False).replace("$", "&#36;")


def lines(parts: Iterable[object], *, width: int = 44, strong: bool = True) -> str:
    """Parts of a hover label, each wrapped to a phone's width, the first one bold.

    Args:
        parts: Texts; empty ones are left out.
        width: Longest line, in characters.
        strong: True to print the first part bold.
    """
    wrapped = [
        "<br>".join(escaped(line) for line in textwrap.wrap(str(part)[:LONGEST], width, max_lines=4, placeholder=" …"))
        for part in parts
        if str(part).strip()
    ]
    if strong and wrapped:
        wrapped[0] = f"<b>{wrapped[0]}</b>"
    return "<br>".join(wrapped)
