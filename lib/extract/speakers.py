"""Who said it: the speaker of the clause, of the sentence, or of a quotation that runs on."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from lib.extract.counted import Counted
from lib.extract.languages import Language
from lib.extract.scenes import Scene
from lib.extract.sentences import small

_NAMED = re.compile(
    r"(?:^|[,.;:—] ?|\s)((?:[A-ZÀ-Þ][\w'’.-]*)(?: [A-ZÀ-Þ][\w'’.-]*){0,3}), ([^,]{3,120}(?:\([^)]*\)[^,]*)?),?$"
)
_TITLED = re.compile(r"(?:^|,) ((?:[A-ZÀ-Þ][\w'’.-]*)(?: [\w'’.-]+){0,3}),$")
_CLOSING = re.compile(r"[,،»”\"’'] ?$")
NEAR = 60


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
    if language.speakers.pronoun.fullmatch(name):
        return _named_before(scenes, number, language) or ("" if language.speakers.personal.fullmatch(name) else name)
    return name or _quoted(scenes, number, language) or _told_behind(scenes, number, language)


def speaker(text: str, one: Counted, language: Language) -> str:
    """Who in a sentence says what an amount states: the last named before it, else the first behind; "" if nobody.

    Args:
        text: The sentence as printed.
        one: The amount.
        language: Whose verbs of saying to use.
    """
    said = _speeches(text, language)
    start, end = _part(text, one.mention.start, one.right)
    own = _owner(text[start : one.mention.start], one, language)
    if own:
        return own
    mine = [speech for speech in said if start <= speech.at < end]
    before = [speech for speech in mine if speech.at < one.mention.start and not speech.is_inverted]
    if before:
        return before[-1].name
    earlier = [speech for speech in said if speech.at < start]
    chosen = [*sorted(mine, key=lambda speech: speech.is_inverted), *earlier[-1:]]
    return chosen[0].name if chosen else _marked(text, one, language)


def _marked(text: str, one: Counted, language: Language) -> str:
    """Who stands before a colon that opens the sentence, or in brackets behind an amount."""
    rules = language.speakers
    opening = rules.before_colon.match(text)
    if opening and opening.end() <= one.mention.start:
        return _cleaned(opening[1], language)
    bracketed = rules.in_brackets.match(text[one.mention.end :])
    return bracketed[1] if bracketed and rules.body.search(bracketed[1]) else ""


def _part(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch between semicolons around an offset."""
    before = text.rfind("; ", 0, start + 1)
    after = text.find("; ", max(start, end - 2))
    return max(before + 1, 0), after if after >= 0 else len(text)


def _owner(before: str, one: Counted, language: Language) -> str:
    """ "the city health department's figure was N"; "civil groups more than N", said after the government's number."""
    rules = language.speakers
    owned = rules.own_count.search(before)
    if owned and len(before) - owned.end() < 40:
        return _cleaned(rules.owners.split(owned[1])[-1], language)
    named = rules.elliptic.search(before)
    is_spoken = one.is_listed and not one.noun.head and named and not rules.preposition.search(named[1])
    return _cleaned(named[1], language) if is_spoken and named else ""


@lru_cache(maxsize=1_000)
def _speeches(text: str, language: Language) -> tuple[Speech, ...]:
    """Who speaks in a sentence, in order; every amount of it asks, and so do those behind a quotation."""
    lower = small(text)
    found = [
        Speech(_phrase_after(text[hit.end() :], language), hit.start()) for hit in _according(language).finditer(lower)
    ]
    found += [_speech(text, hit, language) for hit in _saying(language).finditer(lower)]
    return tuple(sorted((one for one in found if one.name), key=lambda one: one.at))


def _speech(text: str, verb: re.Match[str], language: Language) -> Speech:
    """Who speaks by a verb of saying: its subject before it, or behind it where the language or a quotation turns it."""
    rules, before, after = language.speakers, text[: verb.start()], text[verb.end() :]
    is_closing = bool(_CLOSING.search(before))
    bare = rules.fillers.sub("", before.rstrip() + " ").rstrip()
    turned = _phrase_after(after, language) if rules.turned.search(bare) else ""
    if turned:
        return Speech(turned, verb.start(), is_inverted=bool(_CLOSING.search(bare)))
    name = _subject(before, language)
    if not name and is_closing and rules.quoting.fullmatch(verb["verb"]):
        return Speech(_phrase_after(after, language), verb.start(), is_inverted=True)
    return Speech(name, verb.start())


def _phrase_after(rest: str, language: Language) -> str:
    hit = _phrase(language).match(rest)
    return _cleaned(hit[1], language) if hit else ""


def _subject(before: str, language: Language) -> str:
    """The noun phrase right before a verb of saying; of a person who speaks for a body, the body."""
    rules = language.speakers
    bare = rules.fillers.sub("", before.rstrip() + " ").rstrip()
    if rules.passive.search(bare):
        return ""
    bare = re.sub(r" \([^)]*\)$", "", rules.relative.sub("", bare) if bare.endswith(",") else bare)
    titled = _TITLED.search(bare)
    if titled:
        return _cleaned(titled[1], language)
    named = _NAMED.search(bare)
    if named and bare.endswith(","):
        return _body(named[2], language) or _cleaned(named[1], language)
    if bare.endswith(","):
        return ""
    name, joined = rules.boundary.split(bare)[-1], f" {language.joins} "
    if joined in name and len(name.split()) > 7:
        name = name.split(joined)[-1]
    return _cleaned(name, language)


def _body(office: str, language: Language) -> str:
    """The body that somebody heads or speaks for, by its initials where they are given: "head of the ... (ICRC)"."""
    initials = re.search(r"\(([A-Z][A-Za-z]{2,})\)", office)
    if initials:
        return initials[1]
    named = language.speakers.office.search(office)
    return named[1] if named and language.speakers.body.search(named[1]) else ""


def _cleaned(name: str, language: Language) -> str:
    rules = language.speakers
    name = rules.unled.sub("", name.strip(" '’\"“”"))
    for _ in range(3):
        name = rules.leading.sub("", name)
    name = rules.time.sub("", name)
    first = name.split()[0].lower() if name else ""
    is_odd = rules.quoting.fullmatch(first) or rules.nobody.fullmatch(name.lower()) or len(name.split()) > 9
    return "" if not name or is_odd or rules.no_name.search(name.lower()) else name


def _named_before(scenes: list[Scene], number: int, language: Language) -> str:
    """The last speaker of the sentences before who is named."""
    for scene in reversed(scenes[max(0, number - NEAR) : number]):
        names = [
            one.name
            for one in _speeches(scene.sentence.text, language)
            if not language.speakers.pronoun.fullmatch(one.name)
        ]
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


def _told_behind(scenes: list[Scene], number: int, language: Language) -> str:
    """Who the next sentence of the paragraph says to have said so: "This was reported by the police"."""
    following = scenes[number + 1 : number + 2]
    paragraph = scenes[number].sentence.paragraph
    for scene in following:
        if scene.sentence.paragraph == paragraph and language.speakers.points_back.match(scene.lower):
            return next((one.name for one in _speeches(scene.sentence.text, language)), "")
    return ""


@cache
def _saying(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?P<verb>{language.saying or '(?!)'})(?![\w-])")


@cache
def _according(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{language.according or '(?!)'})(?!\w)")


@cache
def _phrase(language: Language) -> re.Pattern[str]:
    """A name behind a verb of saying, as the first group."""
    stop = language.speakers.stop
    return re.compile(
        rf"[\s,]*(?:{language.speakers.determiners})?((?:(?!{stop})(?:[^,،.;؛:()\"“”«»—]|(?<=\b[A-Z])\.)+?))(?=\s+{stop}|[,،.;؛:()\"“”«»—]|$)"
    )
