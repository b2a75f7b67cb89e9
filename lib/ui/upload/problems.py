"""The problems of a file: how many of each kind, their rows as printed with the cells marked, and what to do."""

from collections import Counter, defaultdict
from pathlib import Path

import pandas as pd
import streamlit as st

from lib.errors import Problem
from lib.reading import Reading
from lib.tables import Table
from lib.ui.look import mode
from lib.ui.text import many, plain
from lib.ui.upload.preview import LINE

MOST = 500
AS_PRINTED, AS_LIST = "Rows as printed", "What to do"
MARKS = {"light": "background-color: #f6d5cf; color: #6d1a10", "dark": "background-color: #5a241c; color: #ffd9d1"}
KINDS = {
    "aggregate_row": "adds up other rows",
    "bad_date": "no date",
    "bad_number": "no number",
    "bad_coordinate": "no coordinate",
    "duplicate": "stands twice",
    "footnote": "a note below the table",
    "missing_value": "states nothing",
    "negative": "a negative number",
    "out_of_range_date": "a day to come, or long past",
    "superseded": "an older version",
    "unknown_country": "no country",
    "unknown_metric": "nothing that we count",
    "wrong_column_count": "too many or too few cells",
}


def draw(name: str, read: Reading) -> None:
    """Draw the problems of a file with their filter, and the download of the rows to mend."""
    if not read.problems:
        return
    kinds = Counter(problem.kind for problem in read.problems)
    with st.container(horizontal=True, vertical_alignment="center", key="problems_bar"):
        st.text(f"{many(len(read.problems), 'problem')}:")
        picked = st.pills(
            "Kind of problem", list(kinds), selection_mode="multi", key="problem_kinds", label_visibility="collapsed",
            format_func={kind: plain(f"{KINDS[kind]} ({count:,})") for kind, count in kinds.items()}.__getitem__,
        )  # fmt: skip
        view = st.segmented_control(
            "Show", [AS_LIST, AS_PRINTED], default=AS_LIST, required=True, key="problem_view",
            label_visibility="collapsed",
        )  # fmt: skip
    shown = [problem for problem in read.problems if not picked or problem.kind in picked]
    if len(shown) > MOST:
        st.text(f"The first {MOST} of {len(shown):,}; the file to mend has all.")
    if view == AS_PRINTED and read.table is not None:
        _printed(read.table, shown[:MOST])
    else:
        st.dataframe(
            listed(shown[:MOST]), hide_index=True, column_config=LINE, key="upload_problems",
            alt=f"{many(len(shown), 'problem')} of the file, by line.",
        )  # fmt: skip
    refused = read.lines.rejected - read.lines.both
    if refused:
        st.download_button(
            f"Download {many(refused, 'row')} to mend", data=read.rejected_file, mime="text/csv", on_click="ignore",
            file_name=f"{Path(name).stem} to mend.csv", key="upload_mend",
        )  # fmt: skip


def listed(problems: list[Problem]) -> pd.DataFrame:
    """Every problem as a row that says where, what and how to mend it."""
    shown = pd.DataFrame(
        {
            "Line": [problem.line for problem in problems],
            "Its row": ["recorded without the cell" if problem.cell_only else "not recorded" for problem in problems],
            "Sheet": [problem.sheet for problem in problems],
            "Column": [problem.column for problem in problems],
            "Says": [problem.cell for problem in problems],
            "What is wrong": [problem.message for problem in problems],
            "What to do": [problem.fix for problem in problems],
        }
    )
    return shown if shown["Sheet"].any() else shown.drop(columns="Sheet")


def _printed(table: Table, problems: list[Problem]) -> None:
    rows, marked = as_printed(table, problems)
    style = marked.map(lambda is_marked: MARKS[mode()] if is_marked else "")
    st.dataframe(
        rows.style.apply(lambda _: style, axis=None), hide_index=True, column_config=LINE, key="problem_rows",
        alt=f"{many(len(rows), 'row')} as printed, with {many(int(marked.to_numpy().sum()), 'cell')} marked.",
    )  # fmt: skip


def as_printed(table: Table, problems: list[Problem]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The rows of problems as the file has them, and which of their cells to mark.

    Args:
        table: Rows with a problem, indexed by line.
        problems: Those to show. One without a column, or whose row is no row of the table, marks the line.

    Returns:
        One row per line under the printed headers, after `Line` and `What is wrong`; and one flag per cell.
    """
    by_line: dict[int, list[Problem]] = defaultdict(list)
    for problem in problems:
        by_line[problem.line].append(problem)
    cells = table.cells[~table.cells.index.duplicated()].reindex(list(by_line)).fillna("")
    names = _distinct([table.headers.get(str(key), str(key)) for key in cells.columns])
    rows = cells.set_axis(names, axis=1).reset_index(drop=True)
    rows.insert(0, "What is wrong", ["; ".join(KINDS[each.kind] for each in found) for found in by_line.values()])
    rows.insert(0, "Line", list(by_line))
    marked = pd.DataFrame(False, index=rows.index, columns=rows.columns)
    for at, found in enumerate(by_line.values()):
        for problem in found:
            marked.loc[at, problem.column if problem.column in names else "Line"] = True
    return rows, marked


def _distinct(names: list[str]) -> list[str]:
    """Headers that can stand side by side: a second one of the same name, or of ours, gets a number."""
    seen = Counter(["Line", "What is wrong"])
    distinct = []
    for name in names:
        seen[name] += 1
        distinct.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return distinct
