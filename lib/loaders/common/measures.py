"""What a header, or a cell of a column of metrics, says is counted, in the languages of our files."""

import re
from dataclasses import dataclass
from functools import cache

from lib.loaders.common import dated
from lib.loaders.common.words import (
    COUNTING_WORDS,
    HOUSEHOLDS,
    METRIC_PATTERNS,
    NO_COUNT,
    POPULATIONS,
    SLICES,
    TAIL,
    UNIT_ONLY,
)
from lib.metrics import METRICS
from lib.numbers.folding import folded

__all__ = ["UNIT_ONLY", "Meaning", "counting", "group", "header", "metric", "spaced", "unit"]
LONGEST = 300

COUNTS_ALL_THE_SAME = re.compile(
    r"\bto date\b|in need|in (?:collective )?(?:shelters?|camps?)|border cross\w*|country of asylum|asylum[ -]?seek\w*|"
    r"\b(?:this|last|past|per|each|current|of the) (?:month|year|period|round)\b"
)


@dataclass(frozen=True)
class Meaning:
    """What words say is counted; empty where they do not say."""

    metric: str
    counting: str = ""
    unit: str = ""
    group: str = ""


def spaced(header: str) -> str:
    """A header in lower case without accents, marks of punctuation turned to spaces, `camelCase` split."""
    header = re.sub(r"(?<=[a-z])(?=[A-Z][a-z])", " ", header)
    return " ".join(re.sub(r"[_\-–—./()\[\]:;#,&*\"|]+", " ", folded(header)).split())


@cache
def counting(text: str) -> str:
    """The counting that a word decides, or nothing."""
    words = spaced(text)
    return next((name for name, pattern in COUNTING_WORDS.items() if pattern.search(words)), "")


@cache
def metric(cell: str) -> Meaning | None:
    """What a cell of a column of metrics says, or None where it names nothing that we count."""
    words = spaced(cell[:LONGEST])
    known = words.replace(" ", "_")
    if known in METRICS:
        return Meaning(known)
    name = next((metric.label for metric in METRICS.values() if spaced(metric.label) == words), None)
    if name:
        return Meaning(next(key for key, metric in METRICS.items() if metric.label == name))
    found = next((name for name, pattern in METRIC_PATTERNS if pattern.search(words)), "")
    return Meaning(found, counting(cell), unit(words, found), group(words, found)) if found else None


@cache
def header(text: str) -> Meaning | None:
    """What a header says its column counts, or None: `IDP Ind`, `Killed`, `Ménages PDI`, `عدد القتلى`."""
    words = spaced(text[:LONGEST])
    found = next((name for name, pattern in METRIC_PATTERNS if pattern.search(words)), "")
    if not found:
        return None
    if NO_COUNT.search(COUNTS_ALL_THE_SAME.sub(" ", head(words))):
        return None
    return Meaning(found, counting(text), unit(words, found), group(spaced(dated.undated(text)), found))


def head(words: str) -> str:
    """What a header speaks of, without where, when and by whom: `refugees` of "refugees recorded in the country"."""
    start = TAIL.sub("", words).strip()
    return start if any(pattern.search(start) for _, pattern in METRIC_PATTERNS) else words


def unit(words: str, name: str) -> str:
    """`households` where the words say so, `homes` for homes, else nothing."""
    if name.startswith("homes_"):
        return "homes"
    return "households" if HOUSEHOLDS.search(words) else ""


def group(words: str, name: str = "") -> str:
    """The part of the people that the words name, such as `children`; empty for everybody."""
    found = [part[0] for part in SLICES.finditer(words)]
    if name in ("in_need", "affected"):
        found = [part for part, pattern in POPULATIONS.items() if pattern.search(words)] + found
    return " ".join(found)
