"""What pages work out from the record, once for all readers who ask the same.

The answers are shared and not copied: nobody changes them.
"""

from datetime import date
from functools import partial

import pandas as pd
import streamlit as st

from lib import reconcile, transforms
from lib.ui import listing, reads, record, trial
from lib.ui.asked import Asked
from lib.ui.card import SERIES, Card, cards
from lib.ui.reads import decided, with_speaker

shared = partial(st.cache_resource, max_entries=64)
large = partial(st.cache_resource, max_entries=12)
MOST = 5_000
FEW = 20_000
MANY = 100_000
DAYS_OF_MANY = 60


def wall(asked: Asked) -> list[Card]:
    """The card of every metric in the scope's place."""
    return _wall(asked.for_all_metrics())


def numbers(asked: Asked) -> list[Card]:
    """The card of every metric in the scope's place, without how it grew."""
    return _numbers(asked.for_all_metrics())


def changes(asked: Asked, since: date) -> list[tuple[str, str]]:
    """What moved in the scope's place since a day: the metric and a sentence for each card that did."""
    return _changes(asked.for_all_metrics(), since)


def moved(asked: Asked, since: date) -> list[tuple[str, str]]:
    """What moved in the scope's place and metric since a day: the metric and a sentence for each card that did."""
    return _changes(asked, since)


def metric_cards(asked: Asked) -> pd.DataFrame:
    """The headlines of one metric in the scope's place, from the estimates that its map rests on."""
    return reconcile.headlines_of(nodes(asked), country=asked.country, region=asked.region)


def nodes(asked: Asked) -> pd.DataFrame:
    """A metric's estimate of every place on the day asked for."""
    return _nodes(asked.anywhere())


def without_country(asked: Asked) -> pd.DataFrame:
    """What reports that name no country say on the day asked for, by their own rows; `reports` says how many they are.

    Args:
        asked: The scope, with its metric.
    """
    return _without_country(asked.anywhere())


def movements(asked: Asked, card: Card) -> pd.DataFrame:
    """Movements of a card's series from somewhere to somewhere, as `transforms.flows` gives them."""
    return _movements(asked.anywhere(), card.series, card)


def growth(asked: Asked) -> pd.DataFrame:
    """A metric's estimates of the scope's place and of the places right below it, on every day of change."""
    return _growth(asked)


def explained(asked: Asked) -> pd.DataFrame:
    """The reports of a metric with what became of them in the number of the scope's place.

    Of very many, those that count and the latest others are kept; `attrs` says how many `reports` there are,
    and how many of them `count`.
    """
    return _explained(asked)


@large(show_spinner="Working out what became of every report")
def explained_of(asked: Asked, on: date) -> pd.DataFrame:
    """The same as `explained` for the number of an earlier day, as known on the day that is asked for."""
    return with_speaker(_fates(asked, _held(asked), on=on))


@shared(show_spinner="Working out what is known")
def _wall(asked: Asked) -> list[Card]:
    return cards(_headlines(asked), _course(asked), _speaking(asked))


@shared(show_spinner="Working out what is known")
def _numbers(asked: Asked) -> list[Card]:
    return cards(_headlines(asked), speaking=_speaking(asked))


@shared(show_spinner="Working out what changed")
def _changes(asked: Asked, since: date) -> list[tuple[str, str]]:
    earlier = asked.on(since)
    before = _numbers(earlier)
    now = _wall(asked)
    was, is_now = (
        pd.DataFrame(
            [{**card.row, "amount": card.amount} for card in everybody(each)], columns=[*SERIES, "rank", "amount"]
        )
        for each in (before, now)
    )
    moved = transforms.changed(was, is_now, {card.metric: card.source for card in now})
    return list(zip(moved["metric"], moved["sentence"], strict=True))


def everybody(made: list[Card]) -> list[Card]:
    """The cards that speak of everybody, those beside a leading one among them: which one leads may change."""
    every = [each for card in made for each in (card, *card.beside)]
    return [card for card in every if not card.row["group"]]


@large(show_spinner="Working out where")
def _nodes(asked: Asked) -> pd.DataFrame:
    if _is_small(asked):
        found = _of_metric(_every_day(asked.for_all_metrics().anywhere()), asked)
        return _texts(found[found["day"] == pd.Timestamp(asked.day)])
    return _texts(_with_parts(_known(asked), asked, [asked.day]))


@shared(show_spinner=False)
def _without_country(asked: Asked) -> pd.DataFrame:
    known = _known(asked)
    unplaced = known[known["country"] == ""]
    if unplaced.empty:
        return transforms.nowhere(pd.DataFrame())
    found = reconcile.estimates(unplaced, known=asked.day, policy=asked.rule, decided=decided())
    return transforms.nowhere(_texts(_up_to(found, asked.day)))


@shared(show_spinner=False)
def _movements(asked: Asked, series: tuple[str, ...], _card: Card) -> pd.DataFrame:
    speaking = _speaking(asked)
    own = speaking[(speaking[SERIES] == [_card.row[name] for name in SERIES]).all(axis=1)]

    def estimated(stated: pd.DataFrame) -> pd.DataFrame:
        return _up_to(reconcile.estimates(stated, known=asked.day, policy=asked.rule, decided=decided()), asked.day)

    return transforms.flows(own, estimated, set(reads.facets(asked)["country"]))


@large(show_spinner="Working out how it grew")
def _growth(asked: Asked) -> pd.DataFrame:
    found = _over_time(asked)
    in_country = (found["country"] == asked.country) | (asked.country == "")
    in_region = (found["admin1_key"] == asked.region) | (asked.region == "")
    return _texts(_up_to(found[in_country & in_region & (found["depth"] <= 2)], asked.day))


@large(show_spinner="Working out what became of every report")
def _explained(asked: Asked) -> pd.DataFrame:
    found = _fates(asked, _held(asked))
    counts = found["fate"] == "speaks"
    told = {"reports": len(found), "count": int(counts.sum())}
    if len(found) > MOST:
        found = found.assign(counts=counts).sort_values(["counts", "period_end"], ascending=False, kind="stable")
        found = found.head(MOST).drop(columns="counts")
    kept = with_speaker(found)
    kept.attrs.update(told)
    return kept


def listed(asked: Asked) -> pd.DataFrame:
    """The reports of `explained` as a table for people, on the same index."""
    return _listed(asked)


@large(show_spinner=False)
def _listed(asked: Asked) -> pd.DataFrame:
    return listing.listed(explained(asked))


def _headlines(asked: Asked) -> pd.DataFrame:
    return reconcile.headlines_of(nodes(asked), country=asked.country, region=asked.region)


def _course(asked: Asked) -> pd.DataFrame:
    """How every metric's number in the place grew: one row per series and day on which it may have changed."""
    found = _over_time(asked)
    parts = (found[["admin2_key", "place_key", "cause", "origin_country"]] == "").all(axis=1)
    is_here = parts & (found["country"] == asked.country) & (found["admin1_key"] == asked.region)
    return _texts(_up_to(found[is_here], asked.day))


def _over_time(asked: Asked) -> pd.DataFrame:
    """Estimates of every place on every day of change; of very many reports, on some of these days."""
    if _is_small(asked):
        found = _of_metric(_every_day(asked.for_all_metrics().anywhere()), asked)
        return transforms.days_of_change(found, asked.day)
    known = _known(asked)
    days = None if len(known) <= MANY else some_days(known["period_end"], asked.day)
    return _with_parts(known, asked, days)


@large(show_spinner="Working out what is known")
def _every_day(asked: Asked) -> pd.DataFrame:
    """Estimates of every metric and place on every day of change and on the day asked for: one pass for all pages."""
    return reconcile.with_parts(
        _known(asked), also=[asked.day], known=asked.day, policy=asked.rule, decided=decided()
    )  # fmt: skip


def _is_small(asked: Asked) -> bool:
    """Whether a crisis has so few reports that every metric is worked out at once."""
    return bool(reads.facets(asked)["reports"].sum() <= FEW)


def _of_metric(found: pd.DataFrame, asked: Asked) -> pd.DataFrame:
    return found[found["metric"] == asked.metric] if asked.metric else found


def some_days(stated: pd.Series, last: date, most: int = DAYS_OF_MANY) -> list[date]:
    """Some of the days of many reports, evenly among them, and the last day."""
    days = sorted({day.date() for day in stated.dropna().drop_duplicates() if day <= pd.Timestamp(last)} | {last})
    return [*days[:: max(1, len(days) // most)], days[-1]]


def _with_parts(observations: pd.DataFrame, asked: Asked, days: list[date] | None) -> pd.DataFrame:
    return reconcile.with_parts(observations, days=days, known=asked.day, policy=asked.rule, decided=decided())


def _speaking(asked: Asked) -> pd.DataFrame:
    found = _fates(asked, _known(asked))
    return with_speaker(found[found["fate"] == "speaks"])


def _known(asked: Asked) -> pd.DataFrame:
    return _held(asked, known=asked.day)


def _held(asked: Asked, known: date | None = None) -> pd.DataFrame:
    """What the record holds, and with a trial what it would hold."""
    held = record.shown(asked.audience).observations(asked.crisis, known=known, metric=asked.metric or None)
    return trial.joined(held, asked.trial, crisis=asked.crisis, metric=asked.metric) if asked.trial else held


def _fates(asked: Asked, observations: pd.DataFrame, on: date | None = None) -> pd.DataFrame:
    return reconcile.explained(
        observations, on=on or asked.day, known=asked.day, policy=asked.rule, country=asked.country,
        region=asked.region, decided=decided(),
    )  # fmt: skip


def _texts(found: pd.DataFrame) -> pd.DataFrame:
    """The same with text where the rule gives codes of text."""
    return found.astype(dict.fromkeys(found.select_dtypes("category").columns, "str"))


def _up_to(found: pd.DataFrame, day: date) -> pd.DataFrame:
    return found[found["day"] <= pd.Timestamp(day)]
