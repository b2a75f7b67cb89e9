"""What an amount counts: the word of its own clause that is nearest, and what a list carries over."""

import re
from dataclasses import dataclass, replace
from functools import cache

from lib.extract.amounts import Mention
from lib.extract.languages import Language

STRONG = re.compile(
    r"; |: | [—–-] |—|, (?:and|but|while|whereas|though|although|when|where|as|with|then|before|after|so|yet|which|who|only|against)\b|\) | \("
)
MEDIUM = re.compile(r" (?:and|but|while|whereas|though|although|with|plus|or|y|et|и|و|mientras|tandis que|а) ")
WEAK = re.compile(r",")
PEOPLE, HOMES, HOUSEHOLDS, OTHERS, UNKNOWN, NONE = "people", "homes", "households", "others", "unknown", ""
OF_HOMES = ("homes_destroyed", "homes_damaged")
OF_HEADS = {
    r"^refugees|asylum": "refugees",
    r"arrivals$": "crossing",
    r"returnees": "returned",
    r"evacuees": "evacuated",
}
LIST = re.compile(
    r"^(?: (?:more|others?|of them|people|persons|were|was|have been|had been))*(?: (?:in|on|at|from|near|around|across|to|inside)\b|[.,;)]|$| and\b| by\b| since\b| over\b)"
)


@dataclass(frozen=True)
class Counted:
    """An amount and what it counts.

    Attributes:
        mention: The amount.
        left, right: Where its own clause begins and ends in the sentence.
        kind: A key of `Language.after`; "" where nothing says.
        noun: What stands behind the amount: one of the constants of this module.
        head: The noun as printed.
        trigger: Where the word that decided stands.
        inherited: Whether the kind was carried over in a list.
    """

    mention: Mention
    left: int
    right: int
    kind: str = ""
    noun: str = ""
    head: str = ""
    trigger: tuple[int, int] = (0, 0)
    inherited: bool = False


def clauses(text: str, found: list[Mention]) -> list[Counted]:
    """Each amount with the stretch of the sentence that is its own."""
    borders = [0]
    for one, other in zip(found, found[1:], strict=False):
        borders.append(_border(text, one.end, other.start))
    borders.append(len(text))
    return [Counted(mention, borders[i], borders[i + 1]) for i, mention in enumerate(found)]


def _border(text: str, start: int, end: int) -> int:
    between = text[start:end]
    for pattern in (STRONG, MEDIUM, WEAK):
        hits = list(pattern.finditer(between + " " if pattern is MEDIUM else between))
        if hits:
            return start + min(hits[-1].start() + 1, len(between))
    return end


def counted(text: str, found: list[Mention], language: Language) -> list[Counted]:
    """What each amount of a sentence counts.

    Args:
        text: A sentence in small letters.
        found: Its amounts that are neither measures nor parts.
        language: Whose words to use.
    """
    cut = [_headed(text, one, language) for one in clauses(text, found)]
    said = [_decided(text, one, language) for one in cut]
    for i, one in enumerate(said):
        if not one.kind and i and said[i - 1].kind and _continues(text, one):
            said[i] = replace(one, kind=said[i - 1].kind, trigger=said[i - 1].trigger, inherited=True)
    for i in range(len(said) - 2, -1, -1):
        one, following = said[i], said[i + 1]
        joined = text[one.mention.end : following.mention.start]
        if (
            not one.kind
            and following.kind
            and following.trigger[0] > following.mention.end
            and len(joined) < 45
            and re.search(r"\b(?:and|or|y|et|и)\b|,|\(", joined)
            and one.noun in (PEOPLE, HOUSEHOLDS, HOMES, UNKNOWN, NONE)
        ):
            said[i] = replace(one, kind=following.kind, trigger=following.trigger, inherited=True)
    return said


def _headed(text: str, one: Counted, language: Language) -> Counted:
    """The noun that the amount counts, looking over adjectives."""
    after = text[one.mention.end : one.right]
    hit = _noun(language).match(after)
    if not hit:
        word = re.match(r"[ -]([a-z]+s)\b(?! (?:them|whom))", after)
        plain = (
            word
            and not _trigger(language, "after").match(" " + word[1] + " ")
            and word[1] not in ("was", "has", "is", "this", "its", "his", "lives", "says")
        )
        return replace(one, noun=UNKNOWN, head=word[1]) if plain and word else one
    name = next(key for key, words in hit.groupdict().items() if words)
    return replace(one, noun=name, head=hit[name])


@cache
def _noun(language: Language) -> re.Pattern[str]:
    groups = (
        (HOMES, language.homes),
        (HOUSEHOLDS, language.households),
        (OTHERS, language.others),
        (PEOPLE, language.people),
    )
    parts = "|".join(rf"(?P<{name}>{words})" for name, words in groups if words) or r"(?!)"
    return re.compile(
        rf"^(?:[ -](?:of |the |new |more |other |their |de |d')*(?:(?!(?:and|or|were|was|is|are|be|been|have|had|has|in|on|at|from|to|who|that|by|for|after|before|since|over|with|of|as|during|near|this|last|dead|killed|injured|wounded|missing|hurt|displaced|unaccounted|homeless|fled|left|died|crossed)\b)[\w'-]+ ){{0,2}}?)(?:{parts})(?![\w'])"
    )


@cache
def _trigger(language: Language, side: str) -> re.Pattern[str]:
    table = language.after if side == "after" else language.before
    groups = "|".join(rf"(?P<{kind}>{words})" for kind, words in table.items()) or r"(?!)"
    return re.compile(rf"(?<![\w-])(?:{groups})(?![\w])" if side == "before" else rf"(?<![\w])(?:{groups})")


def _decided(text: str, one: Counted, language: Language) -> Counted:
    """The kind whose word is nearest: behind the amount as a verb or noun, before it as a verb with an object."""
    options: list[tuple[float, str, tuple[int, int]]] = []
    start, end = one.mention.end, one.mention.start
    for hit in _trigger(language, "after").finditer(text, start, one.right):
        kind = next(key for key, words in hit.groupdict().items() if words)
        if hit.end() < len(text) and text[hit.end()].isalpha() and text[hit.end() - 1].isalpha():
            continue
        options.append((_distance(text[start : hit.start()]) + _misfit(kind, one), kind, hit.span()))
    for hit in _trigger(language, "before").finditer(text[:end], one.left):
        kind = next(key for key, words in hit.groupdict().items() if words)
        far = _distance(text[hit.end() : end])
        loose = text[hit.start() : hit.end()].endswith(
            (
                "toll",
                "dead",
                "deaths",
                "fatalities",
                "bodies",
                "refugees",
                "missing",
                "count",
                "tally",
                "number of dead",
            )
        ) or kind in ("future", "ordered", "population")
        loose = loose or bool(re.search(r"\b(?:at|to|is|was|reached|stands)\s*$", text[hit.end() : end]))
        if far < (12 if loose else 5):
            options.append((far + 0.5 + _misfit(kind, one) + (1.0 if far > 3 else 0), kind, hit.span()))
    options = [option for option in options if option[0] < 18]
    if not options:
        kind = next((k for words, k in OF_HEADS.items() if one.head and re.search(words, one.head)), "")
        return replace(one, kind=kind, trigger=(one.mention.end, one.mention.end)) if kind else one
    _, kind, span = min(options, key=lambda option: option[0])
    if kind == "moving" and (
        span[0] >= end and re.match(r"(?:been )?(?:moved|taken|brought|flown) (?:out|to safety)", text[span[0] :])
    ):
        kind = "evacuated"
    if kind in ("displaced", "moving", "crossing", "sheltering"):
        kind = next((k for words, k in OF_HEADS.items() if re.search(words, one.head)), kind)
    return replace(one, kind=kind, trigger=span)


def _distance(between: str) -> float:
    words = len(re.findall(r"\w+", between))
    commas = len(re.findall(r"[,;:()—]|\band\b|\bwho\b|\bthat\b|\bbut\b", between))
    return words + 2.5 * commas


def _misfit(kind: str, one: Counted) -> float:
    if one.noun == HOMES:
        return 0.0 if kind in (*OF_HOMES, "future") else 20.0
    if kind in OF_HOMES:
        return 20.0 if one.noun not in (NONE,) else 4.0
    if kind == "future":
        return 0.0
    return 0.0


def _continues(text: str, one: Counted) -> bool:
    """Whether a clause without a verb of its own goes on with the one before: "and another 94 on Tuesday"."""
    if one.noun in (OTHERS, UNKNOWN):
        return False
    rest = text[one.mention.end : one.right].strip(" ,.")
    return (
        bool(LIST.match(text[one.mention.end : one.right]))
        or len(rest.split()) <= 2
        or one.noun in (PEOPLE, HOUSEHOLDS, HOMES)
    )
