"""The whole grammar: sentences, days, amounts, what they count, where, when, who said it."""

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date

from lib.extract import guards
from lib.extract.amounts import Mention, mentions
from lib.extract.counted import HOMES, HOUSEHOLDS, NONE, OTHERS, UNKNOWN, Counted, counted
from lib.extract.counting import counting
from lib.extract.days import Day, days
from lib.extract.languages import Language, language_of
from lib.extract.merging import merged
from lib.extract.movements import Movement, movement
from lib.extract.placing import Place, places
from lib.extract.proposals import Proposal
from lib.extract.sentences import Sentence, sentences, small
from lib.extract.speakers import speaker
from lib.places import known as countries

SHOWN = frozenset(
    "killed injured missing displaced idps homeless crossed_border refugees returned evacuated homes_destroyed".split()
)
TOWARDS = re.compile(r"\b(?:to|into|enter\w*|reach\w*|through|for|towards?|crossed) (?:neighbou?ring )?$")
NOT_PEOPLE_OK = frozenset("killed injured missing evacuated".split())


@dataclass(frozen=True)
class Known:
    """What is known of a document beforehand."""

    published: date
    publisher: str
    country: str
    title: str
    language: Language


@dataclass(frozen=True)
class Scene:
    """A sentence with all that it names."""

    sentence: Sentence
    lower: str
    days: list[Day]
    places: list[Place]


def extract(text: str, *, published: date, publisher: str = "", country: str = "", title: str = "") -> list[Proposal]:
    """The reported numbers of an article.

    Args:
        text: As pasted or as its page was read.
        published: Weekdays are read against this day.
        publisher: Who printed it.
        country: Alpha-3 code of the country that it is about, where known.
        title: Kept with each proposal.

    Returns:
        One proposal per number, in the order of the text; repeats are merged.
    """
    known = Known(published, publisher, country, title, language_of(text))
    cut = sentences(text)
    found_places = places(cut, country)
    scenes = []
    for sentence, named in zip(cut, found_places, strict=True):
        lower = small(sentence.text)
        scenes.append(Scene(sentence, lower, days(lower, published, known.language), named))
    home = _home(scenes, country)
    found: list[Proposal] = []
    for number, scene in enumerate(scenes):
        amounts = _amounts(scene, known.language)
        said = counted(scene.lower, amounts, known.language)
        for one in said:
            proposal = _proposal(scenes, number, one, home, known)
            if proposal:
                found.append(proposal)
    return merged(found)


def _home(scenes: list[Scene], country: str) -> str:
    """The country of the event: the one named most, its places counting more than its nationality."""
    if country:
        return country
    votes: Counter[str] = Counter()
    for scene in scenes:
        for place in scene.places:
            if place.country and not TOWARDS.search(scene.lower[: place.start]):
                votes[place.country] += {"place": 3, "country": 2, "people": 1}.get(place.kind, 0)
    return votes.most_common(1)[0][0] if votes else ""


def _amounts(scene: Scene, language: Language) -> list[Mention]:
    """The amounts of a sentence that may be reports."""
    taken = [(day.start, day.end) for day in scene.days]
    found = mentions(scene.lower, language, taken)
    good = []
    for one in found:
        if (
            guards.is_measure(scene.lower, one, language)
            or guards.is_part(scene.lower, one)
            or guards.is_superseded(scene.lower, one)
        ):
            continue
        if one.value == 1 and not re.match(
            r"[ -](?:\w+ ){0,2}(?:person|man|woman|child|civilian|boy|girl|soldier|died|dead|was killed|policeman|baby|officer|worker)\b",
            scene.lower[one.end :],
        ):
            continue
        good.append(one)
    return good


def _proposal(scenes: list[Scene], number: int, one: Counted, home: str, known: Known) -> Proposal | None:
    scene = scenes[number]
    moved = movement(scene.lower, one, scene.places, home, known.language)
    if moved.metric not in SHOWN or not _fits(one, moved.metric):
        return None
    if _is_future(scene.lower, one, known.language):
        return None
    source = speaker(scene.sentence.text, one.mention.start, one.right, known.language) or _quoted(
        scenes, number, known
    )
    day, precision, start, is_past, own = _day(scene, one, known)
    place, code = _place(scenes, number, one, moved, home)
    vague = one.mention.qualifier == "vague"
    begin = (
        min(one.mention.start, one.trigger[0])
        if one.trigger[1] and one.trigger[1] <= one.mention.start and one.mention.start - one.trigger[0] < 40
        else one.mention.start
    )
    end = max(one.mention.end, one.trigger[1]) if not one.inherited else one.mention.end
    mention = one.mention
    return Proposal(
        metric=moved.metric,
        counting=counting(scene.lower, one, own, said=bool(source), language=known.language),
        unit={HOMES: "homes", HOUSEHOLDS: "households"}.get(
            one.noun, "homes" if moved.metric == "homes_destroyed" else "people"
        ),
        value=mention.value,
        low=None if vague else mention.low,
        high=None if vague else mention.high,
        qualifier=mention.qualifier,
        words=mention.words,
        period_start=start,
        period_end=day,
        date_precision=precision,
        country=code,
        place=place,
        origin=_printed(moved.origin),
        origin_country=moved.origin.country if moved.origin else "",
        destination=_printed(moved.destination),
        destination_country=moved.destination.country if moved.destination else "",
        source=source,
        publisher=known.publisher,
        published_on=known.published,
        status="confirmed" if source else "unconfirmed",
        title=known.title,
        quote=scene.sentence.text,
        start=scene.sentence.start + begin,
        end=scene.sentence.start + end,
        confidence=0.6 if one.inherited else 0.9,
        is_past=is_past,
        vague=(mention.low or 0, mention.high or 0) if vague else None,
    )


def _fits(one: Counted, metric: str) -> bool:
    if metric == "homes_destroyed":
        return one.noun in (HOMES, HOUSEHOLDS) or (one.noun == NONE and one.inherited)
    if one.noun == HOMES:
        return False
    if one.noun == OTHERS:
        return False
    if one.noun == UNKNOWN:
        return metric in NOT_PEOPLE_OK or bool(re.match(r"[a-z]+(?:ans|ians|ese|is|ers|ees|ors|ists|men)$", one.head))
    return True


def _is_future(lower: str, one: Counted, language: Language) -> bool:
    clause = lower[one.left : one.right]
    near = (
        lower[one.mention.end : one.trigger[1]]
        if one.trigger[0] >= one.mention.end
        else lower[one.trigger[0] - 25 if one.trigger[0] > 25 else 0 : one.mention.start]
    )
    near = near if near else clause
    return bool(language.future and re.search(rf"\b(?:{language.future})\b", near))


def _day(scene: Scene, one: Counted, known: Known) -> tuple[date, str, date | None, bool, list[Day]]:
    """The day that an amount refers to, its precision, the day since which, whether it is past, the days of the event."""
    mine = [day for day in scene.days if one.left <= day.start < one.right]
    starts = [day for day in scene.days if day.is_start and day.first <= known.published]
    saying = re.compile(
        rf"(?:{known.language.saying or '(?!)'})(?: (?!\d)\w+){{0,2}} (?:on|late on|early on|late|early)? ?(?:\w+ )?$"
    )
    said = [day for day in scene.days if saying.search(scene.lower[: day.start])]
    events = [day for day in mine if not day.is_start and day not in said]
    start = next((day.first for day in (*[d for d in mine if d.is_start], *starts)), None)
    past = [day for day in mine if day.is_past and not day.is_start]
    if not past and known.language.past and re.search(known.language.past, scene.lower[one.left : one.right]):
        return known.published, "day", start, True, events
    if past:
        return past[0].last, past[0].precision, None, True, events
    for options in (
        events,
        [d for d in mine if not d.is_start],
        [d for d in scene.days if not d.is_start and d not in said and d.start < one.mention.start],
        said,
        [d for d in scene.days if not d.is_start and not d.is_past],
    ):
        near = [d for d in options if not d.is_past]
        if near:
            best = max(near, key=lambda d: d.last) if options is events and len(near) > 1 else near[0]
            return best.last, best.precision, start, False, events
    return known.published, "day", start, False, events


def _place(scenes: list[Scene], number: int, one: Counted, moved: Movement, home: str) -> tuple[str, str]:
    """Where the people were counted, as printed, and its country."""
    if moved.metric in ("crossed_border", "refugees", "returned") and moved.destination:
        return _printed(moved.destination), moved.destination.country
    if moved.origin and moved.origin.kind != "people":
        return moved.origin.name, moved.origin.country
    here = [p for p in scenes[number].places if p.kind in ("place", "country", "region")]
    here = [p for p in here if not _speaks(p, scenes[number])]
    mine = [p for p in here if one.left <= p.start < one.right]
    for options in (
        [p for p in mine if p.start >= one.mention.end],
        mine[::-1],
        [p for p in here if p.start < one.left][::-1],
        here,
    ):
        if options:
            return options[0].name, options[0].country or home
    for other in (*reversed(scenes[:number]), *scenes[number + 1 :]):
        named = [
            p for p in other.places if p.kind == "place" and not _speaks(p, other) and (p.country == home or not home)
        ]
        if named:
            return named[0].name, named[0].country
    for scene in scenes:
        for p in scene.places:
            if p.kind == "country" and p.country == home:
                return p.name, p.country
    return "", home


def _speaks(place: Place, scene: Scene) -> bool:
    """Whether a capital stands for its government: "Ankara claims"."""
    after = scene.sentence.text[place.end :]
    return bool(
        re.match(r"(?:['’]s)? (?:says|said|claims|claimed|reports|insists|counts|does not|denies|puts)\b", after)
    )


def _printed(place: Place | None) -> str:
    """The name of a place; of a people, that of its country."""
    if place is None:
        return ""
    return countries()[place.country].name if place.kind == "people" and place.country in countries() else place.name


def _quoted(scenes: list[Scene], number: int, known: Known) -> str:
    """Who speaks in a paragraph that is one quotation: the last one named before it, over boxes in between."""
    paragraph = scenes[number].sentence.paragraph
    first = next(scene for scene in scenes if scene.sentence.paragraph == paragraph)
    if first.sentence.text[0] not in '"“«' or any(mark in first.sentence.text[1:] for mark in '"”»'):
        return ""
    for scene in reversed(scenes[:number]):
        text = scene.sentence.text
        if scene.sentence.paragraph < paragraph:
            name = speaker(text, len(text) - 1, len(text), known.language)
            if name:
                return name
    return ""
