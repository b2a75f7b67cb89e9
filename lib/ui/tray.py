"""What stands beside the map: the chosen region, the country as a whole, and what is not on the map."""

import pandas as pd
import streamlit as st

from lib import transforms, words
from lib.scope import Scope
from lib.ui import address, chosen, reads, worked
from lib.ui.asked import Asked
from lib.ui.card import Card
from lib.ui.countries import country_name
from lib.ui.rows import records
from lib.ui.text import many, plain


def beside(scope: Scope, card: Card, country: str, regions: pd.DataFrame, left_over: pd.DataFrame) -> None:
    """Draw the numbers of a map, and those that it cannot show.

    Args:
        scope: What the page shows.
        card: The series.
        country: The country of the map.
        regions: Rows on the map.
        left_over: Rows of the country that are not.
    """
    nodes = chosen.of(worked.nodes(Asked.of(scope)), card)
    nodes = nodes[(nodes[["cause", "origin_country"]] == "").all(axis=1)]
    st.subheader(plain(country_name(country) or "No country"), anchor=False)
    _whole(nodes[(nodes["country"] == country) & (nodes["depth"] == 1)])
    for row in records(regions.sort_values("best", ascending=False, na_position="last", kind="stable")):
        marker = "Chosen: " if row["region_code"] == scope.region else ""
        st.text(f"{marker}{row['region_name']}: {_in_words(row)}")
    if scope.region:
        _chosen_region(scope)
    _not_on_the_map(scope, nodes, country, left_over)


def _whole(rows: pd.DataFrame) -> None:
    for row in records(rows):
        st.text(f"As a whole: {_in_words(row)}, of {words.day_in_words(row['newest'])}")
        if row["parts"]:
            st.text(f"Added up from {row['parts']} of {row['of_parts']} parts that ever reported.")


def _chosen_region(scope: Scope) -> None:
    query = scope.to_query()
    with st.container(horizontal=True, gap="small"):
        st.page_link("pages/explore/timeline.py", label="Its timeline", query_params=query)
        st.page_link("pages/evidence/reports.py", label="Its reports", query_params=query)
        st.button("Whole country", type="tertiary", key="map_whole", on_click=address.change, kwargs={"region": ""})


def _not_on_the_map(scope: Scope, nodes: pd.DataFrame, country: str, left_over: pd.DataFrame) -> None:
    elsewhere = nodes[(nodes["depth"] == 1) & (nodes["country"] != country) & (nodes["country"] != "")]
    nowhere = _without_country(scope)
    if elsewhere.empty and left_over.empty and not nowhere:
        return
    st.subheader("Not on the map", anchor=False)
    if len(left_over):
        total = words.amount_in_words(words.Amount.of(transforms.totals(left_over)))
        st.text(f"{many(len(left_over), 'place')} that we cannot draw: {total}")
        for row in records(left_over):
            st.text(f"{row['name'] or 'place not named'}: {_in_words(row)}")
    for row in records(elsewhere):
        st.text(f"In {country_name(row['country'])}: {_in_words(row)}")
        st.button(
            f"Show {country_name(row['country'])}", type="tertiary", key=f"map_{row['country']}",
            on_click=address.change, kwargs={"country": row["country"], "region": ""},
        )  # fmt: skip
    if nowhere:
        st.text(f"{many(nowhere, 'report')} without a country.")


def _without_country(scope: Scope) -> int:
    facets = reads.facets(Asked.of(scope))
    return int(facets.loc[(facets["metric"] == scope.metric) & (facets["country"] == ""), "reports"].sum())


def _in_words(row: dict[str, object]) -> str:
    return words.amount_in_words(words.Amount.of(row))
