"""One report in full: what it says, in which words, who says so, where it was printed, and what became of it."""

from typing import Any

import pandas as pd
import streamlit as st

from lib import words
from lib.metrics import METRICS
from lib.observations import COLUMNS
from lib.ui import fixing, landmarks, listing
from lib.ui.text import plain

NO_QUOTE = "The sentence is not kept; what is known of the page is its title, publisher and address."


def show(row: dict[str, Any], fate: str) -> None:
    """Draw a report.

    Args:
        row: An observation, as `explain` gives it.
        fate: What became of it, in words.
    """
    st.subheader(plain(f"{words.observation_in_words(row)} {METRICS[row['metric']].noun}"), anchor=False)
    with st.container(gap="xxsmall"):
        for line in lines(row):
            st.text(line)
    name = row["place"] or row["admin2"] or row["admin1"]
    whereabouts = landmarks.told(row)
    if whereabouts:
        st.text(whereabouts)
    fixing.offer(str(name), str(row["country"]), key=f"report_{row['observation_id']}")
    st.text(f"What became of it: {fate}")
    st.text(f"“{row['quote']}”" if row["quote"] else NO_QUOTE)
    if row["note"]:
        st.text(f"Note: {note(row['note'])}")
    address = listing.link(row["url"])
    if address:
        st.link_button("Open the page where it was printed", address)
    with st.expander("All its columns", type="compact"):
        st.dataframe(columns(row), hide_index=True, alt="Every column of this report.", placeholder="")


def note(text: str) -> str:
    """A note with the names of columns in words.

    >>> note("[report_date inferred: page undated]")
    '[day of publication inferred: page undated]'
    """
    return text.replace("report_date", "day of publication").replace("published_on", "day of publication")


def lines(row: dict[str, Any]) -> list[str]:
    """Who says it, of when and where, and where it was printed."""
    printed = f"printed as “{row['words']}”" if row["words"] else ""
    speaker = row.get("speaker") or row["source"] or "source not named"
    day = (
        words.period_in_words(row["period_start"], row["period_end"])
        if row["counting"] == "flow"
        else words.when_in_words(row["counting"], row["period_end"])
    )
    status = words.STATUS_WORDS.get(row["status"], row["status"])
    where = f"{row['publisher'] or 'publisher not named'}, {words.day_in_words(row['published_on'])}"
    parts = [printed, f"says {speaker}", f"{day}, {listing.where(row)}", status, f"in {where}", row["title"]]
    return [part for part in parts if part]


def columns(row: dict[str, Any]) -> pd.DataFrame:
    """Every column of the tidy table with what it means and what this report says."""
    said = {name: row[name] for name in COLUMNS if name in row}
    said["source"] = row.get("stated_source", row["source"])
    shown = [
        "" if pd.isna(cell) else str(cell.date()) if hasattr(cell, "date") else str(cell) for cell in said.values()
    ]
    return pd.DataFrame({"Column": list(said), "Says": shown, "Meaning": [COLUMNS[name].meaning for name in said]})
