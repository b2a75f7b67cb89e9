"""Loosening: a text with its particles parted from their words, and the way back to the text as given."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lib.extract.languages import Language, Particles
from lib.extract.naming import countries_of, country_named
from lib.extract.proposals import Proposal
from lib.extract.sentences import plain

_WORD = re.compile(r"[^\W_]+")
SHORTEST = 3


@dataclass(frozen=True)
class Loosened:
    """A text whose words stand apart.

    Attributes:
        text: With a space behind every particle, and without the letters that may be left out.
        given: The text as given.
        offsets: For each letter of the text, where it stands in the text as given.
        particles: What was parted.
    """

    text: str
    given: str
    offsets: list[int]
    particles: Particles

    def fastened(self, one: Proposal) -> Proposal:
        """A proposal with the offsets, the quote and the names of the text as given."""
        first = self.text.rfind(one.quote, 0, one.start + len(one.quote))
        last = first + len(one.quote) - 1
        quote = plain(self.given[self.offsets[first] : self.offsets[last] + 1])
        return replace(
            one,
            start=self.offsets[one.start],
            end=self.offsets[one.end - 1] + 1,
            quote=quote,
            words=self.together(one.words),
            place=self.together(one.place),
            origin=self.together(one.origin),
            destination=self.together(one.destination),
            source=self.together(one.source),
        )

    def together(self, name: str) -> str:
        """A name with its particles as they are written."""
        rules = self.particles
        swallowed = re.sub(rf"(?<!\w)ل {rules.article}(?=\w)", "لل", name)
        return re.sub(rf"(?<!\w)([{rules.conjunction}{rules.prepositions}]) (?=\w)", r"\1", swallowed)


def loosened(text: str, language: Language) -> Loosened | None:
    """A text with its particles apart; None for a language that writes none together."""
    rules = language.particles
    if rules is None:
        return None
    heard = [(letter, at) for at, letter in enumerate(plain(text)) if not rules.silent.match(letter)]
    bare = "".join(letter for letter, _ in heard)
    cuts = {at: added for word in _WORD.finditer(bare) for at, added in _cuts(word.group(), word.start(), rules)}
    letters: list[tuple[str, int]] = []
    for number, (letter, at) in enumerate(heard):
        letters += [(extra, at) for extra in cuts.get(number, "")]
        letters.append((letter, at))
    return Loosened("".join(letter for letter, _ in letters), text, [at for _, at in letters], rules)


def _cuts(word: str, start: int, rules: Particles) -> Iterator[tuple[int, str]]:
    """Where particles end in a word, and what is written there: a space, with the letter that a preposition swallowed."""
    at = 0
    if word[0] == rules.conjunction and len(word) > SHORTEST - 1 and not _is_whole(word, rules):
        at = 1
        yield start + at, " "
    rest = word[at:]
    if rest[0] not in rules.prepositions or len(rest) < SHORTEST or _is_whole(rest, rules):
        return
    if rest.startswith("لل"):
        yield start + at + 1, " " + rules.article[0]
    elif _is_led(rest, rules):
        yield start + at + 1, " "


def _is_whole(word: str, rules: Particles) -> bool:
    return bool(rules.whole.fullmatch(word)) or _is_name(word)


def _is_led(word: str, rules: Particles) -> bool:
    """Whether the first letter of a word is a preposition: an article, a name or a word known for it stands behind."""
    rest = word[1:]
    return rest.startswith(rules.article) or bool(rules.split.fullmatch(rest)) or _is_name(rest)


def _is_name(word: str) -> bool:
    return len(word) >= SHORTEST and bool(country_named(word) or countries_of(word))
