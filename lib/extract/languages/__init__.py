"""The words of each language, one file each: numbers, hedges, verbs, and what is counted.

A module of this folder that has a `LANGUAGE` is a language: adding the file adds it.
"""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from lib.extract.languages.model import Language
from lib.extract.languages.telling import Names, Particles

__all__ = ["Language", "Names", "Particles", "language_of", "languages"]


@cache
def languages() -> tuple[Language, ...]:
    """All languages, English first."""
    modules = [import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__)]
    found = [module.LANGUAGE for module in modules if hasattr(module, "LANGUAGE")]
    return tuple(sorted(found, key=lambda one: (one.code != "en", one.code)))


def language_of(text: str) -> Language:
    """The language whose commonest words a text has most of, else whose letters it has; English where nothing decides."""
    words, start = text[:4000].casefold().split(), text[:400].casefold()
    return max(
        languages(),
        key=lambda one: (
            sum(map(one.common.__contains__, words)),
            len(one.letter.findall(start)),
            one.code == "en",
        ),
    )
