"""Scenes: the sentences of a document, each with the days and places that it names."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from lib.extract.days import Day, days
from lib.extract.languages import Language
from lib.extract.placing import Place, places
from lib.extract.sentences import Sentence, sentences, small
from lib.places import known as countries

WEIGHTS = {"place": 3, "country": 2, "people": 2, "body": 1}


@dataclass(frozen=True)
class Known:
    """What is known of a document beforehand.

    Attributes:
        published: Weekdays are read against this day.
        publisher: Who printed it, or "".
        country: Alpha-3 code of the country that it is about, or "".
        title: Its title, or "".
        language: The language that it is written in.
    """

    published: date
    publisher: str
    country: str
    title: str
    language: Language


@dataclass(frozen=True)
class Scene:
    """A sentence with all that it names.

    Attributes:
        sentence: As printed, with its offsets.
        lower: Its text in small letters, of the same length.
        places: The places it names.
        known: What is known of its document.
    """

    sentence: Sentence
    lower: str
    places: list[Place]
    known: Known

    @cached_property
    def days(self) -> list[Day]:
        """The days it names, looked for only in a sentence with an amount."""
        return days(self.lower, self.known.published, self.known.language)


def scenes(text: str, known: Known) -> list[Scene]:
    """The scenes of a document, in order."""
    cut = sentences(text)
    named = places(cut, known.language, known.country)
    return [Scene(sentence, small(sentence.text), here, known) for sentence, here in zip(cut, named, strict=True)]


def is_seat(place: Place, text: str, lower: str, language: Language) -> bool:
    """Whether a place stands for its government ("Ankara claims") or says where somebody has an office.

    Args:
        place: A place of a sentence.
        text, lower: The sentence, as printed and in small letters.
        language: Whose words to use.
    """
    after, seats = text[place.end :], language.seats
    is_speaker = seats.stating.match(after) or (place.kind == "place" and seats.reporting.match(after))
    return bool(is_speaker or seats.office.search(lower[: place.start]))


def is_said_at(place: Place, lower: str, language: Language) -> bool:
    """Whether a place is only where somebody spoke: "the president said in Pretoria"."""
    return bool(language.seats.said_at.search(lower[: place.start]))


def called(found: list[Scene], code: str) -> str:
    """What a document calls a country, alpha-3: by its own name for it, else by ours; "" for no country."""
    named = (
        place.name for scene in found for place in scene.places if (place.country, place.kind) == (code, "country")
    )
    return next(named, countries()[code].name if code in countries() else "")


def home(found: list[Scene], country: str, language: Language) -> str:
    """The country of the event, alpha-3: the one named most, as scene and not as goal of a flight; or ""."""
    if country:
        return country
    votes: Counter[str] = Counter()
    for scene in found:
        for place in scene.places:
            is_led = language.seats.towards.search(scene.lower[: place.start])
            if place.country and not is_led and not is_said_at(place, scene.lower, language):
                votes[place.country] += _weight(place, scene, language)
    return votes.most_common(1)[0][0] if votes else ""


def _weight(place: Place, scene: Scene, language: Language) -> int:
    """How much a place says for its country; of one that speaks, only a country whose own office does so."""
    if not is_seat(place, scene.sentence.text, scene.lower, language):
        return WEIGHTS.get(place.kind, 0)
    return int(place.kind == "country" and bool(language.seats.owning.match(scene.lower, place.end)))
