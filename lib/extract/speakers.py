"""Who said it: the speaker of the clause, of the sentence, or of a quotation that runs on."""

import re
from dataclasses import dataclass
from functools import cache

from lib.extract.counted import Counted
from lib.extract.languages import Language
from lib.extract.scenes import Scene
from lib.extract.sentences import small

_BOUNDARY = re.compile(
    r"[,;:()\"“”]|\.\s|\s[—–-]\s|—|\b(?:that|while|but|when|as|because|though|although|whereas|after|where|which)\s"
)
_STOP = r"(?:who|which|that|in a|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|at (?:noon|midnight|\d)|late on|early on|told|tells|said|says|after|as|but|and that)\b"
_NOBODY = re.compile(
    r"(?:i|we|this|that|which|who|there|some|others|many|most|people|reports?|families|another|all|were|was|is|are|been|being|and|but|so|also|had|has|have|not|"
    r"the|an?|its|their|it is|the (?:\w+ )?(?:toll|count|number|figure|flood|storm|quake|earthquake|fire|fighting|violence|clashes|official|confirmed)s?|(?:official |death )?(?:toll|count|number|figure)(?: on \w+ was)?|"
    r"the other hand|survivors'|clashes|officially|last)"
)
_PRONOUN = re.compile(
    r"(?:he|she|it|they|the (?:agency|ministry|official|minister|spokesman|spokeswoman|organi[sz]ation|group|office))",
    re.I,
)
_LEADING = re.compile(
    r"^(?:and|but|while|whereas|meanwhile|however|though|although|as|because|yet|then|also|only|on \w+day|later|earlier|in (?:all|total)|by \w+day|still|a|an|the|then|where)[, ]+",
    re.I,
)
_TIME = re.compile(
    r"\s+(?:on|late|early|by|this|last|in an?)\s(?:\w+\s)?(?:\w+day|morning|evening|night|statement|week|month|report|interview).*$"
)
_FILLERS = re.compile(r"\s+(?:has|have|had|also|then|later|now|still|officially|itself|there|alone|would)\s*$")
_NO_NAME = re.compile(
    r"\d|\b(?:could|would|can|cannot|we|i|you|from|killing)\b|^(?:in|at|on|of|by|for|with) \w+$|\b(?:of|an?|the|in|for|to)$|^(?:is|are|was|were)\b|['’]s (?:previous|earlier|own|latest)$"
)
_RELATIVE = re.compile(r", (?:which|who|where|whose) [^,]*(?:,|$)")
_PASSIVE = re.compile(r"\b(?:were|was|are|is|been|be|being)$")
_NAMED = re.compile(
    r"(?:^|[,.;:—] ?|\s)((?:[A-ZÀ-Þ][\w'’.-]*)(?: [A-ZÀ-Þ][\w'’.-]*){0,3}), ([^,]{3,120}(?:\([^)]*\)[^,]*)?),?$"
)
_TITLED = re.compile(r"(?:^|,) ((?:[A-ZÀ-Þ][\w'’.-]*)(?: [\w'’.-]+){0,3}),$")
_OFFICE = re.compile(
    r"\b(?:of|for|at|with|from) (?:the )?([A-ZÀ-Þ][\w'’&.-]*(?: (?:of|for|the|and|[A-ZÀ-Þ(][\w'’&.)-]*))*)"
)
_BODY = re.compile(
    r"\b(?:[A-Z]{3,}|Organi[sz]ation|Committee|Council|Agency|Commission|Programme|Fund|Cross|Crescent|Ministry|Office|Federation|Union|Observatory|Network|Institute|Authority)\b"
)
_OWN_COUNT = re.compile(r"([\w'’ -]{3,60}?)['’]s? (?:\w+ )?(?:figure|count|tally|toll|estimate|data|latest)\b")
_ELLIPTIC = re.compile(r"[,;]\s+(?:and |but |while )?((?:the |an? )?[\w'’-]+(?: [\w'’-]+){0,3}?)(?: of)?\s*$")
_PREPOSITION = re.compile(
    r"\b(?:in|at|on|from|near|of|to|with|by|more|another|other|than|were|was|and|or|including|after|before|since)\b"
)
NEAR = 60
_AFTER_QUOTE = frozenset("said says told reported announced warned wrote added".split())


@dataclass(frozen=True)
class Speech:
    """A speaker and where the word that makes them one stands; after a quotation, it speaks only if nobody else does."""

    name: str
    at: int
    is_inverted: bool = False


def speaking(scenes: list[Scene], number: int, one: Counted, language: Language) -> str:
    """Who said what an amount states, or "".

    Args:
        scenes: Of the document.
        number: Which of them states the amount.
        one: The amount.
        language: Whose verbs of saying to use.
    """
    scene = scenes[number]
    name = speaker(scene.sentence.text, one, language)
    if _PRONOUN.fullmatch(name):
        return _named_before(scenes, number, language) or ("" if name.lower() in ("he", "she", "it", "they") else name)
    return name or _quoted(scenes, number, language)


def speaker(text: str, one: Counted, language: Language) -> str:
    """Who in a sentence says what an amount states: the last named before it, else the first behind; "" if nobody.

    Args:
        text: The sentence as printed.
        one: The amount.
        language: Whose verbs of saying to use.
    """
    said = _speeches(text, language)
    start, end = _part(text, one.mention.start, one.right)
    own = _owner(text[start : one.mention.start], one)
    if own:
        return own
    mine = [speech for speech in said if start <= speech.at < end]
    before = [speech for speech in mine if speech.at < one.mention.start and not speech.is_inverted]
    if before:
        return before[-1].name
    earlier = [speech for speech in said if speech.at < start]
    chosen = [*sorted(mine, key=lambda speech: speech.is_inverted), *earlier[-1:]]
    return chosen[0].name if chosen else ""


def _part(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch between semicolons around an offset."""
    before = text.rfind("; ", 0, start + 1)
    after = text.find("; ", max(start, end - 2))
    return max(before + 1, 0), after if after >= 0 else len(text)


def _owner(before: str, one: Counted) -> str:
    """ "the city health department's figure was N"; "civil groups more than N", said after the government's number."""
    owned = _OWN_COUNT.search(before)
    if owned and len(before) - owned.end() < 40:
        return _cleaned(re.split(r"\bfrom\b", _BOUNDARY.split(owned[1])[-1])[-1])
    named = _ELLIPTIC.search(before)
    is_spoken = one.is_listed and not one.noun.head and named and not _PREPOSITION.search(named[1])
    return _cleaned(named[1]) if is_spoken and named else ""


def _speeches(text: str, language: Language) -> list[Speech]:
    lower = small(text)
    found = [Speech(_phrase_after(text[hit.end() :]), hit.start()) for hit in _according(language).finditer(lower)]
    for hit in _saying(language).finditer(lower):
        name = _subject(text[: hit.start()])
        if name:
            found.append(Speech(name, hit.start()))
        elif hit["verb"] in _AFTER_QUOTE and re.search(r"[,”\"’'] ?$", text[: hit.start()]):
            found.append(Speech(_phrase_after(text[hit.end() :]), hit.start(), is_inverted=True))
    return sorted((one for one in found if one.name), key=lambda one: one.at)


def _phrase_after(rest: str) -> str:
    hit = re.match(
        rf"[\s,]*(?:the |an? |some )?((?:(?!{_STOP})(?:[^,.;:()\"“”—]|(?<=\b[A-Z])\.)+?))(?=\s+{_STOP}|[,.;:()\"“”—]|$)",
        rest,
    )
    return _cleaned(hit[1]) if hit else ""


def _subject(before: str) -> str:
    """The noun phrase right before a verb of saying; of a person who speaks for a body, the body."""
    bare = _FILLERS.sub("", before.rstrip() + " ").rstrip()
    if _PASSIVE.search(bare):
        return ""
    bare = re.sub(r" \([^)]*\)$", "", _RELATIVE.sub("", bare) if bare.endswith(",") else bare)
    titled = _TITLED.search(bare)
    if titled:
        return _cleaned(titled[1])
    named = _NAMED.search(bare)
    if named and bare.endswith(","):
        return _body(named[2]) or _cleaned(named[1])
    if bare.endswith(","):
        return ""
    name = _BOUNDARY.split(bare)[-1]
    if " and " in name and len(name.split()) > 7:
        name = name.split(" and ")[-1]
    return _cleaned(name)


def _body(office: str) -> str:
    """The body that somebody heads or speaks for, by its initials where they are given: "head of the ... (ICRC)"."""
    initials = re.search(r"\(([A-Z][A-Za-z]{2,})\)", office)
    if initials:
        return initials[1]
    named = _OFFICE.search(office)
    return named[1] if named and _BODY.search(named[1]) else ""


def _cleaned(name: str) -> str:
    name = name.strip(" '’\"“”")
    for _ in range(3):
        name = _LEADING.sub("", name)
    name = _TIME.sub("", name)
    first = name.split()[0].lower() if name else ""
    is_odd = first in _AFTER_QUOTE or _NOBODY.fullmatch(name.lower()) or len(name.split()) > 9
    return "" if not name or is_odd or _NO_NAME.search(name.lower()) else name


def _named_before(scenes: list[Scene], number: int, language: Language) -> str:
    """The last speaker of the sentences before who is named."""
    for scene in reversed(scenes[max(0, number - NEAR) : number]):
        names = [one.name for one in _speeches(scene.sentence.text, language) if not _PRONOUN.fullmatch(one.name)]
        if names:
            return names[-1]
    return ""


def _quoted(scenes: list[Scene], number: int, language: Language) -> str:
    """Who speaks in a paragraph that is one quotation: the last one named before it, over boxes in between."""
    paragraph = scenes[number].sentence.paragraph
    first = number
    while first and scenes[first - 1].sentence.paragraph == paragraph:
        first -= 1
    opening = scenes[first].sentence.text
    if opening[0] not in '"“«' or any(mark in opening[1:] for mark in '"”»'):
        return ""
    return _named_before(scenes, first, language)


@cache
def _saying(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?P<verb>{language.saying or '(?!)'})(?![\w-])")


@cache
def _according(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{language.according or '(?!)'})(?!\w)")
