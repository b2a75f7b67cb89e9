"""Titles and sentences made from estimates: what a reader may copy into a report."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from lib.metrics import METRICS
from lib.words.amounts import (
    NOUNS,
    Amount,
    amount_in_words,
    best_in_words,
    is_tenth_around,
    observation_in_words,
    rest_in_words,
    whole,
)
from lib.words.days import day_in_words, period_in_words
from lib.words.speakers import is_many, speaker_in_words

MINUS = "\N{MINUS SIGN}"


@dataclass(frozen=True)
class Statement:
    """What another source said, to stand behind a semicolon.

    Attributes:
        source: Who said it.
        words: The amount in words ("over 1,000").
        day: The day that it speaks of.
    """

    source: str
    words: str
    day: Any


def when_in_words(counting: str, day: Any, *, start: Any = None, within: Any = None) -> str:
    """The day or days of an estimate, with the preposition of its counting: "by", "on", "from ... to"."""
    if counting == "flow":
        spoken = period_in_words(start, day, within=within)
        return f"from {spoken}" if " to " in spoken else f"on {spoken}"
    preposition = "on" if counting == "stock" else "by"
    return f"{preposition} {day_in_words(day, within=within)}"


def title_of_finding(
    metric: str,
    amount: Amount,
    *,
    counting: str,
    day: Any,
    start: Any = None,
    source: str = "",
    place: str = "",
    within: Any = None,
) -> str:
    """A chart's title that says what was found, by when and by whom.

    Args:
        metric: One of `METRICS`.
        amount: The estimate.
        counting: `flow`, `stock` or `cumulative`.
        day: The last day that it speaks of.
        start: The first day, for a flow.
        source: Who stated the best; empty where nobody did.
        place: Where, if the title should say so.
        within: A day whose year the reader sees already.

    >>> from datetime import date
    >>> june = date(2010, 6, 14)
    >>> title_of_finding("killed", Amount(117, 117, 117, True), counting="cumulative", day=june, within=june,
    ...                  source="interim government")
    'Killed: at least 117 by 14 June, as the interim government says'
    """
    label = METRICS[metric].label + (f", {place}" if place else "")
    when = when_in_words(counting, day, start=start, within=within)
    if not source or amount.best is None:
        spoken = amount_in_words(amount)
        return f"{label}: {spoken}{',' if ', ' in spoken else ''} {when}"
    says = f"as {speaker_in_words(source)} {'say' if is_many(source) else 'says'}"
    return f"{label}: {best_in_words(amount)} {when}, {says}{_doubt(amount)}"


def copy_as_sentence(
    metric: str,
    amount: Amount,
    *,
    counting: str,
    day: Any,
    start: Any = None,
    source: str = "",
    others: Iterable[Statement] = (),
    place: str = "",
    unit: str = "people",
    address: str = "",
) -> str:
    """One sentence to paste into a report: how many, by when, who says so, who says otherwise, and where it stands.

    Args:
        metric: One of `METRICS`.
        amount: The estimate.
        counting: `flow`, `stock` or `cumulative`.
        day: The last day that it speaks of.
        start: The first day, for a flow.
        source: Who stated the best; empty where nobody did.
        others: What other sources say, at most three.
        place: Where, as "in Osh Oblast" would end it: "Osh Oblast".
        unit: What was counted.
        address: The address of the view.
    """
    others = list(others)
    said_by = speaker_in_words(source) if amount.best is not None else ""
    sentence = f"{_subject(metric, amount, unit, bare=bool(others or said_by))} {_predicate(metric, amount)}"
    sentence += f" in {place}" if place else ""
    sentence += f" {when_in_words(counting, day, start=start)}"
    if said_by:
        sentence += f", according to {said_by}{'' if others else _doubt(amount)}"
    for other in others:
        spoke = f"{speaker_in_words(other.source) or 'others'} spoke of {other.words}"
        sentence += f"; {spoke} ({day_in_words(other.day, within=day)})"
    if amount.best is None and amount.speaking > 1 and amount.low is not None:
        sentence += "; sources disagree"
    sentence = sentence[0].upper() + sentence[1:] + "."
    return f"{sentence} {address}" if address else sentence


def change_in_words(before: Any, now: Any, since: Any, *, within: Any = None) -> str:
    """How far a best moved since a day: "+23 since 12 July"; empty where either is missing.

    >>> from datetime import date
    >>> change_in_words(312, 335, date(2010, 7, 12), within=date(2010, 7, 20))
    '+23 since 12 July'
    """
    if pd.isna(before) or pd.isna(now) or pd.isna(since):
        return ""
    moved = int(now) - int(before)
    if not moved:
        return f"unchanged since {day_in_words(since, within=within)}"
    return f"{'+' if moved > 0 else MINUS}{whole(abs(moved))} since {day_in_words(since, within=within)}"


def changed_sentence(metric: str, before: Amount | None, now: Amount | None, *, source: str = "") -> str:
    """What changed for a metric between two days: "Killed: from 312 to 335 (Kyrgyzstan's Health Ministry)"."""
    label = METRICS[metric].label
    said = f" ({speaker_in_words(source)})" if source else ""
    if now is None:
        return f"{label}: no longer reported; it was {amount_in_words(before)}" if before else ""
    if before is None:
        return f"{label}: first reported, {amount_in_words(now)}{said}"
    if before.best != now.best and None not in (before.best, now.best) and not _doubt(before):
        return f"{label}: from {best_in_words(before)} to {best_in_words(now)}{said}{_doubt(now)}"
    return f"{label}: {amount_in_words(now)}{said}; before: {amount_in_words(before)}"


def proposal_in_words(row: Mapping[str, Any]) -> str:
    """A sentence built from an observation's own fields: "at least 1,400 injured, southern Kyrgyzstan, by 13 June 2010,
    says the interim government"."""
    metric = METRICS[str(row["metric"])]
    noun = metric.noun
    if str(row.get("unit") or "people") == "households":
        noun = f"{noun} (households)"
    amount = observation_in_words({**row, "unit": "people"})
    parts = [f"{amount} {noun}"]
    place = next((str(row.get(level)) for level in ("place", "admin2", "admin1", "country") if row.get(level)), "")
    parts += [place] if place else []
    parts.append(when_in_words(str(row.get("counting")), row.get("period_end"), start=row.get("period_start")))
    source = str(row.get("source") or row.get("publisher") or "")
    if source:
        parts.append(f"{'say' if is_many(source) else 'says'} {speaker_in_words(source)}")
    return ", ".join(parts)


def _subject(metric: str, amount: Amount, unit: str, *, bare: bool) -> str:
    spoken = best_in_words(amount) if bare else amount_in_words(amount)
    spoken = spoken.removeprefix("no best: sources disagree, ")
    if amount.best == 0 and spoken == "0":
        spoken = "no"
    noun = NOUNS.get(unit, (unit, unit))[amount.best != 1]
    if not spoken[-1].isdigit() and spoken != "no" and not spoken.endswith("or more"):
        return f"{spoken} of {noun}"
    first, comma, rest = spoken.partition(", ")
    if not comma or rest.startswith("perhaps"):
        return f"{first} {noun}{comma}{rest}{',' if rest else ''}"
    return f"{first} {noun} ({rest})"


def _predicate(metric: str, amount: Amount) -> str:
    predicate = METRICS[metric].predicate
    is_one = amount.best == 1 and not rest_in_words(amount) and not amount.open
    return predicate.replace("were ", "was ", 1) if is_one and predicate.startswith("were ") else predicate


def _doubt(amount: Amount) -> str:
    """What the other reports make of a best, to stand behind the name of the source that stated it."""
    rest = rest_in_words(amount)
    if not rest or (amount.hedge == "about" and is_tenth_around(amount)):
        return ""
    return f"; {rest}" if rest.startswith("perhaps") else f"; reports range from {rest}".replace("from up to", "up to")
