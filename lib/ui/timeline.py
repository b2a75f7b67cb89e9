"""The timeline: how did it grow, and who disagreed?"""

from typing import Any

import pandas as pd
import streamlit as st

from lib import words
from lib.charts import timelines
from lib.metrics import METRICS
from lib.scope import Scope
from lib.ui import bar, chosen, clock, drawings, notices, report, worked
from lib.ui.asked import Asked
from lib.ui.card import Card
from lib.ui.look import mode
from lib.ui.text import plain

MOST = 1_500
ONE, REGIONS = "One chart", "By region"


def timeline(scope: Scope) -> None:
    """Draw how the scope's number grew, with every report on it, and the report that was clicked."""
    if not scope.crisis:
        notices.nothing_yet()
        return
    asked = Asked.of(scope)
    grown, reports = worked.growth(asked), worked.explained(asked)
    speaking = reports[reports["fate"] == "speaks"]
    first = chosen.card(asked, course=chosen.in_place(grown, scope), speaking=speaking)
    if first is None:
        notices.nothing(scope)
        return
    st.title(plain(_title(first, scope)), anchor=False)
    card = chosen.series(first)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        view = st.segmented_control("View", [ONE, REGIONS], default=ONE, required=True, key="timeline_view")
        is_log = st.toggle("Logarithmic", key="timeline_log")
    estimates = chosen.of(grown, card)
    if view == REGIONS:
        _regions(estimates, scope, is_log=is_log)
    else:
        _one(chosen.in_place(estimates, scope), chosen.of(reports, card), card, scope, is_log=is_log)
    clock.slider(scope)
    notices.sources()


def _title(card: Card, scope: Scope) -> str:
    counting = "cumulative" if card.row["counting"] == "flow" else str(card.row["counting"])
    return words.title_of_finding(
        card.metric, card.amount, counting=counting, day=card.row["newest"], source=card.source,
        place=bar.place_name(scope),
    )  # fmt: skip


def _one(estimates: pd.DataFrame, reports: pd.DataFrame, card: Card, scope: Scope, *, is_log: bool) -> None:
    shown = _drawn(reports, bar.pinned(scope).known)
    known = bar.pinned(scope).known
    figure = timelines.band(
        estimates, shown, metric=card.metric, mode=mode(), known=known, period=(scope.start, scope.end), log=is_log
    )
    alt = words.timeline_in_words(card.metric, estimates, shown, place=bar.place_name(scope))
    left, right = st.columns([3, 1], gap="medium")
    with left:
        point = drawings.chart(
            figure, title="", alt=alt, table=drawings.estimates_table(estimates), source=drawings.source_line(shown),
            key="timeline", selects=True,
        )  # fmt: skip
    with right:
        _clicked(point, reports)


def _drawn(reports: pd.DataFrame, known: Any) -> pd.DataFrame:
    shown = reports[~reports["fate"].isin(["published_later", "retracted", "rejected", "later_day"])]
    if len(shown) > MOST:
        st.text(
            f"{len(shown):,} reports are too many to draw: the {MOST:,} latest are, and the table of Reports has all."
        )
        shown = shown.nlargest(MOST, "period_end")
    return shown


def _regions(estimates: pd.DataFrame, scope: Scope, *, is_log: bool) -> None:
    parts = (estimates[["admin2_key", "place_key", "cause", "origin_country"]] == "").all(axis=1)
    regions = estimates[parts & (estimates["admin1_key"] != "")]
    if regions.empty:
        st.text("No report of this names a region.")
        return
    named = regions.assign(region_name=regions["admin1"])
    figure = timelines.multiples(named, metric=scope.metric, mode=mode(), known=bar.pinned(scope).known, log=is_log)
    count = named["region_name"].nunique()
    alt = f"{METRICS[scope.metric].label} in {count} regions on one scale: {', '.join(named['region_name'].unique())}."
    drawings.chart(figure, title="", alt=alt, table=drawings.estimates_table(named), source="", key="regions")


def _clicked(point: dict[str, Any], reports: pd.DataFrame) -> None:
    if not point.get("customdata"):
        st.text("Choose a mark to read its report.")
        return
    found = reports[reports["observation_id"] == point["customdata"][0]]
    if len(found):
        report.show(found.iloc[0].to_dict(), reports)
