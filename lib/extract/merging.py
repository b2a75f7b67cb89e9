"""Repeats within one document: the headline's number is that of its text."""

from dataclasses import replace

from lib.extract.proposals import Proposal


def merged(proposals: list[Proposal]) -> list[Proposal]:
    """Proposals without repeats: the first of equal ones stays, and takes the speaker that a later one names."""
    found: dict[tuple[object, ...], Proposal] = {}
    for one in proposals:
        key = (
            one.metric,
            one.unit,
            one.value,
            one.low,
            one.high,
            one.words if one.vague else "",
            one.is_past,
            one.country,
        )
        first = found.get(key)
        if first is None:
            found[key] = one
        elif not first.source and one.source:
            found[key] = replace(first, source=one.source)
    return list(found.values())
