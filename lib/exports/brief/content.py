"""What a brief says, worked out from one export."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pandas as pd

from lib import checks, reconcile, transforms, words
from lib.exports.model import Export
from lib.metrics import METRICS

WEEK = timedelta(days=7)
SERIES = ["crisis", "metric", "counting", "unit", "group"]
NO_PART = ["cause", "origin_country"]


@dataclass(frozen=True)
class Headline:
    """One number of the brief.

    Attributes:
        row: Its row of `reconcile.headlines`.
        card: What is said of it.
        course: Its estimates over time: `day`, `low`, `best`, `high`, `open`.
        provinces: The estimates of the provinces of `country` on the day of the brief.
        speaking: The reports that count in it.
    """

    row: dict[Any, Any]
    card: transforms.Card
    course: pd.DataFrame
    provinces: pd.DataFrame
    speaking: pd.DataFrame


@dataclass(frozen=True)
class Content:
    """What a brief says.

    Attributes:
        headlines: Its numbers, those that lead their metric first.
        country: Whose provinces are shown; empty where no report names a country.
        changes: What moved within the last week, in sentences.
        latest: The day of the newest publication; none where nothing was reported.
        findings: What is wrong, or may be, with the reports; the gravest first.
    """

    headlines: list[Headline]
    country: str
    changes: list[str]
    latest: date | None
    findings: pd.DataFrame


def content(exported: Export) -> Content:
    """Work out what a brief says.

    Args:
        exported: What was found.
    """
    held = exported.observations
    if held.empty:
        return Content([], exported.country, [], None, pd.DataFrame(columns=checks.COLUMNS))
    policy = reconcile.Policy.of(dict(exported.policy))
    nodes = exported.estimates[exported.estimates["day"] == pd.Timestamp(exported.known)]
    explained = reconcile.explained(
        held, on=exported.known, known=exported.known, policy=policy, country=exported.country,
        region=exported.region, decided=exported.decided,
    )  # fmt: skip
    country = exported.country or _most_named(held)
    rows = reconcile.headlines_of(nodes, country=exported.country, region=exported.region)
    headlines = [_headline(row, exported, nodes, explained, country) for row in rows.to_dict("records")]
    found = checks.findings(held, known=exported.known, policy=policy, decided=exported.decided)
    published = held["published_on"].fillna(held["period_end"]).max()
    changes = _changes(exported, policy, headlines)
    return Content(
        sorted(headlines, key=_in_line), country, changes, None if pd.isna(published) else published.date(), found
    )


def _headline(
    row: dict[Any, Any], exported: Export, nodes: pd.DataFrame, explained: pd.DataFrame, country: str
) -> Headline:
    own = _same(exported.estimates, row)
    is_here = (own["country"] == exported.country) & (own["admin1_key"] == exported.region)
    is_here &= (own[["admin2_key", "place_key"]] == "").all(axis=1)
    course = own[is_here].sort_values("day", kind="stable")
    reports = explained[(explained[SERIES] == [row[name] for name in SERIES]).all(axis=1)]
    provinces = transforms.map_rows(_same(nodes, row), country=country)
    card = transforms.card(row, course, reports)
    return Headline(row, card, course, provinces, reports[reports["fate"] == "speaks"])


def _same(found: pd.DataFrame, row: dict[Any, Any]) -> pd.DataFrame:
    """The rows of a headline's series, whatever the place."""
    is_own = (found[NO_PART] == "").all(axis=1) & (found["rank"] == row["rank"])
    for name in SERIES:
        is_own &= found[name] == row[name]
    return found[is_own]


def _changes(exported: Export, policy: reconcile.Policy, now: list[Headline]) -> list[str]:
    """What moved since a week ago, those of everybody alone."""
    since = exported.known - WEEK
    before = reconcile.headlines(
        exported.observations, on=since, known=since, policy=policy, country=exported.country, region=exported.region,
        decided=exported.decided,
    )  # fmt: skip
    rows = pd.DataFrame([headline.row for headline in now], columns=before.columns)
    moved = transforms.changed(before[before["group"] == ""], rows[rows["group"] == ""])
    return list(moved["sentence"])


def _most_named(held: pd.DataFrame) -> str:
    named = held.loc[held["country"] != "", "country"]
    return str(named.value_counts().sort_index().idxmax()) if len(named) else ""


def _in_line(headline: Headline) -> tuple[Any, ...]:
    row = headline.row
    order = list(METRICS).index(str(row["metric"]))
    return (not row["is_main"], str(row["group"]) != "", str(row["crisis"]), order, str(row["group"]), row["rank"])


def sources(headlines: list[Headline]) -> list[tuple[str, str, str, str]]:
    """Who is quoted, each document once: source, title, its day in words, its address."""
    speaking = [headline.speaking for headline in headlines]
    if not speaking:
        return []
    every = pd.concat(speaking).drop_duplicates(["source", "publisher", "title", "url"])
    every = every.sort_values(["published_on", "observation_id"], ascending=False, kind="stable")
    return [
        (row["source"] or row["publisher"], row["title"] or row["publisher"], words.day_in_words(row["published_on"]),
         row["url"])
        for row in every.to_dict("records")
    ]  # fmt: skip
