"""Candidates: runs of capitalised words that may name a place, without months, offices and bodies."""

import re
from dataclasses import dataclass

from lib.places.folding import fold

_WORD = r"(?:[A-ZÀ-ÞĀ-ŽА-ЯЁ][\w'’ʻ]*(?:[-–](?:[\w'’]+))*)"
_LINK = r"\s(?:of the|of|al|el|de la|de|du|da|do|la|le|ez|es|ed|e)\s|\s|-|\sal-|\sel-|\sez-|\ses-|\sas-"
_RUN = re.compile(
    rf"(?:(?:north|south|east|west|central|upper|lower)(?:-?(?:east|west))?(?:ern)?[ -])?{_WORD}(?:(?:{_LINK}){_WORD})*"
)
_POSSESSIVE = re.compile(r"['’]s? ")
_ROLE = re.compile(
    r"\b(?:minister|president|chief|spokes\w+|superintendent|governor|mayor|director|coordinator|envoy|secretary|general|colonel|commissioner|representative|official|"
    r"doctor|dr\.?|mr\.?|mrs\.?|ms\.?|by|cyclone|hurricane|typhoon|storm)\s$",
    re.I,
)
_FEATURE = re.compile(
    r"\s(?:road|street|bridge|airport|stadium|hospital|mosque|church|station|square|market|university|school|highway|crossing point|base|time|news|radio|television|agency)\b",
    re.I,
)
BODIES = frozenset(
    "forces army council observatory committee federation ministry agency commission association union party bank university hospital church network institute fund programme organization organisation "
    "brigade cross crescent movement house corps watch international observers".split()
)
NOT_PLACES = frozenset(
    "the a an in on at of by for from and but most many some all no more about around at as over up under since after before during while when his her their its our it he she they we i you this that these those there here "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december un eu us who ngo ngos unhcr ocha iom icrc unicef wfp nato au msf afad undp fao "
    "president minister prime government police army officials authorities doctors hospital hospitals interior health rescue red cross crescent human rights watch reuters afp ap bbc cnn general colonel captain governor mayor "
    "hundreds thousands dozens scores tens several mobs gunmen rescuers soldiers rebels militants fire fires floods flood storm typhoon cyclone hurricane earthquake quake landslide heavy nearly almost least roughly approximately some civil protection "
    "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty both each every what which where how why if so yet still only another other others figures key highlights update muslims christians church mosque "
    "families people women men children residents refugees villagers nobody everyone regional local national international federal deputy chief spokesman spokeswoman shelling boats boat police gunfire clashes troops meanwhile however voluntary "
    "lion storm bank university university's school schools house houses homes centre center aid agency agencies organization organisation committee association council ministry court parliament party air strikes airstrikes strike camps registration teams team islamic state "
    "medics survivors fishermen firefighters activists situation report day night christmas easter ramadan white house live wire sources source texas' between inside today yesterday monsoon amnesty".split()
)


@dataclass(frozen=True)
class Candidate:
    """A run of capitalised words.

    Attributes:
        start: Where it begins in the sentence.
        name: As printed.
        is_body: Whether it names a body, such as an army, whose country is not where something happened.
    """

    start: int
    name: str
    is_body: bool = False


def candidates(text: str) -> list[Candidate]:
    """The runs of a sentence that may name places, in order; "India's Tripura" is two."""
    return [piece for hit in _RUN.finditer(text) for piece in _pieces(text, hit.start(), hit.group())]


def unspoken(name: str) -> str:
    """A name without the "s" of possession."""
    return re.sub(r"['’]s?$", "", name)


def _pieces(text: str, start: int, run: str) -> list[Candidate]:
    cuts = [0, *(hit.end() for hit in _POSSESSIVE.finditer(run)), len(run)]
    found = [_trimmed(text, start + a, run[a:b].rstrip()) for a, b in zip(cuts, cuts[1:], strict=False)]
    return [one for one in found if one]


def _trimmed(text: str, start: int, run: str) -> Candidate | None:
    """A run without the small words that it begins with; None where nothing is left or it names something else."""
    is_body = any(fold(word) in BODIES for word in re.split(r"[\s-]", run)) and run[0].isupper()
    for piece in re.finditer(r"\S+", run):
        if fold(unspoken(piece.group())) not in NOT_PLACES:
            name = run[piece.start() :]
            begin = start + piece.start()
            if _ROLE.search(text[:begin]) or _FEATURE.match(text[begin + len(name) :]):
                return None
            return Candidate(begin, name, is_body)
    return None
