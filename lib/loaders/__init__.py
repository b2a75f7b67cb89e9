"""One module per file format. The modules that stand beside this one are found by themselves.

Each has `recognises(table)`, which says from 0 to 1 how surely a table is of its format, and `read(table)`, which maps
it to rows under the tidy table's names (`common.draft`).
"""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

from lib.loaders.common.draft import Draft
from lib.tables import Table

__all__ = ["Draft", "Loader", "choice", "known", "together"]


class Loader(Protocol):
    """What a module of this package offers."""

    __name__: str
    __doc__: str | None

    def recognises(self, table: Table) -> float:
        """How surely a table is of its format, from 0 to 1."""

    def read(self, table: Table) -> Draft:
        """The table's rows under the tidy table's names."""


@cache
def known() -> dict[str, Loader]:
    """Each format's name with its module."""
    return dict(found())


def found() -> Iterator[tuple[str, Loader]]:
    """The modules beside this one; packages are no formats."""
    for module in iter_modules(__path__):
        if not module.ispkg:
            yield module.name, cast(Loader, import_module(f"{__name__}.{module.name}"))


def together(loader: Loader, table: Table) -> list[str]:
    """The keys of the columns in which rows of a table that a format reads together hold the same; none for most.

    A format that compares rows, as versions of one event or parts of one number, says so in `kept_together(table)`.
    """
    found: list[str] = loader.kept_together(table) if hasattr(loader, "kept_together") else []
    return [key for key in dict.fromkeys(found) if key in table.keys]


def choice(table: Table) -> tuple[str, float]:
    """The format that fits a table best, and how surely; empty and 0 where none does."""
    sure = {name: loader.recognises(table) for name, loader in known().items()}
    best = max(sure, key=lambda name: sure[name])
    return (best, sure[best]) if sure[best] > 0 else ("", 0.0)
