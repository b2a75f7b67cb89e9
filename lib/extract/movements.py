"""Movements: where from and where to, and whether a border lies between."""

import re
from dataclasses import dataclass

from lib.extract.counted import Counted
from lib.extract.languages import Language
from lib.extract.placing import Place

MOVING = frozenset({"moving", "crossing", "refugees", "displaced", "evacuated", "returned", "sheltering", "homeless"})
METRICS = {
    "killed": "killed", "injured": "injured", "missing": "missing", "casualties": "casualties", "detained": "detained", "abducted": "abducted",
    "displaced": "displaced", "homeless": "homeless", "moving": "displaced", "crossing": "crossed_border", "refugees": "refugees",
    "sheltering": "idps", "returned": "returned", "evacuated": "evacuated", "homes_destroyed": "homes_destroyed", "homes_damaged": "homes_damaged",
    "affected": "affected", "waiting": "waiting_at_border",
}  # fmt: skip


@dataclass(frozen=True)
class Movement:
    """Where people moved, and what that makes of them.

    Attributes:
        metric: One of `lib.metrics.METRICS`; "" where nothing may be proposed.
    """

    metric: str
    origin: Place | None = None
    destination: Place | None = None


def movement(text: str, one: Counted, here: list[Place], home: str, language: Language) -> Movement:
    """What a counted amount is, by where its people came from and went.

    Args:
        text: The sentence in small letters.
        one: The amount.
        here: The places of the sentence.
        home: The country of the event, alpha-3, or "".
        language: Whose prepositions to use.
    """
    metric = METRICS.get(one.kind, "")
    if one.kind not in MOVING:
        return Movement(metric)
    mine = [place for place in here if one.left <= place.start < one.right]
    to = _led_by(text, mine, language.to) or _letting_in(text, here, one)
    out_of = _led_by(text, mine, language.out_of) or _people(mine, one)
    if (
        not to
        and out_of
        and one.kind == "moving"
        and out_of.country
        and re.search(r"\b(?:over|across|arriv\w+|land\w+) (?:\w+ )?from $", text[: out_of.start])
    ):
        return Movement("crossed_border", out_of, None)
    near = next(
        (p for p in mine if p.kind != "people" and re.search(r"\b(?:at|in|near|around) $", text[: p.start])), None
    )
    goal = to or near
    abroad = bool(goal and out_of and out_of.kind == "people" and goal.country not in ("", out_of.country))
    if one.kind == "moving" and abroad:
        return Movement("crossed_border", out_of, goal)
    if to and out_of and to.name == out_of.name:
        out_of = None
    if one.kind == "evacuated":
        out = _led_by(text, mine, "from|out of|in|of|around|near")
        return Movement(
            metric,
            out if out is not to or not to else None,
            to if to and re.search(r"\b(?:to|into|towards) $", text[: to.start]) else None,
        )
    start = out_of.country if out_of and out_of.country else home
    abroad = bool(to and to.country and start and to.country != start)
    if one.kind == "returned":
        return Movement(metric, out_of, to)
    into = bool(
        to
        and to.kind == "country"
        and re.search(r"\b(?:to|into|enter\w*|reach\w*|for|arriv\w+ in) (?:neighbou?ring )?$", text[: to.start])
    )
    abroad = abroad or (into and not (out_of and to and out_of.country == to.country))
    if one.kind in ("moving", "sheltering") and (
        abroad
        or (one.inherited and to and to.kind == "country")
        or (to and to.kind == "region")
        or re.search(
            r"\b(?:border|frontier|abroad|neighbou?ring countr|(?:fled|left|leaving|fleeing) the country\b)",
            text[one.left : one.right],
        )
    ):
        return Movement("crossed_border" if one.kind == "moving" else "refugees", out_of, to)
    if one.kind == "displaced" and abroad and to and re.search(r"\b(?:to|into|towards?) (?:\w+ )?$", text[: to.start]):
        return Movement("crossed_border", out_of, to)
    if (
        one.kind == "crossing"
        and to
        and to.kind == "place"
        and one.trigger[0] < one.mention.start
        and start == to.country
        and not (out_of and out_of.kind == "people")
    ):
        return Movement("idps", out_of, None)
    if one.kind == "moving":
        return Movement("idps" if to or out_of or one.noun else "displaced", out_of, to)
    if one.kind in ("crossing", "refugees"):
        return Movement(metric, out_of, to)
    return Movement(metric, out_of, None)


def _led_by(text: str, places: list[Place], words: str) -> Place | None:
    """The first place right behind one of these words, an adjective or a generic noun between them at most."""
    for place in places:
        if place.kind != "people" and re.search(
            rf"\b(?:{words}) (?:the |neighbou?ring |nearby |camps? in |safer |parts of |villages? (?:in|of) |\w+'s )*(?:[\w-]+ly |town of |city of |state of )?$",
            text[: place.start],
        ):
            return place
    return None


def _letting_in(text: str, here: list[Place], one: Counted) -> Place | None:
    """The country whose guards let people in, or that hosts them."""
    before = text[one.left : one.mention.start]
    if (
        re.search(
            r"\b(?:let(?:ting)?|admit\w*|receiv\w*|taking|took|host\w*|shelter\w*|welcom\w*|registering|registered|hous\w*)\b",
            before,
        )
        or " through" in text[one.mention.end : one.mention.end + 12]
    ):
        return next(
            (p for p in reversed(here) if p.end <= one.mention.start and p.country and p.kind != "region"), None
        )
    return None


def _people(places: list[Place], one: Counted) -> Place | None:
    """The nationality of those who moved: "76,200 Ukrainians"."""
    return next((p for p in places if p.kind == "people" and 0 <= p.start - one.mention.end < 25), None)
