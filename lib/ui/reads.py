"""What pages read from the record, kept until somebody touches the crisis that they show."""

from dataclasses import dataclass, replace
from datetime import date
from functools import partial

import pandas as pd
import streamlit as st

from lib import example, places, reconcile, sources
from lib.reconcile import Policy
from lib.scope import Scope
from lib.ui import record

WITHOUT_CRISIS = "-"
LATEST = 8
kept = partial(st.cache_data, max_entries=64)


@dataclass(frozen=True)
class Asked:
    """What a read depends on, and nothing else: two readers who ask the same share the answer.

    Attributes:
        version: The last commit that touched the crisis.
        crisis: Its name; empty for reports that name none, None for all.
        country: ISO 3166-1 alpha-3; empty for the whole crisis.
        region: Key of a province; empty for the whole country.
        metric: One of `METRICS`; empty for all.
        day: As known on this day.
        policy: What this view changes of the rule.
    """

    version: str
    crisis: str | None
    country: str
    region: str
    metric: str
    day: date
    policy: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, scope: Scope) -> "Asked":
        """What the reads of a page with this scope depend on."""
        crisis = stored_name(scope.crisis)
        version = record.ledger().touched(crisis)
        day = scope.known or record.today()
        return cls(version, crisis, scope.country, scope.region, scope.metric, day, scope.policy)

    @property
    def rule(self) -> Policy:
        """The brackets of the rule for this view."""
        return Policy.of(dict(self.policy))


def stored_name(crisis: str) -> str | None:
    """The name of a crisis in the record, from the one in an address."""
    return None if not crisis else "" if crisis == WITHOUT_CRISIS else crisis


def crises() -> pd.DataFrame:
    """One row per crisis, the last report first, as `Ledger.crises` gives them."""
    return _crises(record.ledger().version)


def facets(asked: Asked) -> pd.DataFrame:
    """How many reports a crisis has by metric, country and province (`region`: its key; `region_name`: as reported)."""
    return _facets(asked.version, asked.crisis)


def example_stands() -> bool:
    """Whether the example is there and was not removed."""
    return _example_stands(record.ledger().touched(example.CRISIS))


def cards(asked: Asked) -> pd.DataFrame:
    """The headline of every metric in the scope's place."""
    return _cards(replace(asked, metric=""))


def metric_cards(asked: Asked) -> pd.DataFrame:
    """The headlines of one metric in the scope's place, from the estimates that its map rests on."""
    return reconcile.headlines_of(nodes(asked), country=asked.country, region=asked.region)


def course(asked: Asked) -> pd.DataFrame:
    """How every metric's number in the scope's place grew: one row per series and day on which it may have changed."""
    return _course(replace(asked, metric=""))


def speaking(asked: Asked) -> pd.DataFrame:
    """The reports on which the numbers of the scope's place rest."""
    return _speaking(replace(asked, metric=""))


def nodes(asked: Asked) -> pd.DataFrame:
    """A metric's estimate of every place on the day asked for."""
    return _nodes(replace(asked, country="", region=""))


def growth(asked: Asked) -> pd.DataFrame:
    """A metric's estimates of the scope's place and of the places right below it, on every day of change."""
    return _growth(asked)


def explained(asked: Asked) -> pd.DataFrame:
    """Every report of a metric with what became of it in the number of the scope's place."""
    return _explained(asked)


def published_days(asked: Asked) -> list[date]:
    """The days on which something about the metric was published, the first one first."""
    return _published_days(asked.version, asked.crisis, asked.metric)


def latest(asked: Asked) -> pd.DataFrame:
    """The reports published last, the newest first."""
    return _latest(replace(asked, metric="", policy=()))


@kept(show_spinner=False)
def _crises(version: str) -> pd.DataFrame:
    return record.ledger().crises()


@kept(show_spinner=False)
def _facets(version: str, crisis: str | None) -> pd.DataFrame:
    counted = record.ledger().query(
        "select metric, counting, country, admin1, count(*) as reports, min(period_end) as first_day, "
        "max(period_end) as last_day, max(published_on) as last_published "
        "from observations where state <> 'retracted' group by all",
        crisis=crisis,
    )
    placed = places.joined(counted)
    return counted.assign(region=placed["admin1_key"], region_name=placed["region_name"])


@kept(show_spinner=False)
def _published_days(version: str, crisis: str | None, metric: str) -> list[date]:
    days = record.ledger().query(
        "select distinct coalesce(published_on, period_end) as day from observations "
        "where state <> 'retracted' order by day",
        crisis=crisis,
        metric=metric or None,
    )
    return [day.date() for day in days["day"].dropna()]


@kept(show_spinner=False)
def _example_stands(version: str) -> bool:
    return example.is_standing(record.ledger())


@kept(show_spinner="Working out what is known")
def _cards(asked: Asked) -> pd.DataFrame:
    return reconcile.headlines(
        _observations(asked, known=True), on=asked.day, known=asked.day, policy=asked.rule,
        country=asked.country, region=asked.region,
    )  # fmt: skip


@kept(show_spinner="Working out how it grew")
def _course(asked: Asked) -> pd.DataFrame:
    found = reconcile.with_parts(_observations(asked, known=True), known=asked.day, policy=asked.rule)
    return _up_to(found[_is_here(found, asked)], asked.day)


@kept(show_spinner="Working out who says so")
def _speaking(asked: Asked) -> pd.DataFrame:
    found = _fates(asked, _observations(asked, known=True))
    return found[found["fate"] == "speaks"]


@kept(show_spinner="Working out where")
def _nodes(asked: Asked) -> pd.DataFrame:
    observations = _observations(asked, known=True)
    return reconcile.with_parts(observations, days=[asked.day], known=asked.day, policy=asked.rule)


@kept(show_spinner="Working out how it grew")
def _growth(asked: Asked) -> pd.DataFrame:
    found = reconcile.with_parts(_observations(asked, known=True), known=asked.day, policy=asked.rule)
    in_country = (found["country"] == asked.country) | (asked.country == "")
    in_region = (found["admin1_key"] == asked.region) | (asked.region == "")
    return _up_to(found[in_country & in_region & (found["depth"] <= 2)], asked.day)


@kept(show_spinner="Working out what became of every report")
def _explained(asked: Asked) -> pd.DataFrame:
    return _fates(asked, _observations(asked, known=False))


@kept(show_spinner=False)
def _latest(asked: Asked) -> pd.DataFrame:
    where = "state <> 'retracted'"
    if asked.country:
        where += " and country = $country"
    found = record.ledger().query(
        f"select * from observations where {where} order by published_on desc, period_end desc, observation_id "
        f"limit {LATEST}",
        {"country": asked.country} if asked.country else None,
        crisis=asked.crisis,
        known=asked.day,
    )
    return _with_speaker(found)


def _observations(asked: Asked, *, known: bool) -> pd.DataFrame:
    return record.ledger().observations(asked.crisis, known=asked.day if known else None, metric=asked.metric or None)


def _fates(asked: Asked, observations: pd.DataFrame) -> pd.DataFrame:
    found = reconcile.explained(
        observations, on=asked.day, known=asked.day, policy=asked.rule, country=asked.country, region=asked.region
    )
    return _with_speaker(found)


def _with_speaker(found: pd.DataFrame) -> pd.DataFrame:
    """The same with canonical sources, `stated_source` as printed, and `speaker`: the publisher if nobody is named."""
    source = sources.canonical(found["source"])
    speaker = source.where(source != "", found["publisher"])
    return found.assign(stated_source=found["source"], source=source, speaker=speaker)


def _is_here(found: pd.DataFrame, asked: Asked) -> pd.Series:
    parts = (found[["admin2_key", "place_key", "cause", "origin_country"]] == "").all(axis=1)
    return parts & (found["country"] == asked.country) & (found["admin1_key"] == asked.region)


def _up_to(found: pd.DataFrame, day: date) -> pd.DataFrame:
    return found[found["day"] <= pd.Timestamp(day)]
