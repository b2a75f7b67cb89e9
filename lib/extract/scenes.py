"""Scenes: the sentences of a document, each with the days and places that it names."""

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date

from lib.extract.days import Day, days
from lib.extract.languages import Language
from lib.extract.placing import Place, places
from lib.extract.sentences import Sentence, sentences, small

TOWARDS = re.compile(
    r"\b(?:to|into|enter\w*|reach\w*|through|for|towards?|crossed|arriv\w+ in|hosts?|shelters?) (?:neighbou?ring |the )?$"
)
WEIGHTS = {"place": 3, "country": 2, "people": 2, "body": 1}
_STATING = re.compile(
    r"(?:['’]s?)? (?:says|said|claims|claimed|insists|does not|denies|puts|told|spoke|speaks|announced|estimates|wrote)\b"
    r"|['’]s? (?:[\w'’-]+ ){1,7}(?:says|said|put|puts|raised|lowered|reports|reported|announced|has tallied|told|confirmed|believes|estimates?|wrote)\b"
)
_REPORTING = re.compile(r" (?:reports|reported|counts|counted|lists|listed|has registered)\b")
_SEAT = re.compile(
    r"\b(?:ministry|ministers?|officials?|government|embassy|office|cent(?:re|er)|agency|authorit\w+|spokes\w+|consul|chief|council|reporters|journalists)(?: of [\w' ]+)? (?:in|for) $"
)


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
        days: The days it names.
        places: The places it names.
    """

    sentence: Sentence
    lower: str
    days: list[Day]
    places: list[Place]


def scenes(text: str, known: Known) -> list[Scene]:
    """The scenes of a document, in order."""
    cut = sentences(text)
    named = places(cut, known.country)
    found = []
    for sentence, here in zip(cut, named, strict=True):
        lower = small(sentence.text)
        found.append(Scene(sentence, lower, days(lower, known.published, known.language), here))
    return found


def is_seat(place: Place, text: str, lower: str) -> bool:
    """Whether a place stands for its government ("Ankara claims") or says where somebody has an office.

    Args:
        place: A place of a sentence.
        text, lower: The sentence, as printed and in small letters.
    """
    after = text[place.end :]
    is_speaker = _STATING.match(after) or (place.kind == "place" and _REPORTING.match(after))
    return bool(is_speaker or _SEAT.search(lower[: place.start]))


def home(found: list[Scene], country: str) -> str:
    """The country of the event, alpha-3: the one named most, as scene and not as goal of a flight; or ""."""
    if country:
        return country
    votes: Counter[str] = Counter()
    for scene in found:
        for place in scene.places:
            if (
                place.country
                and not is_seat(place, scene.sentence.text, scene.lower)
                and not TOWARDS.search(scene.lower[: place.start])
            ):
                votes[place.country] += WEIGHTS.get(place.kind, 0)
    return votes.most_common(1)[0][0] if votes else ""
