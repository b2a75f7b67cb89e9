"""What pages read from the record as it stands, kept until somebody touches the crisis that they show."""

from datetime import date
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from lib import example, places, sources
from lib.reconcile import Decided
from lib.ui import record, session
from lib.ui.asked import Asked
from lib.vocabulary import SENSITIVITIES

LATEST = 8
EVERYTHING = SENSITIVITIES[-1]
kept = partial(st.cache_data, max_entries=64, show_spinner=False)


def crises() -> pd.DataFrame:
    """One row per crisis, the last report first, as `Ledger.crises` gives them."""
    audience = session.person().audience
    return _crises(record.shown(audience).version, audience)


def facets(asked: Asked) -> pd.DataFrame:
    """How many reports a crisis has by metric, country and province (`region`: its key; `region_name`: as reported)."""
    return _facets(asked.version, asked.audience, asked.crisis)


def example_stands() -> bool:
    """Whether the example is there and was not removed."""
    return _example_stands(record.ledger().touched(example.CRISIS))


def published_days(asked: Asked) -> list[date]:
    """The days on which something about the metric was published, the first one first."""
    return _published_days(asked.version, asked.audience, asked.crisis, asked.metric)


def speakers(asked: Asked) -> list[str]:
    """Whose counts of the metric there are, as the rule names them, those who say most first."""
    return _speakers(asked.version, asked.audience, asked.crisis, asked.metric)


def latest(asked: Asked) -> pd.DataFrame:
    """The reports published last, the newest first."""
    return _latest(asked.version, asked.audience, asked.crisis, asked.country, asked.day)


def decided() -> Decided:
    """What people decided that names of places and sources mean."""
    return Decided.of(decisions())


def decisions() -> pd.DataFrame:
    """Every decision, the oldest first, as `Ledger.decisions` gives them."""
    return _decisions(_last_decision())


def decision_on(name: str, country: str) -> dict[str, Any] | None:
    """The last decision on a place's name, with its `decision_id`; none where nobody decided."""
    last = places.last_decisions(decisions())
    key = places.decision_key(name, country)
    return {str(column): cell for column, cell in last.loc[key].items()} if key in last.index else None


def with_speaker(found: pd.DataFrame) -> pd.DataFrame:
    """The same with canonical sources, `stated_source` as printed, and `speaker`: the publisher if nobody is named."""
    source = sources.canonical(found["source"], decided().sources)
    speaker = source.where(source != "", found["publisher"])
    return found.assign(stated_source=found["source"], source=source, speaker=speaker)


def _last_decision() -> str:
    return record.shown(EVERYTHING).version.rsplit(".", 1)[-1]


@kept()
def _decisions(version: str) -> pd.DataFrame:
    return record.shown(EVERYTHING).decisions()


@kept()
def _crises(version: str, audience: str) -> pd.DataFrame:
    return record.shown(audience).crises()


@kept()
def _facets(version: str, audience: str, crisis: str | None) -> pd.DataFrame:
    counted = record.shown(audience).query(
        "select metric, counting, status, country, admin1, count(*) as reports, min(period_end) as first_day, "
        "max(period_end) as last_day, max(published_on) as last_published "
        "from observations where state <> 'retracted' group by all",
        crisis=crisis,
    )
    placed = places.joined(counted, decided=decided().places)
    return counted.assign(region=placed["admin1_key"], region_name=placed["region_name"])


@kept()
def _published_days(version: str, audience: str, crisis: str | None, metric: str) -> list[date]:
    days = record.shown(audience).query(
        "select distinct coalesce(published_on, period_end) as day from observations "
        "where state <> 'retracted' order by day",
        crisis=crisis,
        metric=metric or None,
    )
    return [day.date() for day in days["day"].dropna()]


@kept()
def _speakers(version: str, audience: str, crisis: str | None, metric: str) -> list[str]:
    named = record.shown(audience).query(
        "select source, publisher, count(*) as reports from observations where state <> 'retracted' group by all",
        crisis=crisis,
        metric=metric or None,
    )
    stated = named["source"].where(named["source"] != "", named["publisher"])
    voices = named.assign(speaker=sources.speaker(stated, decided().sources))
    return list(voices.groupby("speaker")["reports"].sum().sort_values(ascending=False, kind="stable").index)


@kept()
def _example_stands(version: str) -> bool:
    return example.is_standing(record.ledger())


@kept()
def _latest(version: str, audience: str, crisis: str | None, country: str, day: date) -> pd.DataFrame:
    where = "state <> 'retracted'" + (" and country = $country" if country else "")
    found = record.shown(audience).query(
        f"select * from observations where {where} "
        f"order by published_on desc, period_end desc, observation_id limit {LATEST}",
        {"country": country} if country else None,
        crisis=crisis,
        known=day,
    )
    return with_speaker(found)
