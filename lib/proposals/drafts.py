"""An article being read by one person: its text, what is said of it, its proposals; nothing of it is recorded yet."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from lib.articles import Article
from lib.proposals.items import About, Item, added, proposed


@dataclass(frozen=True)
class Draft:
    """One person's work on one article.

    Attributes:
        article: As read.
        about: What is said of it, as mended.
        items: Its proposals, by number.
        chosen: The number of the one that is looked at; 0 for none.
    """

    article: Article
    about: About
    items: tuple[Item, ...] = ()
    chosen: int = 0

    @classmethod
    def of(cls, article: Article, about: About, *, today: date) -> "Draft":
        """A fresh draft with all that the program proposes."""
        return cls(article, about, tuple(proposed(article.text, about, today)))

    @property
    def ranked(self) -> list[Item]:
        """The items, surest first, those of earlier events last."""
        return sorted(self.items, key=lambda item: (item.is_past, -item.confidence, item.number))

    @property
    def open(self) -> list[Item]:
        """The items that nobody decided on."""
        return [item for item in self.items if not item.decision]

    @property
    def accepted(self) -> list[Item]:
        """The items that will count."""
        return [item for item in self.items if item.decision == "accepted"]

    def item(self, number: int) -> Item | None:
        """The item of a number, if there is one."""
        return next((item for item in self.items if item.number == number), None)

    def with_item(self, changed: Item) -> "Draft":
        """The same with one item changed."""
        return replace(self, items=tuple(changed if item.number == changed.number else item for item in self.items))

    def with_added(self, start: int) -> "Draft":
        """The same with an empty item for the sentence that begins at an offset, which is chosen."""
        number = max((item.number for item in self.items), default=0) + 1
        item = added(number, self.article.text, start, self.about)
        return replace(self, items=(*self.items, item), chosen=number)

    def without(self, number: int) -> "Draft":
        """The same without an item that a person added."""
        return replace(self, items=tuple(item for item in self.items if item.number != number), chosen=0)

    def accepting_the_rest(self) -> "Draft":
        """The same with every open item accepted."""
        decided = (item if item.decision else item.decided("accepted") for item in self.items)
        return replace(self, items=tuple(decided))

    def retold(self, about: About, *, today: date) -> "Draft":
        """The same article with other things said of it: read again, and what a person worked on kept as it is."""
        if (about.published_on, about.country, about.publisher) == (
            self.about.published_on,
            self.about.country,
            self.about.publisher,
        ):
            return replace(self, about=about)
        kept = {(item.start, item.end): item for item in self.items if item.is_touched}
        fresh = [item for item in proposed(self.article.text, about, today) if (item.start, item.end) not in kept]
        return replace(self, about=about, items=_renumbered([*kept.values(), *fresh]), chosen=0)


def _renumbered(items: Iterable[Item]) -> tuple[Item, ...]:
    ordered = sorted(items, key=lambda item: (item.start, item.end))
    return tuple(replace(item, number=number) for number, item in enumerate(ordered, 1))
