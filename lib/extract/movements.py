"""Movements: where people came from and went to, and whether a border lies between."""

import re
from dataclasses import dataclass, replace

from lib.extract.counted import Counted
from lib.extract.languages import Language
from lib.extract.placing import Place
from lib.places import known as countries

MOVING = frozenset("moving crossing refugees displaced evacuated returned sheltering homeless registered".split())
METRICS = {
    "killed": "killed", "injured": "injured", "hospitalized": "hospitalized", "missing": "missing", "casualties": "casualties",
    "detained": "detained", "abducted": "abducted", "displaced": "displaced", "homeless": "homeless", "moving": "displaced",
    "crossing": "crossed_border", "refugees": "refugees", "asylum": "asylum_seekers", "sheltering": "sheltered", "returned": "returned",
    "evacuated": "evacuated", "homes_destroyed": "homes_destroyed", "homes_damaged": "homes_damaged", "affected": "affected",
    "in_need": "in_need", "waiting": "waiting_at_border",
}  # fmt: skip
ABROAD = frozenset({"crossed_border", "refugees"})


@dataclass(frozen=True)
class Movement:
    """What a counted amount is, by where its people came from and went to.

    Attributes:
        metric: One of `lib.metrics.METRICS`; "" where nothing may be proposed.
        origin, destination: As far as the clause says.
    """

    metric: str
    origin: Place | None = None
    destination: Place | None = None


@dataclass(frozen=True)
class Route:
    """The places of a clause by their part in a movement.

    Attributes:
        origin: Where from.
        goal: Where to, led by a word such as "into", or the host.
        near: Where, else.
        people: The nationality of those who moved.
        text: The clause, from the amount or its verb on.
        home: The country of the event, alpha-3, or "".
        is_entered: Whether the clause says that they went into the goal.
        is_left: Whether it says that they left the origin altogether.
        is_bordering: Whether the clause speaks of a border.
    """

    origin: Place | None
    goal: Place | None
    near: Place | None
    people: Place | None
    text: str
    home: str
    is_entered: bool = False
    is_bordering: bool = False
    is_left: bool = False

    @property
    def start(self) -> str:
        """The country that they came from."""
        return (self.people and self.people.country) or (self.origin and self.origin.country) or self.home

    @property
    def reached(self) -> Place | None:
        """Where they came to."""
        return self.goal or self.near

    @property
    def is_abroad(self) -> bool:
        """Whether a border lies between."""
        goal = self.reached
        if goal and goal.kind == "region" or self.is_bordering and not self.goal:
            return True
        if self.goal and self.goal.kind == "country" and self.is_entered and not self.is_at_home:
            return True
        return bool(goal and goal.country and self.start and goal.country != self.start)

    @property
    def is_at_home(self) -> bool:
        """Whether those who moved are nationals of the country that they came to, or were in it."""
        before = self.people or self.origin
        return bool(before and self.goal and before.country == self.goal.country)


def movement(
    text: str, one: Counted, here: list[Place], home: str, language: Language, before: Movement | None = None
) -> Movement:
    """What a counted amount is, by where its people came from and went.

    Args:
        text: The sentence in small letters.
        one: The amount.
        here: The places of the sentence.
        home: The country of the event, alpha-3, or "".
        language: Whose prepositions to use.
        before: The movement that a list goes on with.
    """
    metric = METRICS.get(one.kind, "")
    if one.kind not in MOVING:
        return Movement(metric)
    route = _route(text, one, here, home, language)
    if before and (one.is_listed or one.kind == "moving" and _goes_on(one, route, language)):
        return _carried_on(before, route)
    start = route.origin or route.people
    if one.kind == "returned":
        return Movement(metric, route.origin, route.goal or (route.near if one.how == "object" else None))
    if one.kind == "evacuated":
        return Movement(metric, route.origin, route.goal)
    if one.kind in ("crossing", "refugees"):
        return _crossing(one, route, metric)
    if one.kind == "registered":
        return Movement("refugees" if route.people and route.is_abroad else "", start, route.reached)
    if one.kind == "sheltering":
        return Movement("refugees", start, route.reached) if _hosted_abroad(route) else Movement(metric, route.origin)
    return _fled(one, route, metric, language)


def _goes_on(one: Counted, route: Route, language: Language) -> bool:
    """Whether arrivals without a place are those of the sentence before: "around 2,000 more turn up each day"."""
    return not (route.origin or route.reached or route.people) and bool(language.ways.arriving.search(route.text))


def _carried_on(before: Movement, route: Route) -> Movement:
    """The next of a list: the same movement to, or from, another place."""
    if before.metric in ABROAD:
        goal = route.reached or (None if route.origin else before.destination)
        return Movement(before.metric, route.origin or route.people or before.origin, goal)
    if before.metric in ("displaced", "idps") and route.reached and route.is_abroad:
        return Movement("crossed_border", before.origin, route.reached)
    return Movement(before.metric, route.origin or before.origin, route.goal)


def _crossing(one: Counted, route: Route, metric: str) -> Movement:
    """Over a border, unless a place in the same country is named and no border is."""
    start, goal = route.origin or route.people, route.reached
    inside = goal and goal.kind == "place" and goal.country == route.start and not route.people
    if one.kind == "crossing" and one.how == "predicate" and inside and not route.is_bordering:
        return Movement("idps", route.origin, route.goal)
    return Movement(metric, start, goal)


def _hosted_abroad(route: Route) -> bool:
    """Whether people stay in another country than theirs: their nationality or the border must say so."""
    if route.people and route.reached and route.reached.country:
        return route.reached.country != route.people.country
    return route.is_bordering or bool(route.goal and route.goal.kind == "country" and route.is_abroad)


def _fled(one: Counted, route: Route, metric: str, language: Language) -> Movement:
    """People who fled: over a border, inside the country, or nothing says."""
    goal_country = route.reached.country if route.reached else ""
    from_country = (
        route.origin
        and route.origin.kind == "country"
        and not goal_country
        and (route.is_left or language.ways.arriving.search(route.text))
    )
    is_movement = one.kind == "moving" or route.is_entered or route.is_bordering
    if one.kind in ("moving", "displaced") and is_movement and (route.is_abroad or from_country):
        return Movement("crossed_border", route.origin or route.people, route.reached)
    if one.kind == "moving":
        known = route.origin or route.goal or route.near or one.noun.kind
        return Movement("idps" if known else metric, route.origin, route.goal)
    return Movement(metric, route.origin, route.goal)


def _route(text: str, one: Counted, here: list[Place], home: str, language: Language) -> Route:
    part = language.guards.part.search(text, one.mention.end, one.right)
    right = part.start() if part else one.right
    mine = [place for place in here if one.left <= place.start < right]
    after = [p for p in mine if p.kind == "people" and 0 <= p.start - one.mention.end < 25]
    people = next((p for p in after if "," not in text[one.mention.end : p.start]), None)
    origin = _led_by(text, mine, language.out_of, language)
    goal = _led_by(text, [p for p in mine if p is not origin and p.start > one.mention.start], language.to, language)
    host = _host(text, here, one, language)
    goal = host or goal if language.ways.let_in.match(text, one.mention.end) else goal or host
    if goal and one.kind in ("displaced", "evacuated", "moving") and _is_scene(text, goal, language):
        goal, near = None, goal
    else:
        near = next((p for p in mine if p.kind in ("place", "country") and p not in (origin, goal)), None)
    if origin and goal and origin.name == goal.name:
        origin = None
    if people and not people.country:
        people = None
    is_entered = bool(goal and language.ways.entered.search(text[: goal.start]))
    is_left = bool(origin and language.ways.left.search(text[: origin.start]))
    near = near or _there(text, here, one, language)
    since = min(one.mention.start, one.trigger[0] if one.trigger[1] and not one.is_listed else one.mention.start)
    clause = text[since:right]
    is_bordering = bool(language.ways.border.search(clause))
    return Route(origin, goal, near, people, clause, home, is_entered, is_bordering, is_left)


def _there(text: str, here: list[Place], one: Counted, language: Language) -> Place | None:
    """What "there" means: the last country or place named before."""
    if not language.ways.there.search(text[one.mention.end : one.right]):
        return None
    named = [p for p in here if p.end <= one.mention.start and p.kind in ("country", "place")]
    countries_named = [p for p in named if p.kind == "country"]
    found = countries_named or named
    return found[-1] if found else None


def _is_scene(text: str, place: Place, language: Language) -> bool:
    """Whether a place is where something happened rather than where people went: "displaced in", "evacuated at"."""
    return bool(re.search(rf"\b(?:{language.ways.at})(?: |(?<=')){language.ways.soft}$", text[: place.start]))


def _led_by(text: str, places: list[Place], words: str, language: Language) -> Place | None:
    """The first place right behind one of these words, soft words between them at most."""
    for place in places:
        if place.kind != "people" and re.search(
            rf"\b(?:{words})(?: |(?<=')){language.ways.soft}$", text[: place.start]
        ):
            return place
    return None


def _may_host(place: Place, language: Language) -> bool:
    """Whether a name can stand for those who take people in: a country, its town, "Polish", but not "Ukrainians"."""
    return (
        bool(place.country)
        and place.kind != "body"
        and not (place.kind == "people" and language.names.plural.search(place.name))
    )


def _host(text: str, here: list[Place], one: Counted, language: Language) -> Place | None:
    """The country whose guards let people in, or that hosts them: the subject before the amount."""
    is_object = one.trigger[0] <= one.mention.start or one.kind in ("refugees", "registered")
    if not is_object and not language.ways.let_in.match(text, one.mention.end):
        return None
    since = max(text.rfind(";", 0, one.mention.start), 0)
    verbs = list(language.ways.hosts.finditer(text, since, one.mention.start))
    subjects = [p for p in here if verbs and since <= p.start < verbs[-1].start() and _may_host(p, language)]
    return subjects[-1] if subjects else None


def completed(moved: Movement, home: str, name: str) -> Movement:
    """A crossing with the country of the event, called so, as its origin, where nothing else is said."""
    goal = moved.destination
    is_open = moved.metric in ABROAD and not moved.origin and home in countries()
    if not (is_open and goal and goal.country not in ("", home)):
        return moved
    return replace(moved, origin=Place(0, 0, name, home, "country"))
