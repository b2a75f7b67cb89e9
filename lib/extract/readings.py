"""Readings: the ways in which a sentence says what an amount counts, from the surest to the loosest."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice, takewhile
from typing import Protocol

from lib.extract.amounts import Mention
from lib.extract.languages import Language
from lib.extract.nouns import HOMES, NONE, Noun

OF_HOMES = frozenset({"homes_destroyed", "homes_damaged"})
HOSTING = frozenset({"sheltering", "crossing", "moving", "registered", "affected"})
ON_THE_MOVE = ("moving", "crossing")
TALLIED = "tallied"
GUARDS = frozenset(
    "rescued stranded turned_back staying aided population capacity future staffed ordered survivors".split()
)
FARTHEST = 14.0
_ASIDE = re.compile(r",[^,;]*,|—[^—]*—| [–-] .*? [–-] |\([^)]*\)|\"[^\"]*\"")


class Amount(Protocol):
    """What a rule looks at: an amount with its clause and noun."""

    @property
    def mention(self) -> Mention: ...
    @property
    def left(self) -> int: ...
    @property
    def right(self) -> int: ...
    @property
    def noun(self) -> Noun: ...


@dataclass(frozen=True)
class Reading:
    """What an amount counts, where the words that say so stand, and the rule that found them."""

    kind: str
    span: tuple[int, int]
    rule: str = ""


def reading(text: str, one: Amount, around: tuple[int, int], language: Language) -> Reading | None:
    """The reading of an amount by the first rule that gives one.

    Args:
        text: The sentence in small letters.
        one: The amount with its clause and noun.
        around: Where the amount before ends and the next begins: a verb right before that is the next one's.
        language: Whose words to use.
    """
    found = _readings(text, one, around, language)
    first = next(found, None)
    if first is None or not (first.kind in (TALLIED, *ON_THE_MOVE) or first.rule == "object"):
        return first
    others = list(found) if first.kind in ON_THE_MOVE else list(islice(found, 1))
    groups = [other for other in others if other.rule == "group" and other.kind == "returned"]
    if groups and first.kind in ON_THE_MOVE:
        return groups[0]
    if others and (first.kind == TALLIED or first.rule == "object" and _yields(first, others[0])):
        return others[0]
    return first


def _readings(text: str, one: Amount, around: tuple[int, int], language: Language) -> Iterator[Reading]:
    """All readings of an amount, rule by rule, looked for only when they are asked for."""
    for name, rule in RULES.items():
        for found in rule(text, one, around, language):
            yield Reading(found.kind, found.span, name)


def _yields(governing: Reading, other: Reading) -> bool:
    """Whether a verb leaves the word to the noun: "found 12 bodies", "hosts 4,000 refugees"; not "killed 9 refugees"."""
    if other.rule == "head":
        return governing.kind not in ("future", "ordered", "capacity")
    return governing.kind in HOSTING


def _tallied(text: str, one: Amount, around: tuple[int, int], language: Language) -> Iterator[Reading]:
    """ "put the death toll at N", "brought the refugees there to N"; behind N, "the number of those uprooted"."""
    since = max(one.left - 60, text.rfind(";", 0, one.mention.start) + 1, 0)
    is_verb = re.fullmatch(language.reaching, text[one.mention.start : one.mention.core].strip())
    hit = _tally(language).search(text[: one.mention.core if is_verb else one.mention.start], since)
    if hit:
        yield from _of_what(hit.group(), hit.span(), language)
    behind = language.predicates.number_of.match(text[one.mention.end : one.right])
    if behind:
        rest = text[one.mention.end : one.right]
        yield from _of_what(rest, (one.mention.end, one.right), language)
        for found in _after(language, NONE).finditer(text, one.mention.end + behind.end(), one.right):
            yield Reading(str(found.lastgroup), found.span())


def _of_what(words: str, span: tuple[int, int], language: Language) -> Iterator[Reading]:
    """The kind that a tally is of: the last of its words that says one; a bare count goes on with what was counted."""
    told = language.predicates.relative.search(words)
    hits = list(_counts(language).finditer(words))
    if told and not hits:
        hits = list(_after(language, NONE).finditer(words, told.end()))[:1]
    yield Reading(str(hits[-1].lastgroup) if hits else TALLIED, span)


def _label(text: str, one: Amount, around: tuple[int, int], language: Language) -> Iterator[Reading]:
    """ "dead 1,407; houses wrecked 65,733", "Injured: 14"."""
    label = _LABEL.search(text[: one.mention.start])
    if not label or not language.predicates.end.match(text[one.noun.end :]):
        return
    of_homes = HOMES if _homes(language).search(label[1]) else NONE
    hits = [*_counts(language).finditer(label[1])]
    if of_homes or label[2]:
        hits += _after(language, of_homes).finditer(label[1])
    for hit in hits:
        kind = str(hit.lastgroup)
        is_plain = hit.end() == len(label[1]) and kind in (language.tally_of.keys() | OF_HOMES) - {
            "evacuated",
            "returned",
        }
        if (
            (label[2] or is_plain and not _is_deed(label[1], language))
            and kind not in GUARDS
            and (kind in OF_HOMES) == bool(of_homes)
        ):
            yield Reading(kind, label.span(1))


def _is_deed(label: str, language: Language) -> bool:
    """Whether words before an amount are a subject with its verb, such as "gunmen killed"."""
    return any(verb.start() > 0 and verb.end() == len(label) for verb in _before(language, NONE).finditer(label))


_LABEL = re.compile(r"(?:^|[;,:•\n(]|[—–-] )\s*(?:\d+[.)] )?((?:[\w-]+ ){0,3}[\w-]+)( ?[:=–-])?\s*$")


def _object(text: str, one: Amount, around: tuple[int, int], language: Language) -> Iterator[Reading]:
    """ "killed N", "has displaced another N", "could uproot N"."""
    if around[0] >= one.mention.start:
        return
    hits = _before(language, one.noun.kind).finditer(text, around[0], one.right)
    for hit in reversed(list(takewhile(lambda hit: hit.start() < one.mention.start, hits))):
        if hit.end() <= one.mention.start and language.predicates.between.fullmatch(
            text[hit.end() : one.mention.start]
        ):
            yield Reading(str(hit.lastgroup), hit.span())


def _head(text: str, one: Amount, around: tuple[int, int], language: Language) -> Iterator[Reading]:
    """ "N deaths", "N seriously injured", "N dead"."""
    hit = _noun_like(language, "heads").match(text, one.mention.end, one.right)
    if hit and not _governs_next(text, hit.end(), around[1]):
        yield Reading(str(hit.lastgroup), hit.span(hit.lastgroup or 0))


def _predicate(text: str, one: Amount, around: tuple[int, int], language: Language) -> Iterator[Reading]:
    """ "N people, most of them women, have fled": the first words behind the noun that say what became of its people."""
    start = one.noun.end
    for hit in _after(language, one.noun.kind).finditer(text, max(start - 1, one.mention.end), one.right):
        between = text[start : hit.start()]
        if _governs_next(text, hit.end(), around[1]) and not language.predicates.auxiliaries.search(between):
            return
        if _distance(between, language) > FARTHEST or not _is_clear(between, language):
            return
        yield Reading(str(hit.lastgroup), hit.span())
        return


def _group(text: str, one: Amount, around: tuple[int, int], language: Language) -> Iterator[Reading]:
    """ "N refugees", "N evacuees": people named by what befell them."""
    hit = _noun_like(language, "groups").match(text, one.mention.end, one.right)
    if hit:
        yield Reading(str(hit.lastgroup), hit.span(hit.lastgroup or 0))


def _housed(text: str, one: Amount, around: tuple[int, int], language: Language) -> Iterator[Reading]:
    """ "N people in 57 centres"."""
    hit = _within(language).match(text, one.noun.end, one.right)
    if hit and one.noun.kind != HOMES:
        yield Reading("sheltering", hit.span())


RULES: dict[str, Callable[[str, Amount, tuple[int, int], Language], Iterator[Reading]]] = {
    "label": _label,
    "tally": _tallied,
    "object": _object,
    "head": _head,
    "predicate": _predicate,
    "group": _group,
    "housed": _housed,
}


def _governs_next(text: str, end: int, stop: int) -> bool:
    """Whether a verb has the next amount as its object: "12 rebels killed 40"."""
    return stop < len(text) and not text[end:stop].strip()


def _distance(between: str, language: Language) -> float:
    """How far two words are: words between them, more where marks part them, what stands aside counted low."""
    outside = _ASIDE.sub(" ~ ", between)
    return len(re.findall(r"[\w~]+", outside)) + 2.5 * len(language.predicates.weights.findall(outside))


def _is_clear(between: str, language: Language) -> bool:
    """Whether no other verb stands between an amount and the words that shall speak of it."""
    outside = _ASIDE.sub(" ", between)
    auxiliaries = list(language.predicates.auxiliaries.finditer(outside))
    if not auxiliaries:
        return ";" not in outside and not language.predicates.breaks.search(outside)
    rest = outside[auxiliaries[0].end() :].split()
    return all(language.predicates.transparent.fullmatch(word) for word in rest)


def _alternatives(table: dict[str, str]) -> str:
    return "|".join(rf"(?P<{kind}>{words})" for kind, words in table.items()) or r"(?!)"


def _for(noun: str, table: dict[str, str]) -> dict[str, str]:
    """The words that suit a noun: homes are destroyed, people are not."""
    return {kind: words for kind, words in table.items() if (kind in OF_HOMES) == (noun == HOMES) or kind == "future"}


@cache
def _after(language: Language, noun: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{_alternatives(_for(noun, language.after))})(?![\w-])")


@cache
def _before(language: Language, noun: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{_alternatives(_for(noun, language.before))})(?!\w)")


@cache
def _noun_like(language: Language, name: str) -> re.Pattern[str]:
    words = _alternatives(getattr(language, name))
    return re.compile(
        rf"[ -]{language.nouns.links}(?:(?!{language.predicates.stops})[\w'-]+ ){{0,2}}?(?:{words})(?![\w-])"
    )


@cache
def _within(language: Language) -> re.Pattern[str]:
    return re.compile(language.housed or r"(?!)")


@cache
def _homes(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{language.homes})\b")


@cache
def _counts(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{_alternatives(language.tally_of)})(?![\w-])")


@cache
def _tally(language: Language) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-])(?:{language.tallied})(?![\w-])(?:(?:(?!\d)[^;:]|{language.predicates.span}){{0,90}}?\b(?:{language.reaching})|{language.beside}|\s*:)\s*$"
    )
