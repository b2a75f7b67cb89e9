"""Nouns: what stands behind an amount, be it people, homes, households or things that are no people."""

import re
from dataclasses import dataclass
from functools import cache

from lib.extract.amounts import Mention
from lib.extract.languages import Language

PEOPLE, HOMES, HOUSEHOLDS, OTHERS, UNKNOWN, NONE = "people", "homes", "households", "others", "unknown", ""


@dataclass(frozen=True)
class Noun:
    """The noun that an amount counts.

    Attributes:
        kind: One of the constants of this module; "" where the amount stands alone.
        head: The noun as printed, in small letters.
        end: Where it ends in the sentence.
    """

    kind: str
    head: str
    end: int


def noun(sentence: str, lower: str, mention: Mention, end: int, language: Language) -> Noun:
    """The noun that an amount counts, right behind it; or before it, with the amount in apposition.

    Args:
        sentence: As printed: a capital letter tells a people ("50,000 Gazans").
        lower: The sentence in small letters.
        mention: The amount.
        end: Where its clause ends.
        language: Whose nouns to use.
    """
    start = mention.end
    after = lower[start:end]
    hit = _listed(language).match(after)
    if hit:
        kind = next(key for key, words in hit.groupdict().items() if words)
        return Noun(kind, hit[kind], start + hit.end())
    named = language.nouns.named.match(sentence[start:end])
    if named and not language.nouns.areas.match(after[named.end() :]):
        return Noun(PEOPLE, named[1].lower(), start + named.end())
    plain = language.nouns.plain.match(after)
    if plain:
        return Noun(UNKNOWN, plain[1], start + plain.end())
    apart = _apart(language).search(lower[: mention.start])
    return Noun(HOMES, apart[1], start) if apart else Noun(NONE, "", start)


@cache
def _apart(language: Language) -> re.Pattern[str]:
    """Homes that an amount stands behind, in apposition."""
    return re.compile(rf"\b({language.homes})\s*(?:—|–|-|,|\()\s*(?:or )?$")


@cache
def _listed(language: Language) -> re.Pattern[str]:
    groups = (
        (HOMES, language.homes),
        (HOUSEHOLDS, language.households),
        (OTHERS, language.others),
        (PEOPLE, language.people),
    )
    parts = "|".join(rf"(?P<{name}>{words})" for name, words in groups if words) or r"(?!)"
    return re.compile(
        rf"[ -]{language.nouns.links}(?:(?!{language.nouns.function})[\w'-]+ ){{0,2}}?(?:{parts})(?![\w'-])"
    )
