"""The history: how a number was revised as reports came in, what changed between two days, what the record did."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from lib import observations, reconcile, transforms, words
from lib.charts import timelines, vintages
from lib.metrics import METRICS
from lib.scope import Scope
from lib.ui import bar, chosen, drawings, logbook, notices, reads, record, worked
from lib.ui.asked import Asked
from lib.ui.card import Card
from lib.ui.look import mode
from lib.ui.text import many, plain

WOULD_BE = "Here would stand how a number was revised from report to report, and what was known when."
MOST_VERSIONS = 40
MOST_ROWS = 60_000
NO_REPORTS = observations.empty().assign(fate="", by="", speaker="", stated_source="")


@dataclass(frozen=True)
class Drawn:
    """The two charts of a page, with what belongs to them.

    Attributes:
        revised: The estimate for one day, by the day on which it was known.
        versions: The course of the number, by the day on which it was known.
        table: The first as a table.
        alt: The first in words.
    """

    revised: Any
    versions: Any
    table: pd.DataFrame
    alt: str


def history(scope: Scope) -> None:
    """Draw how the scope's number was revised, what changed between two days, and the log of the record."""
    if not scope.crisis:
        notices.nothing_yet(WOULD_BE)
        return
    asked = Asked.of(scope)
    first = chosen.card(asked)
    if first is None:
        notices.nothing(scope)
        return
    heading = st.container()
    card = chosen.series(first)
    courses = _courses(asked, card.series, card)
    known = [day.date() for day in courses["known"].drop_duplicates()]
    heading.title(plain(_title(card, scope, known)), anchor=False)
    if len(known) > 1:
        _revised(asked, card, courses, known)
        _between(asked, card, known)
    logbook.draw(scope)
    notices.sources()


def _title(card: Card, scope: Scope, known: list[date]) -> str:
    about = ", ".join(part for part in (card.label, bar.place_name(scope)) if part)
    if len(known) < 2:
        return f"{about}: one version, of {words.day_in_words(known[0])}" if known else about
    return f"{about}: {len(known)} versions from {words.day_in_words(known[0])} to {words.day_in_words(known[-1])}"


@worked.large(show_spinner="Working out what was known when")
def _courses(asked: Asked, series: tuple[str, ...], _card: Card) -> pd.DataFrame:
    """The number of the scope's place over time, as known on each day on which something was published."""
    held = record.shown(asked.audience).observations(asked.crisis, known=asked.day, metric=asked.metric)
    most = max(2, min(MOST_VERSIONS, MOST_ROWS // max(len(held), 1)))
    days = transforms.days_of_versions(held["published_on"], asked.day, most)
    found = reconcile.vintages(held, days, policy=asked.rule, decided=reads.decided())
    found = found.astype(dict.fromkeys(found.select_dtypes("category").columns, "str"))
    own = chosen.of(chosen.in_place(found, asked.country, asked.region), _card)
    return own.sort_values(["known", "day"], kind="stable").reset_index(drop=True)


def _revised(asked: Asked, card: Card, courses: pd.DataFrame, known: list[date]) -> None:
    days = sorted({day.date() for day in courses["day"]})
    of = st.select_slider(
        "The number for",
        days,
        value=_telling(courses, days),
        format_func=_in_words(days).__getitem__,
        key="history_day",
    )
    drawn = _drawn(asked, card.series, of, mode(), courses)
    label = METRICS[card.metric].label
    drawings.chart(
        drawn.revised, title=f"{label} by {words.day_in_words(of)}, as known on each later day", alt=drawn.alt,
        table=drawn.table, source="", key="history_revised",
    )  # fmt: skip
    drawings.chart(
        drawn.versions, title=f"{label}: every version, the newest in full colour",
        alt=f"{label}: {many(len(known), 'line')}, one for each day on which something was published.",
        table=_courses_table(courses), source="", key="history_versions",
    )  # fmt: skip


@worked.shared(show_spinner=False)
def _drawn(asked: Asked, series: tuple[str, ...], of: date, mode: str, _courses: pd.DataFrame) -> Drawn:
    metric = str(_courses["metric"].iloc[0])
    revised = transforms.of_day(_courses, of)
    shown = revised.assign(day=revised["known"], counting="cumulative")
    return Drawn(
        timelines.band(shown, NO_REPORTS, metric=metric, mode=mode, with_lanes=False),
        vintages.versions(_courses, metric=metric, mode=mode),
        _revised_table(revised),
        words.timeline_in_words(metric, shown, NO_REPORTS),
    )


def _telling(courses: pd.DataFrame, days: list[date]) -> date:
    """The day whose number was revised most often."""
    return max(days, key=lambda day: transforms.of_day(courses, day)["best"].nunique())


def _in_words(days: list[date]) -> dict[date, str]:
    return {day: words.day_in_words(day) for day in days}


def _revised_table(revised: pd.DataFrame) -> pd.DataFrame:
    return _table(revised, {"As known on": revised["known"]})


def _courses_table(courses: pd.DataFrame) -> pd.DataFrame:
    return _table(courses, {"As known on": courses["known"], "Day": courses["day"]})


def _table(rows: pd.DataFrame, days: dict[str, pd.Series]) -> pd.DataFrame:
    told = [words.amount_in_words(words.Amount.of(row)) for row in rows.to_dict("records")]
    dated = {name: [words.day_in_words(day) for day in column] for name, column in days.items()}
    ends = {end: rows[end].to_numpy() for end in ("low", "best", "high", "open")}
    return pd.DataFrame({**dated, "In words": told, **ends})


def _between(asked: Asked, card: Card, known: list[date]) -> None:
    st.subheader("What changed between two days", anchor=False)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        told = _in_words(known)
        earlier = st.selectbox(
            "From", known, index=max(0, len(known) - 2), format_func=told.__getitem__, key="history_from", width=220
        )
        later = st.selectbox(
            "To", known, index=len(known) - 1, format_func=told.__getitem__, key="history_to", width=220
        )
    if earlier >= later:
        st.text("Choose a later day to compare with.")
        return
    for sentence in _changes(asked.on(later), earlier, card.series, card):
        st.text(sentence)


@worked.shared(show_spinner="Comparing")
def _changes(asked: Asked, since: date, series: tuple[str, ...], _card: Card) -> list[str]:
    before, after = (chosen.of(worked.explained(asked.on(day)), _card) for day in (since, asked.day))
    said = [sentence for _, sentence in worked.moved(asked, since)] + transforms.told(before, after)
    return said or ["Nothing: no report of these days moved the number."]
