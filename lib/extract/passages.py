"""Passages in, records out, in the words of the cases that measure us."""

from datetime import date
from typing import Any

from lib.extract.proposals import Proposal
from lib.extract.reports import extract

COARSER = {"sheltered": "idps", "hospitalized": "injured", "asylum_seekers": "crossed_border"}


def records(passage: dict[str, Any]) -> list[dict[str, Any]]:
    """The records of a passage.

    Args:
        passage: `id`, `text` and `published` (ISO day), as in `open_cases.jsonl`.

    Returns:
        One dict per proposal; `historical` marks what belongs to an earlier event.
    """
    published = date.fromisoformat(passage["published"])
    return [record(one) for one in extract(passage["text"], published=published)]


def record(one: Proposal) -> dict[str, Any]:
    """A proposal in the words of the cases."""
    low, high = one.vague or (one.low, one.high)
    day = one.period_end.isoformat()
    return {
        "metric": COARSER.get(one.metric, one.metric),
        "value": one.value,
        "low": low,
        "high": high,
        "qualifier": one.qualifier,
        "words": one.words if one.qualifier == "vague" else None,
        "unit": one.unit,
        "place": one.place or None,
        "country_iso3": one.country or None,
        "as_of": day[:7] if one.date_precision == "month" else day,
        "attribution": one.source or None,
        "counting": one.counting,
        "origin": one.origin or None,
        "destination": one.destination or None,
        "span": [one.start, one.end],
        "confidence": one.confidence,
        **({"historical": True} if one.is_past else {}),
    }
