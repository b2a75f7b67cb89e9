"""The day on which a web page was published, by what the page says of itself, never by a teaser's date."""

from datetime import date

from htmldate import find_date
from lxml.html import HtmlElement


def published_on(tree: HtmlElement, url: str = "") -> tuple[date | None, str]:
    """The day of publication as printed, and a note where it was guessed.

    Args:
        tree: The whole page.
        url: Its address; a day in it counts where the page names none.
    """
    found = find_date(tree, extensive_search=False, original_date=True, url=url or None)
    return (date.fromisoformat(found), "") if found else (None, "")
