"""What a headline card says of one number, made from its estimate, its course and the reports that speak."""

from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from lib import observations, transforms
from lib.metrics import FAMILIES, METRICS
from lib.ui.rows import records
from lib.words import (
    Amount,
    Statement,
    change_in_words,
    copy_as_sentence,
    day_in_words,
    when_in_words,
)

SERIES = ["crisis", "metric", "counting", "unit", "group"]
SILENT = observations.empty().assign(speaker="", fate="")


@dataclass(frozen=True)
class Card:
    """One number with all that a reader needs to trust it.

    Attributes:
        row: Its row of `headlines`.
        amount: Its ends, with the hedge of the statement that gives the best.
        source: Who stated the best, or the only one who speaks; empty where it is a sum, or nobody stated it.
        speakers: How many sources speak.
        reports: How many reports speak.
        change: How far the best moved since the previous one, in words.
        course: Its estimates on earlier days: `day`, `low`, `best`, `high`, `open`, `counting`.
        others: What other sources say at the ends of the range.
        beside: Cards that stand under it: groups, and the same metric counted in another way.
    """

    row: dict[str, Any]
    amount: Amount
    source: str
    speakers: int
    reports: int
    change: str
    course: pd.DataFrame = field(repr=False)
    others: tuple[Statement, ...] = ()
    beside: tuple["Card", ...] = ()

    @property
    def metric(self) -> str:
        """One of `METRICS`."""
        return str(self.row["metric"])

    @property
    def series(self) -> tuple[str, ...]:
        """What tells it from other cards of a place."""
        return tuple(str(self.row[name]) for name in SERIES) + (str(self.row["rank"]),)

    @property
    def is_sum(self) -> bool:
        """Whether nobody stated the best: it was added up."""
        return self.amount.best is not None and not self.source and self.reports > 1

    @property
    def label(self) -> str:
        """Its name: the metric, with the group and the unit where they are not the usual ones."""
        metric = METRICS[self.metric]
        parts = [metric.label] + [str(self.row[name]) for name in ("group",) if self.row[name]]
        parts += [str(self.row["unit"])] if self.row["unit"] != metric.unit else []
        return ", ".join(parts)

    @property
    def when(self) -> str:
        """As of when: "by 20 July 2010", "last reported, 31 December 2012"."""
        if self.row["is_last_reported"]:
            return f"last reported, {day_in_words(self.row['newest'])}"
        since = f" since {day_in_words(self.row['phase'], within=self.row['newest'])}" if self.row["rank"] > 1 else ""
        counting = "cumulative" if self.row["counting"] == "flow" else str(self.row["counting"])
        return when_in_words(counting, self.row["newest"]) + since

    def sentence(self, *, place: str = "", address: str = "") -> str:
        """The card as a sentence to paste into a report."""
        counting = "cumulative" if self.row["counting"] == "flow" else str(self.row["counting"])
        return copy_as_sentence(
            self.metric, self.amount, counting=counting, day=self.row["newest"], source=self.source,
            others=self.others, place=place, unit=str(self.row["unit"]), address=address,
        )  # fmt: skip


def cards(
    headlines: pd.DataFrame, course: pd.DataFrame | None = None, speaking: pd.DataFrame | None = None
) -> list[Card]:
    """The cards of a place: one for each metric, with its groups and other countings beside it.

    Args:
        headlines: As `reconcile.headlines` gives them for the place.
        course: Earlier estimates of the place, as `reconcile.with_parts` gives them; none where no change is told.
        speaking: Reports that speak, with `speaker`, their canonical source; none where nobody is named.

    Returns:
        In the order of families and metrics.
    """
    course = headlines.iloc[:0] if course is None else course
    speaking = SILENT if speaking is None else speaking
    courses = dict(tuple(course.groupby([*SERIES, "rank"], sort=False)))
    spoken = dict(tuple(speaking.groupby(SERIES, sort=False)))
    made = []
    for row in records(headlines):
        key = tuple(row[name] for name in SERIES)
        earlier = courses.get((*key, row["rank"]), course.iloc[:0])
        made.append(_card(row, earlier, spoken.get(key, speaking.iloc[:0])))
    return _grouped(sorted(made, key=_place_in_line))


def _grouped(made: list[Card]) -> list[Card]:
    wholes: dict[tuple[str, ...], list[Card]] = {}
    for card in made:
        wholes.setdefault((str(card.row["crisis"]), card.metric), []).append(card)
    return [Card(**{**first.__dict__, "beside": tuple(rest)}) for first, *rest in wholes.values()]


def _place_in_line(card: Card) -> tuple[Any, ...]:
    metric = METRICS[card.metric]
    families, metrics = list(FAMILIES), list(METRICS)
    order = (families.index(metric.family), metrics.index(card.metric))
    group = str(card.row["group"])
    return (str(card.row["crisis"]), *order, group != "", group, not card.row["is_main"], card.row["rank"])


def _card(row: dict[str, Any], course: pd.DataFrame, speaking: pd.DataFrame) -> Card:
    source, _ = transforms.best_speaker(speaking, row)
    if not source and len(speaking) == 1:
        source = str(speaking["speaker"].iloc[0])
    amount = transforms.amount_of(row, speaking)
    before = transforms.previous(course, row)
    return Card(
        row=row,
        amount=amount,
        source=source,
        speakers=int(speaking["speaker"].nunique()),
        reports=len(speaking),
        change=""
        if before is None
        else change_in_words(before["best"], row["best"], before["day"], within=row["newest"]),
        course=course,
        others=tuple(transforms.others(speaking, row, source)),
    )
