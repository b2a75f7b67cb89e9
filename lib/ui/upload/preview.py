"""What a file will add, before anything is recorded: how its rows divide, its notes, and the good rows as sentences."""

import pandas as pd
import streamlit as st

from lib import words
from lib.metrics import METRICS
from lib.reading import Reading, people
from lib.ui.countries import country_name
from lib.ui.rows import records
from lib.ui.text import many

MOST = 1_000
NO_DATA = "{:,} without data (headings, notes, totals, empty lines)"
LINE = {"Line": st.column_config.NumberColumn(width="small")}


def account(read: Reading) -> str:
    """How the rows of a file divide, in one sentence."""
    lines = read.lines
    mend = lines.rejected - lines.both
    parts = [f"{lines.accepted:,} to record"]
    parts += [f"{mend:,} to mend"] if mend else []
    parts += [NO_DATA.format(lines.not_data) if lines.not_data > 1 else "the heading"] if lines.not_data else []
    said = f"{many(lines.all, 'line')} = {' + '.join(parts)}."
    return said + (f" {lines.both:,} of those to record lost a cell." if lines.both else "")


def notes(read: Reading) -> None:
    """Draw what was decided while reading, but for what stands above already: answers, and columns about people."""
    above = people.notes(read.suspects)
    for note in read.notes:
        if not note.startswith("Answered: ") and note not in above:
            st.text(f"Note: {note}")


def good_rows(observations: pd.DataFrame) -> None:
    """Draw what will be recorded, each reported figure as a sentence."""
    count = len(observations)
    if not count:
        return
    with st.expander(f"{many(count, 'reported figure')} to record", expanded=count <= 20, type="compact"):
        shown = observations.head(MOST)
        if count > MOST:
            st.text(f"The first {MOST:,}:")
        rows = records(shown)
        table = pd.DataFrame(
            {
                "Line": shown["line"].to_numpy(),
                "What it says": [
                    words.proposal_in_words(row | {"country": country_name(row["country"])}) for row in rows
                ],
                "Counted": [METRICS[row["metric"]].label for row in rows],
                "Crisis": [row["crisis"] or "none" for row in rows],
                "Published": [words.day_in_words(row["published_on"]) for row in rows],
            }
        )
        st.dataframe(
            table, hide_index=True, column_config=LINE, key="upload_rows",
            alt=f"{many(len(table), 'reported figure')} as sentences.",
        )  # fmt: skip
