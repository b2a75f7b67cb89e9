"""Whereabouts: the place where the people of an amount were counted, from its clause, its sentence, its document."""

from lib.extract.counted import Counted
from lib.extract.languages import Language
from lib.extract.movements import Movement
from lib.extract.placing import Place
from lib.extract.scenes import Scene, called, is_said_at, is_seat
from lib.places import known as countries

REACHED = frozenset({"crossed_border", "refugees", "returned", "asylum_seekers"})
NEAR = 60
_ELSEWHERE = frozenset({"people", "body"})


def whereabouts(
    scenes: list[Scene], number: int, one: Counted, moved: Movement, home: str, language: Language
) -> tuple[str, str]:
    """The place as printed, and its country, alpha-3; each "" where nothing says.

    Args:
        scenes: Of the document.
        number: Which of them states the amount.
        one: The amount.
        moved: Where its people came from and went to.
        home: The country of the event, or "".
        language: Whose words to use.
    """
    scene = scenes[number]
    if moved.metric in REACHED and moved.destination:
        return printed(moved.destination), moved.destination.country or _other_country(scene, home)
    if moved.origin and moved.origin.kind != "people" and moved.metric not in REACHED:
        return moved.origin.name, moved.origin.country or home
    named = [p for p in scene.places if p.kind not in _ELSEWHERE and not is_said_at(p, scene.lower, language)]
    seats = [place for place in named if is_seat(place, scene.sentence.text, scene.lower, language)]
    if seats and language.seats.its_own.match(scene.lower, one.mention.end):
        return seats[-1].name, seats[-1].country
    nation = _nation(scene, one, language)
    found = _of_sentence(scene, [place for place in named if place not in seats], seats, one, language)
    if not found and nation and nation.country != home:
        return printed(nation), nation.country
    pointed = _pointed_at(scenes, number, one, language) if not found or found.start >= one.right else None
    speaking = next((seat for seat in seats if seat.kind != "country" or seat.country != home), None)
    found = pointed or found or speaking
    if found:
        return found.name, found.country or home
    return _of_document(scenes, number, home, language)


def _other_country(scene: Scene, home: str) -> str:
    """The country that a border place without a country of its own lies in: the other one that the sentence names."""
    return next((place.country for place in scene.places if place.country not in ("", home)), home)


def _pointed_at(scenes: list[Scene], number: int, one: Counted, language: Language) -> Place | None:
    """What "there" or "that country" means: the last place named in the sentences before."""
    pointing = language.seats.pointing.search(scenes[number].lower[one.left : one.right])
    if not pointing:
        return None
    before = [p for scene in scenes[max(0, number - 3) : number] for p in scene.places if p.kind not in _ELSEWHERE]
    asked = [p for p in before if p.kind == "country"] if pointing["country"] else []
    return next(reversed(asked or before), None)


def _of_sentence(scene: Scene, here: list[Place], seats: list[Place], one: Counted, language: Language) -> Place | None:
    """The nearest place of the own clause, behind the amount first; else of the sentence, goals of others aside."""
    mine = [place for place in here if one.left <= place.start < one.right]
    others = [place for place in here if not language.seats.towards.search(scene.lower[: place.start])]
    stop = scene.lower.find(";", one.mention.end)
    for options in (
        [place for place in mine if place.start >= one.mention.end],
        _nearest(scene, mine, language),
        _nearest(scene, [place for place in others if place.start < one.left], language),
        [place for place in others if stop < 0 or place.start < stop],
        [place for place in seats if place.start < one.mention.start and place.kind == "country"],
        others,
    ):
        if options:
            return options[0]
    return None


def _nearest(scene: Scene, before: list[Place], language: Language) -> list[Place]:
    """The last of the places before an amount; of "Van province, eastern Turkey" the first."""
    at = len(before) - 1
    while at > 0 and language.seats.apposed.fullmatch(scene.lower[before[at - 1].end : before[at].start]):
        at -= 1
    return before[at:]


def _nation(scene: Scene, one: Counted, language: Language) -> Place | None:
    """The people that were counted: "230 Palestinians"; soldiers may fall abroad."""
    if language.seats.forces.fullmatch(one.noun.head):
        return None
    return next(
        (p for p in scene.places if p.kind == "people" and p.country and 0 <= p.start - one.mention.end < 25), None
    )


def _of_document(scenes: list[Scene], number: int, home: str, language: Language) -> tuple[str, str]:
    """The place that the nearest sentence before names; else the country, if named so far; else a place behind."""
    before = [scene for scene in scenes[max(0, number - NEAR) : number] if scene.places]
    behind = [scene for scene in scenes[number + 1 : number + NEAR] if scene.places]
    for is_seated in (False, True):
        for other in reversed(before):
            found = _scene_of(other, home, language, is_seated=is_seated)
            if found:
                return found.name, found.country or home
    so_far = [place for scene in (*before, scenes[number]) for place in scene.places if place.country == home and home]
    if so_far:
        return called(scenes, home), home
    found = next((place for place in (_scene_of(other, home, language) for other in behind) if place), None)
    if found:
        return found.name, found.country or home
    return called(scenes, home), home


def _scene_of(scene: Scene, home: str, language: Language, *, is_seated: bool = False) -> Place | None:
    """The first place of a sentence that lies in the country of the event, offices aside unless asked for."""
    for place in scene.places:
        is_near = place.kind == "place" and (place.country in (home, "") or not home)
        if is_near and (is_seated or not is_seat(place, scene.sentence.text, scene.lower, language)):
            return place
    return None


def printed(place: Place | None) -> str:
    """The name of a place; of a people, that of its country."""
    if place is None:
        return ""
    return countries()[place.country].name if place.kind == "people" and place.country in countries() else place.name
