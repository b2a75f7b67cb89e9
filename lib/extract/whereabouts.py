"""Whereabouts: the place where the people of an amount were counted, from its clause, its sentence, its document."""

from lib.extract.counted import Counted
from lib.extract.movements import Movement
from lib.extract.placing import Place
from lib.extract.scenes import Scene, is_seat
from lib.places import known as countries

REACHED = frozenset({"crossed_border", "refugees", "returned", "asylum_seekers"})
_ELSEWHERE = frozenset({"people", "body"})


def whereabouts(scenes: list[Scene], number: int, one: Counted, moved: Movement, home: str) -> tuple[str, str]:
    """The place as printed, and its country, alpha-3; each "" where nothing says.

    Args:
        scenes: Of the document.
        number: Which of them states the amount.
        one: The amount.
        moved: Where its people came from and went to.
        home: The country of the event, or "".
    """
    if moved.metric in REACHED and moved.destination:
        return printed(moved.destination), moved.destination.country
    if moved.origin and moved.origin.kind != "people" and moved.metric not in REACHED:
        return moved.origin.name, moved.origin.country or home
    scene = scenes[number]
    here = [
        place
        for place in scene.places
        if place.kind not in _ELSEWHERE and not is_seat(place, scene.sentence.text, scene.lower)
    ]
    found = _of_sentence(here, one)
    if found:
        return found.name, found.country or home
    nation = _nation(scene, one)
    if nation and nation.country != home:
        return printed(nation), nation.country
    return _of_document(scenes, number, nation.country if nation else home)


def _of_sentence(here: list[Place], one: Counted) -> Place | None:
    """The nearest place of the own clause, behind the amount first; else of the sentence."""
    mine = [place for place in here if one.left <= place.start < one.right]
    for options in (
        [place for place in mine if place.start >= one.mention.end],
        mine[::-1],
        [place for place in here if place.start < one.left][::-1],
        here,
    ):
        if options:
            return options[0]
    return None


def _nation(scene: Scene, one: Counted) -> Place | None:
    """The people that the clause names: "230 Palestinians", "Japanese police"."""
    behind = [p for p in scene.places if p.kind == "people" and 0 <= p.start - one.mention.end < 25]
    before = [p for p in scene.places if p.kind == "people" and one.left <= p.start < one.mention.start]
    return next(iter(behind + before[::-1]), None)


def _of_document(scenes: list[Scene], number: int, home: str) -> tuple[str, str]:
    """The place that the nearest sentence before names, else after; else the country."""
    for other in (*reversed(scenes[:number]), *scenes[number + 1 :]):
        for place in other.places:
            if (
                place.kind == "place"
                and (place.country in (home, "") or not home)
                and not is_seat(place, other.sentence.text, other.lower)
            ):
                return place.name, place.country or home
    for scene in scenes:
        for place in scene.places:
            if place.kind == "country" and place.country == home:
                return place.name, place.country
    return (countries()[home].name if home in countries() else ""), home


def printed(place: Place | None) -> str:
    """The name of a place; of a people, that of its country."""
    if place is None:
        return ""
    return countries()[place.country].name if place.kind == "people" and place.country in countries() else place.name
