"""What a file will add, before anything is recorded: how many rows, every problem by its line, the good rows."""

from pathlib import Path

import pandas as pd
import streamlit as st

from lib import words
from lib.metrics import METRICS
from lib.reading import Reading
from lib.ui.countries import country_name
from lib.ui.rows import records
from lib.ui.text import many, plain

MOST = 1_000
NO_DATA = "{:,} without data (headings, notes, totals, empty lines)"
LINE = {"Line": st.column_config.NumberColumn(width="small")}


def show(name: str, read: Reading) -> None:
    """Draw the account of a file's rows, its problems with their download, its notes and its good rows."""
    if read.outcome == "reject":
        st.error(plain(read.message))
    else:
        st.text(account(read))
    for note in read.notes:
        st.text(f"Note: {note}")
    if read.problems:
        _problems(name, read)
    if len(read.observations):
        _good_rows(read.observations)


def account(read: Reading) -> str:
    """How the rows of a file divide, in one sentence."""
    lines = read.lines
    mend = lines.rejected - lines.both
    parts = [f"{lines.accepted:,} to record"]
    parts += [f"{mend:,} to mend"] if mend else []
    parts += [NO_DATA.format(lines.not_data) if lines.not_data > 1 else "the heading"] if lines.not_data else []
    said = f"{many(lines.all, 'line')} = {' + '.join(parts)}."
    return said + (f" {lines.both:,} of those to record lost a cell." if lines.both else "")


def _problems(name: str, read: Reading) -> None:
    count = len(read.problems)
    st.text(f"{many(count, 'problem')}, by line:")
    st.dataframe(
        problems(read), hide_index=True, column_config=LINE, key="upload_problems",
        alt=f"{many(count, 'problem')} of the file, by line.",
    )  # fmt: skip
    refused = read.rejected_file()
    if refused:
        st.download_button(
            "Download the rows to mend", data=refused, file_name=f"{Path(name).stem} to mend.csv", mime="text/csv",
            on_click="ignore", key="upload_mend",
        )  # fmt: skip


def problems(read: Reading) -> pd.DataFrame:
    """Every problem of a file as a row that says where, what and how to mend it."""
    shown = pd.DataFrame(
        {
            "Line": [problem.line for problem in read.problems],
            "Its row": [
                "recorded without the cell" if problem.cell_only else "not recorded" for problem in read.problems
            ],
            "Sheet": [problem.sheet for problem in read.problems],
            "Column": [problem.column for problem in read.problems],
            "Says": [problem.cell for problem in read.problems],
            "What is wrong": [problem.message for problem in read.problems],
            "What to do": [problem.fix for problem in read.problems],
        }
    )
    return shown if shown["Sheet"].any() else shown.drop(columns="Sheet")


def _good_rows(observations: pd.DataFrame) -> None:
    count = len(observations)
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
