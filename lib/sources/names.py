"""Who counts: the names under which sources appear, for whom they speak, and of what kind they are.

Names are kept as stated in the ledger and made canonical when read (`data/sources.csv`), so that a better list applies
to old rows too. Institutions that count for themselves stay apart, even those of one government: only other names of
the same source, and those who speak for it, are one.
"""

import csv
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import pandas as pd

SOURCES_CSV = Path(__file__).parent.parent.parent / "data" / "sources.csv"
KINDS = ("government", "UN", "Red Cross", "NGO", "media", "party", "witness")
SPOKESPERSON = r"(?:spokes(?:man|woman|person|people)|press service|press office|press secretary)"
SPEAKS = re.compile(rf"(?:an? |the )?{SPOKESPERSON} (?:for|of) (.+)|(.+?)(?:['’]s)? {SPOKESPERSON}(?: [^,]+)?", re.I)
MAY_SPEAK = re.compile(r"spokes|press ", re.I)
WORDS_OF_KINDS = {
    "Red Cross": "red cross|red crescent|croix[ -]rouge|croissant[ -]rouge|cruz roja",
    "UN": "united nations|un|onu",
    "government": "ministry|minister|government|president|governor|prosecutor|police|army|military|authorities"
    "|administration|municipality|civil defen[cs]e|border (?:service|guards?)|officials?|ministere|ministerio|gobierno",
    "NGO": "ngos?|foundation|association|observatory|organi[sz]ations?|humanitarian|rights",
    "media": "news|radio|tv|times|newspaper|agency|press|blog",
    "party": "rebels?|movement|front|militia|fighters",
    "witness": "witness(?:es)?|residents?|volunteers?|doctors?|survivors?|locals?|villagers?|community",
}


@dataclass(frozen=True)
class Source:
    """Somebody who counts, or says what was counted.

    Attributes:
        name: The canonical name.
        speaks_for: The canonical name of the source whose counts these are; empty where they are its own.
        kind: One of `KINDS`; empty where it is not known.
    """

    name: str
    speaks_for: str
    kind: str


@lru_cache(maxsize=1 << 16)
def fold(name: str) -> str:
    """A name as it is compared: without case, accents, points, possessives, extra spaces and a leading "the".

    >>> fold("The U.N. Refugee  Agency")
    'un refugee agency'
    """
    bare = name.casefold()
    if not bare.isascii():
        letters = unicodedata.normalize("NFKD", bare)
        bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    plain = re.sub(r"['’`]s\b|['’`.]", "", bare.replace("&", " and "))
    words = re.sub(r"[^\w/]+", " ", plain).split()
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words) or bare


@cache
def _listed() -> tuple[dict[str, Source], dict[str, Source]]:
    with SOURCES_CSV.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    sources = {
        r["canonical"]: Source(r["canonical"], r["speaks_for"], r["kind"]) for r in rows if r["name"] == r["canonical"]
    }
    return sources, {fold(row["name"]): sources[row["canonical"]] for row in rows}


SOURCES, _BY_FOLDED_NAME = _listed()


def canonical(names: pd.Series, renamed: Mapping[str, str] | None = None) -> pd.Series:
    """The one name of each source.

    Args:
        names: Names as stated, in any spelling.
        renamed: Decisions of people: the name that another goes by; a name that goes by itself stands alone.

    Returns:
        Canonical names with the same index; a name that nobody listed stays as stated.
    """
    decided = _folded_keys(renamed)
    return _by_distinct(names, lambda distinct: [_canonical(name, decided) for name in distinct])


def canonical_name(name: str) -> str:
    """The one name of a source, as `canonical` gives it."""
    return _canonical(name, {})


def speaker(names: pd.Series, renamed: Mapping[str, str] | None = None) -> pd.Series:
    """Whose counts these are: a spokesperson's are the ministry's.

    Args:
        names: Names as stated, in any spelling.
        renamed: Decisions of people: the name that another goes by; a name that goes by itself stands alone.

    Returns:
        Canonical names with the same index. Names that nobody listed and that differ only in case, accents, points and
        spaces are one: the first of them in the alphabet.
    """
    decided = _folded_keys(renamed)

    def read(distinct: list[str]) -> list[str]:
        speakers = [_speaker(name, decided) for name in distinct]
        spelling: dict[str, str] = {}
        for name in sorted(speakers):
            spelling.setdefault(fold(name), name)
        return [spelling[fold(name)] for name in speakers]

    return _by_distinct(names, read)


def kind(names: pd.Series) -> pd.Series:
    """Of what kind each source is: as listed, else as its words say, else empty; one of `KINDS`."""
    return _by_distinct(names, lambda distinct: [_kind(name) for name in distinct])


def _canonical(name: str, decided: Mapping[str, str]) -> str:
    found = next((_BY_FOLDED_NAME[one].name for one in _readings(name) if one in _BY_FOLDED_NAME), name)
    return decided.get(fold(name)) or decided.get(fold(found)) or found


def _readings(name: str) -> list[str]:
    """A name folded, whole and without what says where a copy was found: "AFP via Le Temps", "AP (mirror)"."""
    without_copier = re.split(r"\s+via\s+", name, maxsplit=1)[0]
    without_remark = re.sub(r"\s*\([^()]*\)\s*$", "", without_copier)
    return [fold(each) for each in (name, without_copier, without_remark)]


def _speaker(name: str, decided: Mapping[str, str]) -> str:
    one = _canonical(name, decided)
    if decided.get(fold(one)) == one or not one:
        return one
    if one in SOURCES:
        return decided.get(fold(SOURCES[one].speaks_for), SOURCES[one].speaks_for) or one
    speaks = SPEAKS.fullmatch(one) if MAY_SPEAK.search(one) else None
    return _speaker(speaks[1] or speaks[2], decided) if speaks else one


def _kind(name: str) -> str:
    one = _speaker(name, {})
    if one in SOURCES:
        return SOURCES[one].kind
    return next((kind for kind, words in _patterns().items() if words.search(fold(one))), "")


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {kind: re.compile(rf"\b(?:{words})\b") for kind, words in WORDS_OF_KINDS.items()}


def _folded_keys(renamed: Mapping[str, str] | None) -> dict[str, str]:
    return {fold(name): other for name, other in (renamed or {}).items()}


def _by_distinct(names: pd.Series, read: Callable[[list[str]], list[str]]) -> pd.Series:
    codes, distinct = pd.factorize(names)
    answers = pd.Series(read([str(name) for name in distinct]), dtype="str")
    return pd.Series(answers.array.take(codes), index=names.index, name=names.name)
