"""A headline card: the number in words, who says so, since when, and what others say."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from lib import phrases
from lib.metrics import METRICS
from lib.transforms.changes import previous
from lib.words import (
    Amount,
    Statement,
    best_in_words,
    change_in_words,
    copy_as_sentence,
    observation_in_words,
    period_in_words,
    rest_in_words,
    title_of_finding,
)

MOST_OTHERS = 3


@dataclass(frozen=True)
class Card:
    """What a headline card shows, every piece in words.

    Attributes:
        label: What is counted.
        large: The best with its hedge, or what there is instead.
        small: The range around it; empty where there is none.
        source: Who stated the best; empty where nobody did.
        when: The day that the newest report speaks of.
        change: How far the best moved, and since when; empty where it did not.
        speaking: How many reports count now.
        title: The finding, as a chart's title.
        sentence: The finding, as a sentence to copy.
    """

    label: str
    large: str
    small: str
    source: str
    when: str
    change: str
    speaking: int
    title: str
    sentence: str


def card(
    row: Mapping[str, Any], history: pd.DataFrame, explained: pd.DataFrame, *, place: str = "", address: str = ""
) -> Card:
    """The card of one headline.

    Args:
        row: A row of `reconcile.headlines`.
        history: The same place's estimates over time, up to the day of the row.
        explained: The reports behind it, as `reconcile.explained` gives them.
        place: Where, if the sentence should say so.
        address: The address of the view.
    """
    metric, counting = str(row["metric"]), str(row["counting"])
    speaking = explained[explained["fate"] == "speaks"]
    source, _ = best_speaker(speaking, row)
    amount = amount_of(row, explained)
    day = row["newest"] if pd.notna(row.get("newest")) else row["day"]
    start = speaking["period_start"].min() if counting == "flow" and len(speaking) else None
    before = previous(history, row)
    stated = {"counting": counting, "day": day, "start": start, "source": source, "place": place}
    change = "" if before is None else change_in_words(before["best"], row["best"], before["day"], within=day)
    group = f", {row['group']}" if row.get("group") else ""
    return Card(
        label=METRICS[metric].label + group,
        large=best_in_words(amount),
        small=rest_in_words(amount),
        source=source,
        when=period_in_words(start, day),
        change=change,
        speaking=int(row["speaking"]),
        title=title_of_finding(metric, amount, **stated),
        sentence=copy_as_sentence(
            metric, amount, **stated, others=others(speaking, row, source), unit=str(row["unit"]), address=address
        ),
    )


def amount_of(row: Mapping[str, Any], explained: pd.DataFrame) -> Amount:
    """An estimate ready for words: with the hedge of whoever stated its best, and vague ends in their words.

    Args:
        row: An estimate.
        explained: The reports behind it.
    """
    speaking = explained[explained["fate"] == "speaks"]
    return Amount.of(row, hedge=best_speaker(speaking, row)[1], said=vague_ends(speaking))


def best_speaker(speaking: pd.DataFrame, row: Mapping[str, Any]) -> tuple[str, str]:
    """Who stated the best, and with which hedge: a named source before a publisher, the latest first.

    Args:
        speaking: Reports that count now.
        row: The estimate.

    Returns:
        Source and qualifier; both empty where no single report states it.
    """
    if pd.isna(row.get("best")):
        return "", ""
    stating = speaking[(speaking["value"] == row["best"]).fillna(False).astype(bool)]
    if stating.empty:
        return "", ""
    named = stating["source"].str.strip() != ""
    ranked = stating.assign(named=named, is_exact=stating["qualifier"] == "exact")
    first = ranked.sort_values(["named", "period_end", "is_exact", "observation_id"]).iloc[-1]
    return str(first["source"] or first["publisher"]), str(first["qualifier"])


def others(speaking: pd.DataFrame, row: Mapping[str, Any], source: str) -> list[Statement]:
    """What other sources say that differs from the best: at most three, the farthest first.

    Args:
        speaking: Reports that count now.
        row: The estimate.
        source: Who stated the best; where nobody did, it is a sum, and its parts do not contradict it.
    """
    if not source:
        return []
    names = speaking["source"].where(speaking["source"].str.strip() != "", speaking["publisher"])
    best = row.get("best")
    value = speaking["value"].fillna(speaking["high"]).fillna(speaking["low"]).astype("float64")
    far = (value - float(best)).abs() if pd.notna(best) else value
    apart = speaking.assign(name=names, far=far)
    apart = apart[(names != source) & ((far > 0) | far.isna())].sort_values("far", ascending=False, kind="stable")
    rows = apart.drop_duplicates("name").head(MOST_OTHERS).to_dict("records")
    return [Statement(str(row["name"]), observation_in_words(row), row["period_end"]) for row in rows]


def vague_ends(speaking: pd.DataFrame) -> dict[int, str]:
    """Words for ends that nobody stated as a number: 999 is "hundreds" where a report spoke of hundreds.

    Args:
        speaking: Reports that count now.
    """
    is_vague = speaking["qualifier"] == "vague"
    numbers = speaking.loc[~is_vague, ["value", "low", "high"]].stack()
    said: dict[int, str] = {}
    for words in speaking.loc[is_vague, "words"]:
        said |= dict.fromkeys(phrases.interval(words) or (), words)
    return {end: words for end, words in said.items() if end not in set(numbers)}
