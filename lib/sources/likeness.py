"""Names that look like one source written in two ways: "Health Min." beside "Kyrgyzstan Health Ministry"."""

from collections.abc import Iterable

from rapidfuzz import fuzz

from lib.sources.names import SOURCES, canonical_name, fold

TYPOS = 90
FEWEST_LETTERS = 3
FEWEST_WORDS = 2
LEFT_OUT = {"of", "the", "for", "and", "de", "des", "du", "la", "le", "del", "y", "et"}
SHORT_FORMS = {
    "govt": "government",
    "gov": "government",
    "dept": "department",
    "natl": "national",
    "intl": "international",
}


def alike(names: Iterable[str], known: Iterable[str]) -> dict[str, list[str]]:
    """The known sources that a new name may be, for a person to say.

    Args:
        names: As stated. One that is listed in `SOURCES`, or equals a known one but for case, accents and points, is
            not asked about.
        known: Names as stated elsewhere.

    Returns:
        For each name that looks like a known one, those that it may be, the likeliest first.
    """
    others = sorted({canonical_name(other) for other in known if other.strip()})
    folded = {fold(other) for other in others}
    found = {}
    for name in dict.fromkeys(names):
        is_known = canonical_name(name) in SOURCES or fold(canonical_name(name)) in folded
        if name.strip() and not is_known:
            similar = [(-fuzz.ratio(fold(name), fold(other)), other) for other in others if _looks_like(name, other)]
            found[name] = [other for _, other in sorted(similar)]
    return {name: candidates for name, candidates in found.items() if candidates}


def _looks_like(name: str, other: str) -> bool:
    """Whether every word of the shorter name stands in the longer, shortened or not, or one is the other mistyped."""
    few, many = sorted((_words(name), _words(other)), key=len)
    if len(few) >= FEWEST_WORDS and all(any(_is_word(one, two) for two in many) for one in few):
        return True
    initials = "".join(word[0] for word in many)
    is_acronym = len(few) == 1 and len(few[0]) >= FEWEST_LETTERS and few[0] == initials
    return is_acronym or fuzz.ratio(fold(name), fold(other)) >= TYPOS


def _words(name: str) -> list[str]:
    words = [word for word in fold(name).replace("/", " ").split() if word not in LEFT_OUT]
    return [SHORT_FORMS.get(word, word) for word in words] or [fold(name)]


def _is_word(one: str, two: str) -> bool:
    """Whether two words are one, or one is the other cut short ("min" of "ministry")."""
    short, long = sorted((one, two), key=len)
    return one == two or (len(short) >= FEWEST_LETTERS and long.startswith(short)) or fuzz.ratio(one, two) >= TYPOS
