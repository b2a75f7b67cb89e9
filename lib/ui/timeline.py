"""The timeline: how did it grow, and who disagreed?"""

from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from lib import transforms, words
from lib.charts import timelines
from lib.metrics import METRICS
from lib.scope import Scope
from lib.ui import bar, cards, chosen, clock, drawings, listing, notices, period, problems, report, why, worked
from lib.ui.asked import Asked
from lib.ui.card import Card
from lib.ui.look import mode
from lib.ui.rows import records
from lib.ui.text import many, plain

WOULD_BE = "Here would stand how a number grew from report to report, and who disagreed."
MOST = 400
MOST_BARS = 400
ONE, PERIODS, REGIONS = "One chart", "By period", "By region"
NOT_YET = ["published_later", "retracted", "rejected", "later_day"]


@dataclass(frozen=True)
class Drawn:
    """A timeline with what belongs to it.

    Attributes:
        figure: What plotly draws; none where there is nothing to draw.
        alt: The same in words.
        table: Its numbers.
        source: Who says so.
        note: What it leaves out.
        estimates: The estimates of the table, row by row; none where it lists reports.
    """

    figure: Any
    alt: str
    table: pd.DataFrame
    source: str = ""
    note: str = ""
    estimates: pd.DataFrame | None = None


def timeline(scope: Scope) -> None:
    """Draw how the scope's number grew, with every report on it, and the report that was clicked."""
    if not scope.crisis:
        notices.nothing_yet(WOULD_BE)
        return
    asked = Asked.of(scope)
    first = _card(asked)
    if first is None:
        notices.nothing(scope)
        return
    heading, row = st.container(), st.container(horizontal=True, vertical_alignment="bottom")
    with row:
        card = chosen.series(first)
    heading.title(plain(_title(card, scope)), anchor=False)
    views = [ONE, PERIODS, REGIONS] if card.row["counting"] == "flow" else [ONE, REGIONS]
    with row:
        view = st.segmented_control("View", views, default=ONE, required=True, key=f"timeline_view_{len(views)}")
        is_log = st.toggle("Logarithmic", key="timeline_log")
        period.control(scope)
        why.button(card, scope, key="timeline")
        cards.copy(card, scope)
    drawn = _drawn(asked, card.series, str(view), (scope.start, scope.end), is_log, mode(), bar.place_name(scope), card)
    _show(drawn, str(view), card, scope)
    clock.slider(scope)
    problems.link(asked, scope)
    notices.sources()


def _show(drawn: Drawn, view: str, card: Card, scope: Scope) -> None:
    if drawn.figure is None:
        st.text(drawn.note)
        return
    left, right = st.columns([3, 1], gap="medium") if view != REGIONS else (st.container(), None)
    with left:
        if drawn.note:
            st.text(drawn.note)
        point = drawings.chart(
            drawn.figure, title="", alt=drawn.alt, table=drawn.table, source=drawn.source,
            key=f"timeline_{view.split()[-1]}", selects=right is not None,
            asked=None if drawn.estimates is None else partial(_why, drawn.estimates, card, scope),
        )  # fmt: skip
    if right is not None:
        with right:
            _clicked(point, Asked.of(scope))


def _why(estimates: pd.DataFrame, card: Card, scope: Scope, position: int) -> None:
    """Open the reasons of a row of the table: of the place that it is about, on its day."""
    row = records(estimates.iloc[[position]])[0]
    place = replace(scope, country=row["country"], region=row["admin1_key"])
    why.dialog(replace(card, amount=words.Amount.of(row), beside=()), place, on=row["day"].date())


@worked.shared(show_spinner=False)
def _card(asked: Asked) -> Card | None:
    """The card of the scope's metric, with who says so and how it changed."""
    reports = worked.explained(asked)
    course = chosen.in_place(worked.growth(asked), asked.country, asked.region)
    return chosen.card(asked, course=course, speaking=reports[reports["fate"] == "speaks"])


def _title(card: Card, scope: Scope) -> str:
    counting = "cumulative" if card.row["counting"] == "flow" else str(card.row["counting"])
    group = str(card.row["group"])
    place = ", ".join(part for part in (group, bar.place_name(scope)) if part)
    return words.title_of_finding(
        card.metric, card.amount, counting=counting, day=card.row["newest"], source=card.source, place=place
    )


@worked.shared(show_spinner="Drawing the timeline")
def _drawn(
    asked: Asked,
    series: tuple[str, ...],
    view: str,
    cut: tuple[date | None, date | None],
    is_log: bool,
    mode: str,
    place: str,
    _card: Card,
) -> Drawn:
    estimates = chosen.of(worked.growth(asked), _card)
    if view == REGIONS:
        return _regions(estimates, _card, asked, is_log=is_log, mode=mode)
    reports = chosen.of(worked.explained(asked), _card)
    if view == PERIODS:
        return _periods(reports, _card, mode=mode)
    own = chosen.in_place(estimates, asked.country, asked.region)
    shown, note = _fitting(reports[~reports["fate"].isin(NOT_YET)], MOST)
    figure = timelines.band(own, shown, metric=_card.metric, mode=mode, known=asked.day, period=cut, log=is_log)
    alt = words.timeline_in_words(_card.metric, own, shown, place=place)
    own = own.sort_values("day", kind="stable")
    return Drawn(figure, alt, drawings.estimates_table(own), drawings.source_line(shown), note, own)


def _periods(reports: pd.DataFrame, card: Card, *, mode: str) -> Drawn:
    """What happened within each period, as bars."""
    flows, note = _fitting(transforms.flow_periods(reports), MOST_BARS)
    if flows.empty:
        return Drawn(None, "", flows, note="No reported period counts now.")
    figure = timelines.bars(flows, metric=card.metric, mode=mode)
    listed = listing.listed(reports.loc[reports["observation_id"].isin(flows["observation_id"])])
    alt = f"Bars. {METRICS[card.metric].label}: {many(len(flows), 'period')} with a reported figure."
    return Drawn(figure, alt, listed, drawings.source_line(reports[reports["fate"] == "speaks"]), note)


def _regions(estimates: pd.DataFrame, card: Card, asked: Asked, *, is_log: bool, mode: str) -> Drawn:
    """A small chart for each region, all on one scale."""
    parts = (estimates[["admin2_key", "place_key", "cause", "origin_country"]] == "").all(axis=1)
    regions = estimates[parts & (estimates["admin1_key"] != "")]
    if regions.empty:
        return Drawn(None, "", regions, note="No report of this names a region.")
    named = regions.assign(region_name=regions["admin1"].astype("str"))
    figure = timelines.multiples(named, metric=card.metric, mode=mode, known=asked.day, log=is_log)
    names = sorted(named["region_name"].unique())
    alt = f"{METRICS[card.metric].label} in {many(len(names), 'region')} on one scale: {', '.join(names)}."
    named = named.sort_values("day", kind="stable")
    return Drawn(figure, alt, drawings.estimates_table(named), estimates=named)


def _fitting(rows: pd.DataFrame, most: int) -> tuple[pd.DataFrame, str]:
    """As many rows as a chart can hold, the latest of them, and what to say of the others."""
    if len(rows) <= most:
        return rows, ""
    counts = rows["fate"] == "speaks" if "fate" in rows else pd.Series(True, index=rows.index)
    first = rows.assign(counts=counts).sort_values(["counts", "period_end"], ascending=False, kind="stable").index
    kept = "those that count now first, then " if not counts.all() else ""
    return rows.loc[first[:most]], f"{most:,} of {len(rows):,} are drawn, {kept}the latest. Reports lists more."


def _clicked(point: dict[str, Any], asked: Asked) -> None:
    reports = worked.explained(asked)
    found = reports[reports["observation_id"] == (point.get("customdata") or [""])[0]]
    if found.empty:
        st.text("Choose a mark to read its report.")
        return
    report.show(records(found)[0], str(worked.listed(asked).loc[found.index[0], listing.FATE]))
