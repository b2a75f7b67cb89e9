"""What a column is for, by its header: day, country, number, source, in the languages of our files."""

import re
from functools import cache

from lib.loaders.common import measures
from lib.loaders.common.headers import simpler
from lib.loaders.common.headers.words import WORDS
from lib.loaders.common.measures import spaced


def plain(text: str) -> str:
    """A header as it is looked up: spaced, without the Arabic article."""
    return " ".join(re.sub(r"^ال(?=\w{3})", "", word) for word in spaced(text).split())


ROLES = {plain(word): role for role, words in WORDS.items() for word in words.split("|")}
PLACES = ("country", "admin1", "admin2", "place")
ORIGINS = dict.fromkeys(("admin1", "admin2", "place", "area", "areas", ""), "origin")
ORIGINS |= {"country": "origin_country", "country_code": "origin_code"}
STATED = ("value", "low", "high", "metric", "group", "unit", "counting", "qualifier", "words", "status", "day")
TAGS = [
    ("period_start", r"#date.*\+start"),
    ("period_end", r"#date.*\+end"),
    ("published_on", r"#date.*\+(?:published|publication)"),
    ("year", r"#date.*\+year"),
    ("date", r"#date.*\+occurred"),
    ("date", r"#date"),
    ("origin_code", r"#country.*\+origin.*\+code|#country.*\+code.*\+origin"),
    ("origin_country", r"#country.*\+origin"),
    ("country_code", r"#country.*\+(?:code|iso\d?|v_iso\d)"),
    ("country", r"#country"),
    ("place_code", r"#(?:adm|loc|geo|admin).*\+code"),
    ("admin1", r"#adm(?:in)?1"),
    ("admin2", r"#adm(?:in)?2"),
    ("place", r"#(?:loc|adm(?:in)?[345])"),
    ("latitude", r"#geo.*\+la[tc]"),
    ("longitude", r"#geo.*\+lo[nc]"),
    ("coordinates", r"#geo.*\+coord"),
    ("event_id", r"#event.*\+(?:code|id)"),
    ("crisis", r"#(?:crisis|event.*\+name)"),
    ("cause", r"#cause"),
    ("url", r"#(?:meta|source|contact).*\+url"),
    ("source", r"#(?:meta.*\+source|source)"),
    ("note", r"#description|#meta.*\+(?:comment|note)"),
    ("metric", r"#indicator.*\+name"),
    ("value", r"#indicator.*\+value"),
]
TAG_PATTERNS = [(role, re.compile(pattern)) for role, pattern in TAGS]


@cache
def role(header: str) -> str:
    """What a column is for, by its header; empty where the words are not known."""
    return ROLES.get(plain(header), "")


@cache
def tagged(tag: str) -> str:
    """What a column is for, by its hashtag; empty where the tag is not known."""
    return next((role for role, pattern in TAG_PATTERNS if pattern.match(tag)), "")


@cache
def likely(header: str) -> str:
    """What a column is for by a simpler form of its header, where no list holds the header itself; empty for amounts.

    >>> likely("Nom de la région"), likely("Date (dd/mm/yyyy)"), likely("District of origin")
    ('admin1', 'date', 'origin')
    """
    words = plain(header.replace("’", "'").replace("'", " "))
    rest = simpler.of_origin(words)
    if rest is not None:
        return ORIGINS.get(ROLES.get(rest, rest), "")
    outside, inside = simpler.bracketed(header)
    if role(inside) in (*PLACES, "country_code"):
        return role(inside)
    counted = measures.header(header) is not None
    for form in [outside, *simpler.alternatives(header)]:
        found = role(form) or (likely(form) if form else "")
        if found and not (counted and found in STATED):
            return found
    found = next((ROLES[form] for form in simpler.shorter(words) if form in ROLES), "")
    return found if found and found not in STATED else placed(words)


def placed(words: str) -> str:
    """`place` for a header that no list holds and that names a village, site or settlement."""
    return "place" if re.search(r"\b(?:village|settlement|site|camp|localit\w*|hamlet)\b.*\bname", words) else ""
