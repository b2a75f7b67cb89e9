"""What a headline card says of one number, made from its estimate, its course and the reports that speak."""

from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from lib import phrases
from lib.metrics import FAMILIES, METRICS
from lib.vocabulary import STRENGTH
from lib.words import (
    Amount,
    Statement,
    change_in_words,
    copy_as_sentence,
    day_in_words,
    observation_in_words,
    when_in_words,
)

SERIES = ["crisis", "metric", "counting", "unit", "group"]
OTHERS = 2


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


def cards(headlines: pd.DataFrame, course: pd.DataFrame, speaking: pd.DataFrame) -> list[Card]:
    """The cards of a place: one for each metric, with its groups and other countings beside it.

    Args:
        headlines: As `reconcile.headlines` gives them for the place.
        course: Earlier estimates of the place, as `reconcile.with_parts` gives them.
        speaking: Reports that speak, with `speaker`, their canonical source.

    Returns:
        In the order of families and metrics.
    """
    courses = dict(tuple(course.groupby([*SERIES, "rank"], sort=False)))
    spoken = dict(tuple(speaking.groupby(SERIES, sort=False)))
    made = []
    for row in headlines.to_dict("records"):
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
    bare = Amount.of(row)
    giving = _giving_best(bare, speaking) if row["parts"] <= 1 else speaking.iloc[:0]
    only = len(speaking) == 1
    teller = giving if len(giving) else speaking if only else speaking.iloc[:0]
    source = str(teller["speaker"].iloc[0]) if len(teller) else ""
    hedge = str(giving["qualifier"].iloc[0]) if len(giving) else ""
    amount = Amount.of(row, hedge=hedge, said=_said(speaking))
    return Card(row, amount, source, int(speaking["speaker"].nunique()), len(speaking),
                _change(row, course), course,
                tuple(_others(amount, speaking, source)))  # fmt: skip


def _giving_best(amount: Amount, speaking: pd.DataFrame) -> pd.DataFrame:
    """The statements that give the best, the one to be named first."""
    if amount.best is None or speaking.empty:
        return speaking.iloc[:0]
    giving = speaking[speaking["value"] == amount.best]
    rank = giving.assign(strength=giving["status"].map(STRENGTH), is_named=giving["source"] != "")
    return rank.sort_values(["strength", "is_named", "period_end"], ascending=False, kind="stable")


def _said(speaking: pd.DataFrame) -> dict[int, str]:
    """Words for ends that come from vague words alone."""
    vague = speaking.loc[speaking["qualifier"] == "vague", "words"]
    intervals = {text: phrases.interval(text) for text in vague if text}
    return {int(end): text for text, interval in intervals.items() if interval for end in interval}


def _others(amount: Amount, speaking: pd.DataFrame, source: str) -> list[Statement]:
    """The statements of other sources that lie farthest from the best, the highest first."""
    if amount.best is None:
        return []
    reach = speaking[["value", "low", "high"]].max(axis=1)
    least = speaking[["value", "low", "high"]].min(axis=1)
    far = speaking.assign(reach=reach, least=least)
    far = far[(far["speaker"] != source) & ((far["reach"] == amount.high) | (far["least"] == amount.low))]
    far = far[far["value"].isna() | (far["value"] != amount.best)].sort_values("reach", ascending=False, kind="stable")
    told = far.drop_duplicates("speaker").head(OTHERS).to_dict("records")
    return [Statement(str(row["speaker"]), observation_in_words(row), row["period_end"]) for row in told]


def _change(row: dict[str, Any], course: pd.DataFrame) -> str:
    """How far the best moved since the one before it, and when that one was first stated."""
    known = course.dropna(subset=["best"]).sort_values("day", kind="stable")
    if pd.isna(row["best"]) or known.empty:
        return ""
    best = known["best"].astype("int64")
    starts = known.assign(best=best)[best != best.shift(fill_value=-1)]
    before = starts[:-1] if starts["best"].iloc[-1] == row["best"] else starts
    if before.empty:
        return ""
    previous = before.iloc[-1]
    return change_in_words(previous["best"], row["best"], previous["day"], within=row["newest"])
