"""A chart with all that belongs to it: what it found, alt text, its table, its source line, a download."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from lib import words
from lib.charts.layout import CONFIG
from lib.ui import bar, permalinks
from lib.ui.countries import country_name
from lib.ui.rows import records
from lib.ui.text import many, plain

ENDS = ("low", "best", "high")


def chart(
    figure: Any,
    *,
    title: str,
    alt: str,
    table: pd.DataFrame,
    source: str,
    key: str,
    selects: bool = False,
    clicked: Callable[[], None] | None = None,
    asked: Callable[[int], None] | None = None,
    is_recorded: bool = True,
) -> dict[str, Any]:
    """Draw a chart and what belongs to it.

    Args:
        figure: What plotly draws.
        title: What the chart found, in one sentence.
        alt: The same and more for those who cannot see it, made from its data.
        table: Its numbers, for people.
        source: Who says so.
        key: Tells it from other charts of the page, and names the file of its table.
        selects: True where a click on a mark runs the page again.
        clicked: What such a click does first.
        asked: What choosing a row of the table does, given its position; none where rows cannot be chosen.
        is_recorded: False for what no link can show, since it is not in the record.

    Returns:
        The point that was clicked, as plotly tells it; empty where none was.
    """
    if title:
        st.subheader(plain(title), anchor=False)
    st.plotly_chart(
        figure, key=key, theme=None, config=CONFIG, alt=alt, selection_mode="points",
        on_select=(clicked or "rerun") if selects else "ignore",
    )  # fmt: skip
    if source:
        st.caption(plain(source))
    _table(table, key=key, alt=alt, asked=asked)
    if is_recorded:
        permalinks.control(bar.scope_of_page(), key=key)
    points: list[Any] = st.session_state[key]["selection"]["points"] if selects else []
    return dict(points[0]) if points else {}


def sparkline(figure: Any, *, alt: str, key: str) -> None:
    """A chart of a word's size, inside a card that says the same in words."""
    st.plotly_chart(figure, key=key, theme=None, config={"staticPlot": True, "displayModeBar": False}, alt=alt)


def _table(table: pd.DataFrame, *, key: str, alt: str, asked: Callable[[int], None] | None) -> None:
    shown = st.expander("Its table", key=f"{key}_table", on_change="rerun", type="compact")
    if not shown.open:
        return
    with shown:
        _rows(table, key=f"{key}_rows", alt=alt, asked=asked)
        st.download_button(
            "Download as CSV",
            data=csv(table),
            file_name=f"{key}.csv",
            mime="text/csv",
            on_click="ignore",
            key=f"{key}_csv",
        )


def _rows(table: pd.DataFrame, *, key: str, alt: str, asked: Callable[[int], None] | None) -> None:
    if asked is None:
        st.dataframe(table, hide_index=True, alt=alt, key=key, placeholder="")
        return
    # A row stays chosen: only the run that its choice starts asks.
    new = f"{key}_new"
    st.caption("Choose a row to see why.")
    chosen = st.dataframe(
        table, hide_index=True, alt=alt, key=key, placeholder="", selection_mode="single-row",
        on_select=lambda: st.session_state.update({new: True}),
    )["selection"]["rows"]  # fmt: skip
    if st.session_state.pop(new, False) and chosen:
        asked(chosen[0])


def csv(table: pd.DataFrame) -> Callable[[], bytes]:
    """A table's file, made when it is asked for."""
    return lambda: table.to_csv(index=False).encode("utf-8-sig")


def estimates_table(estimates: pd.DataFrame) -> pd.DataFrame:
    """Estimates by day, as people read them."""
    rows = records(estimates.sort_values("day", kind="stable"))
    return pd.DataFrame(
        {
            "Day": [words.day_in_words(row["day"]) for row in rows],
            "Where": [row["admin1"] or country_name(row["country"]) or "whole crisis" for row in rows],
            "In words": [words.amount_in_words(words.Amount.of(row)) for row in rows],
            **{name.capitalize(): estimates.sort_values("day", kind="stable")[name].to_numpy() for name in ENDS},
            "Or more": [bool(row["open"]) for row in rows],
        }
    )


def places_table(regions: pd.DataFrame) -> pd.DataFrame:
    """Estimates by place, most people first."""
    ranked = regions.assign(rank=regions["best"].fillna(regions["low"])).sort_values("rank", ascending=False)
    rows = records(ranked)
    return pd.DataFrame(
        {
            "Region": ranked["region_name"].to_numpy(),
            "In words": [words.amount_in_words(words.Amount.of(row)) for row in rows],
            **{name.capitalize(): ranked[name].to_numpy() for name in ENDS},
            "Or more": [bool(row["open"]) for row in rows],
            "Last report": [words.day_in_words(row["newest"]) for row in rows],
        }
    )


def source_line(reports: pd.DataFrame, most: int = 5) -> str:
    """Who says what a chart shows, those who say most first."""
    named = reports.loc[reports["speaker"] != "", "speaker"].value_counts(sort=True)
    said = ", ".join(named.index[:most])
    more = len(named) - most
    return (
        f"Sources: {said}{f' and {more} others' if more > 0 else ''}; {many(len(reports), 'reported figure')}."
        if said
        else ""
    )
