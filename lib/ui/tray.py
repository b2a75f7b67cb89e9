"""What stands beside the map: the country as a whole and its provinces, what is not on the map, movements."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from lib import transforms, words
from lib.ui import address, fixing
from lib.ui.countries import country_name
from lib.ui.mapped import Drawn
from lib.ui.rows import records
from lib.ui.text import many, plain


def numbers(drawn: Drawn, country: str, region: str, why: Callable[[str], None] | None = None) -> None:
    """Say in words what a country's map shows, most people first, and why.

    Args:
        drawn: The map.
        country: Alpha-3.
        region: The province that is chosen; empty for none.
        why: Draws what opens the reasons of a number, given the key of its province, or "" for the country.
    """
    st.subheader(plain(country_name(country) or "No country"), anchor=False)
    nodes = drawn.laid.nodes
    for row in records(nodes[(nodes["country"] == country) & (nodes["depth"] == 1)]):
        _with_why(f"As a whole: {_in_words(row)}, of {words.day_in_words(row['newest'])}", "", why)
        if row["parts"]:
            st.text(f"Added up from {row['parts']} of {row['of_parts']} parts that ever reported.")
    for row in records(drawn.rows.sort_values("best", ascending=False, na_position="last", kind="stable")):
        marker = "Chosen: " if region and row["region_code"] == region else ""
        said = f"{marker}{row['region_name'] or row['name']}: {row.get('words') or _in_words(row)}"
        _with_why(said, str(row["admin1_key"]), why)


def _with_why(said: str, key: str, why: Callable[[str], None] | None) -> None:
    if why is None:
        st.text(said)
        return
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.text(said, width="content")
        why(key)


def left_over(rows: pd.DataFrame, country: str, *, unplaced: int = 0, acts: bool = False) -> None:
    """Say what is not on the map, and with it what can be done about it.

    Args:
        rows: What is not on the map: places that cannot be drawn, other countries, what has no country.
        country: Alpha-3 of the map.
        unplaced: How many reports name no country.
        acts: True to let a person fix a place or change to the other country.
    """
    if rows.empty and not unplaced:
        return
    with st.container(key="tray", gap="xsmall"):
        st.subheader("Not on the map", anchor=False)
        if len(rows) > 1:
            st.text(f"{many(len(rows), 'number')}, together {total(rows)}.")
        for number, row in enumerate(records(rows)):
            _row(row, country)
            if acts:
                _acts(row, country, f"tray_{number}")
        if unplaced:
            st.text(f"{many(unplaced, 'report')} without a country, whatever became of {_them(unplaced)}.")


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


def total(rows: pd.DataFrame) -> str:
    """What the rows of the tray add up to, in words."""
    return words.amount_in_words(words.Amount.of(transforms.totals(rows)))


def _row(row: dict[str, Any], country: str) -> None:
    if not row["country"]:
        st.text(f"In no country that a report names: {_in_words(row)}")
    elif row["country"] != country:
        st.text(f"In {country_name(row['country'])}: {_in_words(row)}")
    else:
        st.text(f"{row['name'] or 'place not named'}: {_in_words(row)}")


def _acts(row: dict[str, Any], country: str, key: str) -> None:
    if row["country"] == country:
        fixing.offer(str(row["name"]), country, key=key)
    elif row["country"]:
        st.button(
            f"Show {country_name(row['country'])}", type="tertiary", key=f"map_{row['country']}",
            on_click=address.change, kwargs={"country": row["country"], "region": ""},
        )  # fmt: skip


def _them(count: int) -> str:
    return "it" if count == 1 else "them"


def _in_words(row: dict[str, object]) -> str:
    return words.amount_in_words(words.Amount.of(row))
