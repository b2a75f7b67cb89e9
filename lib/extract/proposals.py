"""What is proposed to be recorded: the columns of the tidy table, the sentence, offsets and confidence."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Proposal:
    """A reported number, as a person will confirm, mend or reject it.

    Attributes:
        low, high: The ends of a range as printed; of vague words nothing is invented.
        vague: What vague words stand for, for display only.
        start, end: Offsets of the amount and the word that says what it counts, in the text as given.
        is_past: Whether it belongs to an earlier event; such a proposal never counts unless a person says so.
        confidence: From 0 to 1, to sort by.
        signs: What the confidence rests on: names of weights in `data/extract/confidence.csv`.
    """

    metric: str
    counting: str
    unit: str
    value: int | None
    low: int | None
    high: int | None
    qualifier: str
    words: str
    period_start: date | None
    period_end: date
    date_precision: str
    country: str
    place: str
    origin: str
    origin_country: str
    destination: str
    destination_country: str
    source: str
    publisher: str
    published_on: date
    status: str
    title: str
    quote: str
    start: int
    end: int
    confidence: float
    is_past: bool = False
    vague: tuple[int, int] | None = None
    signs: frozenset[str] = frozenset()
