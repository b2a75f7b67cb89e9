"""Who said it: the speaker of the clause, of the sentence, or of a quotation that runs on."""

import re
from functools import cache

from lib.extract.counted import Counted
from lib.extract.languages import Language
from lib.extract.scenes import Scene
from lib.extract.sentences import small

_STOP = r"(?:who|which|that|in a|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|late on|early on|told|tells|said|says|after|as|but|and that)\b"
_PRONOUNS = frozenset(
    "he she it they we i this that which who there others some officials' one reports sources".split()
)
_NO_SPEAKERS = re.compile(
    r"^(?:he|she|it|they|we|i|this|that|which|who|there|some|others|many|most|people|reports?|the (?:toll|death toll|count|number|figure|flood|storm|quake|earthquake|fire|fighting|violence|clashes)s?|families|survivors'|another|all|were|was|is|are|been|being|and|but|so|also|had|has|have|is|were|not|toll|number|count|figure|death toll|official count on \w+ was)$"
)
_LEADING = re.compile(
    r"^(?:and|but|while|whereas|meanwhile|however|though|although|as|because|yet|then|also|only|on \w+day|later|earlier|in (?:all|total)|by \w+day|still|a|an|the|then|where)[, ]+",
    re.I,
)


def speaker(text: str, start: int, end: int, language: Language) -> str:
    """Who said what stands between two offsets of a sentence, as printed, or "".

    Args:
        text: The sentence as printed.
        start, end: The amount's own clause.
        language: Whose verbs of saying to use.
    """
    lower = small(text)
    part_start, part_end = _part(text, start, end)
    for name, at in _speakers(text, lower, language):
        if part_start <= at < part_end:
            return name
    return ""


def _part(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch between semicolons around an offset."""
    before = text.rfind("; ", 0, start + 1)
    after = text.find("; ", max(start, end - 2))
    return before + 1 if before >= 0 else 0, after if after >= 0 else len(text)


def _speakers(text: str, lower: str, language: Language) -> list[tuple[str, int]]:
    found: list[tuple[str, int, int]] = []
    for hit in _according(language).finditer(lower):
        name = _phrase_after(text[hit.end() :])
        if name:
            found.append((name, hit.start(), 0))
    for hit in _saying(language).finditer(lower):
        name = _subject(text[: hit.start()])
        if name:
            found.append((name, hit.start(), 1))
        elif hit["verb"] in ("said", "says", "told", "reported", "announced", "warned"):
            name = (
                _phrase_after(text[hit.end() :])
                if re.match(r"[,”\"]? ", text[hit.end() : hit.end() + 2])
                and re.search(r"[,”\"] ?$", text[: hit.start()])
                else ""
            )
            if name:
                found.append((name, hit.start(), 2))
    found.sort(key=lambda one: (one[2] == 2, one[1]))
    return [(name, at) for name, at, _ in found]


def _phrase_after(rest: str) -> str:
    hit = re.match(rf"\s*(?:the |an? |some )?((?:(?!{_STOP})[^,.;:()\"“”—]+?))(?=\s+{_STOP}|[,.;:()\"“”—]|$)", rest)
    name = hit[1].strip() if hit else ""
    return _cleaned(name)


def _subject(before: str) -> str:
    """The noun phrase right before a verb of saying."""
    before = re.sub(
        r"\s+(?:has|have|had|also|then|later|now|still|officially|were|was|itself|there|alone)\s*$",
        "",
        before.rstrip() + " ",
    ).rstrip()
    named = re.search(r"(?:^|,) ((?:[A-ZÀ-Þ][\w'’.-]*)(?: [\w'’.-]+){0,3}),$", before)
    if named:
        return _cleaned(named[1])
    titled = re.search(
        r"(?:^|[.;] )([A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*){0,3}), (?:the|a|an|its|head|chief) [^,]{3,120},$", before
    )
    if titled:
        return _cleaned(titled[1])
    hit = re.search(
        r"(?:^|[,;:()\"“”—.]|\b(?:that|while|but|and when|as|because|though|although|whereas)\s)\s*([^,;:()\"“”—]+)$",
        before,
    )
    if not hit:
        appositive = re.search(r"([A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*)*), [^,]{3,80},$", before)
        return _cleaned(appositive[1]) if appositive else ""
    name = hit[1]
    appositive = re.search(
        r"(?:^|[,;:.] ?|\b(?:and|but) )([A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*)*|[Tt]he [\w' -]{3,60}|[\w' -]{3,60}), (?:a|an|the|its|his|her|head|chief|who|director|minister|spokes)[^,]{2,80},\s*$",
        before + ",",
    )
    del appositive
    for joint in (" and ", " but "):
        if joint in name and not re.match(r"^[A-Z]", name.split(joint)[-1]) and len(name.split()) > 7:
            name = name.split(joint)[-1]
    return _cleaned(name)


def _cleaned(name: str) -> str:
    name = name.strip(" '’\"“”")
    for _ in range(3):
        name = _LEADING.sub("", name)
    name = re.sub(
        r"\s+(?:on|late|early|by|this|last|in an?)\s(?:\w+\s)?(?:\w+day|morning|evening|night|statement|week|month|report|interview).*$",
        "",
        name,
    )
    if "- " in name or " -" in name:
        return ""
    if not name or _NO_SPEAKERS.match(name.lower()) or len(name.split()) > 9 or re.search(r"\d", name):
        return ""
    return name


@cache
def _saying(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?P<verb>{language.saying or '(?!)'})(?![\w-])")


@cache
def _according(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{language.according or '(?!)'})(?!\w)")


def speaking(scenes: list[Scene], number: int, one: Counted, language: Language) -> str:
    """Who said what an amount states: in its sentence, else the one whose quotation runs on over the paragraph."""
    text = scenes[number].sentence.text
    return speaker(text, one.mention.start, one.right, language) or _quoted(scenes, number, language)


def _quoted(scenes: list[Scene], number: int, language: Language) -> str:
    """Who speaks in a paragraph that is one quotation: the last one named before it, over boxes in between."""
    paragraph = scenes[number].sentence.paragraph
    first = next(scene for scene in scenes if scene.sentence.paragraph == paragraph)
    if first.sentence.text[0] not in '"“«' or any(mark in first.sentence.text[1:] for mark in '"”»'):
        return ""
    for scene in reversed(scenes[:number]):
        text = scene.sentence.text
        if scene.sentence.paragraph < paragraph:
            name = speaker(text, len(text) - 1, len(text), language)
            if name:
                return name
    return ""
