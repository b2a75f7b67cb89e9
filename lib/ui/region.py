"""The card of the province that is chosen on the map: how many, how that grew, and what was reported of it."""

import pandas as pd
import streamlit as st

from lib import places, words
from lib.charts import timelines
from lib.scope import Scope
from lib.ui import address, bar, chosen, drawings, listing, reads, worked
from lib.ui.asked import Asked
from lib.ui.card import Card
from lib.ui.look import mode
from lib.ui.rows import records
from lib.ui.text import many, plain

MOST = 5


def card(scope: Scope, first: Card, nodes: pd.DataFrame) -> None:
    """Draw the card of the scope's province; without one say how to choose it.

    Args:
        scope: What the page shows.
        first: The series of the map.
        nodes: Its estimates in all places.
    """
    if not scope.region:
        st.caption("Choose a province on the map to read how its number grew and who reported it.")
        return
    with st.container(key="region_card", gap="xsmall", border=True):
        st.subheader(plain(bar.place_name(scope)), anchor=False)
        _amounts(chosen.in_place(nodes, scope.country, scope.region))
        _course(scope, first)
        _reports(Asked.of(scope), str(first.row["group"]))
        query = scope.to_query()
        with st.container(horizontal=True, gap="small"):
            st.page_link("pages/explore/timeline.py", label="Its timeline", query_params=query)
            st.page_link("pages/evidence/reports.py", label="Its reports", query_params=query)
        st.button("Whole country", type="tertiary", key="map_whole", on_click=address.change, kwargs={"region": ""})


def _amounts(own: pd.DataFrame) -> None:
    for row in records(own):
        st.text(f"{words.amount_in_words(words.Amount.of(row))}, of {words.day_in_words(row['newest'])}")
        if row["parts"]:
            st.text(f"Added up from {row['parts']} of {row['of_parts']} parts that ever reported.")
    if own.empty:
        st.text("Nothing was reported of this province by then.")


def _course(scope: Scope, first: Card) -> None:
    asked = Asked.of(bar.pinned(scope))
    course = chosen.in_place(chosen.of(worked.growth(asked), first), scope.country, scope.region)
    if course["day"].nunique() > 1:
        figure = timelines.sparkline(course, metric=first.metric, mode=mode(), known=asked.day)
        alt = words.timeline_in_words(first.metric, course, course.iloc[:0], place=bar.place_name(scope))
        drawings.sparkline(figure, alt=alt, key="region_course")


def _reports(asked: Asked, group: str) -> None:
    found = _found(asked)
    found = found[found["group"] == group]
    for row in records(found.head(MOST)):
        said = f"{words.observation_in_words(row)}, {row['speaker'] or 'nobody named'}"
        st.text(
            f"{words.day_in_words(row['period_end'])}: {said}" + ("" if row["fate"] == "speaks" else " (not counted)")
        )
    if len(found) > MOST:
        st.caption(f"and {many(len(found) - MOST, 'other report')}")


@worked.shared(show_spinner=False)
def _found(asked: Asked) -> pd.DataFrame:
    """The reports about the province and places in it, those that count first."""
    found = worked.explained(asked)
    found = found[found["country"] == asked.country]
    return listing.ordered(found[places.joined(found, decided=reads.decided().places)["admin1_key"] == asked.region])
