"""Places in running text, with the country that each lies in."""

import re
from collections import Counter
from dataclasses import dataclass

from lib.extract.naming import countries_of, country_named, lies_in, peoples
from lib.extract.sentences import Sentence
from lib.places.folding import fold

_WORD = r"(?:[A-ZÀ-ÞĀ-ŽА-ЯЁ][\w'’ʻ]*(?:[-–](?:[\w'’]+))*)"
_LINK = r"(?:\s(?:of|the|al|el|de|du|des|da|do|la|le|ez|es|as|ed|and|et|y|i)(?:[ -]|$)|[ ]|-)"
NAME = re.compile(
    rf"(?:(?:north|south|east|west|central|upper|lower)(?:-?(?:east|west))?(?:ern)?[ -])?{_WORD}(?:(?:\s(?:of the|of|al|el|de la|de|du|da|do|la|le|ez|es|ed|e)\s|\s|-|\sal-|\sel-|\sez-|\ses-|\sas-){_WORD})*"
)
ARABIC_OR_OTHER = re.compile(r"[\u0600-\u06ff]+(?: [\u0600-\u06ff]+){0,2}")
DIRECTION = re.compile(r"^(?:north|south|east|west|central|upper|lower)(?:-?(?:east|west))?(?:ern)?[ -]", re.I)
GENERIC = frozenset(
    "north south east west northern southern eastern western central upper lower northeast northwest southeast southwest city town village camp province "
    "state region district county governorate oblast mount lake river valley island islands greater new old capital port fort strip refugee".split()
)
NOT_PLACES = frozenset(
    "the a an in on at of by for from and but most many some all no more about around at as over under up since after before during while when his her their its our it he she they we i you this that these those there here "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december un eu us who ngo ngos unhcr ocha iom icrc unicef wfp nato au msf "
    "president minister prime government police army officials authorities doctors hospital hospitals interior health rescue red cross crescent human rights watch reuters afp ap bbc cnn general colonel captain governor mayor "
    "hundreds thousands dozens scores tens several mobs gunmen rescuers soldiers rebels militants fire fires floods flood storm typhoon cyclone hurricane earthquake quake landslide heavy nearly almost least roughly approximately some civil protection "
    "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty both each every what which where how why if so yet still only another other others figures key highlights update muslims christians church mosque "
    "families people women men children residents refugees villagers nobody everyone regional local national international federal deputy chief spokesman spokeswoman shelling boats boat police gunfire clashes troops meanwhile however voluntary "
    "lion storm bank university university's school schools house houses homes centre center aid agency agencies organization organisation committee association council ministry court parliament party air strikes airstrikes strike camps registration teams team islamic state".split()
)


@dataclass(frozen=True)
class Place:
    """A place that a sentence names.

    Attributes:
        start, end: Offsets in the sentence.
        name: As printed.
        country: Alpha-3; "" for continents, seas and names whose country is open.
        kind: `country`, `place`, `people` (a nationality) or `region` (a continent or sea).
    """

    start: int
    end: int
    name: str
    country: str
    kind: str


LED = re.compile(
    r"\b(?:in|at|near|around|from|to|of|outside|into|towards?|off|across|inside|over|between|reached|left|and|of)(?: the| central| downtown)? $|, $"
)
LEVEL = re.compile(
    r"(?:['’]s)?,? (?:district|province|region|state|county|governorate|camp|town|city|village|island|valley|prefecture|department|area|municipality)\b"
)

REGIONS = {
    fold(n)
    for n in (
        "Europe",
        "Africa",
        "Asia",
        "the Mediterranean",
        "Mediterranean",
        "Central America",
        "West Africa",
        "East Africa",
        "the Balkans",
        "Balkans",
        "Caribbean",
        "Latin America",
        "Middle East",
        "Sahel",
    )
}


def places(sentences: list[Sentence], country: str = "") -> list[list[Place]]:
    """The places of each sentence, read together: a country named anywhere helps to tell which Tripoli is meant.

    Args:
        sentences: Of one document.
        country: Alpha-3 code that is known beforehand, or "".
    """
    named = [_candidates(sentence.text) for sentence in sentences]
    votes: Counter[str] = Counter({country: 5} if country else {})
    for candidates in named:
        for _, _, name in candidates:
            code = country_named(_unspoken(name)) or country_named(_undirected(name))
            if code:
                votes[code] += 3
            people = peoples().get(fold(name))
            if people:
                votes[people[0]] += 2 if people[1] else 1
    for candidates in named:
        for _, _, name in candidates:
            for code, weight in countries_of(_unspoken(name))[:6]:
                if code in votes or weight > 5:
                    votes[code] += 1
    return [_placed(candidates, votes, sentence.text) for candidates, sentence in zip(named, sentences, strict=True)]


def _candidates(text: str) -> list[tuple[int, int, str]]:
    found = []
    for hit in NAME.finditer(text):
        start, end = hit.span()
        for piece in re.finditer(r"\S+", hit.group()):
            if fold(_unspoken(piece.group())) not in NOT_PLACES:
                break
            start = hit.start() + piece.end() + 1
        name = text[start:end].strip()
        if name and start < end:
            start = text.index(name, max(0, start - 1))
            found.append((start, start + len(name), name))
    return found


def _unspoken(name: str) -> str:
    return re.sub(r"['’]s$", "", name)


def _undirected(name: str) -> str:
    return DIRECTION.sub("", _unspoken(name))


def _placed(candidates: list[tuple[int, int, str]], votes: Counter[str], text: str) -> list[Place]:
    found: list[Place] = []
    for start, _end, name in candidates:
        found.extend(_meanings(start, name, votes, text))
    return found


def _meanings(start: int, name: str, votes: Counter[str], text: str) -> list[Place]:
    """The places in a run of capitalised words: the whole, else parts that can stand alone."""
    words = [(hit.start(), hit.end()) for hit in re.finditer(r"[^\s]+", name)]
    taken: list[Place] = []
    at = 0
    while at < len(words):
        for stop in range(len(words), at, -1):
            piece = name[words[at][0] : words[stop - 1][1]]
            rest = [fold(_unspoken(name[a:b])) for a, b in (*words[:at], *words[stop:])]
            place = _meaning(
                start + words[at][0],
                piece,
                votes,
                text,
                is_whole=all(w in GENERIC or w in NOT_PLACES or not w for w in rest),
                first=start + words[at][0] == 0,
            )
            if place:
                taken.append(place)
                at = stop
                break
        else:
            at += 1
    return taken


def _meaning(start: int, piece: str, votes: Counter[str], text: str, *, is_whole: bool, first: bool) -> Place | None:
    name = _unspoken(piece)
    folded = fold(name)
    if not folded or folded in NOT_PLACES or len(folded) < 3 and folded not in ("uk",):
        return None
    end = start + len(name)
    code = country_named(name) or country_named(_undirected(name))
    if code:
        return Place(start, end, name, code, "country" if name == _undirected(name) else "place")
    if folded in peoples():
        return Place(start, end, name, peoples()[folded][0], "people")
    if folded in REGIONS:
        return Place(start, end, name, "", "region")
    if not is_whole:
        return None
    before, after = text[:start], text[end:]
    known = sorted(code for code in votes if code and lies_in(name, code))
    options = dict(countries_of(name))
    likely = {code: options.get(code, 2.5) + 0.35 * min(votes[code], 6) for code in [*known, *options] if code in votes}
    best = max(likely, key=lambda code: likely[code], default="")
    if best and (votes[best] > 1 or options.get(best, 0) > 4.5):
        return Place(start, end, name, best, "place")
    led = LED.search(before) or LEVEL.match(after)
    if options and next(iter(options.values())) > (5.2 if first else 3.4 if led else 4.6):
        return Place(start, end, name, next(iter(options)), "place")
    return None
