"""What stands beside the map: the chosen region, the country as a whole, and what is not on the map."""

from typing import Any

import pandas as pd
import streamlit as st

from lib import transforms, words
from lib.scope import Scope
from lib.ui import address, chosen, fixing, reads, worked
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
        left_over: Rows that are not: places that cannot be drawn, other countries, what has no country.
    """
    nodes = chosen.of(worked.nodes(Asked.of(scope)), card)
    nodes = nodes[(nodes[["cause", "origin_country"]] == "").all(axis=1)]
    st.subheader(plain(country_name(country) or "No country"), anchor=False)
    _whole(nodes[(nodes["country"] == country) & (nodes["depth"] == 1)])
    for row in records(regions.sort_values("best", ascending=False, na_position="last", kind="stable")):
        marker = "Chosen: " if row["region_code"] == scope.region else ""
        st.text(f"{marker}{row['region_name'] or row['name']}: {_in_words(row)}")
    if scope.region:
        _chosen_region(scope)
    _not_on_the_map(scope, country, left_over)


def movements(flows: pd.DataFrame) -> None:
    """Say in words what the lines of the map say, most people first.

    Args:
        flows: As `transforms.flows` gives them.
    """
    if flows.empty:
        return
    st.subheader("From where to where", anchor=False)
    for row in records(flows.sort_values("best", ascending=False, na_position="last", kind="stable")):
        st.text(f"{row['words']}, {row['detail']}" + ("; an estimate, dashed" if row["is_estimate"] else ""))


def total(left_over: pd.DataFrame) -> str:
    """What the rows of the tray add up to, in words."""
    return words.amount_in_words(words.Amount.of(transforms.totals(left_over)))


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


def _not_on_the_map(scope: Scope, country: str, left_over: pd.DataFrame) -> None:
    nowhere = _without_country(scope)
    if left_over.empty and not nowhere:
        return
    with st.container(key="tray", gap="xsmall"):
        st.subheader("Not on the map", anchor=False)
        if len(left_over) > 1:
            st.text(f"{many(len(left_over), 'number')}, together {total(left_over)}.")
        for number, row in enumerate(records(left_over)):
            _row(row, country, f"tray_{number}")
        if nowhere:
            st.text(f"{many(nowhere, 'report')} without a country, whatever became of {_them(nowhere)}.")


def _row(row: dict[str, Any], country: str, key: str) -> None:
    if not row["country"]:
        st.text(f"In no country that a report names: {_in_words(row)}")
    elif row["country"] != country:
        st.text(f"In {country_name(row['country'])}: {_in_words(row)}")
        st.button(
            f"Show {country_name(row['country'])}", type="tertiary", key=f"map_{row['country']}",
            on_click=address.change, kwargs={"country": row["country"], "region": ""},
        )  # fmt: skip
    else:
        st.text(f"{row['name'] or 'place not named'}: {_in_words(row)}")
        fixing.offer(str(row["name"]), country, key=key)


def _them(count: int) -> str:
    return "it" if count == 1 else "them"


def _without_country(scope: Scope) -> int:
    facets = reads.facets(Asked.of(scope))
    return int(facets.loc[(facets["metric"] == scope.metric) & (facets["country"] == ""), "reports"].sum())


def _in_words(row: dict[str, object]) -> str:
    return words.amount_in_words(words.Amount.of(row))
