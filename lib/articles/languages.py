"""Which language a text is in, and whether reported numbers can be found in it."""

from functools import cache

import py3langid
import pycountry

from lib.extract.languages import languages

SHORTEST = 40
SAMPLE = 1_500


def language_of(text: str) -> str:
    """ISO 639-1 code of a text's language, empty where it is too short to tell."""
    sample = text[:SAMPLE]
    if len(sample) < SHORTEST:
        return ""
    code: str = py3langid.classify(sample)[0]
    return code


def note_on(code: str) -> str:
    """A sentence where reported numbers are not looked for in a language; empty where they are."""
    known = {language.code for language in languages()}
    if not code or code in known:
        return ""
    return f"The text is in {name(code)}; reported numbers are found in {_listed(known)}. Add by hand what is missed."


@cache
def name(code: str) -> str:
    """The English name of a language, the code where it has none."""
    found = pycountry.languages.get(alpha_2=code)
    return str(found.name) if found else code


def _listed(codes: set[str]) -> str:
    names = sorted(name(code) for code in codes)
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
