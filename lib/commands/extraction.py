"""Articles on the command line: proposals one a line."""

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from lib.commands.files import content
from lib.errors import UserError
from lib.extract import Proposal, extract

if TYPE_CHECKING:
    from lib.articles import Article

LONGEST = 500_000


def proposals(name: str, *, published: date | None, publisher: str = "", country: str = "") -> Iterator[str]:
    """The proposals of one article, as lines of JSON; what was guessed about it goes to stderr.

    Args:
        name: A text, page, PDF, Word file or mail, or `-` for what is piped in.
        published: Weekdays are read against this day; where it is None, against the one that the article states.
        publisher: Who printed it; where it is empty, whom the article states.
        country: Alpha-3 code of the country that it is about, where known.

    Raises:
        UserError: There is no article in it, it is too long, or nothing says when it was published.
    """
    from lib import articles  # half a second that no other command has to wait

    raw = sys.stdin.buffer.read() if name == "-" else content(Path(name))
    article = articles.read(raw, "" if name == "-" else Path(name).name)
    if len(article.text) > LONGEST:
        raise UserError(f"The text has {len(article.text):,} characters.", fix=f"Give at most {LONGEST:,} at once.")
    day, printed_by = published or article.published_on, publisher or article.publisher
    if day is None:
        raise UserError("Nothing says when the article was published.", fix="Give --published, such as 2010-06-14.")
    for note in _notes(article, is_day_given=published is not None):
        print(note, file=sys.stderr)
    found = extract(article.text, published=day, publisher=printed_by, country=country, title=article.title)
    for one in found:
        yield json.dumps(_printed(one), ensure_ascii=False, default=str)


def _printed(one: Proposal) -> dict[str, object]:
    return {name: value for name, value in asdict(one).items() if name != "signs"}


def _notes(article: "Article", *, is_day_given: bool) -> list[str]:
    if is_day_given or article.published_on is None:
        return [note for note in article.notes if "day of publication" not in note]
    return [f"Published on {article.published_on}, as the article states.", *article.notes]
