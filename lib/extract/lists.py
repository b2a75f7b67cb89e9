"""Lists: an amount without a verb of its own goes on with that of its neighbour ("and another 94 on Tuesday")."""

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lib.extract.languages import Language
from lib.extract.nouns import HOMES, HOUSEHOLDS, NONE, OTHERS, PEOPLE, UNKNOWN
from lib.extract.readings import OF_HOMES, TALLIED

if TYPE_CHECKING:
    from lib.extract.counted import Counted

LONGEST = 60


def shared(sentence: str, text: str, said: list["Counted"], language: Language, before: str) -> list["Counted"]:
    """The amounts of a sentence, those without a kind taking it from the list that they stand in.

    Args:
        sentence: As printed.
        text: The sentence in small letters.
        said: Its amounts, in order.
        language: Whose words to use.
        before: The kind that the sentence before ended with.
    """
    said = [_resolved(text, said, number, language, before) for number in range(len(said))]
    for number in range(len(said) - 2, -1, -1):
        one, following = said[number], said[number + 1]
        if not one.kind and _shares_verb(text, one, following, language):
            said[number] = replace(one, kind=following.kind, trigger=following.trigger, how="list", source=number + 1)
    for number, one in enumerate(said):
        if one.kind:
            continue
        if number:
            previous = said[number - 1]
            if (
                previous.kind
                and (_goes_on(text, one, language) or re.match(r" [A-Z]", sentence[one.noun.end : one.right]))
                and _alike(one, previous)
            ):
                said[number] = replace(one, kind=previous.kind, trigger=previous.trigger, how="list", source=number - 1)
        elif before and one.noun.kind == NONE and _is_bare(text, one, language):
            said[number] = replace(one, kind=before, trigger=(one.mention.end, one.mention.end), how="list")
    return said


def _resolved(text: str, said: list["Counted"], number: int, language: Language, before: str) -> "Counted":
    """A bare tally counts what was counted before: "brings the total to 1,265"; a toll or count of nothing, the dead."""
    one = said[number]
    if one.kind != TALLIED:
        return one
    earlier = [other.kind for other in said[:number] if other.kind not in ("", TALLIED)]
    if language.clauses.toll.search(text[slice(*one.trigger)]):
        return replace(one, kind="killed")
    return replace(one, kind=(earlier or [before])[-1])


def _shares_verb(text: str, one: "Counted", following: "Counted", language: Language) -> bool:
    """Whether two subjects have one verb: "13 soldiers and seven civilians were killed"."""
    joined = text[one.noun.end : following.mention.start]
    return bool(
        following.kind
        and following.kind not in ("future", "capacity")
        and following.trigger[0] >= following.mention.end
        and one.noun.kind in (PEOPLE, HOUSEHOLDS, HOMES, UNKNOWN, NONE)
        and len(joined) < LONGEST
        and language.clauses.joined.fullmatch(joined)
        and _alike(one, following)
    )


def _is_bare(text: str, one: "Counted", language: Language) -> bool:
    """Whether an amount that opens a sentence has nothing of its own to say what it counts."""
    is_led = language.clauses.bare.search(text[: one.mention.start]) and _goes_on(text, one, language)
    return bool(is_led or language.clauses.recorded.match(text, one.mention.end))


def _goes_on(text: str, one: "Counted", language: Language) -> bool:
    """Whether nothing but a place or a time follows, so that no verb of its own can."""
    return one.noun.kind not in (OTHERS, UNKNOWN) and bool(
        language.clauses.goes_on.match(text[one.noun.end : one.right])
    )


def _alike(one: "Counted", other: "Counted") -> bool:
    if (one.noun.kind == HOMES) != (other.kind in OF_HOMES):
        return one.noun.kind == NONE and other.kind in OF_HOMES
    return True
