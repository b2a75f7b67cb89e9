"""Reports: the proposals of an article, each number with what it counts, where, when and who said it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lib.extract import guards
from lib.extract.amounts import Mention, mentions
from lib.extract.confidence import confidence, signs
from lib.extract.counted import Counted, counted
from lib.extract.counting import counting
from lib.extract.languages import Language, language_of
from lib.extract.loosening import loosened
from lib.extract.merging import merged
from lib.extract.movements import Movement, completed, movement
from lib.extract.nouns import HOMES, HOUSEHOLDS, NONE, OTHERS, UNKNOWN
from lib.extract.proposals import Proposal
from lib.extract.readings import GUARDS, OF_HOMES
from lib.extract.scenes import Known, Scene, called, home, is_said_at, scenes
from lib.extract.speakers import speaking
from lib.extract.statuses import is_ahead, status
from lib.extract.timing import timing
from lib.extract.whereabouts import printed, whereabouts
from lib.metrics import METRICS

_OF_STRANGERS = frozenset("killed injured missing evacuated hospitalized detained abducted".split())
_REACH = 40
MOVES = frozenset("displaced idps crossed_border refugees returned evacuated sheltered".split())


@dataclass(frozen=True)
class Document:
    """A document as read: its scenes, what is known of it, and the country of the event with what it is called."""

    scenes: list[Scene]
    known: Known
    home: str
    home_name: str


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
    language = language_of(text)
    loose = loosened(text, language)
    known = Known(published, publisher, country, title, language)
    found = scenes(loose.text if loose else text, known)
    code = home(found, country, language)
    proposals = merged(list(_proposals(Document(found, known, code, called(found, code)))))
    return [loose.fastened(one) for one in proposals] if loose else proposals


def _proposals(document: Document) -> Iterator[Proposal]:
    language = document.known.language
    last_kind, last_move = "", None
    for number, scene in enumerate(document.scenes):
        amounts = _amounts(scene, language)
        if not amounts:
            last_kind = ""
            continue
        said = counted(scene.sentence.text, scene.lower, amounts, language, last_kind)
        moved = _movements(scene, said, document.home, language, last_move)
        last_move = next((move for move in reversed(moved) if move.metric in MOVES), last_move)
        kinds = [one.kind for one in said if one.kind and one.kind not in GUARDS]
        last_kind = kinds[-1] if kinds else ""
        for one, move in zip(said, moved, strict=True):
            if _is_report(scene, one, move, language):
                yield _proposal(document, number, one, completed(move, document.home, document.home_name))


def _movements(
    scene: Scene, said: list[Counted], home: str, language: Language, before: Movement | None
) -> list[Movement]:
    """The movement of each amount; one that a list lends its verb to waits for the one that it comes from."""
    found: dict[int, Movement] = {}
    here = [place for place in scene.places if not is_said_at(place, scene.lower, language)]
    lent = [number for number, one in enumerate(said) if one.source > number]
    for number in [*(n for n in range(len(said)) if n not in lent), *reversed(lent)]:
        one = said[number]
        moved = [found[other] for other in range(number) if other in found and found[other].metric in MOVES]
        earlier = found.get(one.source) or next(reversed(moved), before)
        found[number] = movement(scene.lower, one, here, home, language, earlier)
    return [found[number] for number in range(len(said))]


def _amounts(scene: Scene, language: Language) -> list[Mention]:
    """The amounts of a sentence that may be reports."""
    found = mentions(scene.lower, language, _dated(scene))
    return [one for one in found if not _is_aside(scene.lower, one, language)]


def _dated(scene: Scene) -> Iterator[tuple[int, int]]:
    for day in scene.days:
        yield day.start, day.end


def _is_aside(lower: str, one: Mention, language: Language) -> bool:
    return (
        guards.is_measure(lower, one, language)
        or guards.is_part(lower, one, language)
        or guards.is_superseded(lower, one, language)
        or guards.is_site(lower, one, language)
        or (one.value == 1 and not language.nouns.single.match(lower[one.end :]))
    )


def _is_report(scene: Scene, one: Counted, moved: Movement, language: Language) -> bool:
    return (
        moved.metric in METRICS
        and _counts(scene.lower, one, moved.metric, language)
        and not is_ahead(scene.lower, one, language)
    )


def _counts(text: str, one: Counted, metric: str, language: Language) -> bool:
    """Whether the noun behind an amount is one that the metric counts; soldiers who march are not displaced."""
    if metric in OF_HOMES:
        return one.noun.kind in (HOMES, HOUSEHOLDS) or (one.noun.kind == NONE and one.how in ("list", "label"))
    if metric in MOVES and language.seats.forces.fullmatch(one.noun.head):
        return bool(language.ways.running.search(text, one.mention.end, one.right))
    if one.noun.kind == UNKNOWN:
        return metric in _OF_STRANGERS or bool(language.nouns.human.match(one.noun.head))
    return one.noun.kind not in (HOMES, OTHERS)


def _proposal(document: Document, number: int, one: Counted, moved: Movement) -> Proposal:
    known, scene = document.known, document.scenes[number]
    mention, language = one.mention, known.language
    source = speaking(document.scenes, number, one, language)
    when = timing(scene, one, known)
    place, code = whereabouts(document.scenes, number, one, moved, document.home, language)
    is_vague = mention.qualifier == "vague"
    start, end = _span(one)
    found_signs = signs(one, moved, source=source, language=language)
    return Proposal(
        metric=moved.metric,
        counting=counting(scene.lower, one, when.events, said=bool(source), language=language),
        unit=_unit(one, moved.metric),
        value=mention.value,
        low=None if is_vague else mention.low,
        high=None if is_vague else mention.high,
        qualifier=mention.qualifier,
        words=_as_printed(scene, mention),
        period_start=when.start,
        period_end=when.end,
        date_precision=when.precision,
        country=code,
        place=place,
        origin=printed(moved.origin),
        origin_country=moved.origin.country if moved.origin else "",
        destination=printed(moved.destination),
        destination_country=moved.destination.country if moved.destination else "",
        source=source,
        publisher=known.publisher,
        published_on=known.published,
        status=status(scene.lower, one, source, language),
        title=known.title,
        quote=scene.sentence.text,
        start=scene.sentence.start + start,
        end=scene.sentence.start + end,
        confidence=confidence(found_signs),
        signs=found_signs,
        is_past=when.is_past,
        vague=(mention.low or 0, mention.high or 0) if is_vague else None,
    )


def _as_printed(scene: Scene, mention: Mention) -> str:
    """The words of an amount in the letters of the text, which are others than those that rules look at."""
    return scene.sentence.text[mention.core : mention.core + len(mention.words)].lower()


def _unit(one: Counted, metric: str) -> str:
    return {HOMES: "homes", HOUSEHOLDS: "households"}.get(one.noun.kind, METRICS[metric].unit)


def _span(one: Counted) -> tuple[int, int]:
    """The stretch of the sentence to mark: the amount with the words that decided, if they stand near."""
    start, end = one.mention.start, one.mention.end
    if one.is_listed:
        return start, end
    if one.trigger[1] <= start and start - one.trigger[0] < _REACH:
        return one.trigger[0] if one.trigger[1] else start, end
    return start, max(end, one.trigger[1])
