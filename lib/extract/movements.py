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
_ENTERED = re.compile(r"\b(?:to|into|enter\w*|reach\w*|arriv\w+ in) (?:neighbou?ring |the )*$")
_ARRIVING = re.compile(
    r"\b(?:arriv\w+|land(?:ed|ing|s)?|turn\w* up|com(?:e|es|ing)|came|over|across|enter\w*|reach\w*|poured in|pass\w*)\b"
)
_BORDER = re.compile(
    r"\b(?:border|frontier|abroad|over the line|neighbou?ring countr|countries around|(?:fled|left|leaving|fleeing|flee) the country\b)"
)
_HOSTS = re.compile(
    r"\b(?:let(?:s|ting)?|admit\w*|receiv\w*|taking|takes?|took|taken|hosts?|hosting|hosted|shelter\w*|welcom\w*|register\w*|hous\w*|logg\w*|count\w*|has|have|had|flew|flown|repatriat\w*|brought)\b"
)
_LET_IN = re.compile(r"[^.;]{0,25} (?:in|through)\b")
_SOFT = r"(?:the |an? |neighbou?ring |nearby |camps? in |safer |parts of |villages? (?:in|of) |[\w-]+ (?:town|city|state|province|region|district|camp|slopes|coast) (?:of|in) |[\w-]+ly |(?:town|city|state|locality|village|camp|slopes|coast|mountains|north|south|east|west|shores?|rest|province|district|districts) of |\w+'s )*"


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
    """

    origin: Place | None
    goal: Place | None
    near: Place | None
    people: Place | None
    text: str
    home: str
    is_entered: bool = False

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
        if goal and goal.kind == "region" or _BORDER.search(self.text) and not self.goal:
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
    if before and (one.is_listed or one.kind == "moving" and _goes_on(one, route)):
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
    return _fled(one, route, metric)


def _goes_on(one: Counted, route: Route) -> bool:
    """Whether arrivals without a place are those of the sentence before: "around 2,000 more turn up each day"."""
    return not (route.origin or route.reached or route.people) and bool(_ARRIVING.search(route.text))


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
    if one.kind == "crossing" and one.how == "predicate" and inside and not _BORDER.search(route.text):
        return Movement("idps", route.origin, route.goal)
    return Movement(metric, start, goal)


def _hosted_abroad(route: Route) -> bool:
    """Whether people stay in another country than theirs: their nationality or the border must say so."""
    if route.people and route.reached and route.reached.country:
        return route.reached.country != route.people.country
    return bool(_BORDER.search(route.text)) or bool(route.goal and route.goal.kind == "country" and route.is_abroad)


def _fled(one: Counted, route: Route, metric: str) -> Movement:
    """People who fled: over a border, inside the country, or nothing says."""
    goal_country = route.reached.country if route.reached else ""
    from_country = route.origin and route.origin.kind == "country" and not goal_country and _ARRIVING.search(route.text)
    is_movement = one.kind == "moving" or route.is_entered or bool(_BORDER.search(route.text))
    if one.kind in ("moving", "displaced") and is_movement and (route.is_abroad or from_country):
        return Movement("crossed_border", route.origin or route.people, route.reached)
    if one.kind == "moving":
        known = route.origin or route.goal or route.near or one.noun.kind
        return Movement("idps" if known else metric, route.origin, route.goal)
    return Movement(metric, route.origin, route.goal)


def _route(text: str, one: Counted, here: list[Place], home: str, language: Language) -> Route:
    mine = [place for place in here if one.left <= place.start < one.right]
    after = [p for p in mine if p.kind == "people" and 0 <= p.start - one.mention.end < 25]
    people = next((p for p in after if "," not in text[one.mention.end : p.start]), None)
    origin = _led_by(text, mine, language.out_of)
    goal = _led_by(text, [p for p in mine if p is not origin and p.start > one.mention.start], language.to)
    goal = goal or _host(text, here, one)
    if goal and one.kind in ("displaced", "evacuated", "moving") and _is_scene(text, goal):
        goal, near = None, goal
    else:
        near = next((p for p in mine if p.kind in ("place", "country") and p not in (origin, goal)), None)
    if origin and goal and origin.name == goal.name:
        origin = None
    if people and not people.country:
        people = None
    is_entered = bool(goal and _ENTERED.search(text[: goal.start]))
    near = near or _there(text, here, one)
    since = min(one.mention.start, one.trigger[0] if one.trigger[1] and not one.is_listed else one.mention.start)
    return Route(origin, goal, near, people, text[since : one.right], home, is_entered)


def _there(text: str, here: list[Place], one: Counted) -> Place | None:
    """What "there" means: the last country or place named before."""
    if not re.search(r"\bthere\b", text[one.mention.end : one.right]):
        return None
    named = [p for p in here if p.end <= one.mention.start and p.kind in ("country", "place")]
    countries_named = [p for p in named if p.kind == "country"]
    found = countries_named or named
    return found[-1] if found else None


def _is_scene(text: str, place: Place) -> bool:
    """Whether a place is where something happened rather than where people went: "displaced in", "evacuated at"."""
    return bool(re.search(rf"\b(?:in|at|near|around|inside|on) {_SOFT}$", text[: place.start]))


def _led_by(text: str, places: list[Place], words: str) -> Place | None:
    """The first place right behind one of these words, soft words between them at most."""
    for place in places:
        if place.kind != "people" and re.search(rf"\b(?:{words}) {_SOFT}$", text[: place.start]):
            return place
    return None


def _may_host(place: Place) -> bool:
    """Whether a name can stand for those who take people in: a country, its town, "Polish", but not "Ukrainians"."""
    return bool(place.country) and place.kind != "body" and not (place.kind == "people" and place.name.endswith("s"))


def _host(text: str, here: list[Place], one: Counted) -> Place | None:
    """The country whose guards let people in, or that hosts them: the subject before the amount."""
    is_object = one.trigger[0] <= one.mention.start or one.kind in ("refugees", "registered")
    if not is_object and not _LET_IN.match(text, one.mention.end):
        return None
    since = max(text.rfind(";", 0, one.mention.start), 0)
    verbs = list(_HOSTS.finditer(text, since, one.mention.start))
    subjects = [p for p in here if verbs and since <= p.start < verbs[-1].start() and _may_host(p)]
    return subjects[-1] if subjects else None


def completed(moved: Movement, home: str) -> Movement:
    """A crossing with the country of the event as its origin, where nothing else is said."""
    goal = moved.destination
    is_open = moved.metric in ABROAD and not moved.origin and home in countries()
    if not (is_open and goal and goal.country not in ("", home)):
        return moved
    return replace(moved, origin=Place(0, 0, countries()[home].name, home, "country"))
