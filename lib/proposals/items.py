"""One proposal as a person works on it: the sentence, the cells of its row, and what was decided."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date

from lib.extract import Proposal, extract
from lib.extract.sentences import sentences
from lib.observations import COLUMNS

TOO_OLD = "too old"
OF_THE_ARTICLE = ("title", "publisher", "published_on", "url", "crisis")
OWN = tuple(column.name for column in fields(Proposal) if column.name in COLUMNS and column.name not in OF_THE_ARTICLE)


@dataclass(frozen=True)
class About:
    """What is said of the whole article, proposed by its reader and mended by a person.

    Attributes:
        title: As printed.
        publisher: Who printed it.
        published_on: The day on which it was printed; None where nobody said so yet.
        country: Alpha-3 code of the country that it is about; empty where the text shall tell.
        crisis: The crisis that its reported figures join; empty for none.
        url: Where it was found.
    """

    title: str = ""
    publisher: str = ""
    published_on: date | None = None
    country: str = ""
    crisis: str = ""
    url: str = ""

    def cells(self) -> dict[str, str]:
        """The cells that every row of the article shares."""
        day = self.published_on.isoformat() if self.published_on else ""
        return {"title": self.title, "publisher": self.publisher, "published_on": day, "url": self.url,
                "crisis": self.crisis}  # fmt: skip


@dataclass(frozen=True)
class Item:
    """One proposed number and what a person made of it.

    Attributes:
        number: Its number beside the text, from 1.
        start, end: Where it stands in the text.
        quote: The sentence.
        cells: Columns of the tidy table as text, without those of the whole article.
        proposed: The same as the program proposed them; empty for one that a person added.
        confidence: From 0 to 1, to sort by; what a person added is sure.
        is_past: Whether it belongs to an earlier event.
        decision: accepted, rejected, or empty while nobody decided.
        reason: Why it was rejected, one of `vocabulary.REASONS`.
        note: More on that.
        repeats: The observation of a near-identical article that says the same; empty for none.
    """

    number: int
    start: int
    end: int
    quote: str
    cells: Mapping[str, str]
    proposed: Mapping[str, str] = field(default_factory=dict)
    confidence: float = 1.0
    is_past: bool = False
    decision: str = ""
    reason: str = ""
    note: str = ""
    repeats: str = ""

    @property
    def is_mended(self) -> bool:
        """Whether a person changed what the program proposed."""
        return bool(self.proposed) and dict(self.cells) != dict(self.proposed)

    @property
    def is_added(self) -> bool:
        """Whether a person added it."""
        return not self.proposed

    @property
    def is_touched(self) -> bool:
        """Whether a person worked on it."""
        return self.is_mended or self.is_added or (bool(self.decision) and not _is_left_out(self))

    def decided(self, decision: str, reason: str = "", note: str = "") -> "Item":
        """The same with a decision; an empty one leaves it open."""
        return replace(self, decision=decision, reason=reason, note=note)


def proposed(text: str, about: About, today: date) -> list[Item]:
    """What an article reports, in the order of its text.

    Args:
        text: The article's.
        about: What is known of it.
        today: Taken for the day of publication where nobody said one.

    Returns:
        One item per reported number. What belongs to an earlier event is left out by a decision that a person may
        change.
    """
    published = about.published_on or today
    found = extract(text, published=published, publisher=about.publisher, country=about.country, title=about.title)
    ordered = sorted(found, key=lambda one: (one.start, one.end))
    return [_item(number, one) for number, one in enumerate(ordered, 1)]


def added(number: int, text: str, start: int, about: About) -> Item:
    """An empty item for a number that the program missed.

    Args:
        number: Its number beside the text.
        text: The article's.
        start: Where its sentence begins.
        about: What is known of the article; its day and country are proposed.
    """
    sentence = next(one for one in sentences(text) if one.start == start)
    day = about.published_on.isoformat() if about.published_on else ""
    cells = dict.fromkeys(OWN, "") | {
        "metric": "killed", "counting": "cumulative", "unit": "people", "qualifier": "exact", "status": "confirmed",
        "period_end": day, "date_precision": "day", "country": about.country, "quote": sentence.text,
    }  # fmt: skip
    return Item(number, sentence.start, sentence.end, sentence.text, cells)


def _item(number: int, one: Proposal) -> Item:
    cells = {name: _text(getattr(one, name)) for name in OWN}
    item = Item(number, one.start, one.end, one.quote, cells, dict(cells), one.confidence, one.is_past)
    return item.decided("rejected", TOO_OLD) if one.is_past else item


def _is_left_out(item: Item) -> bool:
    """Whether the only decision is the program's own, on an earlier event or on what a near-identical article says."""
    own = (TOO_OLD if item.is_past else "", "duplicate" if item.repeats else "")
    return item.decision == "rejected" and item.reason in own


def _text(cell: object) -> str:
    return "" if cell is None else str(cell)
